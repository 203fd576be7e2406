// SPDX-License-Identifier: MPL-2.0
#include "core/measurements/importplan.h"

#include "core/measurements/rollups.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

/// Whether a device ever brought something: only then is anything to join.
Result<bool> devicesMeasured(Database& database)
{
    auto statement = database.prepare("SELECT 1 FROM device_record LIMIT 1");
    return statement ? statement->step() : passOn(statement);
}

} // namespace

void ImportPlan::refuse(ImportProblem problem)
{
    ++refused;
    if (problems.size() < mostListed)
        problems.push_back(std::move(problem));
}

void ImportPlan::isDoubled(qint64 line)
{
    ++doubled;
    if (doubledLines.size() < mostListed)
        doubledLines.push_back(line);
}

void ImportPlan::add(NewObservation entry, qint64 line)
{
    for (int i = 0; i < entry.kind->components.size(); ++i)
        unlikely += entry.values[i] && !entry.kind->components[i].soft.contains(*entry.values[i]);
    freshLines.push_back(line);
    fresh.push_back(std::move(entry));
}

ObservationId idFromFile(const NewObservation& entry, const std::optional<ObservationId>& own, const QString& name)
{
    if (own && own->kind == entry.kind->number && own->takenMs == entry.takenAt.utcMs)
        return *own;
    QByteArray what = name.toUtf8();
    if (what.isEmpty()) {
        for (const auto& value : entry.values)
            what += QByteArray::number(value ? value->thousandths() : -1) + ' ';
    }
    return ObservationId::of(entry.kind->number, entry.takenAt.utcMs, what);
}

SeenMeasurements::Key SeenMeasurements::keyOf(const NewObservation& entry)
{
    const auto part = [&](int i) { return entry.values[i] ? entry.values[i]->thousandths() : -1; };
    return {entry.kind->number, entry.takenAt.utcMs, part(0), part(1), part(2)};
}

Result<qint64> storePlan(Database& database, const Clock& clock, const ImportPlan& plan, const Stopped& stopped)
{
    const Moment now = clock.now();
    return database.inTransaction([&]() -> Result<qint64> {
        ObservationRepository repository(database);
        constexpr std::size_t batch = 10'000;
        std::vector<Observation> observations;
        observations.reserve(std::min(batch, plan.fresh.size()));
        const auto measured = devicesMeasured(database);
        if (!measured)
            return passOn(measured);
        const auto flush = [&]() -> Result<void> {
            auto done = Rollups(database).add(observations);
            for (const Observation& o : observations) {
                if (done && *measured) {
                    if (auto joined = MeasurementService(database, clock).joinWithin(o); !joined)
                        done = passOn(joined);
                }
            }
            observations.clear();
            return done;
        };
        qint64 line = 0;
        for (const NewObservation& entry : plan.fresh) {
            if (isStopped(stopped, line++))
                return fail(ErrorCode::Locked, u"stopped"_s); // rolled back: nothing is stored
            Observation o;
            o.id = entry.id ? *entry.id : ObservationId::make(entry.kind->number, entry.takenAt.utcMs);
            o.kind = entry.kind;
            o.values = entry.values;
            o.takenAt = entry.takenAt;
            o.recordedAt = now;
            o.recordedBy = entry.recordedBy;
            o.source = entry.source;
            o.context = entry.context;
            o.note = entry.note;
            o.remarks = entry.remarks;
            if (auto done = repository.insert(o); !done)
                return passOn(done);
            observations.push_back(std::move(o));
            if (observations.size() == batch) {
                if (auto done = flush(); !done)
                    return passOn(done);
            }
        }
        if (auto done = flush(); !done)
            return passOn(done);
        return static_cast<qint64>(plan.fresh.size());
    });
}

} // namespace naer
