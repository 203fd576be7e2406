// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/fhircodes.h"

#include "core/fhir/systems.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

namespace system = fhir::system;

/// By the letters it begins with: NPU, MedCom's (MCS, DNK) or SKS (ZZ).
QLatin1StringView systemOf(QStringView danishCode, FhirReceiver receiver)
{
    const bool fut = receiver == FhirReceiver::Fut;
    if (danishCode.startsWith("NPU"_L1))
        return fut ? system::futNpu : system::npu;
    if (danishCode.startsWith("ZZ"_L1))
        return system::sks;
    return fut ? system::futMedcom : system::medcom;
}

bool isDanishSystem(const auto& name)
{
    return name == system::npu || name == system::futNpu || name == system::medcom || name == system::futMedcom
        || name == system::sks;
}

fhir::CodeableConcept conceptOf(
    const QString& loinc, const QString& danish, const QString& mdc, const QString& text, FhirReceiver receiver)
{
    fhir::CodeableConcept code;
    if (!loinc.isEmpty())
        code.coding.push_back({.system = system::loinc, .code = loinc});
    if (!danish.isEmpty())
        code.coding.push_back({.system = systemOf(danish, receiver), .code = danish});
    if (!mdc.isEmpty())
        code.coding.push_back({.system = system::mdc, .code = mdc});
    code.text = text;
    return code;
}

/// Other codes that others write for the same: standards table of the project, section 2.
struct OtherCode
{
    QLatin1StringView system, code, kind;
    QLatin1StringView component;
};
constexpr OtherCode otherCodes[] = {
    {system::loinc, "2708-6"_L1, "oxygen-saturation"_L1, "saturation"_L1},
    {system::npu, "NPU27280"_L1, "oxygen-saturation"_L1, "saturation"_L1},
    {system::npu, "NPU03011"_L1, "oxygen-saturation"_L1, "saturation"_L1},
    {system::mdc, "149530"_L1, "pulse"_L1, "pulse"_L1},
    {system::mdc, "147842"_L1, "pulse"_L1, "pulse"_L1},
    {system::mdc, "150392"_L1, "temperature"_L1, "temperature"_L1},
    {system::mdc, "188424"_L1, "temperature"_L1, "temperature"_L1},
    {system::mdc, "188420"_L1, "temperature"_L1, "temperature"_L1},
    {system::mdc, "188452"_L1, "temperature"_L1, "temperature"_L1},
    {system::loinc, "15074-8"_L1, "glucose"_L1, "glucose"_L1},
    {system::loinc, "19935-6"_L1, "peak-flow"_L1, "peak-flow"_L1},
    {system::medcom, "MCS88019"_L1, "blood-pressure"_L1, "systolic"_L1},
    {system::medcom, "MCS88020"_L1, "blood-pressure"_L1, "diastolic"_L1},
};

/// What a code means, in a system of a sort.
enum class Sort { Loinc, Mdc, Danish };
struct Meaning
{
    Sort sort;
    const Kind* kind;
    int component; ///< -1: the panel
};

std::optional<Sort> sortOf(const QString& name)
{
    if (name == system::loinc)
        return Sort::Loinc;
    if (name == system::mdc)
        return Sort::Mdc;
    return isDanishSystem(name) ? std::optional(Sort::Danish) : std::nullopt;
}

QMultiHash<QString, Meaning> readMeanings()
{
    QMultiHash<QString, Meaning> index;
    const auto add = [&](const QString& code, Meaning meaning) {
        if (!code.isEmpty())
            index.insert(code, meaning);
    };
    for (const Kind& kind : KindCatalog::instance().kinds()) {
        if (kind.components.size() > 1) {
            add(kind.loinc, {Sort::Loinc, &kind, -1});
            add(kind.mdc, {Sort::Mdc, &kind, -1});
            add(kind.danishCode, {Sort::Danish, &kind, -1});
        }
        for (int i = 0; i < kind.components.size(); ++i) {
            const Component& component = kind.components[i];
            add(component.loinc, {Sort::Loinc, &kind, i});
            add(component.mdc, {Sort::Mdc, &kind, i});
            add(component.danishCode, {Sort::Danish, &kind, i});
            if (component.dkCoreCode != component.danishCode)
                add(component.dkCoreCode, {Sort::Danish, &kind, i});
            for (const OtherCode& other : otherCodes) {
                if (kind.code == other.kind && component.code == other.component)
                    add(other.code, {*sortOf(other.system), &kind, i});
            }
        }
    }
    return index;
}

template <typename Visit>
void forMeaningsOf(const fhir::CodeableConcept& code, Visit visit)
{
    static const QMultiHash<QString, Meaning> meanings = readMeanings();
    for (const fhir::Coding& coding : code.coding) {
        const auto [first, last] = meanings.equal_range(coding.code);
        if (first == last)
            continue;
        const auto sort = sortOf(coding.system);
        for (auto it = first; it != last; ++it) {
            if (it->sort == sort)
                visit(*it);
        }
    }
}

} // namespace

