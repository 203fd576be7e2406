// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/clinician/clinicfixture.h"

using namespace naer;
using namespace naer::test;

/// Acts at the place's server: each on the newest version, and what is said of them is how it stands there.
class TestClinicAct : public QObject
{
    Q_OBJECT

    static constexpr auto answerTo = [](const QString& text) { return WantedAct{.act = Act::Answer, .text = text}; };
    static int notesIn(const ClinicFixture& f)
    {
        return int(objectIn(f.server.tasks[u"5"_s].task)["note"_L1].toArray().size());
    }
    /// The next PUT is done and its answer lost, or lost before it was done.
    static void lose(ClinicFixture& f, bool isDone, int reads = 0)
    {
        f.http.answer = [&f, isDone, reads, lost = false](const HttpRequest& request) mutable -> Result<HttpAnswer> {
            if (request.method == "PUT" && !lost) {
                lost = true;
                if (isDone)
                    f.server.take(request);
                return fail(ErrorCode::NoNetwork, u"lost"_s);
            }
            if (lost && reads-- > 0)
                return fail(ErrorCode::NoNetwork, u"still"_s);
            return f.server.take(request);
        };
    }

private Q_SLOTS:
    void itIsDoneOnTheVersionThatWasSeen()
    {
        ClinicFixture f;
        f.server.keep(taskOf(u"5"_s));
        f.server.tasks[u"5"_s].version = 41;
        const auto done = f.act({.act = Act::TakeOver});
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QVERIFY(done->holder.is(lis));
        QCOMPARE(done->version, QByteArray("W/\"42\"")); // as it stands there now
        QCOMPARE(f.http.asked.size(), std::size_t(3)); // read, changed, read again
        const HttpRequest& put = f.http.asked[1];
        QCOMPARE(put.method, QByteArray("PUT"));
        QCOMPARE(put.url, QUrl(u"https://gp.naer.example/fhir/Task/5"_s));
        QCOMPARE(FakePlace::headerOf(put, "If-Match"), QByteArray("W/\"41\""));
        QCOMPARE(FakePlace::headerOf(put, "Content-Type"), QByteArray("application/fhir+json"));
    }

    void ofTwoAtOnceOneHasIt()
    {
        ClinicFixture f, other;
        other.signInAs(ole, u"access"_s);
        f.server.keep(taskOf(u"5"_s));
        // Ole is quicker: after we have read it, and before we write
        f.http.answer = [&](const HttpRequest& request) -> Result<HttpAnswer> {
            if (request.method == "PUT" && f.server.puts == 0) {
                other.http.answer = [&](const HttpRequest& his) { return Result<HttpAnswer>(f.server.take(his)); };
                const auto his = other.act({.act = Act::TakeOver});
                if (!his || !his->holder.is(ole))
                    return fail(ErrorCode::Internal);
            }
            return f.server.take(request);
        };
        QCOMPARE(f.refusal({.act = Act::TakeOver}), ErrorCode::Contradiction);
        QVERIFY(f.server.item(u"5"_s)->holder.is(ole));
        QCOMPARE(f.server.puts, 2);
        // and who now looks again may still take it from him, knowing that he has it
        QVERIFY(f.act({.act = Act::TakeOver, .from = ole})->holder.is(lis));
    }

    void whatStandsOtherwiseByNowIsNotDone()
    {
        ClinicFixture f;
        f.server.keep(heldBy(ole)); // our screen still shows that he asked us
        QCOMPARE(f.refusal({.act = Act::Accept}), ErrorCode::Contradiction);
        QCOMPARE(f.refusal(answerTo(u"ja"_s)), ErrorCode::Contradiction);
        // we handed it to him, he said yes, and our screen still offers to keep it
        QCOMPARE(f.refusal({.act = Act::Keep}), ErrorCode::Contradiction);
        // he asks Eva: we did not
        f.server.keep(heldBy(ole, eva));
        QCOMPARE(f.refusal({.act = Act::HandOn, .to = eva}), ErrorCode::Contradiction);
        f.server.keep(taskOf(u"5"_s, u"cancelled"_s)); // the citizen took it back
        QCOMPARE(f.refusal({.act = Act::TakeOver}), ErrorCode::Contradiction);
        QCOMPARE(f.server.puts, 0);
    }

