// SPDX-License-Identifier: MPL-2.0
#include "app/paper/pagewords.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

const QDate epoch(1970, 1, 1);

} // namespace

QString PageWords::number(Milli value, int decimals) const
{
    return m_locale.toString(value.toDouble(), 'f', value.decimalsInFull(decimals));
}

QString PageWords::mean(const ComponentSum& sum, int decimals) const
{
    return number(sum.count == 1 ? sum.mean() : sum.mean().roundedTo(decimals), decimals);
}

QString PageWords::period(const DoctorSummary& summary) const
{
    const QString from = m_locale.toString(summary.firstDay, u"d. MMMM yyyy");
    const QString to = m_locale.toString(summary.lastDay, u"d. MMMM yyyy");
    return summary.name.isEmpty() ? tr("%1 to %2").arg(from, to) : tr("%1, %2 to %3").arg(summary.name, from, to);
}

QString PageWords::sectionTitle(const SummarySection& section) const
{
    return u"%1, %2"_s.arg(section.kind->name.in(m_danish), section.kind->unitShown.in(m_danish));
}

QString PageWords::meanText(const SummarySection& section, const std::array<ComponentSum, maxComponents>& sums) const
{
    QStringList parts;
    for (int i = 0; i < section.kind->components.size(); ++i) {
        const Component& component = section.kind->components[i];
        if (!component.optional && sums[i].count > 0)
            parts += mean(sums[i], component.decimals);
    }
    return parts.join(u'/');
}

QString PageWords::rangeText(const SummarySection& section, const std::array<ComponentSum, maxComponents>& sums) const
{
    QStringList parts;
    for (int i = 0; i < section.kind->components.size(); ++i) {
        const Component& component = section.kind->components[i];
        if (!component.optional && sums[i].count > 0)
            parts += u"%1–%2"_s.arg(number(sums[i].low, component.decimals), number(sums[i].high, component.decimals));
    }
    return parts.join(u" / "_s);
}

QString PageWords::averages(const SummarySection& section) const
{
    if (section.readings == 0)
        return {};
    const auto& totals = section.days.totals;
    QString text = tr("Mean %1, lowest and highest %2.").arg(meanText(section, totals), rangeText(section, totals));
    for (int i = 0; i < section.kind->components.size(); ++i) {
        const Component& component = section.kind->components[i];
        if (component.optional && totals[i].count > 0)
            text
                += u' ' + tr("%1 %2 on average.").arg(component.name.in(m_danish), mean(totals[i], component.decimals));
    }
    return text;
}

QString PageWords::ownArea(const SummarySection& section) const
{
    QStringList parts;
    for (int i = 0; i < section.kind->components.size(); ++i) {
        if (const auto& own = section.own[i]; own && !section.kind->components[i].optional)
            parts += u"%1–%2"_s.arg(number(own->low, section.kind->components[i].decimals),
                number(own->high, section.kind->components[i].decimals));
    }
    return parts.isEmpty() ? QString()
                           : tr("Own usual area, last 90 days: %1. No limit is agreed.").arg(parts.join(u" / "_s));
}

QString PageWords::howMeasured(const SummarySection& section) const
{
    const QString names[]
        = {tr("typed by myself or a helper"), tr("from a device"), tr("from paper"), tr("from a file")};
    QStringList parts;
    for (int i = 0; i < 4; ++i) {
        if (section.bySource[i] > 0)
            parts += u"%1 %2"_s.arg(section.bySource[i]).arg(names[i]);
    }
    QString text = tr("%n measurement(s): ", nullptr, section.readings) + parts.join(u", "_s) + u'.';
    if (section.corrected > 0)
        text += u' ' + tr("%n of them corrected.", nullptr, section.corrected);
    return section.readings == 0 ? tr("Nothing was measured.") : text;
}

QString PageWords::missing(const SummarySection& section) const
{
    const QMap<QString, QString> reasons{{u"unwell"_s, tr("unwell")},
        {u"device-broken"_s, tr("the device did not work")}, {u"away"_s, tr("away")}, {u"no-time"_s, tr("no time")},
        {u"other"_s, tr("another reason")}};
    QString text = tr("Measured on %1 of %2 days.").arg(section.days.daysMeasured).arg(section.days.days);
    QStringList parts;
    for (auto it = section.notMeasured.begin(); it != section.notMeasured.end(); ++it)
        parts += u"%1 (%2)"_s.arg(reasons.value(it.key(), it.key())).arg(it.value());
    if (!parts.isEmpty())
        text += u' ' + tr("Not measured because: %1.").arg(parts.join(u", "_s));
    return text;
}

QString PageWords::alsoMeasured(const SummarySection& section) const
{
    return u"%1: %2 %3 (%4)"_s
        .arg(section.kind->name.in(m_danish), meanText(section, section.days.totals),
            section.kind->unitShown.in(m_danish))
        .arg(section.readings);
}

QString PageWords::footer(const DoctorSummary& summary) const
{
    return tr("Made by the citizen with Nær on %1. The citizen's own home measurements. Nær shows them and does not "
              "judge them.")
        .arg(m_locale.toString(summary.madeAt.day(), u"d. MMMM yyyy"));
}

QStringList PageWords::tableHeader(const SummarySection& section) const
{
    return {section.rowsAreWeeks ? tr("Week from") : tr("Day"), tr("Number"), tr("Mean"), tr("Lowest–highest")};
}

QStringList PageWords::tableRow(const SummarySection& section, const RollupBucket& row) const
{
    const QDate day = epoch.addDays(row.bucket);
    return {dayText(day), QString::number(row.components[0].count), meanText(section, row.components),
        rangeText(section, row.components)};
}

QString PageWords::axisDate(qint64 utcMs) const { return dayText(QDateTime::fromMSecsSinceEpoch(utcMs).date()); }

} // namespace naer
