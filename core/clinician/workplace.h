// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/gateway/signin.h"
#include "core/vault/database.h"

namespace naer {

/// Half-written answers (core/vault/draftrepository.h): the key goes on with the place and the item.
inline const QString answerDrafts = QStringLiteral("clinician-answer-");

/// Where a clinician is signed in on this device: one place at a time, so that nobody answers in the wrong one's name.
/// Nothing where there is none. Errors: those of the vault.
Result<std::optional<Recipient>> workplace(Database& database);

/// Keeps what a clinician's sign-in at `place` gave; another place is left for it. How far somebody else had seen there
/// is forgotten. A transaction of its own.
Result<void> keepWorkplace(Database& database, Recipient place, const SignInOutcome& outcome, const Moment& now);

/// Signs out on this device: the tokens, how far one had seen and answers half written are forgotten. The server is not
/// told. A transaction of its own.
Result<void> leaveWorkplace(Database& database, const Moment& now);

} // namespace naer
