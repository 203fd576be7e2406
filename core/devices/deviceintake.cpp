// SPDX-License-Identifier: MPL-2.0
#include "core/devices/deviceintake.h"

#include "core/devices/characteristics.h"
#include "core/devices/glucosecodec.h"
#include "core/devices/readingtime.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

/// Packets without a time or a number of their own are the same only when they come again at once.
constexpr qint64 repeatMs = 2 * 60'000;

/// Names a packet. Where the device gives it no time and no number, two alike are told apart by when they came.
QByteArray fingerprintOf(const ReceivedPacket& packet, bool hasOwnName)
{
    QByteArray all = QByteArray::number(packet.characteristic, 16) + ' ' + packet.octets;
    if (!hasOwnName)
        all += ' ' + QByteArray::number(packet.receivedAt.utcMs / repeatMs);
    return QCryptographicHash::hash(all, QCryptographicHash::Sha256).first(16);
}

constexpr auto whichUser = "which-user"_L1;

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

NewObservation entryOf(
    const DeviceReading& reading, const Kind& kind, const ReceivedPacket& packet, const QTimeZone& zone, int device)
{
    const ReadingTime time = readingTime(reading.shownTime, packet, zone);
    NewObservation entry{.kind = &kind,
        .takenAt = time.takenAt,
        .context = reading.context,
        .source = Source::Device,
        .device = device,
        .remarks = reading.flags,
        .clockCorrection = time.correction};
    entry.remarks.removeAll(u"time-unknown"_s);
    entry.remarks.removeAll(u"continuous"_s);
    entry.remarks.removeAll(u"ongoing"_s);
    if (time.byArrival)
        entry.remarks += u"time-of-arrival"_s;
    for (qsizetype i = 0; i < kind.components.size(); ++i) {
        if (const NamedValue* value = reading.find(kind.components[i].code))
            entry.values[i] = value->value;
    }
    return entry;
}

} // namespace

void IntakeReport::add(const IntakeReport& later)
{
    stored.insert(stored.end(), later.stored.begin(), later.stored.end());
    refused.insert(refused.end(), later.refused.begin(), later.refused.end());
    waiting += later.waiting;
    known += later.known;
    otherUsers += later.otherUsers;
    if (later.waiting > 0) {
        waitingReason = later.waitingReason;
        waitingId = later.waitingId;
    }
}

Result<IntakeReport> DeviceIntake::take(int number, const std::vector<ReceivedPacket>& packets)
{
    auto device = DeviceRepository(m_database).byNumber(number);
    if (!device)
        return passOn(device);
    IntakeReport report;
    const auto taken = m_database.inTransaction([&] { return takeWithin(*device, packets, report); });
    return taken ? Result<IntakeReport>(std::move(report)) : passOn(taken);
}

Result<void> DeviceIntake::takeWithin(Device& device, const std::vector<ReceivedPacket>& packets, IntakeReport& report)
{
    DeviceRepository devices(m_database);
    std::vector<Candidate> candidates;
    std::optional<quint16> newest;
    for (const ReceivedPacket& packet : packets) {
        const DecodedPacket decoded = packet.characteristic == characteristic::glucose
            ? decodeGlucoseRecord(octetsOf(packet.octets), octetsOf(packet.context))
            : decodeCharacteristic(packet.characteristic, octetsOf(packet.octets));
        const bool hasOwnName
            = std::ranges::any_of(decoded.readings, [](const DeviceReading& r) { return r.sequence || r.shownTime; });
        const auto isNew = devices.remember(device.number, fingerprintOf(packet, hasOwnName), packet.receivedAt.utcMs);
        if (!isNew)
            return passOn(isNew);
        // of a glucose record also a refused one has a number, and is not asked for again
        if (packet.characteristic == characteristic::glucose) {
            if (const auto record = GlucosePacket::decode(octetsOf(packet.octets)))
                newest = record->sequence;
        }
        if (!*isNew) {
            ++report.known;
            continue;
        }
        if (decoded.readings.empty())
            report.refused.push_back(decoded.refused.front());
        for (const DeviceReading& reading : decoded.readings) {
            const auto kind = KindCatalog::instance().find(reading.kind);
            if (!kind)
                continue; // body composition: shown by `device decode`, no kind of the diary
            if (device.ownUser && reading.user && *reading.user != *device.ownUser) {
                ++report.otherUsers;
                continue;
            }
            candidates.push_back({.entry = entryOf(reading, **kind, packet, m_zone, device.number),
                .user = reading.user,
                .receivedAt = packet.receivedAt,
                .userUnknown = reading.user && !device.ownUser,
                .questionable = reading.flags.contains(u"questionable"_s)});
        }
    }
    const auto several = kindsOfSeveral(candidates);
    if (!several)
        return passOn(several);
    // in the order of time: each is held against those before it
    std::ranges::stable_sort(candidates, {}, [](const Candidate& c) { return c.entry.takenAt.utcMs; });
    for (const Candidate& candidate : candidates) {
        if (auto placed = place(candidate, several->contains(candidate.entry.kind), report); !placed)
            return placed;
    }
    return newest ? devices.setLastSequence(device.number, *newest) : Result<void>();
}

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
    const auto doubt = MeasurementService(m_database, m_clock)
                           .doubt(*candidate.entry.kind, candidate.entry.values, candidate.entry.takenAt);
    if (!doubt)
        return passOn(doubt);
    if (*doubt)
        return reasonName((*doubt)->reason);
    return candidate.userUnknown ? QString(whichUser) : QString();
}

Result<void> DeviceIntake::place(const Candidate& candidate, bool severalPeople, IntakeReport& report)
{
    const auto reason = severalPeople ? Result<QString>(u"several-people"_s) : reasonToAsk(candidate);
    if (!reason)
        return passOn(reason);
    if (reason->isEmpty()) {
        auto stored = MeasurementService(m_database, m_clock).addWithin(candidate.entry);
        if (!stored)
            return passOn(stored);
        report.stored.push_back(std::move(*stored));
        return {};
    }
    const auto id = InboxRepository(m_database)
                        .add({.user = candidate.user,
                            .entry = candidate.entry,
                            .receivedAt = candidate.receivedAt,
                            .reason = *reason});
    if (!id)
        return passOn(id);
    ++report.waiting;
    report.waitingReason = *reason;
    report.waitingId = *id;
    return {};
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
        }
        if (waiting->user) {
            if (auto settled = settleUser(*waiting, answer == WhoseAnswer::Mine); !settled)
                return passOn(settled);
        }
        return answered;
    });
}

Result<void> DeviceIntake::settleUser(const WaitingReading& answered, bool mine)
{
    if (mine) {
        if (auto known = DeviceRepository(m_database).setOwnUser(answered.entry.device, *answered.user); !known)
            return known;
    }
    InboxRepository inbox(m_database);
    const auto others = inbox.all();
    if (!others)
        return passOn(others);
    for (const WaitingReading& other : *others) {
        if (other.entry.device != answered.entry.device || !other.user || other.reason != whichUser)
            continue;
        const bool sameUser = other.user == answered.user;
        if (!sameUser && !mine)
            continue; // a third person's: still to be asked
        if (auto removed = inbox.remove(other.id); !removed)
            return removed;
        if (sameUser && mine) {
            if (auto stored = MeasurementService(m_database, m_clock).addWithin(other.entry); !stored)
                return passOn(stored);
        }
    }
    return {};
}

} // namespace naer
