// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/doctorsummary.h"

#include "core/measurements/observationrepository.h"
#include "core/vault/profilerepository.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr int chartPoints = 120;
constexpr qint64 longestDays = 3660;
constexpr qint64 msPerDay = 86'400'000;
constexpr qint64 widestOffsetMs = 18 * 3'600'000;

qint64 weekOf(qint64 day) { return Rollups::bucketOf(RollupLevel::Week, {day * msPerDay, 0}); }
qint64 mondayOf(qint64 day) { return weekOf(day) * 7 - 3; }

qint64 dayNumberOf(const QDate& day) { return QDate(1970, 1, 1).daysTo(day); }

/// The instants of the citizen's days, by the offset the citizen has now.
TimeRange instants(qint64 firstDay, qint64 lastDay, const Moment& now)
{
    const qint64 offset = qint64{now.offsetMinutes} * 60'000;
    return {firstDay * msPerDay - offset, (lastDay + 1) * msPerDay - offset};
}

Result<std::optional<SummarySection>> sectionOf(
    Database& database, const Kind& kind, qint64 firstDay, qint64 lastDay, const Moment& now)
{
    SummarySection section;
    section.kind = &kind;
    const TimeRange wide{firstDay * msPerDay - widestOffsetMs, (lastDay + 1) * msPerDay + widestOffsetMs};
    auto counted = ObservationRepository(database).forEach(kind, wide, [&](const Observation& o) {
        const qint64 day = o.takenAt.dayNumber();
        if (!counts(o.status) || day < firstDay || day > lastDay)
            return true;
        ++section.readings;
        ++section.bySource[static_cast<int>(o.source)];
        section.corrected += o.status == Status::Corrected;
        section.newest = o;
        return true;
    });
    if (!counted)
        return passOn(counted);
    const auto skipped
        = MeasurementService(database, SystemClock()).notMeasured(kind, instants(firstDay, lastDay, now));
    if (!skipped)
        return passOn(skipped);
    for (const NotMeasured& entry : *skipped)
        ++section.notMeasured[entry.reason];
    if (section.readings == 0 && section.notMeasured.isEmpty())
        return std::optional<SummarySection>();

    const auto own = ownRange(database, kind, now);
    if (!own)
        return passOn(own);
    section.own = *own;
    const auto days = summarizeDays(database, kind, firstDay, lastDay, section.own[0]);
    if (!days)
        return passOn(days);
    section.days = *days;
    auto chart = trend(database, kind, instants(firstDay, lastDay, now), chartPoints);
    if (!chart)
        return passOn(chart);
    section.chart = std::move(*chart);
    section.rowsAreWeeks = lastDay - firstDay >= 14;
    // from the days of the period, so that a week at its edge holds only what lies inside
    const auto byDay = Rollups(database).range(kind.number, RollupLevel::Day, firstDay, lastDay);
    if (!byDay)
        return passOn(byDay);
    for (const RollupBucket& day : *byDay) {
        if (!section.rowsAreWeeks || section.rows.empty() || weekOf(section.rows.back().bucket) != weekOf(day.bucket)) {
            section.rows.push_back(day);
            if (section.rowsAreWeeks)
                section.rows.back().bucket = std::max(mondayOf(day.bucket), firstDay);
            continue;
        }
        for (int i = 0; i < maxComponents; ++i)
            section.rows.back().components[i].add(day.components[i]);
    }
    return section;
}

} // namespace

Result<DoctorSummary> doctorSummary(Database& database, const QDate& firstDay, const QDate& lastDay, const Moment& now)
{
    if (!firstDay.isValid() || !lastDay.isValid() || firstDay > lastDay || firstDay.daysTo(lastDay) > longestDays)
        return fail(ErrorCode::OutOfRange, u"period"_s);
    DoctorSummary summary;
    summary.madeAt = now;
    summary.firstDay = firstDay;
    summary.lastDay = lastDay;
    const ProfileRepository profile(database);
    summary.name = profile.get(profileName).value_or(QString());
    summary.question = profile.get(profileQuestion).value_or(QString());
    for (const Kind& kind : KindCatalog::instance().kinds()) {
        auto section = sectionOf(database, kind, dayNumberOf(firstDay), dayNumberOf(lastDay), now);
        if (!section)
            return passOn(section);
        if (*section)
            summary.sections += std::move(**section);
    }
    return summary;
}

} // namespace naer
