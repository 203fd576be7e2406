// SPDX-License-Identifier: MPL-2.0
#include "qml/Theme/themetokens.h"

#include "qml/Fonts/fonts.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

QJsonObject loadTokens()
{
    QFile file(u":/qt/qml/Naer/Theme/tokens.json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("tokens.json cannot be read");
        return {};
    }
    return QJsonDocument::fromJson(file.readAll()).object();
}

}

ThemeTokens::ThemeTokens(QObject* parent)
    : QObject(parent)
    , m_all(loadTokens())
    , m_family(loadFonts())
{
    m_palette.setTokens(m_all.value("light"_L1).toObject());
}

void ThemeTokens::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    constexpr std::array names{"light"_L1, "dark"_L1, "contrast"_L1};
    m_palette.setTokens(m_all.value(names.at(static_cast<size_t>(mode))).toObject());
    Q_EMIT modeChanged();
}

void ThemeTokens::setTextScale(qreal scale)
{
    scale = std::clamp(scale, 1.0, largestTextScale);
    if (qFuzzyCompare(scale, m_textScale))
        return;
    m_textScale = scale;
    Q_EMIT textScaleChanged();
}

void ThemeTokens::setReducedMotion(bool reduced)
{
    if (reduced == m_reducedMotion)
        return;
    m_reducedMotion = reduced;
    Q_EMIT reducedMotionChanged();
}

void ThemeTokens::setLocale(const QLocale& locale)
{
    if (locale == m_locale)
        return;
    m_locale = locale;
    QLocale::setDefault(locale);
    Q_EMIT localeChanged();
}

void ThemeTokens::setSafeTop(int height)
{
    if (height == m_safeTop)
        return;
    m_safeTop = height;
    Q_EMIT safeAreaChanged();
}

void ThemeTokens::setSafeBottom(int height)
{
    if (height == m_safeBottom)
        return;
    m_safeBottom = height;
    Q_EMIT safeAreaChanged();
}

}
