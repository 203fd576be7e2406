// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/bloodpressurecodec.h"
#include "core/devices/characteristics.h"
#include "core/devices/deviceinfocodec.h"
#include "core/devices/glucosecodec.h"
#include "core/devices/oximetercodec.h"
#include "core/devices/recordaccesscodec.h"
#include "core/devices/scalecodec.h"
#include "core/devices/thermometercodec.h"

#include <QJsonValue>
#include <QMap>

#include <cmath>

/// What a packet holds, by the names that tests/data/ble/vectors.json gives the fields.
namespace naer::test {

using namespace Qt::StringLiterals;

inline QString wordName(MedicalFloat::Word word)
{
    switch (word) {
    case MedicalFloat::Word::Number: return u"number"_s;
    case MedicalFloat::Word::NotANumber: return u"NaN"_s;
    case MedicalFloat::Word::NotAtThisResolution: return u"NRes"_s;
    case MedicalFloat::Word::PositiveInfinity: return u"+INF"_s;
    case MedicalFloat::Word::NegativeInfinity: return u"-INF"_s;
    case MedicalFloat::Word::Reserved: return u"Reserved"_s;
    }
    return {};
}

/// As the vectors write a number: the exact decimal, or the special word.
inline QString text(const MedicalFloat& number)
{
    if (!number.isNumber())
        return wordName(number.word);
    return QString::number(number.mantissa * std::pow(10.0, number.exponent), 'g', 10);
}
inline QString text(const QJsonValue& wanted)
{
    return wanted.isString() ? wanted.toString() : QString::number(wanted.toDouble(), 'g', 10);
}
inline QString text(const DeviceTime& time)
{
    return QString::asprintf(
        "%04d-%02d-%02dT%02d:%02d:%02d", time.year, time.month, time.day, time.hour, time.minute, time.second);
}
inline QString text(qint64 number) { return QString::number(number); }

/// The fields of a vector beside what was decoded, by the vector's own names.
using Fields = QMap<QString, QString>;

template <typename Packet>
inline std::expected<Fields, RefusalCode> fieldsOf(
    const std::expected<Packet, RefusalCode>& packet, void (*fill)(const Packet&, Fields&))
{
    if (!packet)
        return std::unexpected(packet.error());
    Fields fields;
    fill(*packet, fields);
    return fields;
}

inline void fillPressure(const BloodPressurePacket& p, Fields& f)
{
    f[u"unit"_s] = p.kilopascal ? u"kPa"_s : u"mmHg"_s;
    f[u"systolic"_s] = f[u"cuff_pressure"_s] = text(p.systolic);
    f[u"diastolic"_s] = text(p.diastolic);
    f[u"mean"_s] = text(p.mean);
    if (p.time)
        f[u"timestamp"_s] = text(*p.time);
    if (p.pulse)
        f[u"pulse"_s] = text(*p.pulse);
    if (p.user)
        f[u"user_id"_s] = text(*p.user);
    if (p.status)
        f[u"status"_s] = text(*p.status);
}

inline void fillGlucose(const GlucosePacket& p, Fields& f)
{
    f[u"sequence"_s] = text(p.sequence);
    f[u"base_time"_s] = text(p.baseTime);
    f[u"unit"_s] = p.molPerLitre ? u"mol/L"_s : u"kg/L"_s;
    if (p.offsetMinutes)
        f[u"time_offset_min"_s] = text(*p.offsetMinutes);
    if (p.concentration) {
        f[u"concentration"_s] = text(p.concentration->amount);
        f[u"type"_s] = text(p.concentration->type);
        f[u"location"_s] = text(p.concentration->location);
    }
    if (p.status)
        f[u"status"_s] = text(*p.status);
}

inline void fillContext(const GlucoseContextPacket& p, Fields& f)
{
    f[u"sequence"_s] = text(p.sequence);
    if (p.extendedFlags)
        f[u"extended_flags"_s] = text(*p.extendedFlags);
    if (p.carbohydrate) {
        f[u"carb_id"_s] = text(p.carbohydrate->id);
        f[u"carb_kg"_s] = text(p.carbohydrate->kilograms);
    }
    if (p.meal)
        f[u"meal"_s] = text(*p.meal);
    if (p.testerHealth) {
        f[u"tester"_s] = text(*p.testerHealth & 0x0f);
        f[u"health"_s] = text(*p.testerHealth >> 4);
    }
    if (p.exercise) {
        f[u"exercise_s"_s] = text(p.exercise->seconds);
        f[u"intensity_pct"_s] = text(p.exercise->percent);
    }
    if (p.medication) {
        f[u"medication_id"_s] = text(p.medication->id);
        f[u"medication"_s] = text(p.medication->amount);
        f[u"medication_unit"_s] = p.medicationInLitres ? u"L"_s : u"kg"_s;
    }
    if (p.hba1cPercent)
        f[u"hba1c_pct"_s] = text(*p.hba1cPercent);
}

inline void fillRecordAccess(const RecordAccessPacket& p, Fields& f)
{
    f[u"op"_s] = text(static_cast<int>(p.operation));
    f[u"operator"_s] = text(static_cast<int>(p.which));
    if (p.requested)
        f[u"request_op"_s] = text(*p.requested);
    if (p.answer)
        f[u"response"_s] = text(*p.answer);
    if (p.number)
        f[u"count"_s] = text(*p.number);
}

inline void fillWeight(const WeightPacket& p, Fields& f)
{
    f[u"unit"_s] = p.imperial ? u"lb"_s : u"kg"_s;
    f[u"weight"_s]
        = p.weight == WeightPacket::unsuccessful ? u"unsuccessful"_s : QString::number(p.weight * 0.005, 'g', 10);
    if (p.time)
        f[u"timestamp"_s] = text(*p.time);
    if (p.user)
        f[u"user_id"_s] = text(*p.user);
    if (p.body) {
        f[u"bmi"_s] = QString::number(p.body->bmi * 0.1, 'g', 10);
        f[u"height"_s] = QString::number(p.body->height * 0.001, 'g', 10);
    }
}

inline void fillComposition(const BodyCompositionPacket& p, Fields& f)
{
    f[u"fat_pct"_s]
        = p.fat == BodyCompositionPacket::unsuccessful ? u"unsuccessful"_s : QString::number(p.fat * 0.1, 'g', 10);
    const auto mass = [&f](const QString& name, const std::optional<quint16>& steps) {
        if (steps)
            f[name] = QString::number(*steps * 0.005, 'g', 10);
    };
    mass(u"fat_free_mass"_s, p.fatFreeMass);
    mass(u"soft_lean_mass"_s, p.softLeanMass);
    mass(u"body_water_mass"_s, p.bodyWaterMass);
    if (p.user)
        f[u"user_id"_s] = text(*p.user);
    if (p.basalMetabolism)
        f[u"bmr_kj"_s] = text(*p.basalMetabolism);
}

inline void fillOximeter(const OximeterPacket& p, Fields& f)
{
    f[u"spo2"_s] = text(p.normal.saturation);
    f[u"pulse"_s] = text(p.normal.pulse);
    if (p.time)
        f[u"timestamp"_s] = text(*p.time);
    if (p.measurementStatus)
        f[u"measurement_status"_s] = text(*p.measurementStatus);
    if (p.deviceStatus)
        f[u"device_status"_s] = text(*p.deviceStatus);
    if (p.pulseAmplitude)
        f[u"pai_pct"_s] = text(*p.pulseAmplitude);
}

inline void fillTemperature(const TemperaturePacket& p, Fields& f)
{
    f[u"unit"_s] = p.fahrenheit ? u"F"_s : u"C"_s;
    f[u"temperature"_s] = text(p.temperature);
    if (p.time)
        f[u"timestamp"_s] = text(*p.time);
    if (p.site)
        f[u"type"_s] = text(*p.site);
}

inline std::expected<Fields, RefusalCode> decoded(const QString& name, Octets octets)
{
    OctetReader reader(octets);
    if (name == "SFLOAT"_L1)
        return Fields{{u"value"_s, text(MedicalFloat::readShort(reader))}};
    if (name == "FLOAT"_L1)
        return Fields{{u"value"_s, text(MedicalFloat::readLong(reader))}};
    switch (name.toUShort(nullptr, 16)) {
    case characteristic::bloodPressure:
    case characteristic::cuffPressure: return fieldsOf(BloodPressurePacket::decode(octets), fillPressure);
    case characteristic::glucose: return fieldsOf(GlucosePacket::decode(octets), fillGlucose);
    case characteristic::glucoseContext: return fieldsOf(GlucoseContextPacket::decode(octets), fillContext);
    case characteristic::recordAccess: return fieldsOf(RecordAccessPacket::decode(octets), fillRecordAccess);
    case characteristic::weight: return fieldsOf(WeightPacket::decode(octets), fillWeight);
    case characteristic::bodyComposition: return fieldsOf(BodyCompositionPacket::decode(octets), fillComposition);
    case characteristic::spotOximeter: return fieldsOf(OximeterPacket::decodeSpotCheck(octets), fillOximeter);
    case characteristic::continuousOximeter: return fieldsOf(OximeterPacket::decodeContinuous(octets), fillOximeter);
    case characteristic::temperature: return fieldsOf(TemperaturePacket::decode(octets), fillTemperature);
    case characteristic::dateTime: {
        const auto time = decodeDateTime(octets);
        return time ? std::expected<Fields, RefusalCode>(Fields{{u"datetime"_s, text(*time)}})
                    : std::unexpected(time.error());
    }
    case characteristic::battery: {
        const auto percent = decodeBatteryLevel(octets);
        return percent ? std::expected<Fields, RefusalCode>(Fields{{u"percent"_s, text(*percent)}})
                       : std::unexpected(percent.error());
    }
    case characteristic::oximeterFeatures: {
        const auto bits = decodeFeatures(octets);
        return bits ? std::expected<Fields, RefusalCode>(Fields{{u"supported"_s, text(*bits & 0xffff)}})
                    : std::unexpected(bits.error());
    }
    default: return Fields();
    }
}

/// What the vectors know under a name of their own, or that follows from what is compared.
inline const QStringList notCompared{u"flags"_s, u"status_bits"_s, u"mg_per_dl"_s, u"mmol_per_l"_s,
    u"context_follows"_s, u"carb_g"_s, u"celsius"_s, u"height_unit"_s, u"mass_unit"_s, u"trailing_bytes"_s,
    u"measurement_status_support"_s, u"device_status_support"_s};

} // namespace naer::test
