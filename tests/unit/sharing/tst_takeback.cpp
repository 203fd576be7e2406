// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/sharefollower.h"
#include "tests/unit/sharing/sharingfixture.h"

using namespace naer;
using namespace naer::test;

/// What a recipient has answered is not lost because the citizen takes the share back.
class TestTakeBack : public QObject
{
    Q_OBJECT

    struct Answered : SharingFixture
    {
        Answered()
        {
            courier.setBefore([this](const OutboxEntry& entry) { return follower.lookBefore(entry); });
            http.answer = [this](const HttpRequest& request) -> Result<HttpAnswer> {
                if (request.method == "POST")
                    return server.take(request.body);
                ++looks;
                if (deaf)
                    return HttpAnswer{.status = 403};
                const auto* task = server.find<fhir::Task>(u"urn:uuid:"_s + shared.id);
                return jsonAnswer(200,
                    R"({"resourceType":"Bundle","type":"searchset","entry":[{"resource":)" + fhir::toJson(*task)
                        + "}]}");
            };
            add(u"weight"_s, {u"81,5"_s});
            shared = shareWith({u"weight"_s}, u"Hvad nu?"_s);
        }
        void answer()
        {
            auto& task = std::get<fhir::Task>(server.held[u"urn:uuid:"_s + shared.id].resource);
            task.status = u"completed"_s;
            task.note = {{.authorString = u"Lis"_s, .text = u"Ring straks"_s}};
        }
        void takeBack()
        {
            within([this](Database& d) { return ShareService(d, clock).takeBack(shared.id); });
        }

        ShareFollower follower{session, courier.tokens(), http, clock};
        Share shared;
        int looks = 0;
        bool deaf = false;
    };

private Q_SLOTS:
    void anAnswerThatNobodyHasReadIsKept()
    {
        Answered f;
        QVERIFY(f.deliver());
        f.answer();
        f.takeBack();
        QVERIFY(f.deliver());
        QCOMPARE(f.looks, 1);
        const Share now = f.share(f.shared.id);
        QCOMPARE(now.state, ShareState::TakenBack);
        QCOMPARE(now.answer, u"Ring straks"_s);
        QCOMPARE(now.answeredBy, u"Lis"_s);
        const auto* task = f.server.find<fhir::Task>(u"urn:uuid:"_s + f.shared.id);
        QCOMPARE(task->status, u"cancelled"_s);
        QCOMPARE(task->description, QString());
        QCOMPARE(task->note.size(), std::size_t(1)); // nor is it lost where it was written
        QCOMPARE(task->note[0].text, u"Ring straks"_s);
    }

    void alsoWhereTheYesIsTakenBack()
    {
        Answered f;
        QVERIFY(f.deliver());
        f.answer();
        f.within([&](Database& d) { return ShareService(d, f.clock).withdrawConsent(f.shared.consent); });
        QVERIFY(f.deliver());
        QCOMPARE(f.share(f.shared.id).answer, u"Ring straks"_s);
    }

    void aPlaceThatDoesNotSayIsToldAllTheSame()
    {
        Answered f;
        QVERIFY(f.deliver());
        f.deaf = true;
        f.takeBack();
        QVERIFY(f.deliver());
        QCOMPARE(f.looks, 1);
        QCOMPARE(f.server.find<fhir::Task>(u"urn:uuid:"_s + f.shared.id)->status, u"cancelled"_s);
    }

    void whatIsAmongThemselvesIsNoAnswer()
    {
        Answered f;
        QVERIFY(f.deliver());
        f.answer();
        std::get<fhir::Task>(f.server.held[u"urn:uuid:"_s + f.shared.id].resource).status = u"accepted"_s;
        f.follower.follow();
        QSignalSpy rested(&f.follower, &ShareFollower::rested);
        QTRY_COMPARE(rested.size(), 1);
        QCOMPARE(f.share(f.shared.id).state, ShareState::Opened);
        QCOMPARE(f.share(f.shared.id).answer, QString());
    }
};

QTEST_GUILESS_MAIN(TestTakeBack)
#include "tst_takeback.moc"
