// SPDX-License-Identifier: MPL-2.0
#include "core/devices/devicerepository.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

const std::string selectEver
    = "SELECT number, identity, kind, name, manufacturer, model, added_ms, added_offset, seen_ms, seen_offset, battery,"
      " clock_ahead, last_sequence, own_user FROM device";
const std::string selectDevices = selectEver + " WHERE forgotten = 0";

std::optional<int> optionalNumber(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.integer(column));
}

DeviceKind kindFrom(const QString& name)
{
    for (const DeviceProfile& profile : deviceProfiles()) {
        if (deviceKindName(profile.kind) == name)
            return profile.kind;
    }
    return DeviceKind::Scale;
}

Device read(const Statement& row)
{
    Device device;
    device.number = row.integer(0);
    device.identity = row.text(1);
    device.kind = kindFrom(row.text(2));
    device.name = row.text(3);
    device.manufacturer = row.text(4);
    device.model = row.text(5);
    device.addedAt = {row.int64(6), row.integer(7)};
    if (!row.isNull(8))
        device.seenAt = Moment{row.int64(8), row.integer(9)};
    device.battery = optionalNumber(row, 10);
    device.clockAheadSeconds = row.isNull(11) ? std::nullopt : std::optional(row.int64(11));
    const auto sequence = optionalNumber(row, 12);
    device.countsAnew = sequence && *sequence < 0;
    if (sequence && *sequence >= 0)
        device.lastSequence = static_cast<quint16>(*sequence);
    device.ownUser = optionalNumber(row, 13);
    return device;
}

} // namespace

namespace {

Result<std::vector<Device>> readAll(Result<Statement> rows)
{
    if (!rows)
        return passOn(rows);
    std::vector<Device> found;
    for (;;) {
        const auto row = rows->step();
        if (!row)
            return passOn(row);
        if (!*row)
            return found;
        found.push_back(read(*rows));
    }
}

Result<Device> onlyOne(Result<std::vector<Device>> found)
{
    if (!found)
        return passOn(found);
    return found->empty() ? Result<Device>(fail(ErrorCode::NotFound, u"device"_s)) : found->front();
}

} // namespace

Result<std::vector<Device>> DeviceRepository::all() const
{
    static const std::string sql = selectDevices + " ORDER BY number";
    return readAll(m_database.prepare(sql));
}

Result<std::vector<Device>> DeviceRepository::everUsed() const
{
    static const std::string sql = selectEver + " ORDER BY number";
    return readAll(m_database.prepare(sql));
}

Result<Device> DeviceRepository::find(const QString& identity) const
{
    static const std::string sql = selectDevices + " AND identity = ?1";
    auto rows = m_database.prepare(sql);
    if (rows)
        rows->bind(1, QStringView(identity));
    return onlyOne(readAll(std::move(rows)));
}

Result<Device> DeviceRepository::byNumber(int number) const
{
    static const std::string sql = selectDevices + " AND number = ?1";
    auto rows = m_database.prepare(sql);
    if (rows)
        rows->bind(1, number);
    return onlyOne(readAll(std::move(rows)));
}

Result<Device> DeviceRepository::add(const QString& identity, DeviceKind kind, const QString& name, const Moment& now)
{
    const auto added = m_database.inTransaction([&]() -> Result<void> {
        auto insert = m_database.prepare(
            "INSERT INTO device (identity, kind, name, manufacturer, model, added_ms, added_offset)"
            " VALUES (?1, ?2, ?3, '', '', ?4, ?5) ON CONFLICT (identity) DO UPDATE SET kind = excluded.kind,"
            " name = excluded.name, forgotten = 0, last_sequence = NULL, own_user = NULL");
        if (!insert)
            return passOn(insert);
        return insert->bind(1, QStringView(identity))
            .bind(2, QStringView(deviceKindName(kind)))
            .bind(3, QStringView(name))
            .bind(4, now.utcMs)
            .bind(5, now.offsetMinutes)
            .run();
    });
    return added ? find(identity) : passOn(added);
}

