// SPDX-License-Identifier: MPL-2.0
#include "qml/Wording/wording.h"

#include "qml/Theme/format.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

bool isVowel(QChar c) { return QStringView(u"aeiouyæøåAEIOUYÆØÅ").contains(c); }

constexpr QChar tied = u'\u00A0';

QString rangeText(const Component& component, const MilliRange& range)
{
    const QString low = Wording::number(component, range.low);
    const QString high = Wording::number(component, range.high);
    return low == high ? low : low + u'–' + high;
}

} // namespace

bool Wording::danish() { return QLocale().language() == QLocale::Danish; }

QString Wording::breakable(const QString& words)
{
    constexpr qsizetype shortest = 9, kept = 3; // of a word; beside its ends
    QString shown;
    qsizetype begun = 0;
    const auto letters = [&](qsizetype from) {
        qsizetype to = from;
        while (to < words.size() && words[to].isLetter())
            ++to;
        return to - from;
    };
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (!words[i].isLetter())
            begun = i + 1;
        const qsizetype length = letters(begun), at = i - begun;
        const bool between = at >= kept && length - at >= kept && isVowel(words[i - 1]) && !isVowel(words[i])
            && i + 1 < words.size() && isVowel(words[i + 1]);
        if (length >= shortest && between)
            shown += QChar(0x00AD);
        shown += words[i];
    }
    return shown;
}

QString Wording::kindName(const Kind& kind)
{
    static const QList<std::pair<QString, QString>> breaks{{u"emperatur"_s, u"empera\u00ADtur"_s},
        {u"Vejrtr"_s, u"Vejr\u00ADtr"_s}, {u"Lungefunk"_s, u"Lunge\u00ADfunk"_s},
        {u"Blodsukker"_s, u"Blod\u00ADsukker"_s}, {u"Breathing"_s, u"Breath\u00ADing"_s}};
    QString name = kind.name.in(danish());
    for (const auto& [whole, broken] : breaks)
        name.replace(whole, broken);
    return name;
}

QString Wording::number(const Component& component, Milli value)
{
    // what was typed is shown in full: 7,25 stays 7,25 where the kind usually has one decimal
    return Format::number(value.toDouble(), value.decimalsInFull(component.decimals));
}

QString Wording::number(const Kind& kind, const Values& values)
{
    QStringList parts;
    for (int i = 0; i < kind.components.size(); ++i) {
        if (!kind.components[i].optional && values[i])
            parts += number(kind.components[i], *values[i]);
    }
    return parts.join(u'/');
}

QString Wording::quantity(const Kind& kind, const Values& values)
{
    return number(kind, values) + tied + kind.unitShown.in(danish());
}

QString Wording::optionalPart(const Kind& kind, const Values& values)
{
    for (int i = 0; i < kind.components.size(); ++i) {
        const Component& component = kind.components[i];
        if (component.optional && values[i])
            return component.name.in(danish()) + u' ' + number(component, *values[i]) + tied
                + component.unitShown.in(danish());
    }
    return {};
}

QString Wording::when(const Moment& taken, const Moment& now)
{
    const QDateTime local = taken.toDateTime();
    return Format::relativeDate(taken.day(), now.day()) + u' ' + Format::time(local.time());
}

QString Wording::ownArea(const Kind& kind, const OwnRange& own)
{
    QStringList parts;
    for (int i = 0; i < kind.components.size(); ++i) {
        if (!kind.components[i].optional && own[i])
            parts += rangeText(kind.components[i], *own[i]);
    }
    return parts.isEmpty() ? QString() : parts.join(u" / "_s) + tied + kind.unitShown.in(danish());
}

AgainstOwn Wording::besideOwnState(const Kind& kind, const OwnRange& own, const Values& values)
{
    AgainstOwn state = AgainstOwn::Unknown;
    for (int i = 0; i < kind.components.size(); ++i) {
        const AgainstOwn one = kind.components[i].optional ? AgainstOwn::Unknown : compare(own[i], values[i]);
        if (one == AgainstOwn::Below || one == AgainstOwn::Above)
            return one;
        if (one == AgainstOwn::Within)
            state = one;
    }
    return state;
}

