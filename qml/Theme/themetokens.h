// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "qml/Theme/themepalette.h"

#include <QLocale>
#include <QObject>
#include <QtQmlIntegration>

namespace naer {

/// What the app sets on the look from outside; Theme.qml adds the sizes that follow from it.
/// From C++: `engine.singletonInstance<naer::ThemeTokens*>("Naer.Theme", "Theme")`.
class ThemeTokens : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(naer::ThemePalette* color READ color CONSTANT FINAL)
    Q_PROPERTY(Mode mode READ mode WRITE setMode NOTIFY modeChanged FINAL)
    Q_PROPERTY(bool dark READ dark NOTIFY modeChanged FINAL)
    Q_PROPERTY(bool contrast READ contrast NOTIFY modeChanged FINAL)
    Q_PROPERTY(qreal textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged FINAL)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY reducedMotionChanged FINAL)
    Q_PROPERTY(QLocale locale READ locale WRITE setLocale NOTIFY localeChanged FINAL)
    Q_PROPERTY(int safeTop READ safeTop WRITE setSafeTop NOTIFY safeAreaChanged FINAL)
    Q_PROPERTY(int safeBottom READ safeBottom WRITE setSafeBottom NOTIFY safeAreaChanged FINAL)
    Q_PROPERTY(QString family READ family CONSTANT FINAL)

public:
    /// The largest text that every page is laid out and audited for; Preferences offers no more.
    static constexpr qreal largestTextScale = 2.5;
    enum class Mode { Light, Dark, Contrast };
    Q_ENUM(Mode)

    explicit ThemeTokens(QObject* parent = nullptr);

    ThemePalette* color() { return &m_palette; }
    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    bool dark() const { return m_mode == Mode::Dark; }
    bool contrast() const { return m_mode == Mode::Contrast; }
    qreal textScale() const { return m_textScale; }
    /// Kept within 1.0 and largestTextScale.
    void setTextScale(qreal scale);
    bool reducedMotion() const { return m_reducedMotion; }
    void setReducedMotion(bool reduced);
    QLocale locale() const { return m_locale; }
    /// Also becomes QLocale's default, which Format reads. Retranslate the engine afterwards.
    void setLocale(const QLocale& locale);
    /// Height in px that the system covers at the edges of the window (clock, home bar); Qt 6.8 cannot tell.
    int safeTop() const { return m_safeTop; }
    void setSafeTop(int height);
    int safeBottom() const { return m_safeBottom; }
    void setSafeBottom(int height);
    QString family() const { return m_family; }

Q_SIGNALS:
    void modeChanged();
    void textScaleChanged();
    void reducedMotionChanged();
    void localeChanged();
    void safeAreaChanged();

private:
    QJsonObject m_all;
    ThemePalette m_palette;
    QLocale m_locale;
    QString m_family;
    qreal m_textScale = 1.0;
    int m_safeTop = 0;
    int m_safeBottom = 0;
    Mode m_mode = Mode::Light;
    bool m_reducedMotion = false;
};

}
