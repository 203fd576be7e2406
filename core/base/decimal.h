// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"

#include <QStringView>

#include <compare>
#include <cstdint>

namespace naer {

/// A number with exactly three decimals, held as a count of thousandths: what a home meter shows and a person types,
/// without the rounding of binary fractions. Range ±9.2 × 10^15.
class Milli
{
public:
    constexpr Milli() = default;
    static constexpr Milli fromThousandths(qint64 thousandths) { return Milli(thousandths); }
    static constexpr Milli fromInt(qint64 whole) { return Milli(whole * 1000); }
    /// Rounds half away from zero. `value` must be finite and within range; for converted units and averages only.
    static Milli fromDouble(double value);

    constexpr qint64 thousandths() const { return m_thousandths; }
    constexpr double toDouble() const { return static_cast<double>(m_thousandths) / 1000.0; }
    constexpr bool isWhole() const { return m_thousandths % 1000 == 0; }
    /// Rounds half away from zero to 0 … 3 decimals.
    Milli roundedTo(int decimals) const;
    /// The decimals it takes to write the value in full, `least` or more: 81.45 takes 2 where 1 is usual.
    int decimalsInFull(int least) const;
    /// "81.5", "-3", "7.25": shortest, with a point; for files and programs. Screens use Format.
    QString toPlainText() const;

    friend constexpr auto operator<=>(Milli, Milli) = default;
    friend constexpr Milli operator+(Milli a, Milli b) { return Milli(a.m_thousandths + b.m_thousandths); }
    friend constexpr Milli operator-(Milli a, Milli b) { return Milli(a.m_thousandths - b.m_thousandths); }

private:
    constexpr explicit Milli(qint64 thousandths)
        : m_thousandths(thousandths)
    { }
    qint64 m_thousandths = 0;
};

/// How the separators in typed text are to be read.
enum class NumberStyle {
    Fraction, ///< "81,5" and "81.5" are eighty-one and a half
    Whole, ///< "10.000", "10,000" and "10 000" are ten thousand; a fraction other than zeros is refused
};

/// Reads a number as a person in Denmark types it: comma or point, spaces around it, zero, no exponent, no sign but a
/// leading minus (so that "-5" can be refused for its size and not for its shape).
/// Errors: EmptyValue, NotANumber, TooManyDigits (more than 3 decimals or 12 whole digits), WholeNumberWanted.
Result<Milli> parseTypedNumber(QStringView text, NumberStyle style = NumberStyle::Fraction);

} // namespace naer
