// SPDX-License-Identifier: MPL-2.0
#include "core/measurements/samemeasurement.h"

#include "core/measurements/observationrepository.h"

namespace naer {

namespace {

static_assert(static_cast<int>(Source::Device) == 1); // in the SQL below

bool alike(const Kind& kind, const Values& a, const Values& b)
{
    for (qsizetype i = 0; i < kind.components.size(); ++i) {
        const Component& component = kind.components[i];
        if (component.optional && (!a[i] || !b[i]))
            continue; // a pulse that was not written down
        if (a[i].has_value() != b[i].has_value())
            return false;
        if (a[i] && a[i]->roundedTo(component.decimals) != b[i]->roundedTo(component.decimals))
            return false;
    }
    return true;
}

/// Whether a device's measurement stands already for one by hand.
Result<bool> standsForOne(Database& database, const ObservationId& byDevice)
{
    auto rows
        = database.prepare("SELECT 1 FROM observation_version WHERE kind = ?1 AND taken_ms >= ?2 AND taken_ms <= ?3"
                           " AND reason = ?4 LIMIT 1");
    if (!rows)
        return passOn(rows);
    const QString reason = sameAs(byDevice);
    rows->bind(1, byDevice.kind)
        .bind(2, byDevice.takenMs - sameMeasurementMs)
        .bind(3, byDevice.takenMs + sameMeasurementMs)
        .bind(4, QStringView(reason));
    return rows->step();
}

} // namespace

QString sameAs(const ObservationId& id) { return QStringLiteral("same-as ") + id.toString(); }

Result<std::vector<Observation>> sameMeasurements(
    Database& database, const Kind& kind, const Values& values, const Moment& takenAt, Source source)
{
    // only what comes from the other side is stepped over: a save pays for this each time
    auto rows
        = database.prepare("SELECT taken_ms, nonce, v1, v2, v3 FROM observation WHERE kind = ?1 AND taken_ms >= ?2"
                           " AND taken_ms <= ?3 AND status < 2 AND (source = 1) <> ?4");
    if (!rows)
        return passOn(rows);
    rows->bind(1, kind.number).bind(2, takenAt.utcMs - sameMeasurementMs).bind(3, takenAt.utcMs + sameMeasurementMs);
    rows->bind(4, source == Source::Device ? 1 : 0);
    std::vector<ObservationId> ids;
    for (;;) {
        const auto row = rows->step();
        if (!row)
            return passOn(row);
        if (!*row)
            break;
        Values others;
        for (int i = 0; i < maxComponents; ++i) {
            if (const auto value = rows->optionalInt64(2 + i))
                others[i] = Milli::fromThousandths(*value);
        }
        if (alike(kind, others, values))
            ids.push_back({kind.number, rows->int64(0), rows->int64(1)});
    }
    std::vector<Observation> found;
    for (const ObservationId& id : ids) {
        if (source != Source::Device) { // one by hand for each by device
            const auto taken = standsForOne(database, id);
            if (!taken)
                return passOn(taken);
            if (*taken)
                continue;
        }
        auto same = ObservationRepository(database).find(id);
        if (!same)
            return passOn(same);
        found.push_back(std::move(*same));
    }
    return found;
}

} // namespace naer
