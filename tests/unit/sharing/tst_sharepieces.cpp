// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/sharing/sharingfixture.h"

using namespace naer;
using namespace naer::test;
using namespace std::chrono_literals;

/// A share that is too large for one transaction goes in pieces, and is one share all the same.
class TestSharePieces : public QObject
{
    Q_OBJECT

    static constexpr int many = 2 * mostInPiece + 50; // three pieces

    /// `many` weights, an hour between them, the oldest first.
    static std::vector<Observation> weigh(SharingFixture& f)
    {
        return f.within([&](Database& database) -> Result<std::vector<Observation>> {
            const Kind* kind = *KindCatalog::instance().find(u"weight"_s);
            std::vector<Observation> all;
            for (int i = 0; i < many; ++i) {
                Moment at = f.clock.now();
                at.utcMs -= qint64(many - i) * 3'600'000;
                auto added = MeasurementService(database, f.clock)
                                 .add({.kind = kind, .values = {Milli::fromInt(80)}, .takenAt = at});
                if (!added)
                    return passOn(added);
                all.push_back(*added);
            }
            return all;
        });
    }
    static int entriesOf(const HttpRequest& request) { return int(request.body.count("\"request\"")); }
    static bool hasTask(const HttpRequest& request) { return request.body.contains("\"resourceType\":\"Task\""); }
    /// Answers the first `pieces` requests, and is cut off then.
    static void serve(SharingFixture& f, int pieces)
    {
        f.http.answer = [&f, left = pieces](const HttpRequest& request) mutable -> Result<HttpAnswer> {
            if (left-- <= 0)
                return fail(ErrorCode::NoNetwork);
            return f.server.take(request.body);
        };
    }
    static void serveAll(SharingFixture& f)
    {
        f.http.answer = [&f](const HttpRequest& request) { return Result<HttpAnswer>(f.server.take(request.body)); };
        f.clock.advance(2min);
    }

private Q_SLOTS:
    void theTaskComesLast()
    {
        SharingFixture f;
        weigh(f);
        const Share share = f.shareWith({u"weight"_s}, u"Hvad nu?"_s);
        QVERIFY(f.deliver());
        QCOMPARE(f.http.asked.size(), std::size_t(3));
        for (const HttpRequest& request : f.http.asked) {
            QVERIFY(entriesOf(request) < 500);
            QCOMPARE(hasTask(request), &request == &f.http.asked.back());
            QCOMPARE(request.body.contains("Hvad nu?"), hasTask(request));
        }
        QCOMPARE(f.server.count<fhir::Observation>(), many);
        QCOMPARE(f.server.count<fhir::Consent>(), 1);
        const auto* task = f.server.find<fhir::Task>(u"urn:uuid:"_s + share.id);
        QVERIFY(task);
        QCOMPARE(int(task->input.size()), 2); // how many, and when the newest was taken
        QCOMPARE(task->input[0].valueInteger, std::optional<qint64>(many));
        QCOMPARE(f.share(share.id).state, ShareState::Sent);
    }

    void thePreviewShowsAll()
    {
        SharingFixture f;
        weigh(f);
        const auto preview = f.within([&](Database& database) {
            return ShareService(database, f.clock)
                .preview({u"gp"_s, {u"weight"_s}, {}, u"Hvad nu?"_s}, f.consentTo({u"weight"_s}));
        });
        QCOMPARE(int(preview.items.size()), many);
        QCOMPARE(preview.question, u"Hvad nu?"_s);
    }

    void goesOnWhereItWasCut()
    {
        SharingFixture f;
        weigh(f);
        const Share share = f.shareWith({u"weight"_s});
        serve(f, 1);
        QVERIFY(f.deliver());
        QCOMPARE(f.share(share.id).state, ShareState::Queued);
        QCOMPARE(f.outbox()[0].itemsGone, mostInPiece);
        QVERIFY(f.lock() && f.unlock()); // also after the program was away
        const std::size_t before = f.http.asked.size();
        serveAll(f);
        QVERIFY(f.deliver());
        QCOMPARE(f.http.asked.size(), before + 2);
        QCOMPARE(f.share(share.id).state, ShareState::Sent);
        QCOMPARE(f.server.count<fhir::Observation>(), many);
        for (const auto& held : std::as_const(f.server.held))
            QCOMPARE(held.made + held.replaced, 1);
    }

