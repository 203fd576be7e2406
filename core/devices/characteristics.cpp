// SPDX-License-Identifier: MPL-2.0
#include "core/devices/characteristics.h"

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

using namespace Qt::StringLiterals;

namespace naer {

namespace {

template <typename Packet>
DecodedPacket interpreted(const std::expected<Packet, RefusalCode>& packet)
{
    if (!packet)
        return DecodedPacket::refuse(packet.error());
    DecodedPacket decoded = packet->interpret();
    if constexpr (requires { packet->time->isKnown(); })
        decoded.timed = packet->time && packet->time->isKnown();
    return decoded;
}

/// For what can be read but is no measurement, under the code that says so.
template <typename Content>
DecodedPacket noReading(const std::expected<Content, RefusalCode>& content, RefusalCode code = RefusalCode::NotAReading)
{
    return DecodedPacket::refuse(content ? code : content.error());
}

DecodedPacket interpretedDraft(const std::expected<GenericSensorPacket, RefusalCode>& packet, DraftFormats drafts)
{
    if (drafts == DraftFormats::Refuse)
        return DecodedPacket::refuse(RefusalCode::Unverified);
    DecodedPacket decoded = interpreted(packet);
    decoded.partial |= !packet && packet.error() == RefusalCode::PartOfSeveral;
    return decoded;
}

} // namespace

DecodedPacket decodeCharacteristic(quint16 number, Octets octets, DraftFormats drafts)
{
    switch (number) {
    case characteristic::bloodPressure: return interpreted(BloodPressurePacket::decode(octets));
    case characteristic::cuffPressure:
        return noReading(BloodPressurePacket::decode(octets), RefusalCode::StillMeasuring);
    case characteristic::glucose: return interpreted(GlucosePacket::decode(octets));
    case characteristic::glucoseContext:
        return noReading(GlucoseContextPacket::decode(octets), RefusalCode::ContextOnly);
    case characteristic::recordAccess: return noReading(RecordAccessPacket::decode(octets));
    case characteristic::weight: return interpreted(WeightPacket::decode(octets));
    case characteristic::bodyComposition: return interpreted(BodyCompositionPacket::decode(octets));
    case characteristic::spotOximeter: return interpreted(OximeterPacket::decodeSpotCheck(octets));
    case characteristic::continuousOximeter: return interpreted(OximeterPacket::decodeContinuous(octets));
    case characteristic::heartRate: return interpreted(HeartRatePacket::decode(octets));
    case characteristic::temperature: return interpreted(TemperaturePacket::decode(octets));
    case characteristic::intermediateTemperature:
        return noReading(TemperaturePacket::decode(octets), RefusalCode::StillMeasuring);
    case characteristic::cgm: return CgmNotification::decode(octets).interpret();
    case characteristic::liveObservation: return interpretedDraft(GenericSensorPacket::decodeLive(octets), drafts);
    case characteristic::storedObservation: return interpretedDraft(GenericSensorPacket::decodeStored(octets), drafts);
    case characteristic::currentTime: return noReading(CurrentTimePacket::decode(octets));
    case characteristic::dateTime: return noReading(decodeDateTime(octets));
    case characteristic::battery: return noReading(decodeBatteryLevel(octets));
    case characteristic::modelNumber:
    case characteristic::serialNumber:
    case characteristic::firmware:
    case characteristic::hardware:
    case characteristic::software:
    case characteristic::manufacturer: return noReading(decodeDeviceText(octets));
    case characteristic::bloodPressureFeature:
    case characteristic::glucoseFeature:
    case characteristic::oximeterFeatures:
    case characteristic::bodyCompositionFeature:
    case characteristic::weightFeature: return noReading(decodeFeatures(octets));
    default: return DecodedPacket::refuse(RefusalCode::UnknownCharacteristic);
    }
}

std::optional<quint16> characteristicFrom(QStringView text)
{
    constexpr auto base = "-0000-1000-8000-00805f9b34fb"_L1;
    QStringView digits = text.trimmed();
    if (digits.endsWith(base, Qt::CaseInsensitive)) {
        digits.chop(base.size());
        if (digits.size() != 8 || !digits.startsWith("0000"_L1))
            return std::nullopt;
        digits = digits.mid(4);
    } else if (digits.startsWith("0x"_L1, Qt::CaseInsensitive)) {
        digits = digits.mid(2);
    }
    const bool hexadecimal
        = std::ranges::all_of(digits, [](QChar c) { return c.unicode() < 128 && isxdigit(c.unicode()); });
    if (digits.size() != 4 || !hexadecimal)
        return std::nullopt;
    return digits.toUShort(nullptr, 16);
}

} // namespace naer
