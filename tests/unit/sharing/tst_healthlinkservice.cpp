// SPDX-License-Identifier: MPL-2.0
#include "core/crypto/jwe.h"
#include "core/sharing/age.h"
#include "core/sharing/healthlinkservice.h"
#include "core/vault/journal.h"
#include "core/vault/profilerepository.h"
#include "tests/support/instanthttp.h"
#include "tests/unit/measurements/measurementfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace naer;
using namespace naer::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const LinkHost filesAlone{
    .putUrl = u"https://files.example.org/{path}"_s, .getUrl = {}, .manifestUrl = {}, .token = u"t"_s};
const LinkHost withManifests{.putUrl = u"https://files.example.org/{path}"_s,
    .getUrl = u"https://cdn.example.org/{path}"_s,
    .manifestUrl = u"https://files.example.org/m/{id}"_s,
    .token = u"t"_s};

struct Home : MeasurementFixture
{
    HealthLinkService links{database(), clock, u"0a1b2c3d-0000-4000-8000-00000000000f"_s};
    HealthLinkRepository rows{database()};

    explicit Home(const LinkHost& host = withManifests)
    {
        if (!keepBirthDate(database(), QDate(1957, 3, 14), clock.now()) || !LinkHostRepository(database()).keep(host)
            || !add(u"weight", u"81,5", at(u"2026-10-01T07:30:00+02:00"))
            || !add(u"pulse", u"61", at(u"2026-10-02T07:30:00+02:00")))
            qFatal("no home");
    }
    OwnHealthLink row(qint64 number) { return std::move(*rows.find(number)); }
    QStringList events()
    {
        QStringList found;
        for (const JournalEntry& entry : *Journal(database()).entries(100))
            found.prepend(entry.event);
        return found;
    }
};

InstantHttp saying(int status)
{
    return InstantHttp([status](const HttpRequest&) { return HttpAnswer{.status = status}; });
}

} // namespace

