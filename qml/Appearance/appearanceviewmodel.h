// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/preferences/preferences.h"
#include "qml/Theme/themetokens.h"

#include <QLocale>
#include <QObject>
#include <QtQmlIntegration>

namespace naer {

/// How the app looks, in which language, and when it locks. Each choice is kept at once and told with `changed`; the
/// program then hands it to the Theme with applyTo() and retranslates. Used by the first run and by the settings.
class AppearanceViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(int look READ look WRITE setLook NOTIFY changed FINAL)
    Q_PROPERTY(int textPercent READ textPercent WRITE setTextPercent NOTIFY changed FINAL)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed FINAL)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY changed FINAL)
    Q_PROPERTY(int lockAfterMinutes READ lockAfterMinutes WRITE setLockAfterMinutes NOTIFY changed FINAL)
    Q_PROPERTY(bool young READ young WRITE setYoung NOTIFY changed FINAL)
    Q_PROPERTY(bool welcomed READ welcomed WRITE setWelcomed NOTIFY changed FINAL)
    Q_PROPERTY(QList<int> textPercents READ textPercentChoices CONSTANT FINAL)
    Q_PROPERTY(QList<int> lockMinutes READ lockMinuteChoices CONSTANT FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)

public:
    /// The numbers of Preferences::Look, for QML.
    enum Look { System, Light, Dark, Contrast };
    Q_ENUM(Look)

    explicit AppearanceViewModel(PreferencesFile& file, QObject* parent = nullptr);

    const Preferences& preferences() const { return m_preferences; }
    int look() const { return static_cast<int>(m_preferences.look); }
    void setLook(int look);
    int textPercent() const { return m_preferences.textPercent; }
    void setTextPercent(int percent);
    /// "da" or "en": the chosen one, else the system's, else Danish.
    QString language() const;
    void setLanguage(const QString& language);
    bool reducedMotion() const { return m_preferences.reducedMotion; }
    void setReducedMotion(bool reduced);
    int lockAfterMinutes() const { return m_preferences.lockAfterMinutes; }
    void setLockAfterMinutes(int minutes);
    bool young() const { return m_preferences.young; }
    void setYoung(bool young);
    bool welcomed() const { return m_preferences.welcomed; }
    void setWelcomed(bool welcomed);
    QList<int> textPercentChoices() const { return textPercents(); }
    QList<int> lockMinuteChoices() const { return naer::lockMinutes(); }
    /// Why the last choice holds only until the app is closed; empty where it was kept.
    QString error() const { return m_error; }

    QLocale locale() const;
    /// The looks, the text size, the motion and the locale; `systemIsDark` decides where the look follows the system.
    void applyTo(ThemeTokens& theme, bool systemIsDark) const;

Q_SIGNALS:
    void changed();

private:
    /// Keeps `wanted` where it differs, and tells.
    void keep(const Preferences& wanted);

    PreferencesFile& m_file;
    Preferences m_preferences;
    QString m_error;
};

} // namespace naer
