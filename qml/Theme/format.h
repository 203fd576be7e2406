// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QDateTime>
#include <QObject>
#include <QtQmlIntegration>

namespace naer {

/// Numbers, dates and phone numbers as people read and hear them, in the default locale. Holds no state.
/// View models that know the citizen's own day call the QDate and QTime functions; QML has only moments.
class Format : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;

    /// 81.5, 1 -> "81,5"; no group signs, since people copy what they see.
    Q_INVOKABLE static QString number(double value, int decimals = 0);
    /// 88, 0, "%" -> "88 %" with a space that does not break.
    Q_INVOKABLE static QString quantity(double value, int decimals, const QString& unit);
    /// 89, 93, 0, "%" -> "89–93 %"
    Q_INVOKABLE static QString range(double low, double high, int decimals, const QString& unit);
    /// "," or "."
    Q_INVOKABLE static QString decimalPoint();

    /// "22. november"
    Q_INVOKABLE static QString date(const QDateTime& moment) { return date(moment.date()); }
    /// "22. nov."
    Q_INVOKABLE static QString shortDate(const QDateTime& moment) { return shortDate(moment.date()); }
    /// "lørdag den 22. november"
    Q_INVOKABLE static QString longDate(const QDateTime& moment) { return longDate(moment.date()); }
    /// "22. november 2025"
    Q_INVOKABLE static QString dateWithYear(const QDateTime& moment) { return dateWithYear(moment.date()); }
    /// "8.24"
    Q_INVOKABLE static QString clock(const QDateTime& moment) { return clock(moment.time()); }
    /// "kl. 8.24"
    Q_INVOKABLE static QString time(const QDateTime& moment) { return time(moment.time()); }

    static QString date(QDate day);
    static QString shortDate(QDate day);
    static QString longDate(QDate day);
    static QString dateWithYear(QDate day);
    static QString clock(QTime time);
    static QString time(QTime time);
    /// "i dag", "i går" or the date
    static QString relativeDate(QDate day, QDate today);

    /// "70113131" -> "70 11 31 31", as Danes say it; three digits and fewer one by one: "1-1-2".
    Q_INVOKABLE static QString spokenPhone(const QString& number);
    /// What is said one after another as one sentence or several: `mark` between two parts, but where the first ends
    /// with one of its own; what is empty is not said. "Which arm?", "Left arm" -> "Which arm? Left arm"
    Q_INVOKABLE static QString joined(const QStringList& parts, const QString& mark = QStringLiteral("."));
    /// Text for the ear: without soft hyphens.
    Q_INVOKABLE static QString spoken(const QString& text);
};

}
