// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/devicereading.h"

namespace naer {

/// Glucose Measurement (2A18), one stored record, as sent. Source of the layout: Bluetooth SIG, Glucose Service 1.0.1.
struct GlucosePacket
{
    struct Concentration
    {
        MedicalFloat amount;
        quint8 type = 0; ///< 1 capillary whole blood … 10 control solution
        quint8 location = 0; ///< 1 finger, 2 alternate site, 3 ear lobe, 4 control solution, 15 unknown
        bool operator==(const Concentration&) const = default;
    };

    quint16 sequence = 0;
    DeviceTime baseTime;
    std::optional<qint16> offsetMinutes; ///< shown time = base time + offset
    bool molPerLitre = false; ///< else kg/L
    std::optional<Concentration> concentration;
    std::optional<quint16> status;
    bool contextFollows = false;
    bool more = false;

    enum Status : quint16 {
        BatteryLow = 1 << 0,
        Malfunction = 1 << 1,
        SampleTooSmall = 1 << 2,
        StripInsertion = 1 << 3,
        StripType = 1 << 4,
        AboveRange = 1 << 5,
        BelowRange = 1 << 6,
        TooWarm = 1 << 7,
        TooCold = 1 << 8,
        Interrupted = 1 << 9,
        GeneralFault = 1 << 10,
        TimeFault = 1 << 11,
    };

    /// Errors: Truncated, BadTime.
    static std::expected<GlucosePacket, RefusalCode> decode(Octets octets);
    QByteArray encode() const;
    DecodedPacket interpret() const;

    bool operator==(const GlucosePacket&) const = default;
};

/// Glucose Measurement Context (2A34): what the meter was told about the record with the same sequence number.
struct GlucoseContextPacket
{
    struct Carbohydrate
    {
        quint8 id = 0;
        MedicalFloat kilograms;
        bool operator==(const Carbohydrate&) const = default;
    };
    struct Exercise
    {
        quint16 seconds = 0; ///< 65535: longer
        quint8 percent = 0;
        bool operator==(const Exercise&) const = default;
    };
    struct Medication
    {
        quint8 id = 0; ///< 1 rapid, 2 short, 3 intermediate, 4 long acting insulin, 5 mixed
        MedicalFloat amount; ///< kilograms or litres
        bool operator==(const Medication&) const = default;
    };

    quint16 sequence = 0;
    std::optional<quint8> extendedFlags;
    std::optional<Carbohydrate> carbohydrate;
    std::optional<quint8> meal; ///< 1 before, 2 after, 3 fasting, 4 casual, 5 bedtime
    std::optional<quint8> testerHealth; ///< low nibble tester, high nibble health
    std::optional<Exercise> exercise;
    bool medicationInLitres = false;
    std::optional<Medication> medication;
    std::optional<MedicalFloat> hba1cPercent;
    bool more = false;

    /// Errors: Truncated.
    static std::expected<GlucoseContextPacket, RefusalCode> decode(Octets octets);
    QByteArray encode() const;
    /// What the catalogue has words for: "meal", "exercise"; may be empty.
    Context context() const;
    /// False for a meal that the service does not define: so meters mark records of ketones
    /// (tests/data/ble/quirks.json).
    bool isAboutGlucose() const;

    bool operator==(const GlucoseContextPacket&) const = default;
};

/// What a record comes to together with its context, which may be empty.
DecodedPacket decodeGlucoseRecord(Octets record, Octets context);

} // namespace naer
