// SPDX-License-Identifier: MPL-2.0
#include "qml/Theme/themepalette.h"

#include <QMetaProperty>

namespace naer {

void ThemePalette::setTokens(const QJsonObject& tokens)
{
    m_colors.clear();
    for (int i = staticMetaObject.propertyOffset(); i < staticMetaObject.propertyCount(); ++i) {
        const QByteArray name = staticMetaObject.property(i).name();
        const QColor color = QColor::fromString(tokens.value(QString::fromLatin1(name)).toString());
        if (!color.isValid())
            qWarning("tokens.json has no colour %s", name.constData());
        m_colors.insert(name, color);
    }
    Q_EMIT changed();
}

}
