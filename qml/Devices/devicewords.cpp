// SPDX-License-Identifier: MPL-2.0
#include "qml/Devices/devicewords.h"

#include "core/devices/readingtime.h"
#include "qml/Theme/format.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

/// A device that is used daily and has said nothing for this long is worth a word.
constexpr int silentDays = 7;
/// Percent; most devices show a sign of their own at about this.
constexpr int lowBattery = 20;

} // namespace

QString DeviceWords::kindName(DeviceKind kind)
{
    switch (kind) {
    case DeviceKind::BloodPressureMonitor: return tr("Blood pressure meter");
    case DeviceKind::Scale: return tr("Scale");
    case DeviceKind::Oximeter: return tr("Oxygen meter");
    case DeviceKind::GlucoseMeter: return tr("Blood sugar meter");
    case DeviceKind::Thermometer: return tr("Thermo\u00ADmeter");
    }
    return {};
}

QString DeviceWords::symbol(DeviceKind kind)
{
    switch (kind) {
    case DeviceKind::BloodPressureMonitor: return u"deviceCuff"_s;
    case DeviceKind::Scale: return u"scale"_s;
    case DeviceKind::Oximeter: return u"deviceOximeter"_s;
    case DeviceKind::GlucoseMeter: return u"deviceMeter"_s;
    case DeviceKind::Thermometer: return u"thermometer"_s;
    }
    return u"bluetooth"_s;
}

QStringList DeviceWords::addSteps(DeviceKind kind)
{
    const QString near = tr("Have it close to this phone.");
    switch (kind) {
    case DeviceKind::BloodPressureMonitor:
        return {near, tr("Switch it on. Hold the Bluetooth button down until the sign blinks."),
            tr("Is there no such button? Then measure once.")};
    case DeviceKind::Scale: return {near, tr("Step on the scale for a moment."), tr("Or press the button under it.")};
    case DeviceKind::Oximeter: return {near, tr("Switch it on, and put it on a finger.")};
    case DeviceKind::GlucoseMeter:
        return {near, tr("Switch it on. Find “Bluetooth” or “Pair” in its menu."),
            tr("It may show six digits. You are asked for them here.")};
    case DeviceKind::Thermometer: return {near, tr("Switch it on.")};
    }
    return {};
}

QStringList DeviceWords::measureSteps(DeviceKind kind)
{
    switch (kind) {
    case DeviceKind::BloodPressureMonitor:
        return {tr("Sit still for 5 minutes. Put the cuff on the bare arm."), tr("Press start on the meter."),
            tr("Do not talk while it measures.")};
    case DeviceKind::Scale: return {tr("Step on the scale."), tr("Stand still until the number stands still.")};
    case DeviceKind::Oximeter:
        return {tr("Put the meter on a warm finger without nail polish."), tr("Hold the hand still.")};
    case DeviceKind::GlucoseMeter:
        return {tr("Measure as you usually do."), tr("Switch the meter on again, so that it can send.")};
    case DeviceKind::Thermometer: return {tr("Measure as you usually do, and wait for the beep.")};
    }
    return {};
}

QString DeviceWords::condition(const Device& device, const Moment& now)
{
    QStringList parts;
    if (device.battery && *device.battery <= lowBattery)
        parts += tr("Change the battery soon: %1.").arg(Format::quantity(*device.battery, 0, u"%"_s));
    else if (device.battery)
        parts += tr("Battery %1.").arg(Format::quantity(*device.battery, 0, u"%"_s));
    if (!device.seenAt) {
        parts += tr("Has not sent anything yet.");
    } else if (const auto days = device.seenAt->day().daysTo(now.day()); days >= silentDays) {
        parts += tr("Has not been heard for %n day(s).", nullptr, static_cast<int>(days));
    } else {
        parts += tr("Last seen %1.").arg(Format::relativeDate(device.seenAt->day(), now.day()));
    }
    return parts.join(u' ');
}

QString DeviceWords::clock(std::chrono::seconds ahead, const Moment& now)
{
    const auto minutes = std::chrono::round<std::chrono::minutes>(std::chrono::abs(ahead)).count();
    const bool fast = ahead.count() > 0;
    switch (clockTrouble(ahead, now)) {
    case ClockTrouble::None: return {};
    case ClockTrouble::NeverSet: return tr("The clock of the device was never set. We use the time your number came.");
    case ClockTrouble::SummerTime:
        return fast ? tr("The clock of the device is one hour ahead.")
                    : tr("The clock of the device is one hour behind.");
    case ClockTrouble::Off: break;
    }
    const QString time = minutes < 120 ? tr("%n minute(s)", nullptr, static_cast<int>(minutes))
        : minutes < 2 * 24 * 60        ? tr("%n hour(s)", nullptr, static_cast<int>(minutes / 60))
                                       : tr("%n day(s)", nullptr, static_cast<int>(minutes / (24 * 60)));
    return fast ? tr("The clock of the device is %1 ahead.").arg(time)
                : tr("The clock of the device is %1 behind.").arg(time);
}

} // namespace naer
