// SPDX-License-Identifier: MPL-2.0
#include "qml/Appearance/appearanceviewmodel.h"

#include "qml/Wording/wording.h"

using namespace Qt::StringLiterals;

namespace naer {

AppearanceViewModel::AppearanceViewModel(PreferencesFile& file, QObject* parent)
    : QObject(parent)
    , m_file(file)
    , m_preferences(file.load())
{ }

void AppearanceViewModel::keep(const Preferences& wanted)
{
    if (wanted == m_preferences)
        return;
    m_preferences = wanted;
    const auto saved = m_file.save(m_preferences);
    m_error = saved ? QString() : Wording::failure(saved.error());
    Q_EMIT changed();
}

void AppearanceViewModel::setLook(int look)
{
    Preferences wanted = m_preferences;
    if (look >= System && look <= Contrast)
        wanted.look = static_cast<Preferences::Look>(look);
    keep(wanted);
}

void AppearanceViewModel::setTextPercent(int percent)
{
    Preferences wanted = m_preferences;
    if (textPercents().contains(percent))
        wanted.textPercent = percent;
    keep(wanted);
}

QString AppearanceViewModel::language() const
{
    if (!m_preferences.language.isEmpty())
        return m_preferences.language;
    return QLocale::system().language() == QLocale::English ? u"en"_s : u"da"_s;
}

void AppearanceViewModel::setLanguage(const QString& language)
{
    Preferences wanted = m_preferences;
    if (language == "da"_L1 || language == "en"_L1)
        wanted.language = language;
    keep(wanted);
}

void AppearanceViewModel::setReducedMotion(bool reduced)
{
    Preferences wanted = m_preferences;
    wanted.reducedMotion = reduced;
    keep(wanted);
}

void AppearanceViewModel::setLockAfterMinutes(int minutes)
{
    Preferences wanted = m_preferences;
    if (naer::lockMinutes().contains(minutes))
        wanted.lockAfterMinutes = minutes;
    keep(wanted);
}

void AppearanceViewModel::setYoung(bool young)
{
    Preferences wanted = m_preferences;
    wanted.young = young;
    keep(wanted);
}

void AppearanceViewModel::setWelcomed(bool welcomed)
{
    Preferences wanted = m_preferences;
    wanted.welcomed = welcomed;
    keep(wanted);
}

QLocale AppearanceViewModel::locale() const
{
    return language() == "en"_L1 ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                 : QLocale(QLocale::Danish, QLocale::Denmark);
}

void AppearanceViewModel::applyTo(ThemeTokens& theme, bool systemIsDark) const
{
    using Mode = ThemeTokens::Mode;
    switch (m_preferences.look) {
    case Preferences::Look::System: theme.setMode(systemIsDark ? Mode::Dark : Mode::Light); break;
    case Preferences::Look::Light: theme.setMode(Mode::Light); break;
    case Preferences::Look::Dark: theme.setMode(Mode::Dark); break;
    case Preferences::Look::Contrast: theme.setMode(Mode::Contrast); break;
    }
    theme.setTextScale(m_preferences.textPercent / 100.0);
    theme.setReducedMotion(m_preferences.reducedMotion);
    theme.setLocale(locale());
}

} // namespace naer
