// SPDX-License-Identifier: MPL-2.0
#include "core/fhir/decimal.h"

#include <algorithm>

namespace naer::fhir {

std::optional<Milli> Decimal::toMilli() const
{
    constexpr int mostDigits = 15; // of a Milli's thousandths
    QByteArrayView rest = text;
    const bool negative = rest.startsWith('-');
    if (negative)
        rest = rest.sliced(1);
    QByteArray digits;
    int exponent = 3; // of the digits, in thousandths
    bool fraction = false;
    qsizetype i = 0;
    for (; i < rest.size() && rest[i] != 'e' && rest[i] != 'E'; ++i) {
        if (rest[i] == '.' && !fraction) {
            fraction = true;
        } else if (rest[i] >= '0' && rest[i] <= '9') {
            digits += rest[i];
            exponent -= fraction;
        } else {
            return std::nullopt;
        }
    }
    if (i < rest.size()) {
        bool read = false;
        const int power = rest.sliced(i + 1).toInt(&read);
        if (!read || std::abs(power) > 100)
            return std::nullopt;
        exponent += power;
    }
    if (digits.isEmpty())
        return std::nullopt;
    for (; exponent < 0 && digits.endsWith('0'); ++exponent)
        digits.chop(1);
    while (digits.startsWith('0'))
        digits.remove(0, 1);
    if (digits.isEmpty())
        return Milli();
    if (exponent < 0 || digits.size() + exponent > mostDigits)
        return std::nullopt;
    digits.append(QByteArray(exponent, '0'));
    const qint64 thousandths = digits.toLongLong();
    return Milli::fromThousandths(negative ? -thousandths : thousandths);
}

} // namespace naer::fhir
