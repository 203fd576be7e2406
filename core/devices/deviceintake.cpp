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

QByteArray fingerprintOf(const ReceivedPacket& packet)
{
    const QByteArray all = QByteArray::number(packet.characteristic, 16) + ' ' + packet.octets;
    return QCryptographicHash::hash(all, QCryptographicHash::Sha256).first(16);
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
    if (time.doubledHour)
        entry.remarks += u"doubled-hour"_s;
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
    known += later.known;
    otherUsers += later.otherUsers;
    waiting.insert(waiting.end(), later.waiting.begin(), later.waiting.end());
    if (later.lastSequence || later.countsAnew) {
        lastSequence = later.lastSequence;
        countsAnew = later.countsAnew;
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
    bool countsAnew = device.countsAnew;
    int index = 0;
    for (const ReceivedPacket& packet : packets) {
        ++index;
        const DecodedPacket decoded = packet.characteristic == characteristic::glucose
            ? decodeGlucoseRecord(octetsOf(packet.octets), octetsOf(packet.context))
            : decodeCharacteristic(packet.characteristic, octetsOf(packet.octets));
        const bool hasOwnName = decoded.timed || packet.characteristic == characteristic::glucose
            || std::ranges::any_of(decoded.readings, [](const DeviceReading& r) { return r.sequence || r.shownTime; });
        const auto isNew = devices.remember(device.number, fingerprintOf(packet), packet.receivedAt.utcMs,
            hasOwnName ? std::nullopt : std::optional(repeatMs));
        if (!isNew)
            return passOn(isNew);
        // of a glucose record also a refused one has a number, and is not asked for again
        if (packet.characteristic == characteristic::glucose) {
            if (const auto record = GlucosePacket::decode(octetsOf(packet.octets))) {
                newest = record->sequence;
                // another record bears the number of our last: the meter has a new battery
                countsAnew |= *isNew && record->sequence == device.lastSequence;
            }
        }
        // the same fault again is a fault again, but for a record of the device's memory
        if (decoded.readings.empty() && (*isNew || !hasOwnName)) {
            report.refused.push_back(decoded.refused.front());
            continue;
        }
        if (!*isNew) {
            ++report.known;
            continue;
        }
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
                // also a guest's, at a device that otherwise tells its people apart
                .userUnknown = reading.user.has_value() != device.ownUser.has_value(),
                .packet = index,
                .questionable = reading.flags.contains(u"questionable"_s)});
        }
    }
    const auto several = kindsOfSeveral(candidates);
    if (!several)
        return passOn(several);
    // in the order of time: each is held against those before it
    std::ranges::stable_sort(candidates, {}, [](const Candidate& c) { return c.entry.takenAt.utcMs; });
    for (const Candidate& candidate : candidates) {
        bool ofSeveral = several->contains(candidate.entry.kind);
        QString ask;
        for (const Candidate& half : candidates) { // who is asked about one number of a packet is asked about all
            if (half.packet != candidate.packet)
                continue;
            ofSeveral |= several->contains(half.entry.kind);
            const auto why = ask.isEmpty() ? reasonToAsk(half) : Result<QString>(ask);
            if (!why)
                return passOn(why);
            ask = *why;
        }
        if (auto placed = place(candidate, ofSeveral ? u"several-people"_s : ask, report); !placed)
            return placed;
    }
    if (!newest)
        return {};
    report.countsAnew = countsAnew;
    if (!countsAnew)
        report.lastSequence = newest;
    return devices.setLastSequence(device.number, *newest, countsAnew);
}

Result<void> DeviceIntake::place(const Candidate& candidate, const QString& reason, IntakeReport& report)
{
    if (reason.isEmpty()) {
        auto stored = MeasurementService(m_database, m_clock).addWithin(candidate.entry);
        if (!stored)
            return passOn(stored);
        report.stored.push_back(std::move(*stored));
        return {};
    }
    WaitingReading waiting{
        .user = candidate.user, .entry = candidate.entry, .receivedAt = candidate.receivedAt, .reason = reason};
    const auto id = InboxRepository(m_database).add(waiting);
    if (!id)
        return passOn(id);
    waiting.id = *id;
    report.waiting.push_back(std::move(waiting));
    return {};
}

} // namespace naer