QString Wording::besideOwn(const Kind& kind, const OwnRange& own, const Values& values)
{
    switch (besideOwnState(kind, own, values)) {
    case AgainstOwn::Below: return tr("Lower than you usually are");
    case AgainstOwn::Above: return tr("Higher than you usually are");
    case AgainstOwn::Within: return tr("As you usually are");
    case AgainstOwn::Unknown: break;
    }
    return tr("Your usual area is not known yet");
}

QString Wording::daysUntilOwnArea(int measured)
{
    const int missing = static_cast<int>(daysForOwnRange) - measured;
    return missing > 0 ? tr("%n more day(s) with a number, and you can see your usual area.", nullptr, missing)
                       : tr("From tomorrow you can see your usual area.");
}

QString Wording::problem(const Kind& kind, const ValueProblem& problem)
{
    const Component& component
        = kind.components[std::clamp<qsizetype>(problem.component, 0, kind.components.size() - 1)];
    const bool several = kind.components.size() > 1;
    const QString name = component.name.in(danish());
    const QString low = number(component, problem.allowed.low);
    const QString high = number(component, problem.allowed.high);
    switch (problem.code) {
    case ErrorCode::EmptyValue:
        return several ? tr("%1 is missing. Write it, or choose that you cannot measure.").arg(name)
                       : tr("Write the number first, or choose that you cannot measure.");
    case ErrorCode::OutOfRange:
        return several ? tr("%1: write a number between %2 and %3.").arg(name, low, high)
                       : tr("Write a number between %1 and %2.").arg(low, high);
    case ErrorCode::PairOutOfOrder:
        return tr("The upper number is the larger one. Look at the meter, and change the two numbers.");
    case ErrorCode::WholeNumberWanted: return tr("Write a whole number, without a comma.");
    case ErrorCode::TooManyDigits: return tr("That is too many digits. Look at the meter again.");
    case ErrorCode::UnknownUnit: return tr("We do not know that unit here. Choose another.");
    default: return tr("Use digits, and a comma if there is one. For example 81%1.").arg(Format::decimalPoint() + u'5');
    }
}

QString Wording::doubt(const Kind& kind, const Doubt& doubt)
{
    const Component& component = kind.components[doubt.component];
    const QString value = number(component, doubt.value) + tied + component.unitShown.in(danish());
    switch (doubt.reason) {
    case Doubt::Reason::LowerThanUsual: return tr("Is %1 right? It is much lower than you usually are.").arg(value);
    case Doubt::Reason::HigherThanUsual: return tr("Is %1 right? It is much higher than you usually are.").arg(value);
    case Doubt::Reason::Rare: return tr("Is %1 right? We only ask to be sure.").arg(value);
    case Doubt::Reason::Gap: return tr("Are both numbers right? They lie %1 apart.").arg(value);
    }
    return {};
}

QString Wording::doubtUsual(const Kind& kind, const Doubt& doubt)
{
    if (doubt.reason != Doubt::Reason::LowerThanUsual && doubt.reason != Doubt::Reason::HigherThanUsual)
        return {};
    const Component& component = kind.components[doubt.component];
    return tr("The last three months you were between %1 and %2.")
        .arg(number(component, doubt.usual.low), number(component, doubt.usual.high));
}

bool Wording::mayBeUrgent(const Kind& kind)
{
    static const QStringList urgent{
        u"blood-pressure"_s, u"pulse"_s, u"oxygen-saturation"_s, u"temperature"_s, u"glucose"_s, u"respiration"_s};
    return urgent.contains(kind.code);
}

QString Wording::source(const Observation& observation)
{
    const QString who
        = observation.recordedBy == "self"_L1 ? QString() : u' ' + tr("by %1").arg(observation.recordedBy);
    switch (observation.source) {
    case Source::Typed: return tr("Typed") + who;
    case Source::Device: return tr("From a device");
    case Source::Paper: return tr("From paper") + who;
    case Source::File: return tr("From a file");
    }
    return {};
}

} // namespace naer
