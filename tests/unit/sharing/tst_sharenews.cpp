// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/sharenews.h"
#include "tests/unit/sharing/sharingfixture.h"

using namespace naer;
using namespace naer::test;

/// What the citizen meets without looking for it (F30): answers, a no, silence, a sign-in.
class TestShareNews : public QObject
{
    Q_OBJECT

    struct Fixture : SharingFixture
    {
        std::vector<ShareNews> news()
        {
            return within([&](Database& d) { return shareNews(d, clock.now()); });
        }
        int tell(const Share& share, const QString& status, const QString& text = {})
        {
            fhir::Task task;
            task.identifier = {{.system = u"urn:ietf:rfc:3986"_s, .value = u"urn:uuid:"_s + share.id}};
            task.status = status;
            if (!text.isEmpty())
                task.note = {{.authorString = u"Mette, sygeplejerske"_s, .text = text}};
            return within([&](Database& d) { return ShareService(d, clock).follow(u"gp"_s, {task}); });
        }
        Share sent()
        {
            add(u"weight"_s, {u"81,5"_s});
            const Share made = shareWith({u"weight"_s});
            (void)deliver();
            return made;
        }
        void read(const Share& share)
        {
            within([&](Database& d) { return ShareRepository(d).noteRead(share.id); });
        }
        bool settle(const Share& shown)
        {
            return within([&](Database& d) { return ShareRepository(d).settle(shown.id, shown.state, clock.now()); });
        }
        void letTheDayPass() { clock.advance(std::chrono::hours(24 * 4)); }
    };

private Q_SLOTS:
    void anAnswerIsNewsUntilItIsOpened()
    {
        Fixture f;
        const Share share = f.sent();
        QVERIFY(f.news().empty()); // it is theirs, in time
        QCOMPARE(f.tell(share, u"accepted"_s), 1);
        QVERIFY(f.news().empty());
        QCOMPARE(f.tell(share, u"completed"_s, u"Det ser fint ud."_s), 1);
        QCOMPARE(f.news().size(), std::size_t(1));
        QCOMPARE(f.news()[0].what, ShareNews::What::Answered);
        QCOMPARE(f.news()[0].recipient, u"Lægehuset i Hammel"_s);
        QCOMPARE(f.news()[0].shares, std::vector<QString>{share.id});
        f.read(share);
        QVERIFY(f.news().empty());
        QCOMPARE(f.tell(share, u"completed"_s, u"Det ser fint ud."_s), 0); // said again: nothing new
        QVERIFY(f.news().empty());
        QCOMPARE(f.tell(share, u"completed"_s, u"Ring i morgen."_s), 1); // mended
        QCOMPARE(f.news()[0].what, ShareNews::What::Answered);
    }

    void anAnswerWithoutWordsIsOneToo()
    {
        Fixture f;
        const Share share = f.sent();
        QCOMPARE(f.tell(share, u"completed"_s), 1);
        QCOMPARE(f.news()[0].what, ShareNews::What::Answered);
    }

    void anAnswerToWhatWasTakenBackIsNotLost()
    {
        Fixture f;
        const Share share = f.sent();
        f.within([&](Database& d) { return ShareService(d, f.clock).takeBack(share.id); });
        QVERIFY(f.news().empty());
        QCOMPARE(f.tell(share, u"completed"_s, u"Ring til os."_s), 1);
        QCOMPARE(f.news()[0].what, ShareNews::What::Answered);
    }

    void aNoIsNewsUntilItIsDealtWith()
    {
        Fixture f;
        const Share share = f.sent();
        QCOMPARE(f.tell(share, u"rejected"_s, u"Ring hellere."_s), 1);
        QCOMPARE(f.news()[0].what, ShareNews::What::NotTaken);
        f.read(share);
        QCOMPARE(f.news()[0].what, ShareNews::What::NotTaken); // reading it brings it to nobody
        QVERIFY(f.settle(f.share(share.id)));
        QVERIFY(f.news().empty());
        QCOMPARE(whoHasTheBall(f.share(share.id), {}, f.clock.now()), Ball::Nobody);
        QCOMPARE(f.tell(share, u"completed"_s, u"Vi har set det alligevel."_s), 1);
        QCOMPARE(f.news()[0].what, ShareNews::What::Answered);
    }

    void silenceIsNewsUntilItIsDealtWith()
    {
        Fixture f;
        const Share share = f.sent();
        f.letTheDayPass();
        QCOMPARE(f.news()[0].what, ShareNews::What::NobodyAnswered);
        QCOMPARE(f.news()[0].answerBy, share.answerBy);
        QVERIFY(f.settle(f.share(share.id)));
        QVERIFY(f.news().empty());
        QCOMPARE(*f.share(share.id).settledAt, f.clock.now());
        QCOMPARE(f.tell(share, u"rejected"_s, u"Nej."_s), 1); // a no after the call is another thing
        QCOMPARE(f.news()[0].what, ShareNews::What::NotTaken);
    }

