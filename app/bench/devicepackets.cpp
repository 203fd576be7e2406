// SPDX-License-Identifier: MPL-2.0
#include "app/bench/devicepackets.h"

#include "core/devices/characteristics.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace naer::bench {

std::vector<DevicePacket> packetsWithReadings()
{
    QFile file(QStringLiteral(NAER_SOURCE_DIR "/tests/data/ble/vectors.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "cannot read tests/data/ble/vectors.json\n");
        std::exit(1);
    }
    std::vector<DevicePacket> packets;
    for (const QJsonValue vector : QJsonDocument::fromJson(file.readAll()).array()) {
        const auto number = characteristicFrom(vector["characteristic"_L1].toString());
        const QByteArray octets = QByteArray::fromHex(vector["hex"_L1].toString().toLatin1());
        if (number && !decodeCharacteristic(*number, octetsOf(octets)).readings.empty())
            packets.push_back({*number, octets});
    }
    return packets;
}

qsizetype decode(const std::vector<DevicePacket>& packets, int count)
{
    std::size_t readings = 0;
    for (int i = 0; i < count; ++i) {
        const DevicePacket& packet = packets[i % packets.size()];
        readings += decodeCharacteristic(packet.characteristic, octetsOf(packet.octets)).readings.size();
    }
    return static_cast<qsizetype>(readings);
}

qsizetype fingerprint(const std::vector<DevicePacket>& packets, int count)
{
    qsizetype octets = 0;
    for (int i = 0; i < count; ++i) {
        const DevicePacket& packet = packets[i % packets.size()];
        octets += QCryptographicHash::hash(packet.octets, QCryptographicHash::Sha256).front();
    }
    return octets;
}

} // namespace naer::bench
