// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QString>

#include <span>

namespace naer {

/// What a citizen calls the thing.
enum class DeviceKind { BloodPressureMonitor, Scale, Oximeter, GlucoseMeter, Thermometer };
/// "blood-pressure-monitor"
QString deviceKindName(DeviceKind kind);

/// How a kind of device speaks: the service it shows, what to listen to, and how it hands out what it has stored.
struct DeviceProfile
{
    DeviceKind kind;
    quint16 service;
    /// Characteristics with readings or about one, those that most devices have first.
    std::span<const quint16> measurements;
    /// Stored records are asked for through the Record Access Control Point; else they come by themselves.
    bool recordAccess = false;
    /// Codes of what is measured, as in the catalogue; the first names the device on screens.
    std::span<const char* const> kinds;
};

/// All profiles. Source: Bluetooth SIG, the services 1808, 1809, 1810, 1822, 181B, 181D.
std::span<const DeviceProfile> deviceProfiles();
/// The profile of the first of these services that we know; null where there is none.
const DeviceProfile* profileFor(std::span<const quint16> services);
const DeviceProfile* profileFor(DeviceKind kind);

} // namespace naer
