// SPDX-License-Identifier: MPL-2.0
// The clinician's side without its screens: what the pages ask of core/clinician and core/gateway, over the network, as
// a command; one line of JSON comes back, and 3 where it is refused. The sign-in prints its address on standard error
// and waits for the browser. clinician VAULT (without a code)
//   signin ADDRESS CA | signout | list | record PATIENT | colleagues
//   take ITEM [FROM] | hand-on ITEM TO | accept ITEM | decline ITEM | keep ITEM | answer ITEM TEXT
#include "core/clinician/clinic.h"
#include "core/clinician/workplace.h"
#include "core/gateway/networkhttp.h"
#include "core/sharing/jsonexport.h"
#include "platforms/linux/loopbackreturn.h"
#include "platforms/linux/securestores.h"

#include <QCoreApplication>
#include <QFile>
#include <QFutureWatcher>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTextStream>
#include <QTimer>

using namespace naer;
using namespace Qt::StringLiterals;

namespace {

const QString place = u"gp"_s;
constexpr int refused = 3;

struct PrintedAddress final : Browser
{
    Result<void> open(const QUrl& url) override
    {
        QTextStream(stderr) << url.toString(QUrl::FullyEncoded) << Qt::endl;
        return {};
    }
};

template <typename T>
Result<T> waitFor(QFuture<Result<T>> future)
{
    QFutureWatcher<Result<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &watcher, &QCoreApplication::quit);
    watcher.setFuture(future);
    while (!future.isFinished())
        QCoreApplication::exec();
    return future.takeResult();
}

QJsonObject toJson(const Clinician& one) { return {{u"reference"_s, one.reference}, {u"name"_s, one.name}}; }

QJsonObject toJson(const WorkItem& item)
{
    constexpr QLatin1StringView stages[] = {"open"_L1, "answered"_L1, "refused"_L1, "ended"_L1};
    return {{u"id"_s, item.id}, {u"patient"_s, item.patient}, {u"name"_s, item.patientName},
        {u"question"_s, item.question}, {u"measurements"_s, item.measurements},
        {u"stage"_s, stages[static_cast<int>(item.stage)]}, {u"holder"_s, toJson(item.holder)},
        {u"handedTo"_s, toJson(item.handedTo)}, {u"answer"_s, item.answer}, {u"answeredBy"_s, item.answeredBy}};
}

QJsonObject toJson(const Worklist& list, const Moment& now)
{
    constexpr QLatin1StringView needs[]
        = {"handed-to-me"_L1, "overdue"_L1, "nobodys"_L1, "mine"_L1, "others"_L1, "nothing"_L1};
    QJsonArray items;
    for (const WorkItem& item : list.items) {
        QJsonObject one = toJson(item);
        one[u"need"_s] = needs[static_cast<int>(needOf(item, list.me, now))];
        items += one;
    }
    return {{u"items"_s, items}, {u"me"_s, toJson(list.me)}, {u"unreadable"_s, list.unreadable}};
}

QJsonObject toJson(const SharedSeries& series)
{
    constexpr QLatin1StringView changes[] = {"none"_L1, "new"_L1, "corrected"_L1};
    QJsonArray readings;
    for (const SharedReading& one : series.readings) {
        readings += QJsonObject{{u"values"_s, valuesToJson(*series.kind, one.values)},
            {u"takenAt"_s, one.takenAt.toIso()}, {u"change"_s, changes[static_cast<int>(one.change)]}};
    }
    return {{u"kind"_s, series.kind->code}, {u"readings"_s, readings}, {u"takenOut"_s, series.takenOut}};
}

QJsonObject toJson(const CitizenRecord& record)
{
    QJsonArray items, series, notShared;
    for (const WorkItem& one : record.items)
        items += toJson(one);
    for (const SharedSeries& one : record.series)
        series += toJson(one);
    for (const Kind* kind : record.notShared)
        notShared += kind->code;
    return {{u"name"_s, record.name}, {u"born"_s, record.born.toString(Qt::ISODate)}, {u"items"_s, items},
        {u"series"_s, series}, {u"notShared"_s, notShared}, {u"changes"_s, record.changes},
        {u"unreadable"_s, record.unreadable}, {u"unreadableItems"_s, record.unreadableItems},
        {u"lookedBefore"_s, record.lastLook.has_value()}, {u"isShared"_s, record.sharedUntil.has_value()}};
}

/// What a person at the place does with the program, one thing a call.
class Desk
{
public:
    Desk(VaultSession& session, const Clock& clock)
        : m_session(session)
        , m_clock(clock)
    { }

    Result<QJsonObject> run(const QString& command, const QStringList& words)
    {
        if (command == "signin"_L1)
            return signIn(words.value(0), words.value(1));
        if (command == "signout"_L1)
            return shown(inVault([&](Database& database) { return leaveWorkplace(database, m_clock.now()); }));
        if (command == "list"_L1)
            return shown(waitFor(m_clinic.worklist(place)), m_clock.now());
        if (command == "record"_L1)
            return record(words.value(0));
        if (command == "colleagues"_L1)
            return colleagues();
        return act(command, words);
    }

private:
    Result<void> inVault(const std::function<Result<void>(Database&)>& work)
    {
        return waitFor(m_session.run(work).future());
    }

