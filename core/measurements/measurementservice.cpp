// SPDX-License-Identifier: MPL-2.0
#include "core/measurements/measurementservice.h"

#include "core/measurements/rollups.h"
#include "core/measurements/samemeasurement.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr qint64 clockToleranceMs = 5 * 60'000; // two clocks in one home seldom agree better

bool isShortText(const QString& text) { return text.size() <= maxNoteLength && !text.contains(QChar(0)); }

} // namespace

const QStringList& notMeasuredReasons()
{
    static const QStringList reasons{u"unwell"_s, u"device-broken"_s, u"away"_s, u"no-time"_s, u"other"_s};
    return reasons;
}

Result<void> MeasurementService::check(const NewObservation& entry) const
{
    if (const auto checked = checkValues(*entry.kind, entry.values); !checked)
        return fail(checked.error().code, u"component %1"_s.arg(checked.error().component));
    if (entry.takenAt.utcMs > m_clock.now().utcMs + clockToleranceMs)
        return fail(ErrorCode::TimeInFuture);
    if (entry.takenAt.utcMs < earliestUtcMs)
        return fail(ErrorCode::TimeTooEarly);
    if (auto context = entry.kind->checkContext(entry.context); !context)
        return context;
    if (!isShortText(entry.note) || !isShortText(entry.recordedBy))
        return fail(ErrorCode::TooLong);
    return {};
}

Result<Observation> MeasurementService::add(const NewObservation& entry)
{
    return m_database.inTransaction([&] { return addWithin(entry); });
}

Result<Observation> MeasurementService::addWithin(const NewObservation& entry)
{
    if (auto checked = check(entry); !checked)
        return passOn(checked);
    Observation observation;
    observation.id = ObservationId::make(entry.kind->number, entry.takenAt.utcMs);
    observation.kind = entry.kind;
    observation.values = entry.values;
    observation.takenAt = entry.takenAt;
    observation.recordedAt = m_clock.now();
    observation.recordedBy = entry.recordedBy;
    observation.source = entry.source;
    observation.context = entry.context;
    observation.readings = entry.readings;
    observation.note = entry.note;
    observation.device = entry.device;
    observation.remarks = entry.remarks;
    observation.clockCorrection = entry.clockCorrection;
    if (auto done = ObservationRepository(m_database).insert(observation); !done)
        return passOn(done);
    if (auto done = Rollups(m_database).add(std::span(&observation, 1)); !done)
        return passOn(done);
    const auto joined = joinWithin(observation);
    if (!joined)
        return passOn(joined);
    return *joined ? ObservationRepository(m_database).find(observation.id) : Result<Observation>(observation);
}

Result<bool> MeasurementService::joinWithin(const Observation& stored)
{
    const auto same = sameMeasurements(m_database, *stored.kind, stored.values, stored.takenAt, stored.source);
    if (!same)
        return passOn(same);
    const auto nearest = std::ranges::min_element(
        *same, {}, [&](const Observation& o) { return std::abs(o.takenAt.utcMs - stored.takenAt.utcMs); });
    if (nearest == same->end())
        return false;
    // one and one: a device may have measured the same twice
    const bool byDevice = stored.source == Source::Device;
    const auto merged = mergeWithin(byDevice ? stored : *nearest, byDevice ? *nearest : stored);
    return merged ? Result<bool>(true) : passOn(merged);
}

Result<void> MeasurementService::mergeWithin(const Observation& byDevice, const Observation& byHand)
{
    ObservationRepository repository(m_database);
    auto standing = repository.find(byDevice.id); // may have taken over another one's words already
    if (!standing)
        return passOn(standing);
    const Observation before = *standing;
    if (standing->note.isEmpty())
        standing->note = byHand.note;
    for (auto it = byHand.context.begin(); it != byHand.context.end(); ++it) {
        if (!standing->context.contains(it.key()))
            standing->context.insert(it.key(), it.value());
    }
    for (std::size_t i = 0; i < standing->values.size(); ++i) { // a pulse that only the person wrote down
        if (!standing->values[i])
            standing->values[i] = byHand.values[i];
    }
    if (standing->note != before.note || standing->context != before.context || standing->values != before.values) {
        ++standing->version;
        const ObservationVersion kept{before.version, before.values, before.status, before.context, before.note,
            m_clock.now(), u"self"_s, sameAs(byHand.id)};
        if (auto done = repository.replace(*standing, kept); !done)
            return done;
        if (auto done = Rollups(m_database).recount(*standing->kind, standing->takenAt); !done)
            return done;
    }
    const auto merged = changeWithin(byHand.id, std::nullopt, Status::Merged, sameAs(byDevice.id), u"self"_s);
    return merged ? Result<void>() : passOn(merged);
}

