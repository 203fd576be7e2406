// SPDX-License-Identifier: MPL-2.0
#include "qml/Controls/tiedwords.h"

#include <QFontMetricsF>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr QChar tie(0x00A0);

bool breaks(QChar character)
{
    static const QString places = u" \n-–—\u00AD"_s;
    return places.contains(character);
}

} // namespace

void TiedWords::setItem(QQuickItem* item)
{
    if (m_item == item)
        return;
    if (m_item)
        m_item->disconnect(this);
    m_item = item;
    if (m_item) {
        connect(m_item, SIGNAL(textChanged(QString)), this, SLOT(read()));
        connect(m_item, SIGNAL(fontChanged(QFont)), this, SLOT(fit()));
        connect(m_item, &QQuickItem::widthChanged, this, &TiedWords::fit);
        read();
    }
    Q_EMIT itemChanged();
}

void TiedWords::read()
{
    if (m_writing)
        return;
    m_whole = m_item->property("text").toString();
    fit();
}

void TiedWords::fit()
{
    if (!m_whole.contains(tie))
        return;
    const qreal room
        = m_item->width() - m_item->property("leftPadding").toReal() - m_item->property("rightPadding").toReal();
    const QString fitting = room > 0 ? parted(m_whole, m_item->property("font").value<QFont>(), room) : m_whole;
    m_writing = true; // a property that is set from here keeps its binding
    m_item->setProperty("text", fitting);
    m_writing = false;
}

QString TiedWords::parted(const QString& text, const QFont& font, qreal room)
{
    const QFontMetricsF metrics(font);
    QString result = text;
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = start;
        while (end < text.size() && !breaks(text[end]))
            ++end;
        const QStringView tied = QStringView(text).sliced(start, end - start);
        if (tied.contains(tie) && metrics.horizontalAdvance(tied.toString()) > room + 0.5) {
            for (qsizetype i = start; i < end; ++i)
                result[i] = text[i] == tie ? QChar(u' ') : text[i];
        }
        start = end + 1;
    }
    return result;
}

} // namespace naer
