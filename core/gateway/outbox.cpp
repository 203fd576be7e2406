// SPDX-License-Identifier: MPL-2.0
#include "core/gateway/outbox.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace naer {

QString outboxStateName(OutboxState state)
{
    switch (state) {
    case OutboxState::Waiting: return u"waiting"_s;
    case OutboxState::Held: return u"held"_s;
    case OutboxState::Sent: return u"sent"_s;
    case OutboxState::Refused: return u"refused"_s;
    case OutboxState::Cancelled: return u"cancelled"_s;
    }
    return {};
}

QString leavingName(Leaving what)
{
    switch (what) {
    case Leaving::Share: return u"share"_s;
    case Leaving::Correction: return u"correction"_s;
    case Leaving::ShareTakenBack: return u"share-taken-back"_s;
    case Leaving::ConsentEnded: return u"consent-ended"_s;
    }
    return {};
}

qint64 pauseAfter(int tries, double chance)
{
    constexpr qint64 first = 15'000, most = 3'600'000;
    const int doublings = std::clamp(tries - 1, 0, 8); // 15 s · 2^8 is over an hour
    const qint64 pause = std::min(first << doublings, most);
    return static_cast<qint64>(static_cast<double>(pause) * (0.5 + std::clamp(chance, 0.0, 1.0)));
}

} // namespace naer