    Result<QJsonObject> signIn(const QString& address, const QString& authority)
    {
        QFile file(authority);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::NotFound, authority);
        Recipient there{.code = place,
            .name = u"Lægehuset"_s,
            .phone = u"+45 00 00 00 01"_s,
            .baseUrl = QUrl(address),
            .clientId = u"naer"_s,
            .dialect = u"dk-core"_s,
            .authority = file.readAll()};
        there.signsInAs = SignInAs::Clinician;
        PrintedAddress browser;
        LoopbackReturn back("<!doctype html><title>back</title>");
        SignIn signIn(m_http, browser, back, m_clock);
        Result<SignInOutcome> outcome = fail(ErrorCode::SignInFailed);
        QObject::connect(&signIn, &SignIn::finished, &signIn, [&](const Result<SignInOutcome>& ended) {
            outcome = ended;
            QCoreApplication::quit();
        });
        QTimer::singleShot(0, &signIn, [&] { signIn.start(there); });
        QCoreApplication::exec();
        if (!outcome)
            return passOn(outcome);
        const auto kept
            = inVault([&](Database& database) { return keepWorkplace(database, there, *outcome, m_clock.now()); });
        if (!kept)
            return passOn(kept);
        return toJson(Clinician{u"Practitioner/"_s + outcome->signedIn.practitioner, outcome->signedIn.name});
    }

    /// Also that it was seen: what is shown is not new the next time.
    Result<QJsonObject> record(const QString& patient)
    {
        const auto found = waitFor(m_clinic.look(place, patient));
        const auto kept = found ? waitFor(m_clinic.keepLook(place, patient, found->newest)) : passOn(found);
        return kept ? Result<QJsonObject>(toJson(*found)) : passOn(kept);
    }

    Result<QJsonObject> colleagues()
    {
        const auto found = waitFor(m_clinic.colleagues(place));
        if (!found)
            return passOn(found);
        QJsonArray all;
        for (const Clinician& one : *found)
            all += toJson(one);
        return QJsonObject{{u"colleagues"_s, all}};
    }

    Result<QJsonObject> act(const QString& command, const QStringList& words)
    {
        static const QMap<QString, Act> acts{{u"take"_s, Act::TakeOver}, {u"hand-on"_s, Act::HandOn},
            {u"accept"_s, Act::Accept}, {u"decline"_s, Act::Decline}, {u"keep"_s, Act::Keep},
            {u"answer"_s, Act::Answer}};
        if (!acts.contains(command))
            return fail(ErrorCode::NotFound, command);
        WantedAct wanted{.act = acts[command]};
        if (wanted.act == Act::TakeOver)
            wanted.from = {words.value(1), {}};
        else if (wanted.act == Act::HandOn)
            wanted.to = known(words.value(1));
        else if (wanted.act == Act::Answer)
            wanted.text = words.value(1);
        return shown(waitFor(m_clinic.act(place, words.value(0), wanted)));
    }
    /// Only whom the place's system names, as on the page.
    Clinician known(const QString& reference)
    {
        const auto all = waitFor(m_clinic.colleagues(place)).value_or(std::vector<Clinician>());
        const auto found = std::ranges::find(all, reference, &Clinician::reference);
        return found == all.end() ? Clinician() : *found;
    }

    static Result<QJsonObject> shown(const Result<void>& done)
    {
        return done ? Result<QJsonObject>(QJsonObject()) : passOn(done);
    }
    template <typename T, typename... More>
    static Result<QJsonObject> shown(const Result<T>& found, const More&... more)
    {
        return found ? Result<QJsonObject>(toJson(*found, more...)) : passOn(found);
    }

    VaultSession& m_session;
    const Clock& m_clock;
    NetworkHttp m_http;
    Clinic m_clinic{m_session, m_http, m_clock};
};

Result<QJsonObject> answerTo(const QStringList& words)
{
    const SystemClock clock;
    const auto header = Vault::inspect(words.value(1));
    if (!header)
        return passOn(header);
    const auto store = openSecureStore(
        header->deviceStore, QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/device-store"_s);
    if (!store)
        return passOn(store);
    VaultSession session(words.value(1), **store, clock);
    if (const auto open = waitFor(session.unlock({}).future()); !open)
        return passOn(open);
    return Desk(session, clock).run(words.value(2), words.mid(3));
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"naer"_s);
    const auto answer = answerTo(QCoreApplication::arguments());
    const QJsonObject said = answer
        ? *answer
        : QJsonObject{{u"error"_s, errorName(answer.error().code)}, {u"detail"_s, answer.error().detail}};
    QTextStream(stdout) << QJsonDocument(said).toJson(QJsonDocument::Compact) << Qt::endl;
    return answer ? 0 : refused;
}