    void aLostAnswerSendsThePieceAgain()
    {
        SharingFixture f;
        weigh(f);
        const Share share = f.shareWith({u"weight"_s});
        f.http.answer = [&f, sent = 0](const HttpRequest& request) mutable -> Result<HttpAnswer> {
            const HttpAnswer answer = f.server.take(request.body);
            return ++sent == 2 ? Result<HttpAnswer>(fail(ErrorCode::NoNetwork)) : Result<HttpAnswer>(answer);
        };
        QVERIFY(f.deliver());
        serveAll(f);
        QVERIFY(f.deliver());
        QCOMPARE(f.share(share.id).state, ShareState::Sent);
        QCOMPARE(f.server.count<fhir::Observation>(), many);
        QCOMPARE(f.server.count<fhir::Task>(), 1);
    }

    void whatIsStoppedInBetweenDoesNotGo()
    {
        SharingFixture f;
        weigh(f);
        const Share share = f.shareWith({u"weight"_s});
        serve(f, 1);
        QVERIFY(f.deliver());
        f.within([&](Database& database) { return ShareService(database, f.clock).withdrawConsent(share.consent); });
        serveAll(f);
        QVERIFY(f.deliver());
        QCOMPARE(f.server.count<fhir::Observation>(), mostInPiece);
        QCOMPARE(f.share(share.id).state, ShareState::TakenBack);
        QCOMPARE(f.server.find<fhir::Consent>(u"urn:uuid:"_s + share.consent)->status, u"inactive"_s);
    }

    void whatIsTakenOutInBetweenDoesNotGo()
    {
        SharingFixture f;
        const auto weights = weigh(f);
        const Share share = f.shareWith({u"weight"_s});
        serve(f, 2);
        QVERIFY(f.deliver());
        for (int i = 2 * mostInPiece; i < many; ++i) // all of the last piece
            f.withdraw(weights[std::size_t(i)].id);
        serveAll(f);
        QVERIFY(f.deliver());
        // the piece that was cut may have arrived: of each of its measurements they are told that it does not count
        for (int i = 0; i < many; ++i)
            QCOMPARE(f.server.find<fhir::Observation>(f.urn(weights[std::size_t(i)]))->status,
                i < 2 * mostInPiece ? u"final"_s : u"entered-in-error"_s);
        QVERIFY(f.server.find<fhir::Task>(u"urn:uuid:"_s + share.id)); // somebody looks at the rest
        QCOMPARE(f.share(share.id).state, ShareState::Sent);
    }

    void aCorrectionReachesWhatWentBefore()
    {
        SharingFixture f;
        const auto weights = weigh(f);
        f.shareWith({u"weight"_s});
        serve(f, 1);
        QVERIFY(f.deliver());
        f.correct(weights.front().id, 77);
        f.correct(weights.back().id, 78);
        serveAll(f);
        QVERIFY(f.deliver());
        const auto kilograms = [&](const Observation& one) {
            return f.server.find<fhir::Observation>(f.urn(one))->value.quantity.value.text.toDouble();
        };
        QCOMPARE(kilograms(weights.front()), 77.0);
        QCOMPARE(kilograms(weights.back()), 78.0);
    }

    void aNoInTheMiddleIsANo()
    {
        SharingFixture f;
        const auto weights = weigh(f);
        const Share share = f.shareWith({u"weight"_s});
        f.http.answer = [&f, sent = 0](const HttpRequest& request) mutable -> Result<HttpAnswer> {
            return ++sent == 2 ? HttpAnswer{.status = 422} : f.server.take(request.body);
        };
        QVERIFY(f.deliver());
        QCOMPARE(f.share(share.id).state, ShareState::Refused);
        QCOMPARE(f.outbox()[0].state, OutboxState::Refused);
        const auto has = [&](const Observation& one) {
            return f.within([&](Database& d) { return ShareRepository(d).mayHave(u"gp"_s, one.id); });
        };
        QVERIFY(has(weights.front())); // what went is known to have gone: a correction reaches it
        f.correct(weights.front().id, 77);
        serveAll(f);
        QVERIFY(f.deliver());
        QCOMPARE(f.server.find<fhir::Observation>(f.urn(weights.front()))->status, u"corrected"_s);
        f.within([&](Database& d) { return ShareService(d, f.clock).takeBack(share.id); }); // they are told
        QVERIFY(f.deliver());
        QCOMPARE(f.share(share.id).state, ShareState::TakenBack);
        QCOMPARE(f.server.find<fhir::Task>(u"urn:uuid:"_s + share.id)->status, u"cancelled"_s);
    }
};

QTEST_GUILESS_MAIN(TestSharePieces)
#include "tst_sharepieces.moc"
