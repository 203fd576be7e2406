// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/moment.h"
#include "core/base/result.h"

#include <QDate>

#include <chrono>

namespace naer {

class Database;
struct Recipient;

/// From this age a person consents alone (Sundhedsloven § 17; Databeskyttelsesloven § 6, since 1 January 2024).
inline constexpr int ageOfConsent = 15;

/// Completed years. Born on 29 February: a year older on 1 March of other years.
int ageOn(const QDate& day, const QDate& born);

/// Keeps when the citizen was born, as the citizen says. A slip can be mended, but nobody grows up by typing: where the
/// known day said under ageOfConsent when it was kept, an earlier one is taken only if it is the one that a sign-in
/// told (`told`) and still under ageOfConsent. Errors: BadTime (no day, in the future, or over 130 years ago),
/// Contradiction (an earlier one, as above; a sign-in has said another), and those of the vault.
Result<void> keepBirthDate(
    Database& database, const QDate& born, const Moment& now, const std::optional<QDate>& told = std::nullopt);
/// Keeps it as a sign-in says, within the caller's transaction; from here on nobody types another. Errors: BadTime, and
/// those of the vault.
Result<void> keepVouchedBirthDateWithin(Database& database, const QDate& born, const Moment& now);
/// Whether a sign-in has said it.
Result<bool> isBirthDateVouched(Database& database);

/// Who says yes or no to sharing.
enum class WhoDecides {
    Citizen,
    Parents, ///< under ageOfConsent
};
/// Errors: BirthDateMissing, and those of the vault.
Result<WhoDecides> whoDecides(Database& database, const Moment& now);
/// From when on the citizen decides alone: the beginning of the day of turning ageOfConsent. Errors: as whoDecides.
Result<Moment> decidesAloneFrom(Database& database);

/// Whether the citizen may share without the parents. Errors: BirthDateMissing, ParentsPartMissing (under 15), and
/// those of the vault.
Result<void> mayShareAlone(Database& database, const Moment& now);
/// Whether something may be shared with this recipient: under 15 a parent has to be signed in there. Errors: as
/// mayShareAlone.
Result<void> mayShareWith(Database& database, const Recipient& recipient, const Moment& now);
/// Whether a yes may be given: under 15 a parent signed in a moment ago, so the parent is there. Errors: as
/// mayShareAlone.
Result<void> maySayYesTo(Database& database, const Recipient& recipient, const Moment& now);
/// How long after signing in a parent counts as being there.
inline constexpr std::chrono::minutes parentStays{30};

} // namespace naer