Result<void> DeviceRepository::forget(int number)
{
    return m_database.inTransaction([&]() -> Result<void> {
        auto update = m_database.prepare("UPDATE device SET forgotten = 1 WHERE number = ?1 AND forgotten = 0");
        if (!update)
            return passOn(update);
        if (auto done = update->bind(1, number).run(); !done)
            return done;
        return m_database.changes() == 1 ? Result<void>() : fail(ErrorCode::NotFound, u"device"_s);
    });
}

Result<void> DeviceRepository::note(int number, const DeviceNews& news)
{
    return m_database.inTransaction([&]() -> Result<void> {
        auto update = m_database.prepare(
            "UPDATE device SET seen_ms = coalesce(?2, seen_ms), seen_offset = coalesce(?3, seen_offset),"
            " battery = coalesce(?4, battery), clock_ahead = coalesce(?5, clock_ahead),"
            " manufacturer = coalesce(?6, manufacturer), model = coalesce(?7, model) WHERE number = ?1");
        if (!update)
            return passOn(update);
        update->bind(1, number);
        if (news.seenAt)
            update->bind(2, news.seenAt->utcMs).bind(3, news.seenAt->offsetMinutes);
        if (news.battery)
            update->bind(4, *news.battery);
        if (news.clockAheadSeconds)
            update->bind(5, *news.clockAheadSeconds);
        if (news.manufacturer && !news.manufacturer->isEmpty())
            update->bind(6, QStringView(*news.manufacturer));
        if (news.model && !news.model->isEmpty())
            update->bind(7, QStringView(*news.model));
        return update->run();
    });
}

Result<void> DeviceRepository::forgetOwnUser(int number)
{
    return m_database.inTransaction([&]() -> Result<void> {
        auto update = m_database.prepare("UPDATE device SET own_user = NULL WHERE number = ?1");
        return update ? update->bind(1, number).run() : passOn(update);
    });
}

Result<bool> DeviceRepository::remember(
    int device, const QByteArray& fingerprint, qint64 receivedMs, std::optional<qint64> repeatMs)
{
    auto insert = m_database.prepare(repeatMs
            ? "INSERT INTO device_record (device, fingerprint, received_ms) VALUES (?1, ?2, ?3)"
              " ON CONFLICT DO UPDATE SET received_ms = excluded.received_ms"
              " WHERE abs(excluded.received_ms - received_ms) > ?4"
            : "INSERT OR IGNORE INTO device_record (device, fingerprint, received_ms)"
              " VALUES (?1, ?2, ?3)");
    if (!insert)
        return passOn(insert);
    insert->bind(1, device).bind(2, fingerprint).bind(3, receivedMs);
    if (repeatMs)
        insert->bind(4, *repeatMs);
    if (auto done = insert->run(); !done)
        return passOn(done);
    return m_database.changes() == 1;
}

Result<void> DeviceRepository::setLastSequence(int device, quint16 sequence, bool countsAnew)
{
    auto update = m_database.prepare("UPDATE device SET last_sequence = ?2 WHERE number = ?1");
    // stored below zero where the device counts anew, so that it is known again after a crash
    const int stored = countsAnew ? -1 - static_cast<int>(sequence) : static_cast<int>(sequence);
    return update ? update->bind(1, device).bind(2, stored).run() : passOn(update);
}

Result<void> DeviceRepository::fetchedAll(int number)
{
    return m_database.inTransaction([&]() -> Result<void> {
        auto update = m_database.prepare(
            "UPDATE device SET last_sequence = -1 - last_sequence WHERE number = ?1 AND last_sequence < 0");
        return update ? update->bind(1, number).run() : passOn(update);
    });
}

Result<void> DeviceRepository::setOwnUser(int device, int user)
{
    auto update = m_database.prepare("UPDATE device SET own_user = ?2 WHERE number = ?1");
    return update ? update->bind(1, device).bind(2, user).run() : passOn(update);
}

} // namespace naer
