// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/sharing/share.h"

namespace naer {

class Database;

/// Something about shares at one recipient that the citizen is to meet without looking for it (F30).
struct ShareNews
{
    /// The most urgent first.
    enum class What {
        NobodyAnswered, ///< the day they had is over: call
        NotTaken, ///< by their server or by them: call
        NotSent, ///< stopped on this device, not by the citizen: no yes counts any more
        ParentNeeded, ///< it waits for a parent to sign in
        SignInNeeded, ///< it waits for a person to sign in
        StillHere, ///< it should have been looked at by now, and has not left yet
        Answered, ///< the citizen has not opened the answer yet
    };
    What what = What::Answered;
    QString code; ///< of the recipient
    QString recipient; ///< its name
    std::vector<QString> shares; ///< ids, the newest first; never empty
    Moment answerBy; ///< of the newest one
};

/// What a share is news of; nothing, where nobody waits for the citizen.
std::optional<ShareNews::What> newsOf(const Share& share, const std::optional<OutboxEntry>& entry, const Moment& now);

/// One for each recipient and What, the most urgent first. On the vault's thread. Errors: those of the vault.
Result<std::vector<ShareNews>> shareNews(Database& database, const Moment& now);

} // namespace naer
