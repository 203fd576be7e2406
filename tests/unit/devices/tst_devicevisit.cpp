// SPDX-License-Identifier: MPL-2.0
#include "core/devices/characteristics.h"
#include "core/devices/devicevisit.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakeradio.h"

#include <QSignalSpy>
#include <QTest>

using namespace naer;
using namespace naer::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString cuff = u"C0:DE:00:00:18:10"_s;

struct Stage
{
    Stage()
    {
        radio.inTheAir = {{.identity = u"other"_s, .name = u"Scale"_s, .services = {0x181D}},
            {.identity = cuff, .name = u"Cuff"_s, .services = {0x1810}}};
        radio.prepare = [](FakeLink& link) {
            link.shownServices = {0x1810};
            link.present = {characteristic::bloodPressure};
        };
    }
    DeviceVisit& begin(bool onlyPair = false)
    {
        visit = std::make_unique<DeviceVisit>(radio, clock,
            DeviceVisit::Plan{.identity = cuff,
                .session = {.connecting = 100ms, .step = 100ms, .first = 100ms, .quiet = 20ms, .closing = 50ms},
                .onlyPair = onlyPair,
                .preparing = 60ms,
                .searching = 60ms,
                .pairing = 60ms});
        QObject::connect(visit.get(), &DeviceVisit::ended, visit.get(), [this](std::optional<LinkFailure> why) {
            ++ends;
            failure = why;
        });
        visit->start();
        return *visit;
    }
    bool ended()
    {
        return QTest::qWaitFor([this] { return ends > 0; }, 2000);
    }

    FakeClock clock;
    FakeRadio radio;
    std::unique_ptr<DeviceVisit> visit;
    int ends = 0;
    std::optional<LinkFailure> failure;
};

} // namespace

