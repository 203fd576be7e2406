// SPDX-License-Identifier: MPL-2.0
// readMeasurement(): what others' Observations come to.
#include "core/fhir/systems.h"
#include "core/sharing/fhirobservation.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

namespace system = fhir::system;
using Read = std::expected<void, FhirProblem>;

std::unexpected<FhirProblem> problem(ErrorCode code, QString path)
{
    return std::unexpected(FhirProblem{code, std::move(path)});
}

Read readTime(const fhir::Observation& one, NewObservation& entry)
{
    const QString& text = !one.effectiveDateTime.isEmpty() ? one.effectiveDateTime
        : !one.effectiveInstant.isEmpty()                  ? one.effectiveInstant
                                                           : one.effectivePeriod.start;
    if (text.isEmpty())
        return problem(ErrorCode::BadTime, u"effective"_s);
    const auto taken = Moment::fromIso(text);
    if (!taken)
        return problem(taken.error().code, u"effective"_s);
    entry.takenAt = *taken;
    return {};
}

Read readNumber(
    const fhir::ObservedValue& value, const Kind& kind, int component, NewObservation& entry, const QString& path)
{
    if (entry.values[component])
        return problem(ErrorCode::AmbiguousNumber, path); // the same number twice
    const auto number = valueFrom(value.quantity, kind, kind.components[component]);
    if (!number)
        return problem(number.error().code, path);
    entry.values[component] = *number;
    return {};
}

Read readComponents(const fhir::Observation& one, NewObservation& entry)
{
    const Kind& kind = *entry.kind;
    for (std::size_t i = 0; i < one.component.size(); ++i) {
        const fhir::ObservationComponent& part = one.component[i];
        const QString path = u"component[%1]"_s.arg(i);
        if (const QString key = part.code.code(ownContextSystem); !key.isEmpty()) {
            entry.context.insert(key, part.value.codeableConcept.code(ownContextSystem));
            continue;
        }
        if (!part.code.code(ownRemarkSystem).isEmpty()) {
            entry.remarks += part.value.codeableConcept.code(ownRemarkSystem);
            continue;
        }
        const int component = componentOf(kind, part.code);
        if (component < 0)
            continue; // mean pressure, time stamps, battery: not ours to keep
        if (!part.dataAbsentReason.coding.empty() || !part.dataAbsentReason.text.isEmpty()) {
            if (!kind.components[component].optional)
                return problem(ErrorCode::EmptyValue, path);
            continue;
        }
        if (auto read = readNumber(part.value, kind, component, entry, path); !read)
            return read;
    }
    return {};
}

QString recordedBy(const fhir::Observation& one)
{
    for (const fhir::Reference& who : one.performer) {
        if (who.reference.isEmpty() && !who.display.isEmpty())
            return who.display;
    }
    return {};
}

} // namespace

std::expected<FhirMeasurement, FhirProblem> readMeasurement(const fhir::Observation& one)
{
    FhirMeasurement read;
    NewObservation& entry = read.entry;
    entry.source = Source::File;
    entry.kind = kindOf(one.code);
    if (!entry.kind)
        return problem(ErrorCode::UnknownKind, u"code"_s);
    for (const fhir::Identifier& identifier : one.identifier) {
        constexpr auto prefix = "urn:uuid:"_L1;
        if (identifier.system != system::uuid || !identifier.value.startsWith(prefix))
            continue;
        if (const auto id = ObservationId::fromString(QStringView(identifier.value).sliced(prefix.size())))
            read.id = *id;
    }
    read.takenBack = one.status == "entered-in-error"_L1 || one.status == "cancelled"_L1;
    if (read.takenBack)
        return read;
    if (one.status != "final"_L1 && one.status != "amended"_L1 && one.status != "corrected"_L1)
        return problem(ErrorCode::UnknownContext, u"status"_s);
    if (!one.dataAbsentReason.coding.empty() || !one.dataAbsentReason.text.isEmpty())
        return problem(ErrorCode::EmptyValue, u"dataAbsentReason"_s);
    if (auto time = readTime(one, entry); !time)
        return std::unexpected(time.error());
    if (entry.kind->components.size() == 1) {
        if (auto number = readNumber(one.value, *entry.kind, 0, entry, u"valueQuantity"_s); !number)
            return std::unexpected(number.error());
    }
    if (auto parts = readComponents(one, entry); !parts)
        return std::unexpected(parts.error());
    if (const auto checked = checkValues(*entry.kind, entry.values); !checked)
        return problem(checked.error().code, u"value"_s);
    for (const fhir::Annotation& note : one.note)
        entry.note += (entry.note.isEmpty() ? QString() : u"\n"_s) + note.text;
    if (const QString by = recordedBy(one); !by.isEmpty())
        entry.recordedBy = by;
    for (const fhir::Reference& member : one.hasMember)
        read.members += member.reference;
    return read;
}

} // namespace naer
