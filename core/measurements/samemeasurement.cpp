// SPDX-License-Identifier: MPL-2.0
#include "core/measurements/samemeasurement.h"

#include "core/measurements/observationrepository.h"

namespace naer {

namespace {

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

} // namespace

Result<std::vector<Observation>> sameMeasurements(
    Database& database, const Kind& kind, const Values& values, const Moment& takenAt, Source source)
{
    std::vector<Observation> found;
    auto read = ObservationRepository(database).forEach(kind,
        {.fromMs = takenAt.utcMs - sameMeasurementMs, .toMs = takenAt.utcMs + sameMeasurementMs + 1},
        [&](const Observation& other) {
            const bool otherOrigin = (other.source == Source::Device) != (source == Source::Device);
            if (otherOrigin && counts(other.status) && alike(kind, other.values, values))
                found.push_back(other);
            return true;
        });
    return read ? Result<std::vector<Observation>>(std::move(found)) : passOn(read);
}

} // namespace naer
