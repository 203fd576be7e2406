// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/decimal.h"
#include "core/devices/devicetime.h"
#include "core/devices/medicalfloat.h"
#include "core/measurements/observation.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace naer {

/// Why what a device sent is no reading, or not this citizen's. A code; the sentences are
/// in qml/Devices/devicereasons.cpp and app/cli/devicewords.cpp.
enum class RefusalCode {
    // the bytes
    Truncated,
    BadLength,
    BadChecksum,
    BadTime, ///< a date that does not exist: the bytes cannot be trusted
    UnknownCharacteristic,
    Unverified, ///< a format that we know from a draft only
    PartOfSeveral, ///< one packet of a message of several; they are not put together
    UnknownMeasurement, ///< something else than we have a kind for
    // the device says that it is none
    NoValue,
    AboveRange, ///< "+INF": more than the device can measure
    BelowRange,
    Unsuccessful,
    StillMeasuring,
    EarlyEstimate,
    Demonstration,
    DeviceTest,
    Calibrating,
    ControlSolution,
    Invalid,
    NoContact,
    DeviceFault,
    SampleTooSmall,
    StripInsertedWrongly,
    WrongStrip,
    TooWarm,
    TooCold,
    Interrupted,
    // no living citizen has it
    Implausible,
    // it is about something else
    ContextOnly, ///< belongs to the glucose reading with the same sequence number
    NotAReading, ///< battery, time, features, an answer to a command
};
/// "control-solution"
QString refusalName(RefusalCode code);

/// One number of a reading, by the name it has in `measure list`.
struct NamedValue
{
    QString name;
    Milli value;
    bool operator==(const NamedValue&) const = default;
};

/// What a device measured, converted and checked; not yet anybody's measurement.
struct DeviceReading
{
    QString kind; ///< of the catalogue, or heart-rate, fat-percentage, body-composition, cgm-glucose
    QList<NamedValue> values;
    QList<Milli> beatIntervals; ///< heart-rate's "rr": milliseconds between beats
    QString unit; ///< UCUM
    std::optional<QDateTime> shownTime; ///< by the device's own clock, without a zone; nothing where it does not know
    std::optional<int> minutesIntoSession; ///< CGM: since its session began
    Context context; ///< with the keys of the kind
    QStringList flags; ///< codes of what the device remarked: "body-movement", "questionable"
    std::optional<quint16> sequence; ///< glucose: the record's number in the device
    std::optional<quint8> user; ///< of the device's users
    /// '>' or '<': the value is the end of what the device can measure, not a value.
    QChar comparator;

    const NamedValue* find(QStringView name) const;
    bool operator==(const DeviceReading&) const = default;
};

/// What one packet comes to: readings, or reasons; both only for packets of several records.
struct DecodedPacket
{
    std::vector<DeviceReading> readings;
    std::vector<RefusalCode> refused;
    /// Something was not read: octets or flags that the format does not define, or more packets belong to it.
    bool partial = false;
    /// The packet says by the device's clock when it was: one and the same record may come again.
    bool timed = false;

    static DecodedPacket refuse(RefusalCode code) { return {.readings = {}, .refused = {code}}; }
};

/// The reading that these numbers are, or Implausible where they lie outside what the catalogue takes for possible.
/// `kind` is the catalogue's.
std::expected<DeviceReading, RefusalCode> readingOf(QStringView kind, const Values& values);

/// A number that counts, in the wanted unit, or why not: NoValue (also for a negative one: nothing that is measured on
/// a living citizen is below zero), AboveRange, BelowRange, Implausible (too large to be true).
std::expected<Milli, RefusalCode> measuredValue(const MedicalFloat& number, const UnitRatio& ratio = sameUnit);

} // namespace naer
