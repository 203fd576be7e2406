// SPDX-License-Identifier: MPL-2.0
#include "qml/Devices/devicewords.h"
#include "qml/Wording/wording.h"

using namespace Qt::StringLiterals;

namespace naer {

QString DeviceWords::refusal(RefusalCode code)
{
    switch (code) {
    case RefusalCode::Truncated:
    case RefusalCode::BadLength:
    case RefusalCode::BadChecksum:
    case RefusalCode::BadTime: return tr("The number was damaged on its way. Measure again.");
    case RefusalCode::UnknownCharacteristic:
    case RefusalCode::PartOfSeveral:
    case RefusalCode::Unverified: return tr("Nær does not know this kind of number. Type it instead.");
    case RefusalCode::UnknownMeasurement:
        return tr("It was something that Nær does not keep, as ketones. It is not saved.");
    case RefusalCode::NoValue: return tr("The device got no number. Measure again.");
    case RefusalCode::AboveRange:
        return tr("It is more than the device can measure. Measure again at once. Do you feel ill? Then call.");
    case RefusalCode::BelowRange:
        return tr("It is less than the device can measure. Measure again at once. Do you feel ill? Then call.");
    case RefusalCode::Unsuccessful: return tr("The measurement did not succeed. Rest a little, and measure again.");
    case RefusalCode::StillMeasuring: return tr("The device was not done yet. Wait for its last number.");
    case RefusalCode::EarlyEstimate: return tr("It was only a guess on the way. Wait for the last number.");
    case RefusalCode::Demonstration: return tr("The device only shows an example. Switch it off and on, and measure.");
    case RefusalCode::DeviceTest: return tr("The device tests itself. Wait a little, and measure.");
    case RefusalCode::Calibrating: return tr("The device is setting itself up. Wait a little, and measure.");
    case RefusalCode::ControlSolution: return tr("It was a test with control liquid, not your blood. It is not kept.");
    case RefusalCode::Invalid: return tr("The device does not trust its number. Measure again.");
    case RefusalCode::NoContact: return tr("The device could not feel the skin. Put it on again, and measure.");
    case RefusalCode::DeviceFault: return tr("The device reports a fault. Look in its booklet, or type the number.");
    case RefusalCode::SampleTooSmall: return tr("There was too little blood. Take a new strip.");
    case RefusalCode::StripInsertedWrongly: return tr("The strip did not sit right. Take a new strip.");
    case RefusalCode::WrongStrip: return tr("The strip is not made for this meter. Look at the box.");
    case RefusalCode::TooWarm: return tr("The device is too warm. Let it cool down, and measure again.");
    case RefusalCode::TooCold: return tr("The device is too cold. Let it get warm, and measure again.");
    case RefusalCode::Interrupted: return tr("The strip was taken out too early. Take a new strip.");
    case RefusalCode::Implausible: return tr("The number is not possible in a human being. Measure again.");
    case RefusalCode::ContextOnly:
    case RefusalCode::NotAReading: return {}; // nothing that anybody waits for
    }
    return {};
}

QString DeviceWords::failure(LinkFailure failure)
{
    switch (failure) {
    case LinkFailure::Unreachable:
        return tr("We cannot find the device. Switch it on, and have it close to the phone.");
    case LinkFailure::Dropped:
        return tr("The connection was cut off. What came is saved. Try again, and the rest follows.");
    case LinkFailure::PairingRefused:
        return tr("The device did not say yes. Try again. Does it still not work? Forget it, and start over.");
    case LinkFailure::UnknownDevice: return tr("Nær does not know this device. You can type the number instead.");
    case LinkFailure::NoAnswer: return tr("The device stopped answering. Switch it off and on, and try again.");
    case LinkFailure::AdapterOff: return tr("Bluetooth is off. Switch it on, and try again.");
    case LinkFailure::NoAdapter: return tr("There is no Bluetooth here. You can type the number instead.");
    case LinkFailure::PermissionRefused:
        return tr("Nær may not use Bluetooth. You can allow it in the settings of the phone, or type the number.");
    }
    return {};
}

bool DeviceWords::isUrgent(const WaitingReading& reading)
{
    return Wording::mayBeUrgent(*reading.entry.kind) && reading.reason != "which-user"_L1
        && reading.reason != "several-people"_L1 && reading.reason != "first-on-scale"_L1;
}

QString DeviceWords::reason(const WaitingReading& reading)
{
    const QString& code = reading.reason;
    if (code == "lower-than-usual"_L1)
        return tr("It is much lower than you usually are.");
    if (code == "higher-than-usual"_L1)
        return tr("It is much higher than you usually are.");
    if (code == "gap"_L1)
        return tr("The two numbers lie unusually close or far apart.");
    if (code == "questionable"_L1)
        return tr("The device was not sure of it.");
    if (code == "several-people"_L1)
        return tr("There were numbers of several people in the device.");
    if (code == "which-user"_L1)
        return reading.user ? tr("The device has several people. It says this is person %1.").arg(*reading.user)
                            : tr("The device has several people.");
    if (code == "first-on-scale"_L1)
        return tr("It is the first number from the scale. Others may have stood on it.");
    return tr("It is an unusual number. We only ask to be sure.");
}

QString DeviceWords::remark(const QString& code)
{
    if (code == "body-movement"_L1)
        return tr("You moved while it measured.");
    if (code == "cuff-too-loose"_L1)
        return tr("The cuff sat too loose.");
    if (code == "irregular-pulse"_L1)
        return tr("The device noted an uneven pulse.");
    if (code == "improper-position"_L1)
        return tr("The arm did not lie right.");
    if (code == "above-range"_L1)
        return tr("It may be more than the device can show.");
    if (code == "below-range"_L1)
        return tr("It may be less than the device can show.");
    if (code == "time-of-arrival"_L1)
        return tr("The device did not know the time. It is the time your number came.");
    if (code == "doubled-hour"_L1)
        return tr("The clocks went back that night, so the hour came twice. We took the first.");
    return {};
}

} // namespace naer
