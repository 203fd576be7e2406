// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/moment.h"
#include "qml/Controls/cardrows.h"

namespace naer {

class Database;

/// The kinds that there is something of, each with its newest value, none chosen. Errors: those of the vault.
Result<std::vector<CardRow>> shareableKinds(Database& database, const Moment& now);
/// The codes of those that are chosen.
QStringList chosenCodes(const CardRows& kinds);
/// "14-03-1957", "14.3.1957", "14/3 1957"; no valid day for anything else.
QDate typedBirthDate(QString typed);

} // namespace naer
