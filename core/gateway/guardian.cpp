// SPDX-License-Identifier: MPL-2.0
#include "core/gateway/guardian.h"

#include "core/fhir/resource.h"
#include "core/fhir/systems.h"
#include "core/gateway/tokenanswer.h"

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

/// The first or the last day of a FHIR dateTime of any precision; an end that is not said is open. Nothing where it
/// cannot be read.
std::optional<QDate> dayOf(const QString& text, bool last)
{
    constexpr int year = 4, month = 7, day = 10;
    if (text.isEmpty())
        return last ? QDate(9999, 12, 31) : QDate(1, 1, 1);
    const QDate first = QDate::fromString(text.size() == year ? text + u"-01-01"_s
            : text.size() == month                            ? text + u"-01"_s
                                                              : text.first(std::min<qsizetype>(day, text.size())),
        Qt::ISODate);
    if (!first.isValid())
        return std::nullopt;
    if (!last || text.size() > month)
        return first;
    return (text.size() == year ? first.addYears(1) : first.addMonths(1)).addDays(-1);
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

QString idOn(const QUrl& base, QLatin1StringView type, const QString& reference)
{
    constexpr int https = 443, withId = 2;
    const QUrl root(base.toString(QUrl::FullyEncoded) + u'/');
    const QUrl url = root.resolved(QUrl(reference, QUrl::StrictMode));
    if (!url.isValid() || url.scheme() != root.scheme() || url.host() != root.host() || url.hasQuery()
        || url.port(https) != root.port(https) || !url.userInfo().isEmpty() || url.hasFragment()
        || !url.path().startsWith(root.path()))
        return {};
    const QStringList parts = url.path().sliced(root.path().size()).split(u'/');
    return parts.size() == withId && parts[0] == type && isFhirId(parts[1]) ? parts[1] : QString();
}

Result<void> checkGuardian(const HttpAnswer& answer, const QUrl& base, const QString& relatedPerson,
    const QString& patient, const QDate& today)
{
    const auto person = read<fhir::RelatedPerson>(answer, relatedPerson);
    if (!person)
        return passOn(person);
    const auto from = dayOf(person->period.start, false), to = dayOf(person->period.end, true);
    const bool isNow = from && to && *from <= today && today <= *to && person->active.value_or(true);
    const bool isTheirs = !patient.isEmpty() && idOn(base, "Patient"_L1, person->patient.reference) == patient;
    return isTheirs && isNow && isParent(*person) ? Result<void>() : fail(ErrorCode::SignInFailed, noGuardian);
}

Result<QDate> birthDateOf(const HttpAnswer& answer, const QString& patient, const QDate& today)
{
    const auto person = read<fhir::Patient>(answer, patient);
    if (!person)
        return passOn(person);
    const QDate born = QDate::fromString(person->birthDate, Qt::ISODate);
    return born.isValid() && born <= today ? Result<QDate>(born) : fail(ErrorCode::SignInFailed, noGuardian);
}

} // namespace naer
