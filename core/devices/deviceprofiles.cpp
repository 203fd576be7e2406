// SPDX-License-Identifier: MPL-2.0
#include "core/devices/deviceprofiles.h"

#include "core/devices/characteristics.h"

#include <array>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr std::array pressureValues{characteristic::bloodPressure};
constexpr std::array scaleValues{characteristic::weight};
constexpr std::array compositionValues{characteristic::bodyComposition, characteristic::weight};
constexpr std::array oximeterValues{characteristic::spotOximeter, characteristic::continuousOximeter};
constexpr std::array glucoseValues{characteristic::glucose, characteristic::glucoseContext};
constexpr std::array temperatureValues{characteristic::temperature};

constexpr std::array<const char*, 1> pressureKinds{"blood-pressure"};
constexpr std::array<const char*, 1> scaleKinds{"weight"};
constexpr std::array<const char*, 2> oximeterKinds{"oxygen-saturation", "pulse"};
constexpr std::array<const char*, 1> glucoseKinds{"glucose"};
constexpr std::array<const char*, 1> temperatureKinds{"temperature"};

constexpr std::array profiles{
    DeviceProfile{DeviceKind::BloodPressureMonitor, 0x1810, pressureValues, false, pressureKinds},
    DeviceProfile{DeviceKind::Scale, 0x181D, scaleValues, false, scaleKinds},
    DeviceProfile{DeviceKind::Scale, 0x181B, compositionValues, false, scaleKinds},
    DeviceProfile{DeviceKind::Oximeter, 0x1822, oximeterValues, false, oximeterKinds},
    DeviceProfile{DeviceKind::GlucoseMeter, 0x1808, glucoseValues, true, glucoseKinds},
    DeviceProfile{DeviceKind::Thermometer, 0x1809, temperatureValues, false, temperatureKinds},
};

} // namespace

QString deviceKindName(DeviceKind kind)
{
    switch (kind) {
    case DeviceKind::BloodPressureMonitor: return u"blood-pressure-monitor"_s;
    case DeviceKind::Scale: return u"scale"_s;
    case DeviceKind::Oximeter: return u"oximeter"_s;
    case DeviceKind::GlucoseMeter: return u"glucose-meter"_s;
    case DeviceKind::Thermometer: return u"thermometer"_s;
    }
    return {};
}

std::span<const DeviceProfile> deviceProfiles() { return profiles; }

const DeviceProfile* profileFor(std::span<const quint16> services)
{
    for (const DeviceProfile& profile : profiles) {
        if (std::ranges::contains(services, profile.service))
            return &profile;
    }
    return nullptr;
}

const DeviceProfile* profileFor(DeviceKind kind)
{
    const auto found = std::ranges::find(profiles, kind, &DeviceProfile::kind);
    return found == profiles.end() ? nullptr : &*found;
}

} // namespace naer
