// SPDX-License-Identifier: MPL-2.0
// DeviceIntake: whose a reading is (F15) - the reasons to ask, and what an answer means.
#include "core/devices/deviceintake.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

/// A month: what is older was hardly measured by somebody who is held against the values of that time.
constexpr qint64 longAgoMs = 30 * 86'400'000LL;

constexpr auto whichUser = "which-user"_L1;
constexpr auto firstOnScale = "first-on-scale"_L1;

QString reasonName(Doubt::Reason reason)
{
    switch (reason) {
    case Doubt::Reason::LowerThanUsual: return u"lower-than-usual"_s;
    case Doubt::Reason::HigherThanUsual: return u"higher-than-usual"_s;
    case Doubt::Reason::Rare: return u"rare"_s;
    case Doubt::Reason::Gap: return u"gap"_s;
    }
    return {};
}

} // namespace

Result<QSet<const Kind*>> DeviceIntake::kindsOfSeveral(const std::vector<Candidate>& candidates) const
{
    struct Spread
    {
        Milli low, high;
        QSet<int> users;
    };
    QMap<const Kind*, Spread> spreads;
    for (const Candidate& candidate : candidates) {
        const Milli value = *candidate.entry.values[0];
        Spread& spread = spreads.contains(candidate.entry.kind)
            ? spreads[candidate.entry.kind]
            : *spreads.insert(candidate.entry.kind, {value, value, {}});
        spread.low = std::min(spread.low, value);
        spread.high = std::max(spread.high, value);
        if (candidate.user)
            spread.users += *candidate.user;
    }
    QSet<const Kind*> found;
    for (auto it = spreads.begin(); it != spreads.end(); ++it) {
        const bool apart = it->high - it->low > it.key()->components[0].unusual + it.key()->components[0].unusual;
        if (!apart && it->users.size() < 2)
            continue;
        const auto own = recentValues(m_database, *it.key(), m_clock.now());
        if (!own)
            return passOn(own);
        if (own->front().count < historyNeeded)
            found += it.key();
    }
    return found;
}

Result<QString> DeviceIntake::reasonToAsk(const Candidate& candidate) const
{
    if (candidate.questionable)
        return u"questionable"_s;
    // one from long ago, by a clock that may be wrong, is also held against the values around now
    const bool longAgo = candidate.receivedAt.utcMs - candidate.entry.takenAt.utcMs > longAgoMs;
    std::vector<Moment> instants{candidate.entry.takenAt};
    if (longAgo)
        instants.push_back(candidate.receivedAt);
    for (const Moment& at : instants) {
        const auto doubt
            = MeasurementService(m_database, m_clock).doubt(*candidate.entry.kind, candidate.entry.values, at);
        if (!doubt)
            return passOn(doubt);
        if (*doubt)
            return reasonName((*doubt)->reason);
    }
    if (candidate.userUnknown)
        return QString(whichUser);
    // whoever lives here steps on the scale: without own values, and without users, nothing tells whose the first is
    if (candidate.entry.kind->code != "weight"_L1 || candidate.user)
        return QString();
    const auto own = recentValues(m_database, *candidate.entry.kind, candidate.receivedAt);
    if (!own)
        return passOn(own);
    return own->front().count == 0 ? QString(firstOnScale) : QString();
}

Result<std::optional<Observation>> DeviceIntake::answer(qint64 waitingId, WhoseAnswer answer)
{
    using Answered = Result<std::optional<Observation>>;
    return m_database.inTransaction([&]() -> Answered {
        InboxRepository inbox(m_database);
        const auto waiting = inbox.find(waitingId);
        if (!waiting)
            return passOn(waiting);
        if (answer == WhoseAnswer::DontKnow) {
            const auto kept = inbox.setAside(waitingId);
            return kept ? Answered(std::nullopt) : passOn(kept);
        }
        if (auto removed = inbox.remove(waitingId); !removed)
            return passOn(removed);
        Answered answered = std::nullopt;
        if (answer == WhoseAnswer::Mine) {
            auto stored = MeasurementService(m_database, m_clock).addWithin(waiting->entry);
            if (!stored)
                return passOn(stored);
            answered = std::move(*stored);
            if (auto settled = settleUser(*waiting); !settled)
                return passOn(settled);
            if (auto settled = settleFirst(*waiting); !settled)
                return passOn(settled);
        }
        return answered;
    });
}

Result<void> DeviceIntake::settleUser(const WaitingReading& mine)
{
    DeviceRepository devices(m_database);
    const auto device = devices.byNumber(mine.entry.device);
    if (!mine.user || !device || device->ownUser)
        return {}; // about this number, not about who is who; or the device is forgotten
    if (auto known = devices.setOwnUser(device->number, *mine.user); !known)
        return known;
    InboxRepository inbox(m_database);
    const auto others = inbox.all();
    if (!others)
        return passOn(others);
    for (const WaitingReading& other : *others) {
        if (other.entry.device != device->number || !other.user || other.reason != whichUser || other.setAside)
            continue;
        // another's, if the answer was right: it may have been a slip
        if (auto left = other.user == mine.user ? inbox.remove(other.id) : inbox.setAside(other.id); !left)
            return left;
        if (other.user != mine.user)
            continue;
        if (auto stored = MeasurementService(m_database, m_clock).addWithin(other.entry); !stored)
            return passOn(stored);
    }
    return {};
}

Result<void> DeviceIntake::settleFirst(const WaitingReading& mine)
{
    if (mine.reason != firstOnScale)
        return {};
    InboxRepository inbox(m_database);
    const auto others = inbox.all();
    if (!others)
        return passOn(others);
    const auto waited = [&](const WaitingReading& other) {
        return other.entry.device == mine.entry.device && other.reason == firstOnScale && !other.setAside;
    };
    QSet<qint64> stillAsked; // instants: what came in one packet is one person's
    for (const WaitingReading& other : *others) {
        if (!waited(other))
            continue;
        const auto why = reasonToAsk({.entry = other.entry, .user = other.user, .receivedAt = other.receivedAt});
        if (!why)
            return passOn(why);
        if (!why->isEmpty())
            stillAsked += other.entry.takenAt.utcMs;
    }
    for (const WaitingReading& other : *others) {
        if (!waited(other) || stillAsked.contains(other.entry.takenAt.utcMs))
            continue;
        if (auto taken = inbox.remove(other.id); !taken)
            return taken;
        if (auto stored = MeasurementService(m_database, m_clock).addWithin(other.entry); !stored)
            return passOn(stored);
    }
    return {};
}

} // namespace naer
