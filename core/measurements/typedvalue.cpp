// SPDX-License-Identifier: MPL-2.0
#include "core/measurements/typedvalue.h"

namespace naer {

namespace {

bool isIdentity(const UnitConversion& conversion) { return conversion.factor == 1.0 && conversion.offset == 0.0; }

Milli toTypedUnit(Milli value, const UnitConversion& conversion)
{
    return Milli::fromDouble((value.toDouble() - conversion.offset) / conversion.factor);
}

} // namespace

std::expected<void, ValueProblem> checkValues(const Kind& kind, const Values& values)
{
    for (int i = 0; i < maxComponents; ++i) {
        if (i >= kind.components.size()) {
            if (values[i])
                return std::unexpected(ValueProblem{ErrorCode::NotANumber, i, {}});
            continue;
        }
        const Component& component = kind.components[i];
        if (!values[i]) {
            if (!component.optional)
                return std::unexpected(ValueProblem{ErrorCode::EmptyValue, i, component.hard});
            continue;
        }
        if (!component.hard.contains(*values[i]))
            return std::unexpected(ValueProblem{ErrorCode::OutOfRange, i, component.hard});
    }
    if (kind.softGap && *values[0] <= *values[1]) // systolic is always above diastolic
        return std::unexpected(ValueProblem{ErrorCode::PairOutOfOrder, 1, {}});
    return {};
}

CheckedValues readTypedValues(const Kind& kind, std::span<const QString> texts, QStringView unit)
{
    const auto conversion = kind.conversionFrom(unit);
    if (!conversion)
        return std::unexpected(ValueProblem{conversion.error().code, 0, {}});
    if (texts.size() > static_cast<std::size_t>(kind.components.size()))
        return std::unexpected(ValueProblem{ErrorCode::NotANumber, static_cast<int>(kind.components.size()) - 1, {}});

    Values values;
    const bool converted = !isIdentity(*conversion);
    for (int i = 0; i < kind.components.size(); ++i) {
        const Component& component = kind.components[i];
        const bool inTypedUnit = converted && component.unit == kind.unit;
        MilliRange allowed = component.hard;
        if (inTypedUnit)
            allowed = {toTypedUnit(allowed.low, *conversion), toTypedUnit(allowed.high, *conversion)};
        const QString text = static_cast<std::size_t>(i) < texts.size() ? texts[i] : QString();
        const auto style = component.decimals == 0 && !inTypedUnit ? NumberStyle::Whole : NumberStyle::Fraction;
        const auto number = parseTypedNumber(text, style);
        if (!number) {
            if (number.error().code == ErrorCode::EmptyValue && component.optional)
                continue;
            return std::unexpected(ValueProblem{number.error().code, i, allowed});
        }
        Milli value = *number;
        if (inTypedUnit)
            value = Milli::fromDouble(value.toDouble() * conversion->factor + conversion->offset)
                        .roundedTo(component.decimals);
        if (!component.hard.contains(value))
            return std::unexpected(ValueProblem{ErrorCode::OutOfRange, i, allowed});
        values[i] = value;
    }
    if (const auto checked = checkValues(kind, values); !checked)
        return std::unexpected(checked.error());
    return values;
}

CheckedValues readTypedValue(const Kind& kind, QStringView text, QStringView unit, QStringView pulse)
{
    QStringList parts;
    if (kind.components.size() == 1) {
        parts += text.toString();
    } else {
        if (text.size() > 200)
            return std::unexpected(ValueProblem{ErrorCode::TooManyDigits, 0, kind.components[0].hard});
        for (const QStringView part : text.split(u'/'))
            parts += part.toString();
        if (parts.size() < kind.requiredComponents()) // "128": the second number is missing
            return std::unexpected(ValueProblem{
                ErrorCode::EmptyValue, static_cast<int>(parts.size()), kind.components[parts.size()].hard});
        if (!pulse.isEmpty()) {
            if (parts.size() > kind.requiredComponents())
                return std::unexpected(ValueProblem{ErrorCode::NotANumber, 2, kind.components[2].hard});
            parts += pulse.toString();
        }
    }
    return readTypedValues(kind, parts, unit);
}

} // namespace naer
