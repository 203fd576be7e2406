// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/deviceintake.h"

#include <QTimer>

namespace naer::cli {

/// Stores what comes from a device, several packets in one transaction, a moment after the first.
class PacketStore
{
public:
    PacketStore(Database& database, const Clock& clock, int device)
        : m_intake(database, clock)
        , m_device(device)
    {
        m_timer.setSingleShot(true);
        m_timer.setInterval(std::chrono::milliseconds(50));
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { flush(); });
    }
    void add(const ReceivedPacket& packet)
    {
        m_packets.push_back(packet);
        if (!m_timer.isActive())
            m_timer.start();
    }
    void flush()
    {
        m_timer.stop();
        if (m_packets.empty() || m_error)
            return;
        const auto taken = m_intake.take(m_device, std::exchange(m_packets, {}));
        if (taken)
            m_report.add(*taken);
        else
            m_error = taken.error();
    }
    const std::optional<Error>& error() const { return m_error; }
    const IntakeReport& report() const { return m_report; }

private:
    DeviceIntake m_intake;
    int m_device;
    QTimer m_timer;
    std::vector<ReceivedPacket> m_packets;
    IntakeReport m_report;
    std::optional<Error> m_error;
};

} // namespace naer::cli
