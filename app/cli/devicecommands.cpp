// SPDX-License-Identifier: MPL-2.0
#include "app/cli/commands.h"
#include "core/devices/characteristics.h"
#include "core/sharing/jsonexport.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace naer::cli {

namespace {

/// Why a packet is no reading, in a sentence that also says what to do where something can be done.
QString sentenceOf(RefusalCode code)
{
    switch (code) {
    case RefusalCode::Truncated: return u"The packet is cut short; nothing in it can be trusted."_s;
    case RefusalCode::BadLength: return u"The packet does not have the length that it names."_s;
    case RefusalCode::BadChecksum: return u"The checksum does not fit; the packet was damaged on its way."_s;
    case RefusalCode::BadTime: return u"The packet holds a date that does not exist; nothing in it can be trusted."_s;
    case RefusalCode::UnknownCharacteristic:
        return u"That characteristic is not one of a health device that Nær knows."_s;
    case RefusalCode::Unverified: return u"That format is known from a draft only."_s;
    case RefusalCode::NoValue: return u"The device has no value to give; measure again."_s;
    case RefusalCode::AboveRange: return u"The value is above what the device can measure."_s;
    case RefusalCode::BelowRange: return u"The value is below what the device can measure."_s;
    case RefusalCode::Unsuccessful: return u"The device says that the measurement did not succeed; measure again."_s;
    case RefusalCode::StillMeasuring: return u"The device is still measuring; wait for the result."_s;
    case RefusalCode::EarlyEstimate: return u"This is an early estimate; wait for the result."_s;
    case RefusalCode::Demonstration: return u"The device shows a demonstration, not a measurement."_s;
    case RefusalCode::DeviceTest: return u"The device is testing itself, not measuring."_s;
    case RefusalCode::Calibrating: return u"The device is being calibrated, not measuring."_s;
    case RefusalCode::ControlSolution: return u"This is a test with control solution, not with blood."_s;
    case RefusalCode::Invalid: return u"The device says that this value is not valid."_s;
    case RefusalCode::NoContact: return u"The sensor does not touch the skin; put it on and measure again."_s;
    case RefusalCode::DeviceFault: return u"The device reports a fault of its own."_s;
    case RefusalCode::SampleTooSmall: return u"There was too little blood on the strip; use a new one."_s;
    case RefusalCode::StripInsertedWrongly: return u"The strip was not put in right; use a new one."_s;
    case RefusalCode::WrongStrip: return u"The strip is not one for this meter."_s;
    case RefusalCode::TooWarm: return u"The device is too warm to measure; let it cool down."_s;
    case RefusalCode::TooCold: return u"The device is too cold to measure; let it warm up."_s;
    case RefusalCode::Interrupted: return u"The strip was pulled out too early; use a new one."_s;
    case RefusalCode::Implausible: return u"The value lies outside what is possible in a human being."_s;
    case RefusalCode::ContextOnly: return u"This says what went with a glucose reading, and is not a reading itself."_s;
    case RefusalCode::NotAReading: return u"This is something about the device, not a reading."_s;
    }
    return {};
}

QJsonObject toJson(const DeviceReading& reading)
{
    QJsonObject values;
    for (const NamedValue& value : reading.values)
        values[value.name] = numberToJson(value.value);
    if (!reading.beatIntervals.isEmpty()) {
        QJsonArray intervals;
        for (const Milli interval : reading.beatIntervals)
            intervals += numberToJson(interval);
        values[u"rr"_s] = intervals;
    }
    QJsonObject context;
    for (auto it = reading.context.begin(); it != reading.context.end(); ++it)
        context[it.key()] = it.value();
    QJsonObject json{
        {u"kind"_s, reading.kind},
        {u"values"_s, values},
        {u"unit"_s, reading.unit},
        {u"takenAt"_s, QJsonValue()},
        {u"context"_s, context},
        {u"flags"_s, QJsonArray::fromStringList(reading.flags)},
    };
    if (reading.shownTime) // without an offset: a device does not know its zone
        json[u"takenAt"_s] = reading.shownTime->toString(u"yyyy-MM-ddTHH:mm:ss"_s);
    if (reading.sequence)
        json[u"sequence"_s] = *reading.sequence;
    if (reading.user)
        json[u"user"_s] = *reading.user;
    if (reading.minutesIntoSession)
        json[u"minutesIntoSession"_s] = *reading.minutesIntoSession;
    if (!reading.comparator.isNull())
        json[u"comparator"_s] = QString(reading.comparator);
    return json;
}

QString shown(const DeviceReading& reading)
{
    const QString comparator = reading.comparator.isNull() ? QString() : QString(reading.comparator);
    QStringList words;
    for (const NamedValue& value : reading.values)
        words += value.name + u' ' + comparator + value.value.toPlainText();
    QString line = u"%1: %2 (%3)"_s.arg(reading.kind, words.join(u", "_s), reading.unit);
    line += reading.shownTime ? reading.shownTime->toString(u", yyyy-MM-dd HH:mm:ss"_s) : u", time unknown"_s;
    if (!reading.flags.isEmpty())
        line += u", "_s + reading.flags.join(u", "_s);
    return line;
}

/// "1E 7A 00", "1e:7a:00" or "1E7A00"; nothing where it is none of these.
std::optional<QByteArray> octetsFromHex(QString text)
{
    text.removeIf([](QChar c) { return c == u' ' || c == u':' || c == u'-'; });
    const QByteArray digits = text.toLatin1();
    const QByteArray octets = QByteArray::fromHex(digits);
    if (text.size() % 2 != 0 || octets.toHex() != digits.toLower())
        return std::nullopt;
    return octets;
}

int refuseInput(Session& session, const QString& code, const QString& sentence, const QJsonArray& reasons, bool partial)
{
    std::fputs(qUtf8Printable(sentence + u'\n'), stderr);
    session.terminal.show({{u"readings"_s, QJsonArray()}, {u"refused"_s, reasons}, {u"partial"_s, partial},
        {u"error"_s, QJsonObject{{u"code"_s, code}, {u"message"_s, sentence}}}});
    return Refused;
}

int decode(Session& session, const Arguments& arguments)
{
    const auto refuseWord = [&](const QString& code, const QString& sentence) {
        return refuseInput(session, code, sentence, {QJsonObject{{u"code"_s, code}, {u"message"_s, sentence}}}, false);
    };
    const auto number = characteristicFrom(arguments.words()[0]);
    if (!number)
        return refuseWord(refusalName(RefusalCode::UnknownCharacteristic),
            u"A characteristic is written as four hexadecimal digits, as 2A35."_s);
    const auto octets = octetsFromHex(arguments.words()[1]);
    if (!octets)
        return refuseWord(
            u"not-hexadecimal"_s, u"The packet is written as pairs of hexadecimal digits, as 1E7A0052."_s);

    const DecodedPacket decoded = decodeCharacteristic(*number, octetsOf(*octets));
    QJsonArray readings, refused;
    for (const DeviceReading& reading : decoded.readings) {
        readings += toJson(reading);
        session.terminal.say(shown(reading));
    }
    for (const RefusalCode code : decoded.refused) {
        refused += QJsonObject{{u"code"_s, refusalName(code)}, {u"message"_s, sentenceOf(code)}};
        if (!decoded.readings.empty())
            session.terminal.say(u"refused, %1: %2"_s.arg(refusalName(code), sentenceOf(code)));
    }
    if (decoded.readings.empty())
        return refuseInput(session, refusalName(decoded.refused.front()), sentenceOf(decoded.refused.front()), refused,
            decoded.partial);
    session.terminal.show({{u"readings"_s, readings}, {u"refused"_s, refused}, {u"partial"_s, decoded.partial}});
    return Done;
}

} // namespace

QList<CommandEntry> deviceCommands()
{
    return {{u"device decode"_s, {.least = 2, .most = 2, .usage = u"device decode CHARACTERISTIC HEX"_s}, decode}};
}

} // namespace naer::cli
