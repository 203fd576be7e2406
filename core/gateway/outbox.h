// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/moment.h"

#include <QString>

#include <optional>

namespace naer {

/// What leaves. The numbers are stored.
enum class Leaving {
    Share = 0,
    Correction = 1, ///< of an observation, also that it was taken out
    ShareTakenBack = 2,
    ConsentEnded = 3,
};

/// The numbers are stored.
enum class OutboxState {
    Waiting = 0,
    Held = 1, ///< the citizen stopped it, and can let it go
    Sent = 2,
    Refused = 3, ///< the server said no; never sent again by itself
    Cancelled = 4, ///< by the citizen, or because nothing allows it any more
};
QString outboxStateName(OutboxState state);
QString leavingName(Leaving what);

/// One thing on its way to one recipient. It names what is to be sent; the octets are made when it goes, from what is
/// true then.
struct OutboxEntry
{
    qint64 sequence = 0;
    QString recipient;
    Leaving what = Leaving::Share;
    QString subject; ///< id of the share or consent; of a correction empty
    int kind = 0; ///< of a correction: the observation
    qint64 takenMs = 0;
    qint64 nonce = 0;
    OutboxState state = OutboxState::Waiting;
    int tries = 0; ///< over 0: the recipient may have it
    int itemsGone = 0; ///< of one that goes in several parcels: how many of its parts, in their order, have arrived
    qint64 notBeforeMs = 0; ///< UTC
    QString trouble; ///< name of the last error, or empty
    QString detail; ///< what the server said with it
    Moment madeAt;
    std::optional<Moment> endedAt;

    /// Of one that was refused: an earlier try, or a piece of it, may have arrived.
    bool mayBeThereAllTheSame() const { return tries > 1 || itemsGone > 0; }
};

/// The pause before the next try, in milliseconds: 15 seconds, doubled with each try, at most an hour, times between
/// 0.5 and 1.5 (`chance` from 0 to 1), so that a server that comes back is not asked by all at once.
qint64 pauseAfter(int tries, double chance);
inline constexpr qint64 longestPauseMs = 90LL * 60 * 1000; ///< an hour with the most chance

} // namespace naer
