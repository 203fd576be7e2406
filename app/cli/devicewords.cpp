// SPDX-License-Identifier: MPL-2.0
#include "app/cli/devicewords.h"

using namespace Qt::StringLiterals;

namespace naer::cli {

QString sentenceOf(RefusalCode code)
{
    switch (code) {
    case RefusalCode::Truncated: return u"The packet is cut short; nothing in it can be trusted."_s;
    case RefusalCode::BadLength: return u"The packet does not have the length that it names."_s;
    case RefusalCode::BadChecksum: return u"The checksum does not fit; the packet was damaged on its way."_s;
    case RefusalCode::BadTime: return u"The packet holds a date that does not exist; nothing in it can be trusted."_s;
    case RefusalCode::UnknownCharacteristic:
        return u"That characteristic is not one of a health device that Nær knows."_s;
    case RefusalCode::Unverified: return u"That format is known from a draft only."_s;
    case RefusalCode::PartOfSeveral: return u"This is one part of a longer message; Nær cannot put it together."_s;
    case RefusalCode::UnknownMeasurement: return u"The device measured something that Nær does not know."_s;
    case RefusalCode::NoValue: return u"The device has no value to give; measure again."_s;
    case RefusalCode::AboveRange: return u"The value is above what the device can measure."_s;
    case RefusalCode::BelowRange: return u"The value is below what the device can measure."_s;
    case RefusalCode::Unsuccessful: return u"The device says that the measurement did not succeed; measure again."_s;
    case RefusalCode::StillMeasuring: return u"The device is still measuring; wait for the result."_s;
    case RefusalCode::EarlyEstimate: return u"This is an early estimate; wait for the result."_s;
    case RefusalCode::Demonstration: return u"The device shows a demonstration, not a measurement."_s;
    case RefusalCode::DeviceTest: return u"The device is testing itself, not measuring."_s;
    case RefusalCode::Calibrating: return u"The device is being calibrated, not measuring."_s;
    case RefusalCode::ControlSolution: return u"This is a test with control solution, not with blood."_s;
    case RefusalCode::Invalid: return u"The device says that this value is not valid."_s;
    case RefusalCode::NoContact: return u"The sensor does not touch the skin; put it on and measure again."_s;
    case RefusalCode::DeviceFault: return u"The device reports a fault of its own."_s;
    case RefusalCode::SampleTooSmall: return u"There was too little blood on the strip; use a new one."_s;
    case RefusalCode::StripInsertedWrongly: return u"The strip was not put in right; use a new one."_s;
    case RefusalCode::WrongStrip: return u"The strip is not one for this meter."_s;
    case RefusalCode::TooWarm: return u"The device is too warm to measure; let it cool down."_s;
    case RefusalCode::TooCold: return u"The device is too cold to measure; let it warm up."_s;
    case RefusalCode::Interrupted: return u"The strip was pulled out too early; use a new one."_s;
    case RefusalCode::Implausible: return u"The value lies outside what is possible in a human being."_s;
    case RefusalCode::ContextOnly: return u"This says what went with a glucose reading, and is not a reading itself."_s;
    case RefusalCode::NotAReading: return u"This is something about the device, not a reading."_s;
    }
    return {};
}

QString sentenceOf(LinkFailure failure)
{
    switch (failure) {
    case LinkFailure::Unreachable:
        return u"The device does not answer. Switch it on and bring it near, then try again."_s;
    case LinkFailure::Dropped:
        return u"The connection broke. What came before is kept; try again and the rest follows."_s;
    case LinkFailure::PairingRefused:
        return u"The device did not let itself be paired. Set it to pairing, or forget it on both sides and start over."_s;
    case LinkFailure::UnknownDevice: return u"That device measures nothing that Nær knows."_s;
    case LinkFailure::NoAnswer: return u"The device stopped answering. Switch it off and on, then try again."_s;
    case LinkFailure::AdapterOff: return u"Bluetooth is switched off; switch it on and try again."_s;
    case LinkFailure::NoAdapter: return u"This machine has no Bluetooth, or its service does not run."_s;
    case LinkFailure::PermissionRefused: return u"Nær may not use Bluetooth; allow it in the system's settings."_s;
    }
    return {};
}

QJsonObject deviceToJson(const Device& device)
{
    QJsonObject json{{u"number"_s, device.number}, {u"identity"_s, device.identity},
        {u"kind"_s, deviceKindName(device.kind)}, {u"name"_s, device.name}, {u"manufacturer"_s, device.manufacturer},
        {u"model"_s, device.model}, {u"addedAt"_s, device.addedAt.toIso()}};
    json[u"seenAt"_s] = device.seenAt ? QJsonValue(device.seenAt->toIso()) : QJsonValue();
    json[u"battery"_s] = device.battery ? QJsonValue(*device.battery) : QJsonValue();
    json[u"clockAheadSeconds"_s] = device.clockAheadSeconds ? QJsonValue(*device.clockAheadSeconds) : QJsonValue();
    json[u"ownUser"_s] = device.ownUser ? QJsonValue(*device.ownUser) : QJsonValue();
    return json;
}

} // namespace naer::cli
