// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/moment.h"
#include "core/base/result.h"

namespace naer {

class Database;

/// From this age a person consents alone (Sundhedsloven § 17; Databeskyttelsesloven § 6, since 1 January 2024).
inline constexpr int ageOfConsent = 15;

/// Completed years. Born on 29 February: a year older on 1 March of other years.
int ageOn(const QDate& day, const QDate& born);

/// Keeps when the citizen was born. A slip can be mended, but nobody grows up by typing. Errors: BadTime (no day, in
/// the future, or over 130 years ago), Contradiction (a known day says under ageOfConsent, this one does not), and
/// those of the vault.
Result<void> keepBirthDate(Database& database, const QDate& born, const Moment& now);

/// Whether the citizen may share without the parents. Errors: BirthDateMissing, ParentsPartMissing (under 15), and
/// those of the vault.
Result<void> mayShareAlone(Database& database, const Moment& now);

} // namespace naer
