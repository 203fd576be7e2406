// SPDX-License-Identifier: MPL-2.0
#include "app/paper/doctorpage.h"

#include "app/paper/pagewords.h"
#include "qml/Fonts/fonts.h"

#include <QPageLayout>
#include <QPainter>
#include <QPainterPath>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

// All lengths in tenths of a millimetre on A4 less its margins.
constexpr int dotsPerInch = 300;
constexpr qreal pageWidth = 1800;
constexpr qreal pageHeight = 2670;
constexpr qreal footerHeight = 70;
constexpr int mostSections = 5;
constexpr qreal textSize = 33; // 9.4 pt
constexpr qreal smallSize = 29;
constexpr qreal rowHeight = 44;
const QColor bandGrey(225, 225, 225); // stays visible on a black-and-white copier

class Page
{
public:
    Page(QPainter& painter, const PageWords& words, QString family)
        : m_painter(painter)
        , m_words(words)
        , m_family(std::move(family))
    { }

    /// Draws wrapped text and returns where it ends.
    qreal text(const QRectF& box, const QString& words, qreal size = textSize, bool bold = false,
        Qt::Alignment align = Qt::AlignLeft)
    {
        QFont font(m_family);
        font.setPixelSize(static_cast<int>(size));
        font.setBold(bold);
        font.setFeature("calt", 0); // Inter's own dash between digits would be copied as nothing
        m_painter.setFont(font);
        m_painter.setPen(Qt::black);
        QRectF used;
        m_painter.drawText(box, static_cast<int>(Qt::TextWordWrap | align | Qt::AlignTop), words, &used);
        return words.isEmpty() ? box.top() : used.bottom();
    }

    void line(const QPointF& from, const QPointF& to, qreal width = 2)
    {
        m_painter.setPen(QPen(Qt::black, width));
        m_painter.drawLine(from, to);
    }

    qreal head(const DoctorSummary& summary)
    {
        qreal y = text({0, 0, pageWidth, 100}, m_words.title(), 62, true);
        y = text({0, y + 8, pageWidth, 60}, m_words.period(summary), 38);
        if (!summary.question.isEmpty()) {
            const qreal top = y + 24;
            const QString shown = summary.question.size() > 400 ? summary.question.first(400) + u'…' : summary.question;
            qreal bottom = text({24, top + 16, pageWidth - 48, 60}, m_words.question(), textSize, true);
            bottom = text({24, bottom + 4, pageWidth - 48, 260}, shown, 38) + 18;
            m_painter.setPen(QPen(Qt::black, 3));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawRoundedRect(QRectF(0, top, pageWidth, bottom - top), 20, 20);
            y = bottom;
        }
        return y + 30;
    }

    void section(const SummarySection& section, const QRectF& box)
    {
        line(box.topLeft(), box.topRight());
        qreal y = text({0, box.top() + 14, pageWidth, 60}, m_words.sectionTitle(section), 42, true);
        for (const QString& sentence : {m_words.averages(section), m_words.ownArea(section),
                 m_words.howMeasured(section) + u' ' + m_words.missing(section)})
            y = sentence.isEmpty() ? y : text({0, y + 4, pageWidth, 120}, sentence);
        const qreal top = y + 16;
        const QRectF chart(0, top, 1000, std::min<qreal>(box.bottom() - top - 50, 560));
        if (chart.height() > 120)
            this->chart(section, chart);
        table(section, {1060, top, pageWidth - 1060, box.bottom() - top - 10});
    }

private:
    void chart(const SummarySection& section, const QRectF& box)
    {
        const auto& points = section.chart.points;
        if (points.empty())
            return;
        const int shown = section.kind->softGap ? 2 : 1; // blood pressure: two lines
        qint64 low = std::numeric_limits<qint64>::max(), high = std::numeric_limits<qint64>::min();
        for (int i = 0; i < shown; ++i) {
            for (const TrendPoint& p : points) {
                low = std::min(low, p.components[i].low.thousandths());
                high = std::max(high, p.components[i].high.thousandths());
            }
            if (section.own[i]) {
                low = std::min(low, section.own[i]->low.thousandths());
                high = std::max(high, section.own[i]->high.thousandths());
            }
        }
        if (low == high) {
            low -= 1000;
            high += 1000;
        }
        const int decimals = section.kind->components[0].decimals;
        const QRectF plot = box.adjusted(0, 10, -110, -50);
        const qint64 first = points.front().fromMs, last = points.back().fromMs;
        const auto x = [&](const TrendPoint& p) {
            return last == first ? plot.center().x()
                                 : plot.left() + 12
                    + (plot.width() - 24) * static_cast<qreal>(p.fromMs - first) / static_cast<qreal>(last - first);
        };
        const auto y = [&](Milli value) {
            return plot.bottom() - 12
                - (plot.height() - 24) * static_cast<qreal>(value.thousandths() - low) / static_cast<qreal>(high - low);
        };
        for (int i = 0; i < shown; ++i) {
            if (section.own[i])
                m_painter.fillRect(QRectF(QPointF(plot.left(), y(section.own[i]->high)),
                                       QPointF(plot.right(), y(section.own[i]->low))),
                    bandGrey);
        }
        line(plot.bottomLeft(), plot.bottomRight());
        line(plot.topLeft(), plot.bottomLeft());
        text({plot.right() + 14, y(Milli::fromThousandths(high)) - 20, 100, 40},
            m_words.number(Milli::fromThousandths(high), decimals), smallSize);
        text({plot.right() + 14, y(Milli::fromThousandths(low)) - 20, 100, 40},
            m_words.number(Milli::fromThousandths(low), decimals), smallSize);
        text({plot.left(), plot.bottom() + 8, 300, 40}, m_words.axisDate(first), smallSize);
        if (last != first)
            text({plot.right() - 300, plot.bottom() + 8, 300, 40}, m_words.axisDate(last), smallSize, false,
                Qt::AlignRight);
        m_painter.setRenderHint(QPainter::Antialiasing);
        for (int i = 0; i < shown; ++i) {
            QPainterPath path;
            for (const TrendPoint& p : points) {
                const QPointF at(x(p), y(p.components[i].mean()));
                path.elementCount() == 0 ? path.moveTo(at) : path.lineTo(at);
            }
            m_painter.setBrush(Qt::NoBrush);
            m_painter.setPen(QPen(Qt::black, 4));
            m_painter.drawPath(path);
            m_painter.setBrush(i == 0 ? Qt::white : Qt::black); // the upper number hollow, the lower one filled
            for (const TrendPoint& p : points)
                m_painter.drawEllipse(QPointF(x(p), y(p.components[i].mean())), 8, 8);
        }
    }