Result<std::optional<Doubt>> MeasurementService::doubt(
    const Kind& kind, const Values& values, const Moment& at, const std::optional<ObservationId>& corrected) const
{
    const auto history = recentValues(m_database, kind, at, corrected);
    if (!history)
        return passOn(history);
    return doubtAbout(kind, values, *history);
}

Result<Observation> MeasurementService::correct(
    const ObservationId& id, const Values& values, const QString& reason, const QString& by)
{
    return change(id, values, Status::Corrected, reason, by);
}

Result<Observation> MeasurementService::withdraw(const ObservationId& id, const QString& reason, const QString& by)
{
    return change(id, std::nullopt, Status::Withdrawn, reason, by);
}

Result<Observation> MeasurementService::change(const ObservationId& id, const std::optional<Values>& values,
    Status status, const QString& reason, const QString& by)
{
    return m_database.inTransaction([&] { return changeWithin(id, values, status, reason, by); });
}

Result<Observation> MeasurementService::changeWithin(const ObservationId& id, const std::optional<Values>& values,
    Status status, const QString& reason, const QString& by)
{
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::EmptyValue, u"reason"_s);
    if (!isShortText(reason) || !isShortText(by))
        return fail(ErrorCode::TooLong, u"reason"_s);
    ObservationRepository repository(m_database);
    auto found = repository.find(id);
    if (!found)
        return found;
    if (!counts(found->status))
        return fail(ErrorCode::AlreadyWithdrawn);
    const ObservationVersion before{
        found->version, found->values, found->status, found->context, found->note, m_clock.now(), by, reason};
    if (values) {
        if (const auto checked = checkValues(*found->kind, *values); !checked)
            return fail(checked.error().code, u"component %1"_s.arg(checked.error().component));
        found->values = *values;
    }
    found->status = status;
    ++found->version;
    if (auto done = repository.replace(*found, before); !done)
        return passOn(done);
    if (auto done = Rollups(m_database).recount(*found->kind, found->takenAt); !done)
        return passOn(done);
    return found;
}

Result<void> MeasurementService::addNotMeasured(const NotMeasured& entry)
{
    if (!notMeasuredReasons().contains(entry.reason))
        return fail(ErrorCode::UnknownContext, u"reason"_s);
    if (!isShortText(entry.note))
        return fail(ErrorCode::TooLong);
    return m_database.inTransaction([&]() -> Result<void> {
        auto statement = m_database.prepare(
            "INSERT INTO not_measured (kind, at_ms, nonce, at_offset, reason, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
        if (!statement)
            return passOn(statement);
        const auto nonce = static_cast<qint64>(QRandomGenerator::system()->generate64() >> 2);
        statement->bind(1, entry.kind->number).bind(2, entry.at.utcMs).bind(3, nonce).bind(4, entry.at.offsetMinutes);
        statement->bind(5, QStringView(entry.reason)).bind(6, QStringView(entry.note));
        return statement->run();
    });
}

Result<std::vector<NotMeasured>> MeasurementService::notMeasured(const Kind& kind, const TimeRange& range) const
{
    auto statement = m_database.prepare("SELECT at_ms, at_offset, reason, note FROM not_measured WHERE kind = ?1 AND "
                                        "at_ms >= ?2 AND at_ms < ?3 ORDER BY at_ms");
    if (!statement)
        return passOn(statement);
    statement->bind(1, kind.number).bind(2, range.fromMs).bind(3, range.toMs);
    std::vector<NotMeasured> result;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return passOn(row);
        if (!*row)
            return result;
        result.push_back({&kind, {statement->int64(0), statement->integer(1)}, statement->text(2), statement->text(3)});
    }
}

} // namespace naer
