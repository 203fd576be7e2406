// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/deviceintake.h"
#include "core/vault/vaultsession.h"

#include <memory>

namespace naer {

/// The packets of one visit on their way into the vault. Each is asked for as it comes, so that what came before a lock
/// is stored before it; what comes while one is being stored goes with the next. What the vault did not take stays
/// here until again().
class IntakeQueue : public QObject
{
    Q_OBJECT

public:
    /// `session` and `clock` outlive it.
    IntakeQueue(VaultSession& session, const Clock& clock, QObject* parent = nullptr);
    ~IntakeQueue() override;

    /// A device that is in the vault.
    void begin(int number);
    /// A new one: goes into the vault, before its packets. deviceAdded() or failed().
    void beginNew(const QString& identity, DeviceKind kind, const QString& name);
    bool hasBegun() const { return m_begun; }
    void add(const ReceivedPacket& packet); ///< taken() or failed()
    void note(const DeviceNews& news); ///< noted()
    /// The visit has fetched all that the device has (DeviceRepository::fetchedAll).
    void noteFetchedAll();
    /// Once more what the vault did not take.
    void again();
    /// No device and no packet is under way.
    bool isIdle() const { return m_asked == 0; }
    /// Whether it holds what the vault did not take.
    bool hasLeft() const;
    /// Finishes what is under way and goes.
    void retire();

Q_SIGNALS:
    void deviceAdded(const naer::Device& device);
    void taken(const naer::IntakeReport& report);
    void noted();
    void failed(const naer::Error& error);
    void idle();

private:
    struct Shared;
    void askDevice();
    void askTake();
    void answered();

    VaultSession& m_session;
    const Clock& m_clock;
    std::shared_ptr<Shared> m_shared; ///< with the vault's thread
    bool m_begun = false;
    bool m_retired = false;
    int m_asked = 0;
};

} // namespace naer