    void table(const SummarySection& section, const QRectF& box)
    {
        if (section.rows.empty())
            return; // only reasons for not measuring
        constexpr qreal columns[] = {0, 170, 300, 460};
        const auto row = [&](const QStringList& cells, qreal top, bool bold) {
            for (int i = 0; i < 4; ++i)
                text({box.left() + columns[i], top, (i < 3 ? columns[i + 1] : box.width()) - columns[i], rowHeight},
                    cells.value(i), smallSize, bold);
        };
        row(m_words.tableHeader(section), box.top(), true);
        line({box.left(), box.top() + rowHeight - 6}, {box.right(), box.top() + rowHeight - 6});
        const auto fits = static_cast<std::size_t>(std::max<qreal>(0, box.height() / rowHeight - 1));
        const std::size_t skip = section.rows.size() > fits ? section.rows.size() - fits : 0; // the newest stay
        qreal top = box.top() + rowHeight;
        for (std::size_t i = skip; i < section.rows.size(); ++i, top += rowHeight)
            row(m_words.tableRow(section, section.rows[i]), top, false);
    }

    QPainter& m_painter;
    const PageWords& m_words;
    QString m_family;
};

} // namespace

Result<void> writeDoctorPage(const DoctorSummary& summary, bool danish, QIODevice& out)
{
    QPdfWriter writer(&out);
    writer.setResolution(dotsPerInch);
    writer.setPageLayout(QPageLayout(
        QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(15, 15, 15, 15), QPageLayout::Millimeter));
    writer.setCreator(u"Nær"_s);
    const PageWords words(danish);
    writer.setTitle(words.title());
    QPainter painter;
    if (!painter.begin(&writer))
        return fail(ErrorCode::IoFailed, u"the page cannot be drawn"_s);
    painter.scale(dotsPerInch / 254.0, dotsPerInch / 254.0);
    Page page(painter, words, loadFonts());

    qreal y = page.head(summary);
    const int count = std::min<int>(static_cast<int>(summary.sections.size()), mostSections);
    QStringList also;
    for (int i = count; i < summary.sections.size(); ++i)
        also += words.alsoMeasured(summary.sections[i]);
    const qreal bottom = pageHeight - footerHeight - (also.isEmpty() ? 0 : 60);
    if (count == 0)
        page.text({0, y, pageWidth, 100}, words.noData(), 40);
    const qreal height = count > 0 ? std::min<qreal>((bottom - y) / count, 1000) : 0;
    for (int i = 0; i < count; ++i, y += height)
        page.section(summary.sections[i], {0, y, pageWidth, height - 16});
    if (!also.isEmpty())
        page.text({0, bottom, pageWidth, 60}, also.join(u"; "_s), smallSize);
    page.line({0, pageHeight - footerHeight}, {pageWidth, pageHeight - footerHeight});
    page.text({0, pageHeight - footerHeight + 10, pageWidth, footerHeight}, words.footer(summary), smallSize);
    if (!painter.end())
        return fail(ErrorCode::IoFailed, u"the page cannot be written"_s);
    return {};
}

} // namespace naer