fhir::CodeableConcept codeOf(const Kind& kind, FhirReceiver receiver)
{
    if (kind.components.size() == 1)
        return codeOf(kind.components.front(), receiver);
    return conceptOf(kind.loinc, kind.danishCode, kind.mdc, kind.name.danish, receiver);
}

fhir::CodeableConcept codeOf(const Component& component, FhirReceiver receiver)
{
    return conceptOf(component.loinc, receiver == FhirReceiver::DkCore ? component.dkCoreCode : component.danishCode,
        component.mdc, component.name.danish, receiver);
}

QString categoryOf(const Kind& kind)
{
    static const QHash<QString, QString> others{{u"glucose"_s, u"laboratory"_s}, {u"fev1"_s, u"exam"_s},
        {u"peak-flow"_s, u"exam"_s}, {u"steps"_s, u"activity"_s}};
    return others.value(kind.code, u"vital-signs"_s);
}

FhirUnit unitOf(const Kind& kind, const Component& component, FhirReceiver receiver)
{
    if (kind.code == "height"_L1 && receiver == FhirReceiver::Fut)
        return {u"m"_s, 100};
    return {component.unit, 1};
}

const Kind* kindOf(const fhir::CodeableConcept& code)
{
    const Kind* found = nullptr;
    bool agree = true;
    forMeaningsOf(code, [&](const Meaning& meaning) {
        if (meaning.component >= 0 && meaning.kind->components.size() > 1)
            return; // a part: the upper number alone is no blood pressure, and its pulse is one of its own
        agree = agree && (!found || found == meaning.kind);
        found = meaning.kind;
    });
    return agree ? found : nullptr;
}

int componentOf(const Kind& kind, const fhir::CodeableConcept& code)
{
    int found = -1;
    forMeaningsOf(code, [&](const Meaning& meaning) {
        if (found < 0 && meaning.kind == &kind)
            found = meaning.component;
    });
    return found;
}

namespace {

std::unexpected<Error> unknownUnit(const QString& unit)
{
    return fail(ErrorCode::UnknownUnit, unit.first(std::min<qsizetype>(unit.size(), 40)));
}

/// By a UCUM code, whose case counts.
const UnitConversion* conversionByCode(const Kind& kind, const QString& code)
{
    for (const UnitConversion& conversion : kind.units) {
        if (conversion.code == code || (code == "1/min"_L1 && conversion.code == "/min"_L1))
            return &conversion;
    }
    return nullptr;
}

/// By the word for people.
const UnitConversion* conversionByWord(const Kind& kind, const QString& word)
{
    for (const UnitConversion& conversion : kind.units) {
        if (conversion.code.compare(word, Qt::CaseInsensitive) == 0 || conversion.accepts.contains(word.toLower()))
            return &conversion;
    }
    return nullptr;
}

} // namespace

Result<Milli> valueFrom(const fhir::Quantity& quantity, const Kind& kind, const Component& component)
{
    if (quantity.value.isEmpty())
        return fail(ErrorCode::EmptyValue, u"value"_s);
    if (!quantity.comparator.isEmpty())
        return fail(ErrorCode::NotANumber, u"comparator"_s);
    const auto exact = quantity.value.toMilli();
    bool isNumber = exact.has_value();
    const double number = exact ? exact->toDouble() : quantity.value.text.toDouble(&isNumber);
    if (!isNumber || std::abs(number) > 1e9)
        return fail(ErrorCode::OutOfRange, u"value"_s);
    const auto scaled = [&](double factor, double offset) {
        return factor == 1.0 && offset == 0.0 && exact ? *exact : Milli::fromDouble(number * factor + offset);
    };
    const QString unit = quantity.code.isEmpty() ? quantity.unit : quantity.code;
    if (kind.code == "oxygen-saturation"_L1 && (unit == "{fraction}"_L1 || unit == "1"_L1))
        return number <= 1.0 ? Result<Milli>(scaled(100, 0)) : fail(ErrorCode::OutOfRange, u"value"_s);
    if (component.unit != kind.unit) // a blood pressure's pulse
        return unit == component.unit || unit == "1/min"_L1 || unit == "{beats}/min"_L1 ? Result<Milli>(scaled(1, 0))
                                                                                        : unknownUnit(unit);
    const UnitConversion* const byCode = conversionByCode(kind, quantity.code);
    const UnitConversion* const byWord = conversionByWord(kind, quantity.unit);
    if (quantity.system == system::ucum && !quantity.code.isEmpty() && !byCode)
        return unknownUnit(unit);
    if (!quantity.code.isEmpty() && !quantity.system.isEmpty() && quantity.system != system::ucum)
        return unknownUnit(unit); // a code of a system that we do not know
    if (byCode && byWord && byCode != byWord)
        return unknownUnit(quantity.unit); // "lb" beside the code of kilograms: which of the two?
    const UnitConversion* const conversion = byCode ? byCode : byWord; // without any: 97 or 0.97? kilograms or pounds?
    return conversion ? Result<Milli>(scaled(conversion->factor, conversion->offset)) : unknownUnit(unit);
}

} // namespace naer
