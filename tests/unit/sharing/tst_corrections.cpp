// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/fhirobservation.h"
#include "tests/unit/sharing/sharingfixture.h"

using namespace naer;
using namespace naer::test;

/// What was corrected or taken out reaches who was sent it, and nobody else (F10).
class TestCorrections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void correctionsReachWhoGotTheOriginal()
    {
        SharingFixture f;
        f.addRecipient(u"municipality"_s, u"Kommunen"_s);
        const Observation first = f.add(u"weight"_s, {u"81,5"_s}, 1);
        const Observation second = f.add(u"weight"_s, {u"82"_s});
        f.correct(second.id, 83); // nobody has it: nothing leaves
        QVERIFY(f.outbox().empty());
        f.shareWith({u"weight"_s});
        QVERIFY(f.deliver());
        f.correct(first.id, 80);
        f.correct(first.id, 79); // both in one
        f.withdraw(second.id);
        QCOMPARE(f.outbox().size(), std::size_t(3));
        QVERIFY(f.deliver());
        const auto* corrected = f.server.find<fhir::Observation>(f.urn(first));
        QCOMPARE(corrected->status, u"corrected"_s);
        QCOMPARE(corrected->value.quantity.value.text, "79");
        QCOMPARE(f.server.find<fhir::Observation>(f.urn(second))->status, u"entered-in-error"_s);
        for (const HttpRequest& request : f.http.asked)
            QCOMPARE(request.url.host(), u"gp.naer.example"_s);
    }

    void aPulseThatIsNoneAnyMoreIsTold()
    {
        SharingFixture f;
        const Observation one = f.add(u"blood-pressure"_s, {u"128"_s, u"82"_s, u"166"_s});
        f.shareWith({u"blood-pressure"_s});
        QVERIFY(f.deliver());
        const QString pulse = FhirObservationWriter::identifierOfPulse(one.id);
        QCOMPARE(f.server.find<fhir::Observation>(pulse)->value.quantity.value.text, "166");
        f.within([&](Database& d) {
            return MeasurementService(d, f.clock)
                .correct(one.id, {Milli::fromInt(128), Milli::fromInt(82), std::nullopt}, u"slip"_s);
        });
        QVERIFY(f.deliver());
        QCOMPARE(f.server.find<fhir::Observation>(f.urn(one))->status, u"corrected"_s);
        const auto* now = f.server.find<fhir::Observation>(pulse);
        QCOMPARE(now->status, u"entered-in-error"_s);
        QVERIFY(now->value.quantity.value.isEmpty());
        for (const QByteArray& body : std::as_const(f.server.bodies).mid(1))
            QVERIFY(!body.contains("166"));
    }

    void aNewConsentRevivesNothingThatIsWrong()
    {
        SharingFixture f;
        const Observation one = f.add(u"weight"_s, {u"81,5"_s}, 1);
        f.add(u"weight"_s, {u"82"_s});
        const Share share = f.shareWith({u"weight"_s});
        QVERIFY(f.deliver());
        f.within([&](Database& d) { return ShareService(d, f.clock).withdrawConsent(share.consent); });
        f.withdraw(one.id);
        QVERIFY(f.deliver());
        QCOMPARE(f.server.find<fhir::Observation>(f.urn(one))->status, u"final"_s); // nothing may go
        f.shareWith({u"weight"_s});
        QVERIFY(f.deliver());
        QCOMPARE(f.server.find<fhir::Observation>(f.urn(one))->status, u"entered-in-error"_s);
    }

    void aCorrectionWithoutAConsentDoesNotGo()
    {
        SharingFixture f;
        const Observation one = f.add(u"weight"_s, {u"81,5"_s});
        const Share share = f.shareWith({u"weight"_s});
        QVERIFY(f.deliver());
        f.within([&](Database& d) { return ShareService(d, f.clock).withdrawConsent(share.consent); });
        f.correct(one.id, 64);
        QVERIFY(f.deliver());
        QCOMPARE(f.outbox()[0].state, OutboxState::Cancelled);
        QCOMPARE(f.outbox()[0].trouble, u"consent-missing"_s);
        for (const HttpRequest& request : f.http.asked)
            QVERIFY(!request.body.contains("\"value\":64"));
    }

    void whatWasTakenOutBeforeItWentIsNotSent()
    {
        SharingFixture f;
        const Observation one = f.add(u"weight"_s, {u"81,5"_s}, 1);
        const Observation two = f.add(u"weight"_s, {u"82"_s});
        f.shareWith({u"weight"_s});
        f.withdraw(one.id);
        QVERIFY(f.deliver());
        QVERIFY(!f.server.find<fhir::Observation>(f.urn(one)));
        QVERIFY(f.server.find<fhir::Observation>(f.urn(two)));
    }
};

QTEST_GUILESS_MAIN(TestCorrections)
#include "tst_corrections.moc"
