// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/devicereading.h"

namespace naer {

/// One record of a CGM Measurement (2AA7), as sent; a notification may hold several. Source of the layout: Bluetooth
/// SIG, Continuous Glucose Monitoring Service 1.0.1.
struct CgmRecord
{
    MedicalFloat glucose; ///< mg/dL
    quint16 offsetMinutes = 0; ///< since the session began
    std::optional<quint8> status;
    std::optional<quint8> calibration; ///< calibration and temperature
    std::optional<quint8> warning;
    std::optional<MedicalFloat> trend; ///< mg/dL a minute
    std::optional<MedicalFloat> quality; ///< %
    bool checked = false; ///< it carries its checksum
    bool more = false;

    enum Status : quint8 {
        SessionStopped = 1 << 0,
        BatteryLow = 1 << 1,
        WrongSensor = 1 << 2,
        Malfunction = 1 << 3,
        DeviceAlert = 1 << 4,
        GeneralFault = 1 << 5
    };
    enum Calibration : quint8 { TimeNeeded = 1 << 0, TooWarm = 1 << 4, TooCold = 1 << 5 };
    enum Warning : quint8 { BelowDevice = 1 << 6, AboveDevice = 1 << 7 };

    QByteArray encode() const;
    std::expected<DeviceReading, RefusalCode> interpret() const;

    bool operator==(const CgmRecord&) const = default;
};

/// CRC-16/MCRF4XX: initial FFFF, reflected polynomial 8408; of "3E 01 02 … 09" it is 2F01.
quint16 cgmChecksum(Octets octets);

/// The records of one notification and what is wrong with the others: Truncated, BadLength, BadChecksum. After a record
/// whose length cannot be trusted the rest is not read.
struct CgmNotification
{
    /// Whether the sensor's features promise a checksum; a record without it is then refused (BadChecksum). Where that
    /// is not known, one turned flag can pass a checksum off as trend or quality, never as another value.
    enum class Checksum { Unknown, Promised };

    std::vector<CgmRecord> records;
    std::vector<RefusalCode> refused;

    static CgmNotification decode(Octets octets, Checksum checksum = Checksum::Unknown);
    DecodedPacket interpret() const;
};

} // namespace naer
