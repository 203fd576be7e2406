// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/sharing/sharingfixture.h"

#include <QRandomGenerator>

using namespace naer;
using namespace naer::test;
using namespace std::chrono_literals;

/// Random lives of a citizen over a network and a server that fail at random.
class TestCourierCourses : public QObject
{
    Q_OBJECT

    static HttpAnswer refusal(int status)
    {
        return jsonAnswer(status,
            R"({"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"invalid","diagnostics":"no such unit\u0007"}]})");
    }

private Q_SLOTS:
    /// The vault and the server's model agree in the end, whatever went wrong on the way (F13).
    void anyCourseOfEventsEndsTheSame()
    {
        for (const quint32 seed : {1u, 2u, 3u, 4u, 5u}) {
            SharingFixture f;
            QRandomGenerator random(seed);
            QMap<QString, Observation> shared;
            std::vector<Observation> all;
            f.http.answer = [&](const HttpRequest& request) -> Result<HttpAnswer> {
                if (request.url.host() == "login.naer.example"_L1)
                    return jsonAnswer(
                        200, R"({"access_token":"next","token_type":"Bearer","expires_in":600})", "application/json");
                switch (random.bounded(8)) {
                case 0: return fail(ErrorCode::NoNetwork); // never arrived
                case 1: f.server.take(request.body); return fail(ErrorCode::NoNetwork); // answer lost
                case 2: f.server.take(request.body); return f.server.take(request.body); // sent twice by the network
                case 3: return refusal(503);
                case 4: return jsonAnswer(200, "<html>", "text/html");
                case 5: f.server.take(request.body); return refusal(401);
                default: return f.server.take(request.body);
                }
            };
            for (int step = 0; step < 60; ++step) {
                switch (random.bounded(6)) {
                case 0:
                case 1: all.push_back(f.add(u"weight"_s, {QString::number(60 + random.bounded(60))}, step)); break;
                case 2:
                    if (!all.empty()) {
                        f.shareWith({u"weight"_s});
                        for (const Observation& one : all)
                            shared.insert(f.urn(one), one);
                    }
                    break;
                case 3:
                    if (!all.empty())
                        f.correct(all[random.bounded(quint32(all.size()))].id, 60 + random.bounded(60));
                    break;
                case 4:
                    if (all.size() > 3) {
                        f.withdraw(all.back().id);
                        all.pop_back();
                    }
                    break;
                default: QVERIFY(f.deliver());
                }
                f.clock.advance(std::chrono::minutes(random.bounded(40)));
            }
            f.http.answer = [&](const HttpRequest& request) -> Result<HttpAnswer> {
                if (request.url.host() == "login.naer.example"_L1)
                    return jsonAnswer(
                        200, R"({"access_token":"last","token_type":"Bearer","expires_in":600})", "application/json");
                return f.server.take(request.body);
            };
            for (int round = 0; round < 3; ++round) {
                f.clock.advance(2h);
                QVERIFY(f.deliver());
            }
            for (const OutboxEntry& entry : f.outbox())
                QVERIFY2(entry.state == OutboxState::Sent || entry.state == OutboxState::Cancelled,
                    qPrintable(entry.trouble));
            for (auto it = shared.cbegin(); it != shared.cend(); ++it) {
                const auto now = f.within([&](Database& d) { return ObservationRepository(d).find(it->id); });
                const auto held = f.server.held.constFind(it.key());
                if (held == f.server.held.cend()) { // taken out before anybody had it
                    QCOMPARE(now.status, Status::Withdrawn);
                    continue;
                }
                QCOMPARE(held->made, 1);
                const auto& at = std::get<fhir::Observation>(held->resource);
                QCOMPARE(at.status == "entered-in-error"_L1, now.status == Status::Withdrawn);
                if (now.status != Status::Withdrawn)
                    QCOMPARE(at.value.quantity.value.text, fhir::Decimal::from(*now.values[0]).text);
            }
            QVERIFY(f.server.count<fhir::Observation>() <= shared.size());
        }
    }
};

QTEST_GUILESS_MAIN(TestCourierCourses)
#include "tst_couriercourses.moc"
