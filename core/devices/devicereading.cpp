// SPDX-License-Identifier: MPL-2.0
#include "core/devices/devicereading.h"

#include "core/measurements/typedvalue.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace naer {

QString refusalName(RefusalCode code)
{
    switch (code) {
    case RefusalCode::Truncated: return u"truncated"_s;
    case RefusalCode::BadLength: return u"bad-length"_s;
    case RefusalCode::BadChecksum: return u"bad-checksum"_s;
    case RefusalCode::BadTime: return u"bad-time"_s;
    case RefusalCode::UnknownCharacteristic: return u"unknown-characteristic"_s;
    case RefusalCode::Unverified: return u"unverified-format"_s;
    case RefusalCode::PartOfSeveral: return u"part-of-several"_s;
    case RefusalCode::UnknownMeasurement: return u"unknown-measurement"_s;
    case RefusalCode::NoValue: return u"no-value"_s;
    case RefusalCode::AboveRange: return u"above-range"_s;
    case RefusalCode::BelowRange: return u"below-range"_s;
    case RefusalCode::Unsuccessful: return u"unsuccessful"_s;
    case RefusalCode::StillMeasuring: return u"still-measuring"_s;
    case RefusalCode::EarlyEstimate: return u"early-estimate"_s;
    case RefusalCode::Demonstration: return u"demonstration"_s;
    case RefusalCode::DeviceTest: return u"device-test"_s;
    case RefusalCode::Calibrating: return u"calibrating"_s;
    case RefusalCode::ControlSolution: return u"control-solution"_s;
    case RefusalCode::Invalid: return u"invalid-measurement"_s;
    case RefusalCode::NoContact: return u"no-contact"_s;
    case RefusalCode::DeviceFault: return u"device-fault"_s;
    case RefusalCode::SampleTooSmall: return u"sample-too-small"_s;
    case RefusalCode::StripInsertedWrongly: return u"strip-inserted-wrongly"_s;
    case RefusalCode::WrongStrip: return u"wrong-strip"_s;
    case RefusalCode::TooWarm: return u"too-warm"_s;
    case RefusalCode::TooCold: return u"too-cold"_s;
    case RefusalCode::Interrupted: return u"interrupted"_s;
    case RefusalCode::Implausible: return u"implausible"_s;
    case RefusalCode::ContextOnly: return u"context-only"_s;
    case RefusalCode::NotAReading: return u"not-a-reading"_s;
    }
    return {};
}

const NamedValue* DeviceReading::find(QStringView name) const
{
    const auto found = std::ranges::find(values, name, &NamedValue::name);
    return found == values.end() ? nullptr : &*found;
}

std::expected<DeviceReading, RefusalCode> readingOf(QStringView kindCode, const Values& values)
{
    const auto kind = KindCatalog::instance().find(kindCode);
    Q_ASSERT(kind);
    if (!kind || !checkValues(**kind, values))
        return std::unexpected(RefusalCode::Implausible);
    DeviceReading reading{.kind = (*kind)->code, .unit = (*kind)->unit};
    for (qsizetype i = 0; i < (*kind)->components.size(); ++i) {
        if (values[i])
            reading.values += {(*kind)->components[i].code, *values[i]};
    }
    return reading;
}

std::expected<Milli, RefusalCode> measuredValue(const MedicalFloat& number, const UnitRatio& ratio)
{
    switch (number.word) {
    case MedicalFloat::Word::PositiveInfinity: return std::unexpected(RefusalCode::AboveRange);
    case MedicalFloat::Word::NegativeInfinity: return std::unexpected(RefusalCode::BelowRange);
    case MedicalFloat::Word::NotANumber:
    case MedicalFloat::Word::NotAtThisResolution:
    case MedicalFloat::Word::Reserved: return std::unexpected(RefusalCode::NoValue);
    case MedicalFloat::Word::Number: break;
    }
    if (number.mantissa < 0) // FFFF, "no value" of some meters, reads as -0.1
        return std::unexpected(RefusalCode::NoValue);
    const auto value = toMilli(number, ratio);
    if (!value)
        return std::unexpected(RefusalCode::Implausible);
    return *value;
}

} // namespace naer
