// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/devicereading.h"

namespace naer {

/// The 16-bit numbers of the GATT characteristics that we speak. Source: Bluetooth SIG, Assigned Numbers.
namespace characteristic {
inline constexpr quint16 dateTime = 0x2A08;
inline constexpr quint16 glucose = 0x2A18;
inline constexpr quint16 battery = 0x2A19;
inline constexpr quint16 temperature = 0x2A1C;
inline constexpr quint16 intermediateTemperature = 0x2A1E;
inline constexpr quint16 modelNumber = 0x2A24;
inline constexpr quint16 serialNumber = 0x2A25;
inline constexpr quint16 firmware = 0x2A26;
inline constexpr quint16 hardware = 0x2A27;
inline constexpr quint16 software = 0x2A28;
inline constexpr quint16 manufacturer = 0x2A29;
inline constexpr quint16 currentTime = 0x2A2B;
inline constexpr quint16 glucoseContext = 0x2A34;
inline constexpr quint16 bloodPressure = 0x2A35;
inline constexpr quint16 cuffPressure = 0x2A36;
inline constexpr quint16 heartRate = 0x2A37;
inline constexpr quint16 bloodPressureFeature = 0x2A49;
inline constexpr quint16 glucoseFeature = 0x2A51;
inline constexpr quint16 recordAccess = 0x2A52;
inline constexpr quint16 spotOximeter = 0x2A5E;
inline constexpr quint16 continuousOximeter = 0x2A5F;
inline constexpr quint16 oximeterFeatures = 0x2A60;
inline constexpr quint16 bodyCompositionFeature = 0x2A9B;
inline constexpr quint16 bodyComposition = 0x2A9C;
inline constexpr quint16 weight = 0x2A9D;
inline constexpr quint16 weightFeature = 0x2A9E;
inline constexpr quint16 cgm = 0x2AA7;
inline constexpr quint16 liveObservation = 0x2B8B;
inline constexpr quint16 storedObservation = 0x2BDD;
} // namespace characteristic

/// Whether formats that we know from a draft only are read. Citizens' readings never come from them.
enum class DraftFormats { Refuse, Read };

/// What a value of this characteristic comes to: readings, or at least one reason. Never both empty, whatever the
/// bytes.
DecodedPacket decodeCharacteristic(quint16 number, Octets octets, DraftFormats drafts = DraftFormats::Refuse);

/// "2A35", "0x2a35" or the whole UUID 00002a35-0000-1000-8000-00805f9b34fb; nothing where it is none of these.
std::optional<quint16> characteristicFrom(QStringView text);

} // namespace naer
