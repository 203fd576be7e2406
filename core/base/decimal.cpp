// SPDX-License-Identifier: MPL-2.0
#include "core/base/decimal.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr int maxWholeDigits = 12;

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }
bool isSpace(QChar c) { return c == u' ' || c == u'\u00A0' || c == u'\u202F'; }

/// "10.000", "1 234 567": groups of three behind a first group of one to three, one kind of separator. Empty if not so.
QString withoutGrouping(QStringView text)
{
    QString digits;
    QChar separator;
    qsizetype group = 0;
    bool first = true;
    for (const QChar c : text) {
        if (isDigit(c)) {
            digits += c;
            ++group;
            continue;
        }
        if (!separator.isNull() && c != separator)
            return {};
        if (c != u'.' && c != u',' && !isSpace(c))
            return {};
        if (group == 0 || group > 3 || (!first && group != 3))
            return {};
        separator = c;
        first = false;
        group = 0;
    }
    return (separator.isNull() || group != 3) ? QString() : digits;
}

} // namespace

Milli Milli::fromDouble(double value) { return Milli(std::llround(value * 1000.0)); }

Milli Milli::roundedTo(int decimals) const
{
    qint64 step = 1000;
    for (int i = 0; i < decimals; ++i)
        step /= 10;
    if (step <= 1)
        return *this;
    const qint64 half = m_thousandths >= 0 ? step / 2 : -(step / 2);
    return Milli((m_thousandths + half) / step * step);
}

int Milli::decimalsInFull(int least) const
{
    int decimals = least;
    while (decimals < 3 && roundedTo(decimals) != *this)
        ++decimals;
    return decimals;
}

QString Milli::toPlainText() const
{
    const qint64 magnitude = m_thousandths < 0 ? -m_thousandths : m_thousandths;
    QString text = QString::number(magnitude / 1000);
    if (const qint64 rest = magnitude % 1000) {
        text += u'.' + QString::number(rest).rightJustified(3, u'0');
        while (text.endsWith(u'0'))
            text.chop(1);
    }
    return m_thousandths < 0 ? u'-' + text : text;
}

Result<Milli> parseTypedNumber(QStringView text, NumberStyle style)
{
    while (!text.isEmpty() && isSpace(text.front()))
        text = text.mid(1);
    while (!text.isEmpty() && isSpace(text.back()))
        text.chop(1);
    if (text.isEmpty())
        return fail(ErrorCode::EmptyValue);
    if (text.size() > 40)
        return fail(ErrorCode::TooManyDigits);

    const bool negative = text.front() == u'-' || text.front() == u'\u2212';
    if (negative)
        text = text.mid(1);

    QString ungrouped;
    if (style == NumberStyle::Whole) {
        ungrouped = withoutGrouping(text);
        if (!ungrouped.isEmpty())
            text = ungrouped;
    }

    qint64 whole = 0;
    qint64 fraction = 0;
    int wholeDigits = 0;
    int decimals = -1; // -1: no separator yet
    for (const QChar c : text) {
        if (isDigit(c)) {
            const int digit = c.unicode() - u'0';
            if (decimals < 0) {
                if (whole > 0 || digit > 0) // leading zeros do not count
                    ++wholeDigits;
                if (wholeDigits > maxWholeDigits)
                    return fail(ErrorCode::TooManyDigits);
                whole = whole * 10 + digit;
            } else if (decimals < 3) {
                fraction = fraction * 10 + digit;
                ++decimals;
            } else if (digit != 0) {
                return fail(ErrorCode::TooManyDigits);
            }
        } else if ((c == u',' || c == u'.') && decimals < 0) {
            decimals = 0;
        } else {
            return fail(ErrorCode::NotANumber);
        }
    }
    const bool hasWholePart = !text.isEmpty() && isDigit(text.front());
    if (!hasWholePart || decimals == 0) // "", ",5", "5,"
        return fail(ErrorCode::NotANumber);
    for (int i = std::max(decimals, 0); i < 3; ++i)
        fraction *= 10;
    if (style == NumberStyle::Whole && fraction != 0)
        return fail(ErrorCode::WholeNumberWanted);
    const qint64 thousandths = whole * 1000 + fraction;
    return Milli::fromThousandths(negative ? -thousandths : thousandths);
}

} // namespace naer
