// SPDX-License-Identifier: MPL-2.0
#include "qml/Theme/format.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr QChar noBreakSpace(0x00A0);
constexpr QChar softHyphen(0x00AD);

bool danish() { return QLocale().language() == QLocale::Danish; }

QString keepTogether(QString text) { return text.replace(u' ', noBreakSpace); }

}

QString Format::number(double value, int decimals)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'f', decimals);
}

QString Format::quantity(double value, int decimals, const QString& unit)
{
    const QString written = number(value, decimals);
    return unit.isEmpty() ? written : written + noBreakSpace + keepTogether(unit);
}

QString Format::range(double low, double high, int decimals, const QString& unit)
{
    return number(low, decimals) + u'–' + quantity(high, decimals, unit);
}

QString Format::decimalPoint() { return QLocale().decimalPoint(); }

QString Format::date(QDate day) { return keepTogether(QLocale().toString(day, danish() ? u"d. MMMM"_s : u"d MMMM"_s)); }

QString Format::shortDate(QDate day)
{
    return keepTogether(QLocale().toString(day, danish() ? u"d. MMM"_s : u"d MMM"_s));
}

QString Format::longDate(QDate day)
{
    return QLocale().toString(day, u"dddd"_s) + (danish() ? u" den "_s : u" "_s) + date(day);
}

QString Format::dateWithYear(QDate day) { return date(day) + noBreakSpace + QString::number(day.year()); }

QString Format::clock(QTime time)
{
    return danish() ? time.toString(u"H.mm"_s) : QLocale().toString(time, QLocale::ShortFormat);
}

QString Format::time(QTime time) { return keepTogether(tr("at %1").arg(clock(time))); }

QString Format::relativeDate(QDate day, QDate today)
{
    if (day == today)
        return tr("today");
    if (day == today.addDays(-1))
        return tr("yesterday");
    return date(day);
}

QString Format::spokenPhone(const QString& number)
{
    QString digits;
    for (const QChar c : number) {
        if (c.isDigit() || (c == u'+' && digits.isEmpty()))
            digits += c;
    }
    QStringList parts;
    if (digits.startsWith(u'+')) { // the country's code is said by itself
        parts << digits.first(qMin(3, digits.size()));
        digits = digits.sliced(parts.first().size());
    }
    if (digits.size() <= 3) {
        QStringList single;
        for (const QChar c : std::as_const(digits))
            single << QString(c);
        return single.join(u'-');
    }
    if (digits.size() % 2 != 0) {
        parts << digits.first(1);
        digits = digits.sliced(1);
    }
    for (qsizetype i = 0; i < digits.size(); i += 2)
        parts << digits.sliced(i, 2);
    return parts.join(noBreakSpace);
}

QString Format::joined(const QStringList& parts, const QString& mark)
{
    QString all;
    for (const QString& part : parts) {
        if (part.isEmpty())
            continue;
        if (!all.isEmpty())
            all += (u".?!:"_s.contains(all.back()) ? QString() : mark) + u' ';
        all += part;
    }
    return all;
}

QString Format::spoken(const QString& text) { return QString(text).remove(softHyphen); }

}
