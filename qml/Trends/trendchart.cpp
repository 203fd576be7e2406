// SPDX-License-Identifier: MPL-2.0
#include "qml/Trends/trendchart.h"

#include "qml/Theme/format.h"
#include "qml/Wording/valueaxis.h"
#include "qml/Wording/wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr qint64 msPerDay = 86'400'000;

} // namespace

void TrendChart::show(TrendData data)
{
    m_data = std::move(data);
    scale();
    Q_EMIT changed();
}

void TrendChart::scale()
{
    double low = std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::lowest();
    for (int i = 0; i < (isPair() ? 2 : 1); ++i) {
        for (const TrendPoint& point : m_data.trend.points) {
            if (point.components[i].count > 0) {
                low = std::min(low, point.components[i].low.toDouble());
                high = std::max(high, point.components[i].high.toDouble());
            }
        }
        if (m_data.own[i]) {
            low = std::min(low, m_data.own[i]->low.toDouble());
            high = std::max(high, m_data.own[i]->high.toDouble());
        }
    }
    const ValueAxis axis = low <= high ? ValueAxis::around(*m_data.kind, low, high) : ValueAxis();
    m_minimum = axis.minimum;
    m_maximum = axis.maximum;
}

QString TrendChart::componentName(int component) const
{
    return m_data.kind->components[component].name.in(Wording::danish());
}

QString TrendChart::sentence() const
{
    if (!m_data.kind)
        return {};
    const DaysSummary& days = m_data.summary;
    if (days.daysMeasured == 0)
        return tr("Nothing measured in these %1 days").arg(days.days);
    return m_data.own[0] ? tr("As you usually are on %1 of %2 days").arg(days.daysWithinOwn).arg(days.daysMeasured)
                         : tr("You measured on %1 of %2 days").arg(days.daysMeasured).arg(days.days);
}

QString TrendChart::extremes() const
{
    QStringList parts;
    for (int i = 0; i < m_data.kind->components.size(); ++i) {
        const Component& component = m_data.kind->components[i];
        const ComponentSum& total = m_data.summary.totals[i];
        if (component.optional || total.count == 0)
            continue;
        const QString low = Wording::number(component, total.low);
        const QString high = Wording::number(component, total.high);
        const QString quantity = high + u'\u00A0' + component.unitShown.in(Wording::danish());
        if (total.low == total.high) // one value is said once
            parts += isPair()      ? tr("%1: %2.").arg(componentName(i), high)
                : total.count == 1 ? tr("One number: %1.").arg(quantity)
                                   : tr("Each time %1.").arg(quantity);
        else
            parts += isPair() ? tr("%1: lowest %2, highest %3.").arg(componentName(i), low, high)
                              : tr("Lowest %1, highest %2.").arg(low, quantity);
    }
    return parts.join(u' ');
}

QString TrendChart::detail() const
{
    if (!m_data.kind)
        return {};
    QStringList parts;
    if (m_data.own[0] && m_data.summary.daysMeasured > 0)
        parts += tr("You measured on %1 of %2 days").arg(m_data.summary.daysMeasured).arg(m_data.summary.days) + u'.';
    parts += extremes();
    if (!m_data.own[0])
        parts += Wording::daysUntilOwnArea(m_data.daysMeasured);
    parts.removeAll(QString());
    return parts.join(u' ');
}

QString TrendChart::summary() const
{
    if (!m_data.kind)
        return {};
    return Wording::kindName(*m_data.kind) + u". "_s + sentence() + u". "_s + extremes() + u' '
        + tr("Newest: %1.").arg(newestText());
}

QList<ChartPoint> TrendChart::line(int component) const
{
    QList<ChartPoint> points;
    const double length = static_cast<double>(m_data.range.toMs - m_data.range.fromMs);
    const qint64 longestStep = std::max<qint64>(2, m_data.days / 12) * msPerDay; // a longer one is a gap in the line
    qint64 before = 0;
    for (const TrendPoint& point : m_data.trend.points) {
        const ComponentSum& sum = point.components[component];
        if (sum.count == 0)
            continue;
        const qint64 middle = point.fromMs + (point.toMs - point.fromMs) / 2;
        ChartPoint made;
        made.position = std::clamp(static_cast<double>(middle - m_data.range.fromMs) / length, 0.0, 1.0);
        made.low = sum.low.toDouble();
        made.mean = sum.mean().toDouble();
        made.high = sum.high.toDouble();
        made.gapBefore = !points.isEmpty() && point.fromMs - before > longestStep;
        before = point.toMs;
        points += made;
    }
    return points;
}

QString TrendChart::bandLabel() const
{
    const QString own = m_data.kind ? Wording::ownArea(*m_data.kind, m_data.own) : QString();
    return own.isEmpty() ? QString() : tr("Your area: %1").arg(own);
}

QString TrendChart::edge(int component, Milli value) const
{
    return Wording::number(m_data.kind->components[component], value);
}

QString TrendChart::highLabel() const
{
    return m_data.kind ? edge(0, hasBand(0) ? band(0).high : Milli::fromDouble(m_maximum)) : QString();
}

QString TrendChart::lowLabel() const
{
    return m_data.kind ? edge(0, hasBand(0) ? band(0).low : Milli::fromDouble(m_minimum)) : QString();
}

QString TrendChart::firstLabel() const
{
    return m_data.kind && !m_data.newest.empty()
        ? Format::shortDate(Moment{m_data.range.fromMs, m_data.newest.front().takenAt.offsetMinutes}.day())
        : QString();
}

QString TrendChart::newestText() const
{
    if (!m_data.kind || m_data.trend.points.empty())
        return {};
    Values values;
    for (int i = 0; i < m_data.kind->requiredComponents(); ++i) {
        const ComponentSum& sum = m_data.trend.points.back().components[i];
        if (sum.count == 1)
            values[i] = sum.mean(); // one number, as it was typed
        else if (sum.count > 1)
            values[i] = sum.mean().roundedTo(m_data.kind->components[i].decimals);
    }
    return Wording::quantity(*m_data.kind, values);
}

} // namespace naer