    void whatWasDoneByAnEarlierTryIsDone()
    {
        ClinicFixture f;
        for (const auto& [task, wanted] : {std::pair(heldBy(lis), WantedAct{.act = Act::TakeOver}),
                 {heldBy(lis), {.act = Act::Accept}}, {heldBy(lis), {.act = Act::Keep}},
                 {heldBy(lis, eva), {.act = Act::HandOn, .to = eva}}, {heldBy(ole), {.act = Act::Decline}}}) {
            f.server.keep(task);
            QVERIFY(f.act(wanted));
        }
        QCOMPARE(f.server.puts, 0);
    }

    void anAnswerThatWasLostAfterItWasDoneIsFound()
    {
        ClinicFixture f;
        f.server.keep(heldBy(lis));
        lose(f, true);
        const auto done = f.act(answerTo(u"Tag to"_s));
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QCOMPARE(done->answer, u"Tag to"_s);
        QCOMPARE(f.server.puts, 1);
    }

    void oneThatWasLostBeforeIsSaid()
    {
        ClinicFixture f;
        f.server.keep(heldBy(lis));
        lose(f, false);
        QCOMPARE(f.refusal(answerTo(u"Tag to"_s)), ErrorCode::NoNetwork);
        QCOMPARE(f.server.item(u"5"_s)->stage, WorkItem::Stage::Open);
        QVERIFY(f.act(answerTo(u"Tag to"_s)));
        QCOMPARE(notesIn(f), 1);
    }

    /// Who tries again after nobody could say whether it was done answers once.
    void aSecondTryAnswersOnce()
    {
        ClinicFixture f;
        f.server.keep(heldBy(lis));
        lose(f, true, 1); // nor could it be read again
        QCOMPARE(f.refusal(answerTo(u"Tag to"_s)), ErrorCode::NoNetwork);
        QVERIFY(f.act(answerTo(u"Tag to"_s)));
        QCOMPARE(notesIn(f), 1);
        QVERIFY(f.act(answerTo(u"Nej: en"_s))); // another one is another one
        QCOMPARE(notesIn(f), 2);
        QCOMPARE(f.server.item(u"5"_s)->notes.back().text, u"Nej: en"_s);
    }

    void anEmptyAnswerWasNeverDone()
    {
        ClinicFixture f;
        fhir::Task task = heldBy(lis);
        task.status = u"completed"_s;
        f.server.keep(task);
        QCOMPARE(f.refusal(answerTo(u" "_s)), ErrorCode::EmptyValue);
        QCOMPARE(f.refusal(answerTo(QString(5001, u'x'))), ErrorCode::TooLong);
        QCOMPARE(f.server.puts, 0);
    }

    void aYesThatNobodyCanCheckIsNotKnown()
    {
        ClinicFixture f;
        f.server.keep(taskOf(u"5"_s));
        f.http.answer = [&](const HttpRequest& request) -> Result<HttpAnswer> {
            if (f.server.puts > 0)
                return fail(ErrorCode::NoNetwork);
            return f.server.take(request);
        };
        QCOMPARE(f.refusal({.act = Act::TakeOver}), ErrorCode::NoNetwork); // and not that somebody else has it
        QVERIFY(f.server.item(u"5"_s)->holder.is(lis));
    }

    void aServerThatSaysYesAndKeepsNothingIsCaught()
    {
        ClinicFixture f;
        f.server.keep(heldBy(lis));
        f.http.answer = [&](const HttpRequest& request) {
            return Result<HttpAnswer>(request.method == "PUT" ? jsonAnswer(200, request.body) : f.server.take(request));
        };
        for (const WantedAct& wanted : {answerTo(u"ja"_s), WantedAct{.act = Act::HandOn, .to = ole}}) {
            const auto done = f.act(wanted);
            QVERIFY(!done);
            QCOMPARE(done.error(), (Error{ErrorCode::Contradiction, u"it was not kept"_s}));
        }
    }

