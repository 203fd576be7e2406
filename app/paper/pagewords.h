// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/sharing/doctorsummary.h"

#include <QCoreApplication>
#include <QLocale>

namespace naer {

/// The sentences of the page, in the language of the print.
class PageWords
{
    Q_DECLARE_TR_FUNCTIONS(PageWords)

public:
    explicit PageWords(bool danish)
        : m_danish(danish)
        , m_locale(
              danish ? QLocale(QLocale::Danish, QLocale::Denmark) : QLocale(QLocale::English, QLocale::UnitedKingdom))
    { }

    QString title() const { return tr("My measurements"); }
    QString period(const DoctorSummary& summary) const;
    QString question() const { return tr("My question for you"); }
    QString noData() const { return tr("There are no measurements in this period."); }
    QString sectionTitle(const SummarySection& section) const;
    /// "Mean 128/82 (112–141 / 70–94). Pulse 71."
    QString averages(const SummarySection& section) const;
    QString ownArea(const SummarySection& section) const;
    QString howMeasured(const SummarySection& section) const;
    QString missing(const SummarySection& section) const;
    QString alsoMeasured(const SummarySection& section) const;
    QString footer(const DoctorSummary& summary) const;
    QStringList tableHeader(const SummarySection& section) const;
    QStringList tableRow(const SummarySection& section, const RollupBucket& row) const;
    QString axisDate(qint64 utcMs) const;
    /// In full, as it was typed; `decimals` where fewer would do.
    QString number(Milli value, int decimals) const;

private:
    /// One value stands as it was typed; the mean of several has the usual decimals.
    QString mean(const ComponentSum& sum, int decimals) const;
    QString meanText(const SummarySection& section, const std::array<ComponentSum, maxComponents>& sums) const;
    QString rangeText(const SummarySection& section, const std::array<ComponentSum, maxComponents>& sums) const;
    QString dayText(const QDate& day) const { return m_locale.toString(day, u"d. MMM"); }
    bool m_danish;
    QLocale m_locale;
};

} // namespace naer
