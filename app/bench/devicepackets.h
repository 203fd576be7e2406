// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QByteArray>

#include <vector>

namespace naer::bench {

struct DevicePacket
{
    quint16 characteristic = 0;
    QByteArray octets;
};

/// The packets of tests/data/ble/vectors.json that come to readings: those that are refused cost less.
std::vector<DevicePacket> packetsWithReadings();
/// Decodes each as often as it takes to have decoded `count`; tells how many readings came of it.
qsizetype decode(const std::vector<DevicePacket>& packets, int count);
/// Names each by the hash that DeviceIntake knows it by; tells something of all of them.
qsizetype fingerprint(const std::vector<DevicePacket>& packets, int count);

} // namespace naer::bench