    void withoutAVersionNothingIsChanged()
    {
        ClinicFixture f;
        QByteArray etag;
        f.server.keep(taskOf(u"5"_s));
        f.http.answer = [&](const HttpRequest& request) {
            HttpAnswer answer = f.server.take(request);
            answer.body = *fhir::withElements(answer.body, {{"meta"_L1, {}}});
            if (!etag.isEmpty())
                answer.headers.emplace_back("etag", etag);
            return Result<HttpAnswer>(answer);
        };
        QCOMPARE(f.refusal({.act = Act::TakeOver}), ErrorCode::BadAnswer);
        QCOMPARE(f.server.puts, 0);
        etag = "W/\"1\""; // some say it in the header only
        QVERIFY(f.act({.act = Act::TakeOver}));
    }

    void whatTheServerSaysIsPassedOn_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("refused") << 422 << ErrorCode::RefusedByServer;
        QTest::newRow("forbidden") << 403 << ErrorCode::RefusedByServer;
        QTest::newRow("conflict") << 409 << ErrorCode::Contradiction;
        QTest::newRow("gone") << 410 << ErrorCode::NotFound;
        QTest::newRow("out of order") << 503 << ErrorCode::NoNetwork;
        QTest::newRow("too often") << 429 << ErrorCode::NoNetwork;
        QTest::newRow("signed out") << 401 << ErrorCode::SignInNeeded;
    }
    void whatTheServerSaysIsPassedOn()
    {
        QFETCH(int, status);
        QFETCH(ErrorCode, code);
        ClinicFixture f;
        f.server.keep(taskOf(u"5"_s));
        f.http.answer = [&](const HttpRequest& request) {
            return Result<HttpAnswer>(request.method == "PUT" ? jsonAnswer(status, "{}") : f.server.take(request));
        };
        QCOMPARE(f.refusal({.act = Act::TakeOver}), code);
        QVERIFY(f.server.item(u"5"_s)->holder.isNobody());
    }

    void whatIsNotThereIsNotFound()
    {
        ClinicFixture f;
        QCOMPARE(f.refusal({.act = Act::TakeOver}), ErrorCode::NotFound);
        f.http.answer = [](const HttpRequest&) {
            return Result<HttpAnswer>(jsonAnswer(200, R"({"resourceType":"Patient","id":"17"})"));
        };
        QCOMPARE(f.refusal({.act = Act::TakeOver}), ErrorCode::BadAnswer);
        f.http.answer = [](const HttpRequest&) { return Result<HttpAnswer>(jsonAnswer(200, "<html>")); };
        QCOMPARE(f.refusal({.act = Act::TakeOver}), ErrorCode::BadAnswer);
    }

    void colleaguesAreTheOthersWhoWorkThere()
    {
        ClinicFixture f;
        const auto one = [](const char* id, const char* name, const char* more = "") {
            return json(QByteArray("{'resourceType':'Practitioner','id':'") + id + "'" + more + ",'name':[{'text':'"
                + name + "'}]}");
        };
        f.server.others[u"Practitioner"_s] = {one("8", "Ole Bro"), one("7", "Lis Holm"), one("9", "Eva Lund"),
            one("10", " "), one("11", "Ib", ",'active':false"), one("12", "Bo", ",'active':true")};
        const auto found = f.ended(f.clinic.colleagues(u"gp"_s));
        QStringList names;
        for (const Clinician& who : *found)
            names += who.name;
        QCOMPARE(names, (QStringList{u"Bo"_s, u"Eva Lund"_s, u"Ole Bro"_s})); // not oneself, not who has left
        QVERIFY((*found)[1].is(eva));
    }
};

QTEST_GUILESS_MAIN(TestClinicAct)
#include "tst_clinicact.moc"
