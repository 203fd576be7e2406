// SPDX-License-Identifier: MPL-2.0
// CsvImport: what was planned, into the vault; all of it or nothing.
#include "core/measurements/csvimport.h"
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

Result<qint64> CsvImport::store(const ImportPlan& plan)
{
    const Moment now = m_clock.now();
    return m_database.inTransaction([&]() -> Result<qint64> {
        ObservationRepository repository(m_database);
        constexpr std::size_t batch = 10'000;
        std::vector<Observation> observations;
        observations.reserve(std::min(batch, plan.fresh.size()));
        const auto measured = devicesMeasured(m_database);
        if (!measured)
            return passOn(measured);
        const auto flush = [&]() -> Result<void> {
            auto done = Rollups(m_database).add(observations);
            for (const Observation& o : observations) {
                if (done && *measured) {
                    if (auto joined = MeasurementService(m_database, m_clock).joinWithin(o); !joined)
                        done = passOn(joined);
                }
            }
            observations.clear();
            return done;
        };
        qint64 line = 0;
        for (const NewObservation& entry : plan.fresh) {
            if (stopped(line++))
                return fail(ErrorCode::Locked, u"stopped"_s); // rolled back: nothing is stored
            Observation o;
            o.id = ObservationId::make(entry.kind->number, entry.takenAt.utcMs);
            o.kind = entry.kind;
            o.values = entry.values;
            o.takenAt = entry.takenAt;
            o.recordedAt = now;
            o.recordedBy = entry.recordedBy;
            o.source = entry.source;
            o.context = entry.context;
            o.note = entry.note;
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