class TestDeviceVisit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pairsFirstAndThenTakesWhatThereIs()
    {
        Stage stage;
        DeviceVisit& visit = stage.begin();
        QSignalSpy received(&visit, &DeviceVisit::received);
        QTRY_COMPARE(visit.sessionStage(), DeviceSession::Stage::Listening);
        QCOMPARE(stage.radio.asked, (QStringList{u"let go "_s + cuff, u"search"_s, u"stop"_s, u"pair "_s + cuff}));
        stage.radio.lastLink->send(characteristic::bloodPressure, "x");
        QVERIFY(stage.ended());
        QVERIFY(!stage.failure);
        QCOMPARE(received.size(), 1);
        QTRY_VERIFY(!stage.radio.lastLink);
    }

    void aKnownDeviceIsNotPairedAgain()
    {
        Stage stage;
        stage.radio.bonded = {cuff};
        stage.begin();
        QVERIFY(stage.ended());
        QCOMPARE(stage.radio.asked, (QStringList{u"let go "_s + cuff, u"search"_s, u"stop"_s, u"let go "_s + cuff}));
    }

    void aDeviceThatHasForgottenThePairingTurnsUsAway()
    {
        Stage stage;
        stage.radio.bonded = {cuff};
        stage.radio.prepare = [](FakeLink& link) { link.failsToOpen = LinkFailure::Unreachable; };
        stage.begin();
        QVERIFY(stage.ended());
        QCOMPARE(stage.failure, LinkFailure::PairingRefused); // whose sentence says how to start over
    }

    void aPasskeyIsAskedForAndAnswered()
    {
        Stage stage;
        stage.radio.passkey = 42;
        DeviceVisit& visit = stage.begin(true);
        QSignalSpy asked(&visit, &DeviceVisit::passkeyNeeded);
        QVERIFY(asked.wait());
        visit.answerPasskey(42);
        QVERIFY(stage.ended());
        QVERIFY(!stage.failure);
        QVERIFY(stage.radio.bonded.contains(cuff));
        QVERIFY(!stage.radio.lastLink);
        QCOMPARE(stage.radio.asked.last(), u"let go "_s + cuff);
    }

    void everyWayNotToGetThereEnds_data()
    {
        QTest::addColumn<std::function<void(Stage&)>>("fault");
        QTest::addColumn<LinkFailure>("failure");
        const auto row = [](const char* name, LinkFailure why, auto fault) {
            QTest::newRow(name) << std::function<void(Stage&)>(fault) << why;
        };
        row("adapter off", LinkFailure::AdapterOff, [](Stage& s) { s.radio.now = DeviceRadio::State::AdapterOff; });
        row("no adapter", LinkFailure::NoAdapter, [](Stage& s) { s.radio.now = DeviceRadio::State::NoAdapter; });
        row("the system never says", LinkFailure::NoAdapter,
            [](Stage& s) { s.radio.now = DeviceRadio::State::Unknown; });
        row("permission refused", LinkFailure::PermissionRefused, [](Stage& s) {
            s.radio.now = DeviceRadio::State::PermissionNotAsked;
            s.radio.afterAsking = DeviceRadio::State::PermissionRefused;
        });
        row("never seen", LinkFailure::Unreachable, [](Stage& s) { s.radio.inTheAir.clear(); });
        row("pairing refused", LinkFailure::PairingRefused,
            [](Stage& s) { s.radio.pairingFails = LinkFailure::PairingRefused; });
        row("pairing never answered", LinkFailure::NoAnswer, [](Stage& s) { s.radio.pairingIsMute = true; });
        row("link fails", LinkFailure::Unreachable,
            [](Stage& s) { s.radio.prepare = [](FakeLink& link) { link.neverOpens = true; }; });
    }
    void everyWayNotToGetThereEnds()
    {
        QFETCH(std::function<void(Stage&)>, fault);
        QFETCH(LinkFailure, failure);
        Stage stage;
        fault(stage);
        stage.begin();
        QVERIFY(stage.ended());
        QCOMPARE(stage.failure, failure);
        QCOMPARE(stage.ends, 1);
        QVERIFY(!stage.radio.searching);
    }

    void anAdapterThatGoesEndsEveryStage_data()
    {
        QTest::addColumn<DeviceVisit::Stage>("when");
        QTest::newRow("searching") << DeviceVisit::Stage::Searching;
        QTest::newRow("pairing") << DeviceVisit::Stage::Pairing;
        QTest::newRow("visiting") << DeviceVisit::Stage::Visiting;
    }
    void anAdapterThatGoesEndsEveryStage()
    {
        QFETCH(DeviceVisit::Stage, when);
        Stage stage;
        if (when == DeviceVisit::Stage::Searching)
            stage.radio.inTheAir.clear();
        stage.radio.pairingIsMute = when == DeviceVisit::Stage::Pairing;
        DeviceVisit& visit = stage.begin();
        QTRY_VERIFY(visit.stage() == when && (when != DeviceVisit::Stage::Searching || stage.radio.searching));
        stage.radio.become(DeviceRadio::State::AdapterOff);
        QCOMPARE(stage.failure, LinkFailure::AdapterOff);
        QCOMPARE(visit.stage(), DeviceVisit::Stage::Ended);
        stage.radio.become(DeviceRadio::State::Ready);
        QCOMPARE(stage.ends, 1);
    }

    void aLinkThatBreaksBecauseTheAdapterIsOffIsSaidSo()
    {
        Stage stage;
        DeviceVisit& visit = stage.begin();
        QTRY_COMPARE(visit.sessionStage(), DeviceSession::Stage::Listening);
        stage.radio.lastLink->drop();
        QCOMPARE(stage.ends, 0);
        stage.radio.become(DeviceRadio::State::AdapterOff);
        QCOMPARE(stage.failure, LinkFailure::AdapterOff);
    }

    void thePermissionIsAskedOnce()
    {
        Stage stage;
        stage.radio.now = DeviceRadio::State::PermissionNotAsked;
        stage.begin();
        QVERIFY(stage.ended());
        QVERIFY(!stage.failure);
        QCOMPARE(stage.radio.asked.count(u"permission"_s), 1);
    }

    void stoppingLetsGo()
    {
        Stage stage;
        stage.radio.inTheAir.clear();
        DeviceVisit& visit = stage.begin();
        QTRY_VERIFY(stage.radio.searching);
        visit.stop();
        QCOMPARE(stage.ends, 1);
        QVERIFY(!stage.failure);
        QVERIFY(!stage.radio.searching);
    }

    void goingAwayStopsTheSearchAndThePairing()
    {
        Stage stage;
        stage.radio.inTheAir.clear();
        stage.begin();
        QTRY_VERIFY(stage.radio.searching);
        stage.visit.reset();
        QVERIFY(!stage.radio.searching);
    }
};

Q_DECLARE_METATYPE(std::function<void(Stage&)>)

QTEST_GUILESS_MAIN(TestDeviceVisit)
#include "tst_devicevisit.moc"
