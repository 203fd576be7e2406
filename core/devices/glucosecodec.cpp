// SPDX-License-Identifier: MPL-2.0
#include "core/devices/glucosecodec.h"

#include <array>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

enum Flag : quint8 {
    HasOffset = 1 << 0,
    HasConcentration = 1 << 1,
    MolPerLitre = 1 << 2,
    HasStatus = 1 << 3,
    ContextFollows = 1 << 4
};
constexpr quint8 knownFlags = 0x1f;

constexpr quint8 controlSolutionType = 10;
constexpr quint8 controlSolutionLocation = 4;

struct Fault
{
    GlucosePacket::Status bit;
    RefusalCode code;
};
/// With any of these the meter itself says that the number does not count.
constexpr std::array faults{
    Fault{GlucosePacket::Malfunction, RefusalCode::DeviceFault},
    Fault{GlucosePacket::SampleTooSmall, RefusalCode::SampleTooSmall},
    Fault{GlucosePacket::StripInsertion, RefusalCode::StripInsertedWrongly},
    Fault{GlucosePacket::StripType, RefusalCode::WrongStrip},
    Fault{GlucosePacket::TooWarm, RefusalCode::TooWarm},
    Fault{GlucosePacket::TooCold, RefusalCode::TooCold},
    Fault{GlucosePacket::Interrupted, RefusalCode::Interrupted},
    Fault{GlucosePacket::GeneralFault, RefusalCode::DeviceFault},
};

} // namespace

std::expected<GlucosePacket, RefusalCode> GlucosePacket::decode(Octets octets)
{
    OctetReader reader(octets);
    GlucosePacket packet;
    const quint8 flags = reader.u8();
    packet.sequence = reader.u16();
    packet.baseTime = DeviceTime::read(reader);
    if (flags & HasOffset)
        packet.offsetMinutes = reader.s16();
    packet.molPerLitre = flags & MolPerLitre;
    if (flags & HasConcentration) {
        const MedicalFloat amount = MedicalFloat::readShort(reader);
        const quint8 both = reader.u8();
        packet.concentration = Concentration{
            .amount = amount, .type = static_cast<quint8>(both & 0x0f), .location = static_cast<quint8>(both >> 4)};
    }
    if (flags & HasStatus)
        packet.status = reader.u16();
    packet.contextFollows = flags & ContextFollows;
    if (reader.truncated())
        return std::unexpected(RefusalCode::Truncated);
    if (!packet.baseTime.isPossible())
        return std::unexpected(RefusalCode::BadTime);
    packet.more = reader.left() > 0 || (flags & ~knownFlags);
    return packet;
}

QByteArray GlucosePacket::encode() const
{
    OctetWriter writer;
    writer.u8((offsetMinutes ? HasOffset : 0) | (concentration ? HasConcentration : 0) | (molPerLitre ? MolPerLitre : 0)
        | (status ? HasStatus : 0) | (contextFollows ? ContextFollows : 0));
    writer.u16(sequence);
    baseTime.write(writer);
    if (offsetMinutes)
        writer.u16(static_cast<quint16>(*offsetMinutes));
    if (concentration) {
        concentration->amount.writeShort(writer);
        writer.u8((concentration->type & 0x0f) | concentration->location << 4);
    }
    if (status)
        writer.u16(*status);
    return writer.bytes();
}

DecodedPacket GlucosePacket::interpret() const
{
    const quint16 remarks = status.value_or(0);
    for (const Fault& fault : faults) {
        if (remarks & fault.bit)
            return DecodedPacket::refuse(fault.code);
    }
    if (!concentration)
        return DecodedPacket::refuse(RefusalCode::NoValue);
    if (concentration->type == controlSolutionType || concentration->location == controlSolutionLocation)
        return DecodedPacket::refuse(RefusalCode::ControlSolution);
    const auto amount = measuredValue(concentration->amount, molPerLitre ? molToMmol : glucoseKgPerLitreToMmol);
    if (!amount)
        return DecodedPacket::refuse(amount.error());
    auto reading = readingOf(u"glucose", {*amount});
    if (!reading)
        return DecodedPacket::refuse(reading.error());
    if ((remarks & AboveRange) && (remarks & BelowRange))
        return DecodedPacket::refuse(RefusalCode::Invalid);
    if (remarks & AboveRange) {
        reading->comparator = u'>';
        reading->flags += u"above-range"_s;
    }
    if (remarks & BelowRange) {
        reading->comparator = u'<';
        reading->flags += u"below-range"_s;
    }
    reading->sequence = sequence;
    if (remarks & TimeFault) {
        reading->flags += u"time-unknown"_s;
    } else if (const auto base = baseTime.shown()) {
        reading->shownTime = base->addSecs(60LL * offsetMinutes.value_or(0));
    } else {
        reading->flags += u"time-unknown"_s;
    }
    if (remarks & BatteryLow)
        reading->flags += u"battery-low"_s;
    return {.readings = {std::move(*reading)}, .refused = {}, .partial = more};
}

