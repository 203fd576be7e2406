// SPDX-License-Identifier: MPL-2.0
#include "core/gateway/guardian.h"

#include "core/fhir/resource.h"
#include "core/fhir/systems.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr int outOfOrder = 500;

/// Of HL7's v3-RoleCode (RelatedPerson.relationship is bound to it) the parents and the guardian; not step-parents,
/// foster parents and others. Whether a parent has custody is the place's to know: it gives them the child's record, or
/// not.
constexpr auto parents = std::to_array<QLatin1StringView>({"PRN"_L1, "MTH"_L1, "FTH"_L1, "NMTH"_L1, "NFTH"_L1,
    "NPRN"_L1, "GESTM"_L1, "ADOPTP"_L1, "ADOPTM"_L1, "ADOPTF"_L1, "GUARD"_L1});

template <typename Wanted>
Result<Wanted> read(const HttpAnswer& answer, const QString& id)
{
    if (answer.status >= outOfOrder)
        return fail(ErrorCode::NoNetwork, u"status %1"_s.arg(answer.status));
    fhir::ReadReport report;
    const auto resource
        = answer.status == 200 ? fhir::readResource(answer.body, report) : fail(ErrorCode::SignInFailed, noGuardian);
    const auto* wanted = resource ? std::get_if<Wanted>(&*resource) : nullptr;
    return wanted && wanted->id == id ? Result<Wanted>(*wanted) : fail(ErrorCode::SignInFailed, noGuardian);
}

bool isParent(const fhir::RelatedPerson& person)
{
    return std::ranges::any_of(person.relationship, [](const fhir::CodeableConcept& relationship) {
        return std::ranges::any_of(relationship.coding, [](const fhir::Coding& coding) {
            return coding.system == fhir::system::roleCode && std::ranges::contains(parents, coding.code);
        });
    });
}

} // namespace

Result<void> checkGuardian(
    const HttpAnswer& answer, const QString& relatedPerson, const QString& patient, const QDate& today)
{
    const auto person = read<fhir::RelatedPerson>(answer, relatedPerson);
    if (!person)
        return passOn(person);
    const QDate end = QDate::fromString(person->period.end.left(10), Qt::ISODate);
    const bool isTheirs = person->patient.reference == u"Patient/"_s + patient;
    const bool isOver = !person->active.value_or(true) || (!person->period.end.isEmpty() && !(end >= today));
    return isTheirs && !isOver && isParent(*person) ? Result<void>() : fail(ErrorCode::SignInFailed, noGuardian);
}

Result<QDate> birthDateOf(const HttpAnswer& answer, const QString& patient)
{
    const auto person = read<fhir::Patient>(answer, patient);
    if (!person)
        return passOn(person);
    const QDate born = QDate::fromString(person->birthDate, Qt::ISODate);
    return born.isValid() ? Result<QDate>(born) : fail(ErrorCode::SignInFailed, noGuardian);
}

} // namespace naer
