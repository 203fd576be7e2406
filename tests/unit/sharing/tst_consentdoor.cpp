// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/sharing/sharingfixture.h"

#include <QRandomGenerator>

using namespace naer;
using namespace naer::test;

/// Nothing leaves that no consent covers: not by any order of what a citizen does, and not by octets of whatever make.
class TestConsentDoor : public QObject
{
    Q_OBJECT

    /// What the door says of these octets.
    static ErrorCode said(SharingFixture& f, const QByteArray& body)
    {
        const auto recipient = f.within([](Database& d) { return RecipientRepository(d).find(u"gp"_s); });
        return f.refusal([&](Database& d) { return f.door.mayLeave(d, recipient, body, f.clock.now()); });
    }
    static QByteArray bundle(const QByteArray& resource)
    {
        return QByteArray("{'resourceType':'Bundle','type':'transaction','entry':[{'resource':" + resource
            + ",'request':{'method':'POST','url':'X'}}]}")
            .replace('\'', '"');
    }

private Q_SLOTS:
    void everyMeasurementIsLookedAt_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<ErrorCode>("wanted");
        QTest::newRow("as it is") << QByteArray() << QByteArray() << ErrorCode::Internal;
        QTest::newRow("another time") << QByteArray("2026-10-12T08") << QByteArray("2026-10-11T08")
                                      << ErrorCode::ConsentMissing;
        QTest::newRow("another kind") << QByteArray("29463-7") << QByteArray("8867-4") << ErrorCode::ConsentMissing;
        QTest::newRow("another person") << QByteArray("Patient/17") << QByteArray("Patient/18")
                                        << ErrorCode::ConsentMissing;
        QTest::newRow("no identifier of ours") << QByteArray("\"identifier\":[{\"system\":\"urn:ietf:rfc:3986\"")
                                               << QByteArray("\"identifier\":[{\"value\":\"x\",\"system\":\"urn:x\"")
                                               << ErrorCode::BadFile; // twice the same name: cannot be read
        QTest::newRow("cut") << QByteArray("\"resourceType\":\"Bundle\"") << QByteArray("\"resourceType\":\"Bund")
                             << ErrorCode::BadFile;
    }
    void everyMeasurementIsLookedAt()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(ErrorCode, wanted);
        SharingFixture f;
        f.add(u"weight"_s, {u"81,5"_s});
        f.shareWith({u"weight"_s});
        QVERIFY(f.deliver());
        QByteArray body = f.http.asked.at(0).body;
        if (!from.isEmpty()) {
            QVERIFY2(body.contains(from), body.constData());
            body.replace(from, to);
        }
        QCOMPARE(said(f, body), wanted);
    }

    void nothingElseGoes_data()
    {
        QTest::addColumn<QByteArray>("resource");
        QTest::newRow("a document") << QByteArray(
            "{'resourceType':'DocumentReference','status':'current','content':[{'attachment':{'data':'QUJD'}}]}");
        QTest::newRow("a message") << QByteArray(
            "{'resourceType':'Communication','status':'completed','payload':[{'contentString':'x'}]}");
        QTest::newRow("a person") << QByteArray("{'resourceType':'Patient','name':[{'text':'x'}]}");
        QTest::newRow("another's device")
            << QByteArray("{'resourceType':'Device','patient':{'reference':'Patient/18'}}");
    }
    void nothingElseGoes()
    {
        QFETCH(QByteArray, resource);
        SharingFixture f;
        f.add(u"weight"_s, {u"81,5"_s});
        f.shareWith({u"weight"_s});
        QCOMPARE(said(f, bundle(resource)), ErrorCode::ConsentMissing);
    }

    void wordsOfTheCitizenNeedAConsent()
    {
        SharingFixture f;
        const QByteArray asks
            = bundle("{'resourceType':'Task','status':'requested','intent':'order','description':'Jeg er bange'}");
        const QByteArray cancelled = bundle("{'resourceType':'Task','status':'cancelled','intent':'order'}");
        QCOMPARE(said(f, asks), ErrorCode::ConsentMissing);
        QCOMPARE(
            said(f,
                bundle("{'resourceType':'Task','status':'cancelled','intent':'order','description':'Jeg er bange'}")),
            ErrorCode::ConsentMissing);
        QCOMPARE(said(f, cancelled), ErrorCode::Internal); // taking back is always possible
        f.add(u"weight"_s, {u"81,5"_s});
        f.shareWith({u"weight"_s});
        QCOMPARE(said(f, asks), ErrorCode::Internal);
        // whoever turns out to be under 15: nothing but taking back
        f.bornOn(QDate(2013, 1, 1));
        QCOMPARE(said(f, asks), ErrorCode::ParentsPartMissing);
        QCOMPARE(said(f, cancelled), ErrorCode::Internal);
    }

    /// Random lives of citizens. Each value is a number of its own, so that it is found in any octets that left; at the
    /// moment they left, a consent in force covered it.
    void noOctetOfAnUncoveredItemEverLeaves()
    {
        const QStringList kinds{u"weight"_s, u"pulse"_s, u"glucose"_s, u"blood-pressure"_s};
        int left = 0;
        for (quint32 seed = 1; seed <= 12; ++seed) {
            SharingFixture f;
            f.addRecipient(u"municipality"_s, u"Kommunen"_s);
            QRandomGenerator random(seed);
            QMap<QByteArray, Observation> byNote; // the note is unique, and goes with the measurement
            const auto anyKinds = [&] {
                QStringList some;
                for (const QString& kind : kinds) {
                    if (random.bounded(2))
                        some += kind;
                }
                return some.isEmpty() ? QStringList{kinds[int(random.bounded(4))]} : some;
            };
            const auto anyRecipient = [&] { return random.bounded(2) ? u"gp"_s : u"municipality"_s; };
            const auto anyRange = [&] {
                TimeRange range;
                if (random.bounded(2))
                    range.fromMs = f.clock.now().utcMs - qint64(random.bounded(40)) * 86'400'000;
                if (random.bounded(4) == 0)
                    range.toMs = f.clock.now().utcMs - qint64(random.bounded(10)) * 86'400'000;
                return range;
            };
            f.http.answer = [&](const HttpRequest& request) -> Result<HttpAnswer> {
                if (request.url.host() == "login.naer.example"_L1)
                    return jsonAnswer(
                        200, R"({"access_token":"n","token_type":"Bearer","expires_in":600})", "application/json");
                const QString recipient = request.url.host().section(u'.', 0, 0);
                const auto consents
                    = f.within([&](Database& d) { return ConsentRepository(d).inForce(recipient, f.clock.now()); });
                for (auto it = byNote.cbegin(); it != byNote.cend(); ++it) {
                    if (!request.body.contains(it.key()))
                        continue;
                    ++left;
                    if (!anyCovers(consents, *it->kind, it->id.takenMs, f.clock.now()))
                        qCritical("seed %u: %s left for %s", seed, it.key().constData(), qPrintable(recipient));
                }
                return random.bounded(3) ? Result<HttpAnswer>(f.server.take(request.body))
                                         : Result<HttpAnswer>(fail(ErrorCode::NoNetwork));
            };
            for (int step = 0; step < 150; ++step) {
                switch (random.bounded(7)) {
                case 0:
                case 1: {
                    const QString code = kinds[int(random.bounded(4))];
                    const Kind* kind = *KindCatalog::instance().find(code);
                    NewObservation entry{.kind = kind, .takenAt = f.clock.now()};
                    entry.takenAt.utcMs -= qint64(random.bounded(30)) * 86'400'000 + step;
                    entry.values = code == u"blood-pressure"_s
                        ? Values{Milli::fromInt(130), Milli::fromInt(80), Milli::fromInt(60)}
                        : Values{Milli::fromInt(code == u"glucose"_s ? 7 : 80)};
                    entry.note = u"canary-%1-%2"_s.arg(seed).arg(step, 3, 10, QChar(u'0'));
                    byNote.insert(entry.note.toUtf8(),
                        f.within([&](Database& d) { return MeasurementService(d, f.clock).add(entry); }));
                    break;
                }
                case 2: {
                    NewConsent consent = f.consentTo(anyKinds(), 1 + int(random.bounded(20)), anyRecipient());
                    consent.data = anyRange();
                    (void)f.session.run([&](Database& d) { return ShareService(d, f.clock).grant(consent); })
                        .takeResult();
                    break;
                }
                case 3: {
                    const NewShare share{anyRecipient(), anyKinds(), anyRange(), {}};
                    (void)f.session.run([&](Database& d) { return ShareService(d, f.clock).share(share); })
                        .takeResult();
                    break;
                }
                case 4: {
                    const auto all = f.within([](Database& d) { return ConsentRepository(d).all(); });
                    if (!all.empty() && random.bounded(2)) {
                        const QString id = all[random.bounded(quint32(all.size()))].id;
                        (void)f.session.run([&](Database& d) { return ShareService(d, f.clock).withdrawConsent(id); })
                            .takeResult();
                    }
                    break;
                }
                case 5:
                    if (!byNote.isEmpty()) {
                        const Observation one = byNote.values()[int(random.bounded(quint32(byNote.size())))];
                        Values values = one.values;
                        values[0] = Milli::fromInt(one.kind->code == u"glucose"_s ? 8 : 131);
                        (void)f.session
                            .run([&](Database& d) {
                                return MeasurementService(d, f.clock).correct(one.id, values, u"slip"_s);
                            })
                            .takeResult();
                    }
                    break;
                default: QVERIFY(f.deliver());
                }
                f.clock.advance(std::chrono::hours(random.bounded(24)));
            }
        }
        QVERIFY2(left > 100, qPrintable(u"the test sends too little to show anything: %1"_s.arg(left)));
    }
};

int main(int argc, char** argv)
{
    qputenv("QT_FATAL_CRITICALS", "1");
    QCoreApplication application(argc, argv);
    TestConsentDoor test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_consentdoor.moc"
