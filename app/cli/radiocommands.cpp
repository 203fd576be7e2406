// SPDX-License-Identifier: MPL-2.0
// Commands over this machine's Bluetooth.
#include "app/cli/commands.h"
#include "app/cli/devicewords.h"
#include "app/cli/packetstore.h"
#include "core/devices/devicevisit.h"
#include "core/devices/qt/qtdeviceradio.h"
#include "core/sharing/jsonexport.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace naer::cli {

namespace {

int refuse(Session& session, LinkFailure failure)
{
    return session.terminal.refuse(
        failure == LinkFailure::Unreachable ? NotFound : Refused, linkFailureName(failure), sentenceOf(failure));
}

/// A whole number of an option, or nothing where it is none.
std::optional<quint32> numberOf(const Arguments& arguments, const QString& option, quint32 most)
{
    bool isNumber = false;
    const quint32 number = arguments.value(option).toUInt(&isNumber);
    return isNumber && number <= most ? std::optional(number) : std::nullopt;
}

/// --seconds, as a time to wait. Nothing: not a number from 1 to 3600.
std::optional<std::chrono::seconds> secondsOf(const Arguments& arguments, std::chrono::seconds otherwise)
{
    if (!arguments.given(u"--seconds"_s))
        return otherwise;
    const auto seconds = numberOf(arguments, u"--seconds"_s, 3600);
    return seconds && *seconds > 0 ? std::optional(std::chrono::seconds(*seconds)) : std::nullopt;
}

const QString secondsSentence = u"--seconds is between 1 and 3600."_s;
const QString passkeySentence = u"--passkey is up to six digits, as the device shows them."_s;

int scan(Session& session, const Arguments& arguments)
{
    const auto seconds = secondsOf(arguments, 10s);
    if (!seconds)
        return session.terminal.usage(secondsSentence);
    QtDeviceRadio radio;
    DeviceSearch search(radio);
    QMap<QString, FoundDevice> seen;
    std::optional<LinkFailure> failure;
    QObject::connect(&search, &DeviceSearch::found, &search, [&](const FoundDevice& device) {
        if (profileFor(device.services))
            seen.insert(device.identity, device);
    });
    QObject::connect(&search, &DeviceSearch::failed, &search, [&](LinkFailure why) {
        failure = why;
        QCoreApplication::quit();
    });
    // counted from when the radio listens: a system that never answers ends as a failure, not as "nothing near"
    QObject::connect(&search, &DeviceSearch::starting, &search,
        [&] { QTimer::singleShot(*seconds, &search, &QCoreApplication::quit); });
    search.start();
    QCoreApplication::exec();
    if (failure)
        return refuse(session, *failure);
    QJsonArray devices;
    for (const FoundDevice& device : seen) {
        const QString kind = deviceKindName(profileFor(device.services)->kind);
        devices += QJsonObject{{u"identity"_s, device.identity}, {u"name"_s, device.name}, {u"kind"_s, kind},
            {u"paired"_s, radio.isPaired(device.identity)}};
        session.terminal.say(u"%1  %2  %3"_s.arg(device.identity, kind, device.name));
    }
    if (devices.isEmpty())
        session.terminal.say(u"No health device shows itself. Switch it on, and into pairing where it is new."_s);
    session.terminal.show({{u"devices"_s, devices}});
    return Done;
}

/// Runs a visit to its end. A passkey that the device shows is answered with --passkey, else refused.
std::optional<LinkFailure> runVisit(Session& session, DeviceVisit& visit, std::optional<quint32> passkey)
{
    std::optional<LinkFailure> ended;
    QObject::connect(&visit, &DeviceVisit::ended, &visit, [&](std::optional<LinkFailure> failure) {
        ended = failure;
        QCoreApplication::quit();
    });
    QObject::connect(&visit, &DeviceVisit::passkeyNeeded, &visit, [&] {
        if (passkey) {
            visit.answerPasskey(*passkey);
        } else {
            session.terminal.say(u"The device shows six digits; call again with --passkey DIGITS."_s);
            visit.refusePairing();
        }
    });
    QObject::connect(&visit, &DeviceVisit::passkeyShown, &visit,
        [&](quint32 shown) { session.terminal.say(u"Type %1 on the device."_s.arg(shown, 6, 10, QChar(u'0'))); });
    QObject::connect(&visit, &DeviceVisit::passkeyCompared, &visit, [&](quint32 shown) {
        if (passkey == shown)
            visit.answerPasskey(shown);
        else
            visit.refusePairing();
    });
    visit.start();
    QCoreApplication::exec();
    return ended;
}

struct VisitOptions
{
    std::optional<quint32> passkey;
    std::chrono::seconds seconds;
};

std::expected<VisitOptions, QString> visitOptions(const Arguments& arguments)
{
    const auto seconds = secondsOf(arguments, 60s);
    if (!seconds)
        return std::unexpected(secondsSentence);
    const auto passkey = numberOf(arguments, u"--passkey"_s, 999'999);
    if (arguments.given(u"--passkey"_s) && !passkey)
        return std::unexpected(passkeySentence);
    return VisitOptions{passkey, *seconds};
}

int pair(Session& session, const Arguments& arguments)
{
    const auto options = visitOptions(arguments);
    if (!options)
        return session.terminal.usage(options.error());
    const auto vault = session.open();
    if (!vault)
        return session.terminal.refuse(vault.error());
    const QString identity = arguments.words()[0];
    QtDeviceRadio radio;
    std::optional<FoundDevice> found;
    DeviceVisit visit(
        radio, session.clock, {.identity = identity, .session = {}, .onlyPair = true, .searching = options->seconds});
    QObject::connect(&radio, &DeviceRadio::found, &visit, [&](const FoundDevice& device) {
        if (device.identity == identity)
            found = device;
    });
    if (const auto failure = runVisit(session, visit, options->passkey))
        return refuse(session, *failure);
    const DeviceProfile* profile = found ? profileFor(found->services) : nullptr;
    if (!profile)
        return refuse(session, LinkFailure::UnknownDevice);
    const auto device
        = DeviceRepository((*vault)->database()).add(identity, profile->kind, found->name, session.clock.now());
    if (!device)
        return session.terminal.refuse(device.error());
    session.terminal.say(u"Added: %1 (%2)."_s.arg(device->name, deviceKindName(device->kind)));
    session.terminal.show({{u"device"_s, deviceToJson(*device)}});
    return Done;
}

QJsonObject reportToJson(const IntakeReport& report)
{
    QJsonArray stored, refused;
    for (const Observation& observation : report.stored)
        stored += observationToJson(observation);
    for (const RefusalCode code : report.refused)
        refused += QJsonObject{{u"code"_s, refusalName(code)}, {u"message"_s, sentenceOf(code)}};
    return {{u"stored"_s, stored}, {u"waiting"_s, qint64(report.waiting.size())}, {u"known"_s, report.known},
        {u"otherUsers"_s, report.otherUsers}, {u"countsAnew"_s, report.countsAnew}, {u"refused"_s, refused}};
}

int syncOne(Session& session, Database& database, const Device& device, const VisitOptions& options, bool setClock)
{
    QtDeviceRadio radio;
    PacketStore storing(database, session.clock, device.number);
    DeviceNews news;
    DeviceVisit visit(radio, session.clock,
        {.identity = device.identity,
            .session = {.afterSequence = device.lastSequence, .setClock = setClock, .first = options.seconds},
            .searching = options.seconds});
    QObject::connect(&visit, &DeviceVisit::received, &visit, [&](const ReceivedPacket& p) { storing.add(p); });
    QObject::connect(&visit, &DeviceVisit::batteryRead, &visit, [&](int percent) { news.battery = percent; });
    QObject::connect(&visit, &DeviceVisit::modelRead, &visit, [&](const QString& manufacturer, const QString& model) {
        news.manufacturer = manufacturer;
        news.model = model;
    });
    QObject::connect(&visit, &DeviceVisit::clockRead, &visit,
        [&](std::chrono::seconds ahead, bool) { news.clockAheadSeconds = qint64(ahead.count()); });
    QObject::connect(&visit, &DeviceVisit::stageChanged, &visit, [&] {
        if (visit.sessionStage() == DeviceSession::Stage::Asking)
            news.seenAt = session.clock.now();
    });
    const auto failure = runVisit(session, visit, options.passkey);
    storing.flush();
    if (news.seenAt) {
        if (const auto noted = DeviceRepository(database).note(device.number, news); !noted)
            return session.terminal.refuse(noted.error());
    }
    if (storing.error())
        return session.terminal.refuse(*storing.error());
    if (!failure && !device.lastSequence) { // nothing was left out
        if (const auto noted = DeviceRepository(database).fetchedAll(device.number); !noted)
            return session.terminal.refuse(noted.error());
    }
    const IntakeReport& report = storing.report();
    QJsonObject json = reportToJson(report);
    json[u"device"_s] = device.identity;
    json[u"battery"_s] = news.battery ? QJsonValue(*news.battery) : QJsonValue();
    json[u"clockAheadSeconds"_s] = news.clockAheadSeconds ? QJsonValue(*news.clockAheadSeconds) : QJsonValue();
    if (failure)
        json[u"error"_s] = QJsonObject{{u"code"_s, linkFailureName(*failure)}, {u"message"_s, sentenceOf(*failure)}};
    session.terminal.say(u"%1: %2 stored, %3 waiting for \"is this yours?\", %4 known before, %5 refused."_s.arg(
        device.name, QString::number(report.stored.size()), QString::number(report.waiting.size()),
        QString::number(report.known), QString::number(report.refused.size())));
    for (const RefusalCode code : report.refused)
        session.terminal.say(u"refused, %1: %2"_s.arg(refusalName(code), sentenceOf(code)));
    if (report.countsAnew && device.lastSequence)
        session.terminal.say(u"The meter has begun to count anew; sync again, and the rest follows."_s);
    session.terminal.show(json);
    if (!failure)
        return Done;
    std::fputs(qUtf8Printable(sentenceOf(*failure) + u'\n'), stderr);
    return *failure == LinkFailure::Unreachable ? NotFound : Refused;
}

int sync(Session& session, const Arguments& arguments)
{
    const auto options = visitOptions(arguments);
    if (!options)
        return session.terminal.usage(options.error());
    const auto vault = session.open();
    if (!vault)
        return session.terminal.refuse(vault.error());
    Database& database = (*vault)->database();
    const auto device = DeviceRepository(database).find(arguments.words()[0]);
    if (!device)
        return session.terminal.refuse(NotFound, errorName(ErrorCode::NotFound),
            u"That device was not added; device scan shows what is near, device pair adds it."_s);
    return syncOne(session, database, *device, *options, arguments.has(u"--set-clock"_s));
}

int forget(Session& session, const Arguments& arguments)
{
    const auto vault = session.open();
    if (!vault)
        return session.terminal.refuse(vault.error());
    DeviceRepository devices((*vault)->database());
    const auto device = devices.find(arguments.words()[0]);
    if (!device)
        return session.terminal.refuse(device.error());
    if (const auto forgotten = devices.forget(device->number); !forgotten)
        return session.terminal.refuse(forgotten.error());
    // the pairing is the machine's: it is undone as soon as the radio has said what it knows
    QtDeviceRadio radio;
    QObject::connect(&radio, &DeviceRadio::stateChanged, &radio, [&] {
        radio.forget(device->identity);
        QTimer::singleShot(200ms, &radio, &QCoreApplication::quit);
    });
    QTimer::singleShot(2s, &radio, &QCoreApplication::quit);
    if (radio.state() == DeviceRadio::State::Unknown)
        QCoreApplication::exec();
    session.terminal.say(u"Forgotten: %1. Its measurements stay."_s.arg(device->name));
    session.terminal.show({{u"forgotten"_s, device->identity}});
    return Done;
}

} // namespace

QList<CommandEntry> radioCommands()
{
    return {
        {u"device scan"_s, {.options = {u"--seconds"_s}, .usage = u"device scan [--seconds N]"_s}, scan},
        {u"device pair"_s,
            {.options = {u"--passkey"_s, u"--seconds"_s},
                .least = 1,
                .most = 1,
                .usage = u"device pair IDENTITY [--passkey DIGITS] [--seconds N]"_s},
            pair},
        {u"device sync"_s,
            {.options = {u"--passkey"_s, u"--seconds"_s},
                .flags = {u"--set-clock"_s},
                .least = 1,
                .most = 1,
                .usage = u"device sync IDENTITY [--set-clock] [--passkey DIGITS] [--seconds N]"_s},
            sync},
        {u"device forget"_s, {.least = 1, .most = 1, .usage = u"device forget IDENTITY"_s}, forget},
    };
}

} // namespace naer::cli
