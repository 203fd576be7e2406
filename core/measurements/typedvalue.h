// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/kinds.h"

#include <expected>

namespace naer {

/// Why typed values were refused, with all a screen needs to say it in words: which number, and what would be taken.
struct ValueProblem
{
    ErrorCode code = ErrorCode::NotANumber; ///< EmptyValue, NotANumber, TooManyDigits, WholeNumberWanted, OutOfRange,
                                            ///< PairOutOfOrder, UnknownUnit
    int component = 0;
    MilliRange allowed; ///< in the unit that was typed
    bool operator==(const ValueProblem&) const = default;
};

using CheckedValues = std::expected<Values, ValueProblem>;

/// Reads one text for each component; empty texts are allowed for optional components only. Checks hard limits and that
/// systolic is above diastolic. `unit` as in Kind::conversionFrom; it applies to the components in the kind's own unit.
CheckedValues readTypedValues(const Kind& kind, std::span<const QString> texts, QStringView unit = {});

/// "128/82" or "81,5": splits at "/" and reads; blood pressure may have its pulse as a third number.
CheckedValues readTypedValue(const Kind& kind, QStringView text, QStringView unit = {}, QStringView pulse = {});

/// The checks of readTypedValues for values that did not come as text.
std::expected<void, ValueProblem> checkValues(const Kind& kind, const Values& values);

} // namespace naer
