// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QColor>
#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QtQmlIntegration>

namespace naer {

/// The colours of one look, by their use. Every name stands in tokens.json for each of the three looks.
class ThemePalette : public QObject
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(QColor bg READ bg NOTIFY changed FINAL)
    Q_PROPERTY(QColor surface READ surface NOTIFY changed FINAL)
    Q_PROPERTY(QColor sunken READ sunken NOTIFY changed FINAL)
    Q_PROPERTY(QColor ink READ ink NOTIFY changed FINAL)
    Q_PROPERTY(QColor inkMuted READ inkMuted NOTIFY changed FINAL)
    Q_PROPERTY(QColor line READ line NOTIFY changed FINAL)
    Q_PROPERTY(QColor outline READ outline NOTIFY changed FINAL)
    Q_PROPERTY(QColor primary READ primary NOTIFY changed FINAL)
    Q_PROPERTY(QColor onPrimary READ onPrimary NOTIFY changed FINAL)
    Q_PROPERTY(QColor primarySoft READ primarySoft NOTIFY changed FINAL)
    Q_PROPERTY(QColor onPrimarySoft READ onPrimarySoft NOTIFY changed FINAL)
    Q_PROPERTY(QColor hero READ hero NOTIFY changed FINAL)
    Q_PROPERTY(QColor onHero READ onHero NOTIFY changed FINAL)
    Q_PROPERTY(QColor onHeroMuted READ onHeroMuted NOTIFY changed FINAL)
    Q_PROPERTY(QColor heroAction READ heroAction NOTIFY changed FINAL)
    Q_PROPERTY(QColor onHeroAction READ onHeroAction NOTIFY changed FINAL)
    Q_PROPERTY(QColor sun READ sun NOTIFY changed FINAL)
    Q_PROPERTY(QColor ok READ ok NOTIFY changed FINAL)
    Q_PROPERTY(QColor onOk READ onOk NOTIFY changed FINAL)
    Q_PROPERTY(QColor okSoft READ okSoft NOTIFY changed FINAL)
    Q_PROPERTY(QColor onOkSoft READ onOkSoft NOTIFY changed FINAL)
    Q_PROPERTY(QColor warn READ warn NOTIFY changed FINAL)
    Q_PROPERTY(QColor onWarn READ onWarn NOTIFY changed FINAL)
    Q_PROPERTY(QColor warnSoft READ warnSoft NOTIFY changed FINAL)
    Q_PROPERTY(QColor onWarnSoft READ onWarnSoft NOTIFY changed FINAL)
    Q_PROPERTY(QColor warnLine READ warnLine NOTIFY changed FINAL)
    Q_PROPERTY(QColor alarm READ alarm NOTIFY changed FINAL)
    Q_PROPERTY(QColor onAlarm READ onAlarm NOTIFY changed FINAL)
    Q_PROPERTY(QColor alarmSoft READ alarmSoft NOTIFY changed FINAL)
    Q_PROPERTY(QColor onAlarmSoft READ onAlarmSoft NOTIFY changed FINAL)
    Q_PROPERTY(QColor band READ band NOTIFY changed FINAL)
    Q_PROPERTY(QColor bandLine READ bandLine NOTIFY changed FINAL)
    Q_PROPERTY(QColor focusOuter READ focusOuter NOTIFY changed FINAL)
    Q_PROPERTY(QColor focusInner READ focusInner NOTIFY changed FINAL)
    Q_PROPERTY(QColor squareDark READ squareDark NOTIFY changed FINAL)
    Q_PROPERTY(QColor squareLight READ squareLight NOTIFY changed FINAL)

public:
    using QObject::QObject;

    void setTokens(const QJsonObject& tokens);

    QColor bg() const { return m_colors.value("bg"); }
    QColor surface() const { return m_colors.value("surface"); }
    QColor sunken() const { return m_colors.value("sunken"); }
    QColor ink() const { return m_colors.value("ink"); }
    QColor inkMuted() const { return m_colors.value("inkMuted"); }
    QColor line() const { return m_colors.value("line"); }
    QColor outline() const { return m_colors.value("outline"); }
    QColor primary() const { return m_colors.value("primary"); }
    QColor onPrimary() const { return m_colors.value("onPrimary"); }
    QColor primarySoft() const { return m_colors.value("primarySoft"); }
    QColor onPrimarySoft() const { return m_colors.value("onPrimarySoft"); }
    QColor hero() const { return m_colors.value("hero"); }
    QColor onHero() const { return m_colors.value("onHero"); }
    QColor onHeroMuted() const { return m_colors.value("onHeroMuted"); }
    QColor heroAction() const { return m_colors.value("heroAction"); }
    QColor onHeroAction() const { return m_colors.value("onHeroAction"); }
    QColor sun() const { return m_colors.value("sun"); }
    QColor ok() const { return m_colors.value("ok"); }
    QColor onOk() const { return m_colors.value("onOk"); }
    QColor okSoft() const { return m_colors.value("okSoft"); }
    QColor onOkSoft() const { return m_colors.value("onOkSoft"); }
    QColor warn() const { return m_colors.value("warn"); }
    QColor onWarn() const { return m_colors.value("onWarn"); }
    QColor warnSoft() const { return m_colors.value("warnSoft"); }
    QColor onWarnSoft() const { return m_colors.value("onWarnSoft"); }
    QColor warnLine() const { return m_colors.value("warnLine"); }
    QColor alarm() const { return m_colors.value("alarm"); }
    QColor onAlarm() const { return m_colors.value("onAlarm"); }
    QColor alarmSoft() const { return m_colors.value("alarmSoft"); }
    QColor onAlarmSoft() const { return m_colors.value("onAlarmSoft"); }
    QColor band() const { return m_colors.value("band"); }
    QColor bandLine() const { return m_colors.value("bandLine"); }
    QColor focusOuter() const { return m_colors.value("focusOuter"); }
    QColor focusInner() const { return m_colors.value("focusInner"); }
    QColor squareDark() const { return m_colors.value("squareDark"); }
    QColor squareLight() const { return m_colors.value("squareLight"); }

Q_SIGNALS:
    void changed();

private:
    QHash<QByteArray, QColor> m_colors;
};

}
