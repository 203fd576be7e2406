// SPDX-License-Identifier: MPL-2.0
// Compiled once for each characteristic, with its number as NAER_CHARACTERISTIC.
#include "core/devices/bloodpressurecodec.h"
#include "core/devices/cgmcodec.h"
#include "core/devices/deviceinfocodec.h"
#include "core/devices/genericsensorcodec.h"
#include "core/devices/glucosecodec.h"
#include "core/devices/heartratecodec.h"
#include "core/devices/oximetercodec.h"
#include "core/devices/recordaccesscodec.h"
#include "core/devices/scalecodec.h"
#include "core/devices/thermometercodec.h"
#include "tests/support/packetchecks.h"

#include <cstdint>
#include <cstdlib>

using namespace naer;

namespace {

template <typename Packet>
void mustComeBack(std::expected<Packet, RefusalCode> (*decode)(Octets), Octets octets)
{
    auto packet = decode(octets);
    if (!packet)
        return;
    if constexpr (requires { packet->more; })
        packet->more = false; // what was not read is not written
    const QByteArray written = packet->encode();
    const auto again = decode(octetsOf(written));
    if (!again || *again != *packet)
        abort();
}

} // namespace

/// Readings or reasons whatever the bytes, and what was read is written and read again alike.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const Octets octets = std::as_bytes(std::span(data, size));
    constexpr quint16 number = NAER_CHARACTERISTIC;
    if (!test::faultIn(number, decodeCharacteristic(number, octets, DraftFormats::Read)).isEmpty())
        abort();
    switch (number) {
    case characteristic::bloodPressure: mustComeBack(&BloodPressurePacket::decode, octets); break;
    case characteristic::glucose: mustComeBack(&GlucosePacket::decode, octets); break;
    case characteristic::glucoseContext: mustComeBack(&GlucoseContextPacket::decode, octets); break;
    case characteristic::weight: mustComeBack(&WeightPacket::decode, octets); break;
    case characteristic::bodyComposition: mustComeBack(&BodyCompositionPacket::decode, octets); break;
    case characteristic::spotOximeter: mustComeBack(&OximeterPacket::decodeSpotCheck, octets); break;
    case characteristic::continuousOximeter: mustComeBack(&OximeterPacket::decodeContinuous, octets); break;
    case characteristic::heartRate: mustComeBack(&HeartRatePacket::decode, octets); break;
    case characteristic::temperature: mustComeBack(&TemperaturePacket::decode, octets); break;
    case characteristic::currentTime: mustComeBack(&CurrentTimePacket::decode, octets); break;
    case characteristic::recordAccess: mustComeBack(&RecordAccessPacket::decode, octets); break;
    case characteristic::liveObservation: mustComeBack(&GenericSensorPacket::decodeLive, octets); break;
    case characteristic::storedObservation: mustComeBack(&GenericSensorPacket::decodeStored, octets); break;
    default: break;
    }
    return 0;
}
