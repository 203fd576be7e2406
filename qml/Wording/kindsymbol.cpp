// SPDX-License-Identifier: MPL-2.0
#include "qml/Wording/kindsymbol.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace naer {

QString kindSymbol(const Kind& kind)
{
    static const QHash<QString, QString> symbols{{u"blood-pressure"_s, u"bloodPressure"_s}, {u"pulse"_s, u"pulse"_s},
        {u"weight"_s, u"scale"_s}, {u"oxygen-saturation"_s, u"oxygen"_s}, {u"temperature"_s, u"thermometer"_s},
        {u"glucose"_s, u"drop"_s}, {u"fev1"_s, u"lungs"_s}, {u"peak-flow"_s, u"wind"_s}, {u"respiration"_s, u"lungs"_s},
        {u"height"_s, u"height"_s}, {u"steps"_s, u"steps"_s}};
    return symbols.value(kind.code, u"chart"_s);
}

} // namespace naer
