// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/decimal.h"
#include "core/devices/octets.h"

#include <optional>

namespace naer {

/// A number as health devices write it (IEEE 11073-20601): mantissa × 10^exponent, both in two's complement, or one of
/// five words that are no number.
struct MedicalFloat
{
    enum class Word : quint8 { Number, NotANumber, NotAtThisResolution, PositiveInfinity, NegativeInfinity, Reserved };

    qint32 mantissa = 0;
    qint8 exponent = 0;
    Word word = Word::Number;

    bool isNumber() const { return word == Word::Number; }
    bool operator==(const MedicalFloat&) const = default;

    /// SFLOAT: 4 bits exponent, 12 bits mantissa.
    static MedicalFloat readShort(OctetReader& reader);
    /// FLOAT: 8 bits exponent, 24 bits mantissa.
    static MedicalFloat readLong(OctetReader& reader);
    /// What does not fit is cut to the bits there are; for tests and emulated devices.
    void writeShort(OctetWriter& writer) const;
    void writeLong(OctetWriter& writer) const;
};

/// From one unit into another: (value - offset) × numerator / denominator.
struct UnitRatio
{
    qint64 numerator = 1;
    qint64 denominator = 1;
    int offset = 0;
};

inline constexpr UnitRatio sameUnit{};
/// 1 mmHg = 133.322387415 Pa exactly (ISO 80000-4, conventional millimetre of mercury).
inline constexpr UnitRatio kilopascalToMmHg{200'000'000'000, 26'664'477'483};
/// 18.016 mg/dL of glucose are 1 mmol/L; 1 kg/L is 100,000 mg/dL (docs: standards of the project, section 2).
inline constexpr UnitRatio glucoseKgPerLitreToMmol{100'000'000, 18'016};
inline constexpr UnitRatio glucoseMgPerDecilitreToMmol{1000, 18'016};
inline constexpr UnitRatio molToMmol{1000, 1};
inline constexpr UnitRatio fahrenheitToCelsius{5, 9, 32};
/// 1 lb = 0.45359237 kg exactly (international pound).
inline constexpr UnitRatio poundToKilogram{45'359'237, 100'000'000};

/// Converted once and exactly, then rounded half away from zero to thousandths. Nothing where the word is no number or
/// the result lies outside ±9 × 10^15: no measurement of a human being does.
std::optional<Milli> toMilli(const MedicalFloat& number, const UnitRatio& ratio = sameUnit);

} // namespace naer
