// SPDX-License-Identifier: MPL-2.0
// readMeasurement(): what others' Observations come to.
#include "core/fhir/systems.h"
#include "core/sharing/fhirobservation.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

namespace system = fhir::system;
using Read = std::expected<void, FhirProblem>;

constexpr qsizetype longestRemark = 40;
constexpr qsizetype mostRemarks = 20;

std::unexpected<FhirProblem> problem(ErrorCode code, QString path)
{
    return std::unexpected(FhirProblem{code, std::move(path)});
}

/// A FHIR dateTime to the minute at least, with its offset: a day alone is no instant, and without an offset it is
/// nobody's hour.
bool saysWhen(const QString& text)
{
    const qsizetype zone = text.size() - 6;
    return text.size() > 16 && text[10] == u'T'
        && (text.endsWith(u'Z') || (zone > 10 && (text[zone] == u'+' || text[zone] == u'-')));
}

Read readTime(const fhir::Observation& one, NewObservation& entry)
{
    QStringList texts{one.effectiveDateTime, one.effectiveInstant, one.effectivePeriod.start};
    texts.removeAll(QString());
    if (texts.size() != 1 || !saysWhen(texts[0])) // none, or which of them?
        return problem(ErrorCode::BadTime, u"effective"_s);
    if (!one.effectivePeriod.end.isEmpty() && one.effectivePeriod.end != one.effectivePeriod.start)
        return problem(ErrorCode::BadTime, u"effectivePeriod"_s); // the mean of a day is no measurement
    const auto taken = Moment::fromIso(texts[0]);
    if (!taken)
        return problem(taken.error().code, u"effective"_s);
    entry.takenAt = *taken;
    if (texts[0].endsWith(u'Z')) // by a machine's clock: shown as the citizen's hour
        entry.takenAt = Moment::from(QDateTime::fromMSecsSinceEpoch(taken->utcMs));
    return {};
}

bool hasOnlyQuantity(const fhir::ObservedValue& value)
{
    fhir::ObservedValue other = value;
    other.quantity = {};
    return other == fhir::ObservedValue{};
}

Read readNumber(
    const fhir::ObservedValue& value, const Kind& kind, int component, NewObservation& entry, const QString& path)
{
    if (entry.values[component] || !hasOnlyQuantity(value))
        return problem(ErrorCode::AmbiguousNumber, path); // the same number twice, or a value of another sort beside it
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
            const QString remark = part.value.codeableConcept.code(ownRemarkSystem);
            if (remark.size() <= longestRemark && entry.remarks.size() < mostRemarks)
                entry.remarks += remark;
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

/// Who else than the person it is about.
QString recordedBy(const fhir::Observation& one)
{
    for (const fhir::Reference& who : one.performer) {
        if (!who.reference.isEmpty() && who.reference == one.subject.reference)
            continue;
        const QString name = who.display.isEmpty() ? who.reference : who.display;
        if (!name.isEmpty())
            return name.first(std::min<qsizetype>(name.size(), 100));
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
    if (read.takenBack) {
        (void)readTime(one, entry); // where it says when, it is known which one was meant
        return read;
    }
    if (!one.focus.empty()) // about somebody or something else
        return problem(ErrorCode::UnknownContext, u"focus"_s);
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
