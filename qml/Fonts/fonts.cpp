// SPDX-License-Identifier: MPL-2.0
#include "qml/Fonts/fonts.h"

#include <QFontDatabase>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace naer {

QString loadFonts()
{
    static const QString family = [] {
        QString found;
        for (const auto name : {"Regular"_L1, "Medium"_L1, "SemiBold"_L1, "Bold"_L1}) {
            const int id = QFontDatabase::addApplicationFont(u":/naer/fonts/Inter-%1.otf"_s.arg(name));
            if (id < 0)
                qWarning("the font Inter %s cannot be read", name.data());
            else if (found.isEmpty())
                found = QFontDatabase::applicationFontFamilies(id).value(0);
        }
        return found;
    }();
    return family;
}

} // namespace naer