    void whatWaitsForASignInIsNews()
    {
        Fixture f;
        f.within([&](Database& d) { return RecipientRepository(d).keepSignIn(u"gp"_s, std::nullopt); });
        f.add(u"weight"_s, {u"81,5"_s});
        const Share share = f.shareWith({u"weight"_s});
        (void)f.deliver();
        QCOMPARE(f.news().size(), std::size_t(1));
        QCOMPARE(f.news()[0].what, ShareNews::What::SignInNeeded);
        const qint64 entry = f.outbox()[0].sequence;
        f.within([&](Database& d) { return OutboxRepository(d).hold(entry, true); });
        QVERIFY(f.news().empty()); // the citizen's own doing
        QCOMPARE(whoHasTheBall(f.share(share.id), f.outbox()[0], f.clock.now()), Ball::Citizen);
    }

    void anAnswerThatComesWhileOneSettlesIsNotLost()
    {
        Fixture f;
        const Share share = f.sent();
        f.letTheDayPass();
        const Share shown = f.share(share.id);
        QCOMPARE(f.tell(share, u"completed"_s, u"Ring til os."_s), 1);
        QVERIFY(!f.settle(shown));
        QCOMPARE(f.news()[0].what, ShareNews::What::Answered);
    }

    void aNoThatWasNoneIsNoAnswer()
    {
        Fixture f;
        const Share share = f.sent();
        QCOMPARE(f.tell(share, u"rejected"_s, u"Nej."_s), 1);
        QVERIFY(f.settle(f.share(share.id)));
        QCOMPARE(f.tell(share, u"received"_s), 1);
        QVERIFY(f.news().empty());
        f.letTheDayPass();
        QCOMPARE(f.news()[0].what, ShareNews::What::NobodyAnswered); // what was settled was the no
    }

    void whatStaysHereIsToldWhenItsDayIsOver()
    {
        Fixture f;
        f.http.answer = [](const HttpRequest&) -> Result<HttpAnswer> { return HttpAnswer{.status = 503}; };
        (void)f.sent();
        QVERIFY(f.news().empty());
        f.letTheDayPass();
        QCOMPARE(f.news()[0].what, ShareNews::What::StillHere);
    }

    void whatWasNotSentIsTold()
    {
        Fixture f;
        f.add(u"weight"_s, {u"81,5"_s});
        NewConsent yes = f.consentTo({u"weight"_s});
        yes.endsAt.utcMs = f.clock.now().utcMs + 60'000;
        const Share share = f.within(
            [&](Database& d) { return ShareService(d, f.clock).grantAndShare(yes, {u"gp"_s, {u"weight"_s}, {}, {}}); });
        f.clock.advance(std::chrono::minutes(2)); // the yes has ended
        QVERIFY(f.deliver());
        QVERIFY(f.http.asked.empty());
        QCOMPARE(f.news()[0].what, ShareNews::What::NotSent);
        f.read(share);
        QVERIFY(f.news().empty());
        // what the citizen stops is no news
        const Share other = f.shareWith({u"weight"_s});
        f.within([&](Database& d) { return ShareService(d, f.clock).takeBack(other.id); });
        QVERIFY(f.news().empty());
    }

    void twoPlacesOfOneNameAreTwo()
    {
        Fixture f;
        f.addRecipient(u"municipality"_s, u"Lægehuset i Hammel"_s);
        const Share first = f.sent();
        const Share second = f.shareWith({u"weight"_s}, {}, u"municipality"_s);
        (void)f.deliver();
        f.letTheDayPass();
        QCOMPARE(f.news().size(), std::size_t(2));
    }

    void anAnswerIsFoundBehindAThousandOthers()
    {
        Fixture f;
        const Share old = f.sent();
        f.within([&](Database& d) -> Result<void> {
            ShareRepository shares(d);
            for (int i = 0; i < 1100; ++i) {
                Share one = old;
                one.id = QString::number(i);
                one.madeAt.utcMs += i + 1;
                if (auto done = shares.insert(one); !done)
                    return done;
            }
            return {};
        });
        QCOMPARE(f.tell(old, u"completed"_s, u"Ja."_s), 1);
        const auto news = f.news();
        QVERIFY(std::ranges::any_of(news, [](const ShareNews& one) { return one.what == ShareNews::What::Answered; }));
    }

    void whatIsAlikeIsToldOnceAndTheUrgentFirst()
    {
        Fixture f;
        f.addRecipient(u"municipality"_s, u"Favrskov Kommune"_s);
        const Share first = f.sent();
        const Share second = f.sent();
        QCOMPARE(f.tell(first, u"completed"_s, u"A"_s) + f.tell(second, u"completed"_s, u"B"_s), 2);
        const Share late = f.shareWith({u"weight"_s}, {}, u"municipality"_s);
        (void)f.deliver();
        f.letTheDayPass();
        const auto news = f.news();
        QCOMPARE(news.size(), std::size_t(2));
        QCOMPARE(news[0].what, ShareNews::What::NobodyAnswered);
        QCOMPARE(news[0].shares, std::vector<QString>{late.id});
        QCOMPARE(news[1].what, ShareNews::What::Answered);
        QCOMPARE(news[1].shares.size(), std::size_t(2));
    }
};

QTEST_GUILESS_MAIN(TestShareNews)
#include "tst_sharenews.moc"