class TestHealthLinkService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWrittenDownBeforeAnythingIsSent()
    {
        Home home;
        const auto number = home.links.make({.label = u"Til lægen"_s, .title = u"T"_s, .passcode = u"1234"_s});
        QVERIFY(number);
        QCOMPARE(home.row(*number).state, LinkState::Making);
        QVERIFY(home.events().contains(u"link-made"_s));
        auto errand = home.links.errand(*number);
        QVERIFY(errand);
        InstantHttp http = saying(201);
        QVERIFY(runLinkErrand(http, *errand).takeResult());
        QVERIFY(home.links.done(*errand));
        QCOMPARE(home.row(*number).state, LinkState::Active);

        QCOMPARE(http.asked.size(), std::size_t{2});
        const OwnHealthLink link = home.row(*number);
        QCOMPARE(http.asked[0].method, "PUT");
        QCOMPARE(http.asked[0].url, QUrl(u"https://files.example.org/"_s + link.path));
        QCOMPARE(link.path.size(), 43);
        QVERIFY(std::ranges::contains(
            http.asked[0].headers, std::pair<QByteArray, QByteArray>("Authorization", "Bearer t")));
        const auto content = crypto::openJwe(link.key, http.asked[0].body);
        QVERIFY(content);
        QVERIFY(content->content.contains("\"value\":81.5") && content->content.contains("\"type\":\"document\""));
        const QJsonObject manifest = QJsonDocument::fromJson(http.asked[1].body).object();
        QCOMPARE(manifest[u"passcode"].toString(), u"1234"_s);
        QCOMPARE(manifest[u"tries"].toInt(), 10);
        QCOMPARE(manifest[u"files"][0][u"path"].toString(), link.path);
        QVERIFY(!http.asked[1].body.contains("81.5"));

        const HealthLink text = *home.links.linkOf(link);
        QCOMPARE(text.url, QUrl(u"https://files.example.org/m/"_s + link.manifest));
        QVERIFY(text.wantsPasscode && !text.isDirect);
        QVERIFY(readHealthLink(text.toText()));
        QVERIFY(home.links.waiting()->empty());
        QVERIFY(home.links.errand(*number)->steps.empty());
    }

    void aFailureLeavesItToBeDone_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("not signed in") << 401 << ErrorCode::RefusedByServer;
        QTest::newRow("no room") << 413 << ErrorCode::RefusedByServer;
        QTest::newRow("broken") << 500 << ErrorCode::NoNetwork;
        QTest::newRow("moved") << 307 << ErrorCode::BadAnswer;
        QTest::newRow("too often") << 429 << ErrorCode::AskLater;
        QTest::newRow("no such place") << 404 << ErrorCode::RefusedByServer;
    }

    void aFailureLeavesItToBeDone()
    {
        QFETCH(int, status);
        QFETCH(ErrorCode, code);
        Home home(filesAlone);
        const qint64 number = *home.links.make({});
        InstantHttp http = saying(status);
        const auto errand = home.links.errand(number);
        QCOMPARE(runLinkErrand(http, *errand).takeResult().error().code, code);
        QCOMPARE(http.asked.size(), std::size_t{1}); // and no second step
        QCOMPARE(*home.links.waiting(), std::vector<qint64>{number});
        // the same place, the same key, another IV
        const auto again = home.links.errand(number);
        QCOMPARE(again->steps[0].request.url, errand->steps[0].request.url);
        QVERIFY(again->steps[0].request.body.split('.')[2] != errand->steps[0].request.body.split('.')[2]);
        QVERIFY(crypto::openJwe(home.row(number).key, again->steps[0].request.body));
    }

    /// An errand that was under way when the link changed does not pass for the new one.
    void anOlderErrandDoesNotCount()
    {
        Home home;
        const qint64 number = *home.links.make({.isLongTerm = true});
        const auto making = *home.links.errand(number);
        home.clock.advance(1s);
        QVERIFY(home.links.update(number)); // of a link that is still being made
        QCOMPARE(home.links.done(making).error().code, ErrorCode::Contradiction);
        QVERIFY(home.links.done(*home.links.errand(number)));
        home.clock.advance(1s);
        QVERIFY(home.links.update(number));
        const auto updating = *home.links.errand(number);
        QVERIFY(home.links.withdraw(number));
        QCOMPARE(home.links.done(updating).error().code, ErrorCode::Contradiction);
        QCOMPARE(home.row(number).state, LinkState::Withdrawing);
        QVERIFY(home.links.done(*home.links.errand(number)));
        QCOMPARE(home.row(number).state, LinkState::Withdrawn);
    }

    void withdrawnIsForgotten()
    {
        Home home;
        const qint64 number = *home.links.make({.passcode = u"1234"_s});
        QVERIFY(home.links.done(*home.links.errand(number)));
        QVERIFY(home.links.withdraw(number));
        QVERIFY(home.links.withdraw(number)); // once more is no fault
        QCOMPARE(home.links.linkOf(home.row(number)).error().code, ErrorCode::LinkEnded);
        QCOMPARE(home.links.update(number).error().code, ErrorCode::LinkEnded);
        InstantHttp http = saying(404); // gone already
        const auto errand = home.links.errand(number);
        QVERIFY(runLinkErrand(http, *errand).takeResult());
        QCOMPARE(http.asked.size(), std::size_t{2});
        QCOMPARE(http.asked[0].method, "DELETE");
        QVERIFY(http.asked[0].url.path().startsWith(u"/m/"_s)); // first what leads to the file
        QVERIFY(home.links.done(*errand));
        const OwnHealthLink row = home.row(number);
        QVERIFY(row.key.isEmpty() && row.passcode.isEmpty() && row.withdrawnAt);
        QCOMPARE(home.links.withdraw(number).error().code, ErrorCode::LinkEnded);
        QCOMPARE(home.events().filter(u"link-"_s), (QStringList{u"link-made"_s, u"link-withdrawn"_s}));
    }

    void withoutDelete()
    {
        Home home;
        const qint64 number = *home.links.make({});
        QVERIFY(home.links.done(*home.links.errand(number)));
        QVERIFY(home.links.withdraw(number));
        InstantHttp http(
            [](const HttpRequest& request) { return HttpAnswer{.status = request.method == "DELETE" ? 405 : 200}; });
        QVERIFY(runLinkErrand(http, *home.links.errand(number)).takeResult());
        QCOMPARE(http.asked.size(), std::size_t{4});
        QVERIFY(http.asked[1].body.contains("no-longer-valid"));
        QVERIFY(http.asked[3].method == "PUT" && http.asked[3].body.isEmpty());
        http.asked.clear();
        http.answer = [](const HttpRequest&) { return HttpAnswer{.status = 405}; }; // neither
        QVERIFY(!runLinkErrand(http, *home.links.errand(number)).takeResult());
    }

    void endsByItself()
    {
        Home home(filesAlone);
        const qint64 number = *home.links.make({.expiresMs = home.clock.now().utcMs + 60'000});
        QVERIFY(home.links.done(*home.links.errand(number)));
        QVERIFY(home.links.waiting()->empty());
        QCOMPARE(home.links.linkOf(home.row(number))->expiresAt, (home.clock.now().utcMs + 60'000) / 1000);
        home.clock.advance(60s);
        QCOMPARE(home.links.update(number).error().code, ErrorCode::LinkEnded);
        QCOMPARE(*home.links.waiting(), std::vector<qint64>{number});
        QCOMPARE(home.row(number).state, LinkState::Withdrawing);
        QVERIFY(home.events().contains(u"link-expired"_s));
        QCOMPARE(*home.links.waiting(), std::vector<qint64>{number});
        QCOMPARE(home.events().count(u"link-expired"_s), 1);
    }

    void refusesWhatCannotBe()
    {
        Home home(filesAlone);
        const auto code = [&](const LinkWish& wish) { return home.links.make(wish).error().code; };
        QCOMPARE(code({.passcode = u"1234"_s}), ErrorCode::HostCannot);
        QCOMPARE(code({.label = QString(81, u'x')}), ErrorCode::OutOfRange);
        QCOMPARE(code({.tries = 0}), ErrorCode::OutOfRange);
        QCOMPARE(code({.tries = 101}), ErrorCode::OutOfRange);
        QCOMPARE(code({.expiresMs = home.clock.now().utcMs}), ErrorCode::OutOfRange);
        QCOMPARE(code({.kinds = {&home.kind(u"steps")}}), ErrorCode::EmptyValue);
        QCOMPARE(code({.range = {0, 1}}), ErrorCode::EmptyValue);
        QVERIFY(LinkHostRepository(home.database()).keep(withManifests));
        QCOMPARE(code({.passcode = u"123"_s}), ErrorCode::SecretTooShort);
        QCOMPARE(code({.passcode = QString(101, u'x')}), ErrorCode::OutOfRange);
        QVERIFY(LinkHostRepository(home.database()).clear());
        QCOMPARE(code({}), ErrorCode::HostCannot);
        QVERIFY(home.rows.all()->empty());
        QVERIFY(!home.events().join(u' ').contains(u"link-"_s));
        QCOMPARE(home.links.errand(77).error().code, ErrorCode::NotFound);
        const qint64 born = home.clock.now().day().year() - 14;
        QVERIFY(ProfileRepository(home.database())
                .set(profileBirthDate, QDate(static_cast<int>(born), 1, 1).toString(Qt::ISODate)));
        QCOMPARE(code({}), ErrorCode::ParentsPartMissing);
    }

    /// A link stays with the place it was made at, whatever the settings say later.
    void staysAtItsHost()
    {
        Home home(filesAlone);
        const qint64 number = *home.links.make({});
        QVERIFY(home.links.done(*home.links.errand(number)));
        LinkHostRepository hosts(home.database());
        LinkHost renewed = filesAlone;
        renewed.token = u"new"_s;
        QVERIFY(hosts.keep(withManifests));
        QVERIFY(hosts.keep(renewed)); // the same place with another token
        QVERIFY(hosts.clear());
        QVERIFY(home.links.withdraw(number));
        const auto errand = home.links.errand(number);
        QCOMPARE(errand->steps.size(), std::size_t{1});
        QVERIFY(std::ranges::contains(
            errand->steps[0].request.headers, std::pair<QByteArray, QByteArray>("Authorization", "Bearer new")));
        QVERIFY(home.links.done(*errand));
        QCOMPARE(hosts.find(home.row(number).host).error().code, ErrorCode::NotFound); // nothing lies there any more
    }

    /// By the clock, the kinds and the range that the citizen chose; a long term link follows what is measured.
    void holdsWhatWasChosen()
    {
        Home home(filesAlone);
        const auto content = [&](qint64 number) {
            const auto errand = home.links.errand(number);
            return crypto::openJwe(home.row(number).key, errand->steps[0].request.body)->content;
        };
        const qint64 weights = *home.links.make({.kinds = {&home.kind(u"weight")}, .isLongTerm = true});
        QVERIFY(content(weights).contains("29463-7") && !content(weights).contains("8867-4"));
        const qint64 later = *home.links.make({.range = {home.at(u"2026-10-02T00:00:00+02:00").utcMs}});
        QVERIFY(!content(later).contains("29463-7") && content(later).contains("8867-4"));
        QVERIFY(home.add(u"weight", u"82,5", home.at(u"2026-10-03T07:30:00+02:00")));
        QVERIFY(content(weights).contains("82.5"));
    }
};

QTEST_APPLESS_MAIN(TestHealthLinkService)
#include "tst_healthlinkservice.moc"
