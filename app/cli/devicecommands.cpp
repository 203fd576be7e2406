// SPDX-License-Identifier: MPL-2.0
#include "app/cli/commands.h"
#include "app/cli/devicewords.h"
#include "core/devices/characteristics.h"
#include "core/devices/deviceintake.h"
#include "core/measurements/csvexport.h"
#include "core/sharing/jsonexport.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace naer::cli {

namespace {

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

    const DecodedPacket decoded = decodeCharacteristic(
        *number, octetsOf(*octets), arguments.has(u"--unverified"_s) ? DraftFormats::Read : DraftFormats::Refuse);
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

int list(Session& session, const Arguments&)
{
    const auto vault = session.open();
    if (!vault)
        return session.terminal.refuse(vault.error());
    const auto devices = DeviceRepository((*vault)->database()).all();
    if (!devices)
        return session.terminal.refuse(devices.error());
    QJsonArray json;
    for (const Device& device : *devices) {
        json += deviceToJson(device);
        QString line = u"%1  %2  %3"_s.arg(device.identity, deviceKindName(device.kind), device.name);
        if (device.battery)
            line += u", battery %1 %"_s.arg(*device.battery);
        line += device.seenAt ? u", last seen "_s + device.seenAt->toIso() : u", never reached"_s;
        session.terminal.say(line);
    }
    if (devices->empty())
        session.terminal.say(u"No device was added; device pair IDENTITY adds one."_s);
    session.terminal.show({{u"devices"_s, json}});
    return Done;
}

int inbox(Session& session, const Arguments&)
{
    const auto vault = session.open();
    if (!vault)
        return session.terminal.refuse(vault.error());
    const auto waiting = InboxRepository((*vault)->database()).all();
    if (!waiting)
        return session.terminal.refuse(waiting.error());
    QJsonArray json;
    for (const WaitingReading& reading : *waiting) {
        const Kind& kind = *reading.entry.kind;
        json += QJsonObject{{u"id"_s, reading.id}, {u"kind"_s, kind.code},
            {u"values"_s, valuesToJson(kind, reading.entry.values)}, {u"unit"_s, kind.unit},
            {u"takenAt"_s, reading.entry.takenAt.toIso()}, {u"reason"_s, reading.reason},
            {u"setAside"_s, reading.setAside}};
        session.terminal.say(u"%1  %2  %3  %4 %5  (%6%7)"_s.arg(QString::number(reading.id),
            reading.entry.takenAt.toIso(), kind.code, valueText(kind, reading.entry.values, u'.'), kind.unit,
            reading.reason, reading.setAside ? u", set aside"_s : QString()));
    }
    if (waiting->empty())
        session.terminal.say(u"Nothing waits."_s);
    session.terminal.show({{u"waiting"_s, json}});
    return Done;
}

int answer(Session& session, const Arguments& arguments)
{
    static const QMap<QString, WhoseAnswer> answers{{u"mine"_s, WhoseAnswer::Mine},
        {u"someone-elses"_s, WhoseAnswer::SomeoneElses}, {u"dont-know"_s, WhoseAnswer::DontKnow}};
    bool isNumber = false;
    const qint64 id = arguments.words()[0].toLongLong(&isNumber);
    const auto whose = answers.constFind(arguments.words()[1]);
    if (!isNumber || whose == answers.constEnd())
        return session.terminal.usage(u"Usage: device answer ID mine|someone-elses|dont-know"_s);
    const auto vault = session.open();
    if (!vault)
        return session.terminal.refuse(vault.error());
    const auto answered = DeviceIntake((*vault)->database(), session.clock).answer(id, *whose);
    if (!answered)
        return session.terminal.refuse(answered.error());
    session.terminal.say(*whose == WhoseAnswer::Mine ? u"Stored."_s
            : *whose == WhoseAnswer::DontKnow        ? u"Kept apart; it is in no trend and is never shared."_s
                                                     : u"Dropped; nothing of it is kept."_s);
    session.terminal.show({{u"stored"_s, *answered ? QJsonValue(observationToJson(**answered)) : QJsonValue()}});
    return Done;
}

} // namespace

QList<CommandEntry> deviceCommands()
{
    return {
        {u"device decode"_s,
            {.flags = {u"--unverified"_s},
                .least = 2,
                .most = 2,
                .usage = u"device decode CHARACTERISTIC HEX [--unverified]"_s},
            decode},
        {u"device list"_s, {.usage = u"device list"_s}, list},
        {u"device inbox"_s, {.usage = u"device inbox"_s}, inbox},
        {u"device answer"_s, {.least = 2, .most = 2, .usage = u"device answer ID mine|someone-elses|dont-know"_s},
            answer},
    };
}

} // namespace naer::cli
