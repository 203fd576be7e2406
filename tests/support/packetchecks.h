// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/characteristics.h"
#include "core/measurements/typedvalue.h"

#include <QMap>

namespace naer::test {

/// The kinds that a characteristic may come to, with the unit that each always has; whatever the bytes.
inline const QMap<QString, QString>& kindsOf(quint16 number)
{
    using namespace Qt::StringLiterals;
    static const QMap<QString, QString> none;
    static const QMap<QString, QString> observed{{u"blood-pressure"_s, u"mm[Hg]"_s}, {u"pulse"_s, u"/min"_s},
        {u"oxygen-saturation"_s, u"%"_s}, {u"weight"_s, u"kg"_s}, {u"temperature"_s, u"Cel"_s},
        {u"glucose"_s, u"mmol/L"_s}};
    static const QMap<quint16, QMap<QString, QString>> table{
        {characteristic::bloodPressure, {{u"blood-pressure"_s, u"mm[Hg]"_s}}},
        {characteristic::glucose, {{u"glucose"_s, u"mmol/L"_s}}},
        {characteristic::weight, {{u"weight"_s, u"kg"_s}}},
        {characteristic::bodyComposition,
            {{u"fat-percentage"_s, u"%"_s}, {u"body-composition"_s, u"kg"_s}, {u"weight"_s, u"kg"_s}}},
        {characteristic::spotOximeter, {{u"oxygen-saturation"_s, u"%"_s}, {u"pulse"_s, u"/min"_s}}},
        {characteristic::continuousOximeter, {{u"oxygen-saturation"_s, u"%"_s}, {u"pulse"_s, u"/min"_s}}},
        {characteristic::heartRate, {{u"heart-rate"_s, u"/min"_s}}},
        {characteristic::temperature, {{u"temperature"_s, u"Cel"_s}}},
        {characteristic::cgm, {{u"cgm-glucose"_s, u"mmol/L"_s}}},
        {characteristic::liveObservation, observed},
        {characteristic::storedObservation, observed},
    };
    const auto found = table.constFind(number);
    return found == table.constEnd() ? none : *found;
}

/// What no packet may lead to, in words; empty where all is well.
inline QString faultIn(quint16 number, const DecodedPacket& decoded)
{
    using namespace Qt::StringLiterals;
    if (decoded.readings.empty() && decoded.refused.empty())
        return u"neither a reading nor a reason"_s;
    for (const DeviceReading& reading : decoded.readings) {
        const auto& kinds = kindsOf(number);
        if (!kinds.contains(reading.kind))
            return u"the kind %1"_s.arg(reading.kind);
        if (kinds[reading.kind] != reading.unit)
            return u"the unit %1"_s.arg(reading.unit);
        if (reading.values.isEmpty())
            return u"a reading without a value"_s;
        const auto kind = KindCatalog::instance().find(reading.kind);
        if (!kind)
            continue;
        Values values;
        for (qsizetype i = 0; i < (*kind)->components.size(); ++i) {
            if (const NamedValue* value = reading.find((*kind)->components[i].code))
                values[i] = value->value;
        }
        if (!checkValues(**kind, values))
            return u"values that the catalogue refuses"_s;
        if (!(*kind)->checkContext(reading.context))
            return u"a context that the catalogue does not know"_s;
    }
    return {};
}

} // namespace naer::test