namespace {

enum ContextFlag : quint8 {
    HasCarbohydrate = 1 << 0,
    HasMeal = 1 << 1,
    HasTesterHealth = 1 << 2,
    HasExercise = 1 << 3,
    HasMedication = 1 << 4,
    MedicationInLitres = 1 << 5,
    HasHba1c = 1 << 6,
    HasExtendedFlags = 1 << 7
};

} // namespace

std::expected<GlucoseContextPacket, RefusalCode> GlucoseContextPacket::decode(Octets octets)
{
    OctetReader reader(octets);
    GlucoseContextPacket packet;
    const quint8 flags = reader.u8();
    packet.sequence = reader.u16();
    if (flags & HasExtendedFlags)
        packet.extendedFlags = reader.u8();
    if (flags & HasCarbohydrate) {
        const quint8 id = reader.u8();
        packet.carbohydrate = Carbohydrate{id, MedicalFloat::readShort(reader)};
    }
    if (flags & HasMeal)
        packet.meal = reader.u8();
    if (flags & HasTesterHealth)
        packet.testerHealth = reader.u8();
    if (flags & HasExercise) {
        const quint16 seconds = reader.u16();
        packet.exercise = Exercise{seconds, reader.u8()};
    }
    packet.medicationInLitres = flags & MedicationInLitres;
    if (flags & HasMedication) {
        const quint8 id = reader.u8();
        packet.medication = Medication{id, MedicalFloat::readShort(reader)};
    }
    if (flags & HasHba1c)
        packet.hba1cPercent = MedicalFloat::readShort(reader);
    if (reader.truncated())
        return std::unexpected(RefusalCode::Truncated);
    packet.more = reader.left() > 0;
    return packet;
}

QByteArray GlucoseContextPacket::encode() const
{
    OctetWriter writer;
    writer.u8((carbohydrate ? HasCarbohydrate : 0) | (meal ? HasMeal : 0) | (testerHealth ? HasTesterHealth : 0)
        | (exercise ? HasExercise : 0) | (medication ? HasMedication : 0)
        | (medicationInLitres ? MedicationInLitres : 0) | (hba1cPercent ? HasHba1c : 0)
        | (extendedFlags ? HasExtendedFlags : 0));
    writer.u16(sequence);
    if (extendedFlags)
        writer.u8(*extendedFlags);
    if (carbohydrate) {
        writer.u8(carbohydrate->id);
        carbohydrate->kilograms.writeShort(writer);
    }
    if (meal)
        writer.u8(*meal);
    if (testerHealth)
        writer.u8(*testerHealth);
    if (exercise)
        writer.u16(exercise->seconds).u8(exercise->percent);
    if (medication) {
        writer.u8(medication->id);
        medication->amount.writeShort(writer);
    }
    if (hba1cPercent)
        hba1cPercent->writeShort(writer);
    return writer.bytes();
}

Context GlucoseContextPacket::context() const
{
    Context context;
    switch (meal.value_or(0)) {
    case 1: context[u"meal"_s] = u"before"_s; break;
    case 2: context[u"meal"_s] = u"after"_s; break;
    case 3: context[u"meal"_s] = u"fasting"_s; break;
    case 5: context[u"meal"_s] = u"bedtime"_s; break;
    default: break; // 4, "casual", says nothing that we have a word for
    }
    if (exercise && exercise->seconds > 0)
        context[u"exercise"_s] = u"after"_s;
    return context;
}

bool GlucoseContextPacket::isAboutGlucose() const
{
    constexpr quint8 lastDefinedMeal = 5;
    return meal.value_or(0) <= lastDefinedMeal;
}

DecodedPacket decodeGlucoseRecord(Octets record, Octets context)
{
    const auto packet = GlucosePacket::decode(record);
    if (!packet)
        return DecodedPacket::refuse(packet.error());
    const auto about = context.empty() ? std::unexpected(RefusalCode::NoValue) : GlucoseContextPacket::decode(context);
    if (about && !about->isAboutGlucose())
        return DecodedPacket::refuse(RefusalCode::UnknownMeasurement);
    DecodedPacket decoded = packet->interpret();
    for (DeviceReading& reading : decoded.readings) {
        if (about)
            reading.context = about->context();
    }
    return decoded;
}

} // namespace naer
