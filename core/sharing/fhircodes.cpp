// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/fhircodes.h"

#include "core/fhir/systems.h"

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

bool isOther(const fhir::Coding& coding, QStringView kind, QStringView component)
{
    for (const OtherCode& other : otherCodes) {
        const bool sameSystem = coding.system == other.system || (isDanishSystem(coding.system) && isDanishSystem(other.system));
        if (sameSystem && coding.code == other.code && kind == other.kind && component == other.component)
            return true;
    }
    return false;
}

bool means(const fhir::Coding& coding, const QString& loinc, const QString& mdc, std::initializer_list<QString> danish)
{
    if (coding.code.isEmpty())
        return false;
    if (coding.system == system::loinc)
        return coding.code == loinc;
    if (coding.system == system::mdc)
        return coding.code == mdc;
    return isDanishSystem(coding.system) && std::ranges::find(danish, coding.code) != danish.end();
}

bool isOfKind(const fhir::Coding& coding, const Kind& kind)
{
    if (means(coding, kind.loinc, kind.mdc, {kind.danishCode}))
        return true;
    if (kind.components.size() > 1)
        return false;
    const Component& only = kind.components.front();
    return means(coding, only.loinc, only.mdc, {only.danishCode, only.dkCoreCode})
        || isOther(coding, kind.code, only.code);
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
    return conceptOf(component.loinc,
        receiver == FhirReceiver::DkCore ? component.dkCoreCode : component.danishCode, component.mdc,
        component.name.danish, receiver);
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
    for (const fhir::Coding& coding : code.coding) {
        for (const Kind& kind : KindCatalog::instance().kinds()) {
            if (!isOfKind(coding, kind) || found == &kind)
                continue;
            if (found)
                return nullptr; // the codes disagree
            found = &kind;
        }
    }
    return found;
}

int componentOf(const Kind& kind, const fhir::CodeableConcept& code)
{
    for (const fhir::Coding& coding : code.coding) {
        for (int i = 0; i < kind.components.size(); ++i) {
            const Component& component = kind.components[i];
            if (means(coding, component.loinc, component.mdc, {component.danishCode, component.dkCoreCode})
                || isOther(coding, kind.code, component.code))
                return i;
        }
    }
    return -1;
}

Result<Milli> valueFrom(const fhir::Quantity& quantity, const Kind& kind, const Component& component)
{
    if (quantity.value.isEmpty())
        return fail(ErrorCode::EmptyValue, u"value"_s);
    if (!quantity.comparator.isEmpty())
        return fail(ErrorCode::NotANumber, u"comparator"_s);
    bool isNumber = false;
    const double number = quantity.value.text.toDouble(&isNumber);
    if (!isNumber || std::abs(number) > 1e9)
        return fail(ErrorCode::OutOfRange, u"value"_s);
    const bool ucum = quantity.system == system::ucum;
    const QString unit = ucum && !quantity.code.isEmpty() ? quantity.code
        : quantity.unit.isEmpty()                         ? quantity.code
                                                          : quantity.unit;
    if (unit.isEmpty()) // 97 or 0.97? 81 kg or pounds?
        return fail(ErrorCode::UnknownUnit, u"unit"_s);
    const auto scaled = [&](double factor, double offset = 0) {
        const auto exact = quantity.value.toMilli();
        return factor == 1.0 && offset == 0.0 && exact ? *exact : Milli::fromDouble(number * factor + offset);
    };
    if (kind.code == "oxygen-saturation"_L1 && (unit == "{fraction}"_L1 || unit == "1"_L1))
        return number <= 1.0 ? Result<Milli>(scaled(100)) : fail(ErrorCode::OutOfRange, u"value"_s);
    if (component.unit != kind.unit) // a blood pressure's pulse
        return unit == component.unit || unit == "1/min"_L1 || unit == "{beats}/min"_L1
            ? Result<Milli>(scaled(1))
            : fail(ErrorCode::UnknownUnit, unit.first(std::min<qsizetype>(unit.size(), 40)));
    for (const UnitConversion& conversion : kind.units) {
        const bool sameCode = conversion.code == unit || (unit == "1/min"_L1 && conversion.code == "/min"_L1);
        if (sameCode || (!ucum && conversion.accepts.contains(unit.toLower())))
            return scaled(conversion.factor, conversion.offset);
    }
    return fail(ErrorCode::UnknownUnit, unit.first(std::min<qsizetype>(unit.size(), 40)));
}

} // namespace naer
