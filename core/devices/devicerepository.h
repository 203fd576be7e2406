// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/moment.h"
#include "core/devices/deviceprofiles.h"
#include "core/vault/database.h"

#include <optional>
#include <vector>

namespace naer {

/// A device that the citizen added.
struct Device
{
    int number = 0; ///< in the database; never used again
    QString identity; ///< opaque: what the system calls it
    DeviceKind kind = DeviceKind::Scale;
    QString name; ///< as it calls itself
    QString manufacturer;
    QString model;
    Moment addedAt;
    std::optional<Moment> seenAt; ///< the last visit that reached it
    std::optional<int> battery; ///< percent, at the last visit
    std::optional<qint64> clockAheadSeconds; ///< at the last visit
    std::optional<quint16> lastSequence; ///< glucose: the newest record that was taken; the next visit asks from it on
    /// Glucose: the meter counts anew since its battery was changed. Until a visit has fetched all that it has,
    /// lastSequence is nothing, so that each asks for all.
    bool countsAnew = false;
    std::optional<int> ownUser; ///< which of the device's users the citizen is, once known
};

/// What a visit told about the device itself.
struct DeviceNews
{
    std::optional<Moment> seenAt;
    std::optional<int> battery;
    std::optional<qint64> clockAheadSeconds;
    std::optional<QString> manufacturer;
    std::optional<QString> model;
};

/// The citizen's devices in the vault.
class DeviceRepository
{
public:
    explicit DeviceRepository(Database& database)
        : m_database(database)
    { }

    /// Adds it, or takes it up again where it was forgotten. A durable transaction of its own.
    Result<Device> add(const QString& identity, DeviceKind kind, const QString& name, const Moment& now);
    /// Those that are not forgotten, in the order they were added.
    Result<std::vector<Device>> all() const;
    /// Those that are forgotten, too: their measurements stay.
    Result<std::vector<Device>> everUsed() const;
    /// Errors: NotFound (also forgotten).
    Result<Device> find(const QString& identity) const;
    Result<Device> byNumber(int number) const;
    /// A durable transaction of its own. Errors: NotFound.
    Result<void> forget(int number);
    /// What is not told stays as it was. A durable transaction of its own.
    Result<void> note(int number, const DeviceNews& news);

    /// A visit has fetched all that the device has: one that counts anew is asked from its newest record on again. A
    /// durable transaction of its own.
    Result<void> fetchedAll(int number);
    /// Asks anew which of the device's users the citizen is. A durable transaction of its own.
    Result<void> forgetOwnUser(int number);

    // Inside the caller's transaction:
    /// False where this packet was taken before.
    /// With `repeatMs`: only where it came no longer ago than that; what comes later is another.
    Result<bool> remember(
        int device, const QByteArray& fingerprint, qint64 receivedMs, std::optional<qint64> repeatMs = {});
    /// `countsAnew`: kept for fetchedAll(), and not asked from until then.
    Result<void> setLastSequence(int device, quint16 sequence, bool countsAnew);
    Result<void> setOwnUser(int device, int user);

private:
    Database& m_database;
};

} // namespace naer
