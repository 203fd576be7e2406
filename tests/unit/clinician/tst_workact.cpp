// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/clinician/workfixture.h"

#include <QTest>

using namespace naer;
using namespace naer::test;

Q_DECLARE_METATYPE(naer::Clinician)

/// Whose hands a work item is in, and what is left of the Task when they have changed it (F30).
class TestWorkAct : public QObject
{
    Q_OBJECT

    /// As a server may keep it: with all that we do not read.
    static QByteArray strangeTask(const QByteArray& owner = "Practitioner/7", const QByteArray& recipients = {})
    {
        return json("{'resourceType':'Task','id':'5','meta':{'versionId':'3','extension':[{'url':'urn:m','valueDecimal'"
                    ":1.10}]},"
                    "'extension':[{'url':'urn:x','valueDecimal':81.50}],'status':'accepted','_status':{'id':'s1'},"
                    "'intent':'order','unheardOf':{'deep':[1.0,2.00,{'e':1e2}]},'description':'\xc3\xa6\\n2',"
                    "'for':{'reference':'Patient/17','extension':[{'url':'urn:f','valueBoolean':true}]},"
                    "'owner':{'reference':'"
            + owner
            + "','display':'Lis'},'note':[{'text':'first','time':'2026-10-01','extension':[{'url':'urn:n','"
              "valueDecimal':0.50}]}],"
              "'restriction':{'repetitions':1,'extension':[{'url':'urn:r','valueDecimal':7.0}],"
              "'period':{'end':'2026-10-15','extension':[{'url':'urn:p','valueCode':'c'}]}"
            + recipients + "},'input':[{'type':{'text':'t'},'valueQuantity':{'value':81.50,'unit':'kg'}}]}");
    }
    static QByteArray asking(const Clinician& who, const QByteArray& more = {})
    {
        return ",'recipient':[" + more + "{'reference':'" + who.reference.toUtf8() + "','display':'" + who.name.toUtf8()
            + "'}]";
    }
    /// Without what an act writes.
    static QJsonObject rest(const QByteArray& task)
    {
        QJsonObject object = objectIn(task);
        for (const char* name : {"status", "businessStatus", "owner", "lastModified", "note"})
            object.remove(QLatin1StringView(name));
        QJsonObject restriction = object["restriction"_L1].toObject();
        restriction.remove("recipient"_L1);
        object["restriction"_L1] = restriction;
        return object;
    }

private Q_SLOTS:
    void whoMayDoWhat_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<Clinician>("holder");
        QTest::addColumn<Clinician>("asked");
        QTest::addColumn<QString>("mayLis"); // T take over, H hand on, A accept, D decline, K keep, R answer
        const auto row = [](const char* name, const QString& status, const Clinician& holder, const Clinician& asked,
                             const QString& may) { QTest::newRow(name) << status << holder << asked << may; };
        row("nobody's", u"requested"_s, nobody, nobody, u"T"_s);
        row("nobody's, received", u"received"_s, nobody, nobody, u"T"_s);
        row("nobody's, on hold", u"on-hold"_s, nobody, nobody, u"T"_s);
        row("nobody's, as if I was asked", u"requested"_s, nobody, lis, u"T"_s);
        row("mine", u"accepted"_s, lis, nobody, u"HR"_s);
        row("mine, under way", u"in-progress"_s, lis, nobody, u"HR"_s);
        row("mine, handed to Ole", u"accepted"_s, lis, ole, u"KR"_s);
        row("Ole's", u"accepted"_s, ole, nobody, u"T"_s);
        row("Ole's, handed to me", u"accepted"_s, ole, lis, u"AD"_s);
        row("Ole's, handed to Eva", u"accepted"_s, ole, eva, u"T"_s);
        row("answered by me", u"completed"_s, lis, nobody, u"R"_s);
        row("answered by me, a question left", u"completed"_s, lis, ole, u"R"_s);
        row("answered by Ole", u"completed"_s, ole, nobody, {});
        row("answered by Ole, handed to me", u"completed"_s, ole, lis, {});
        row("answered by nobody", u"completed"_s, nobody, nobody, {});
        for (const char* over : {"rejected", "failed", "cancelled", "entered-in-error"}) {
            row(over, QString::fromLatin1(over), lis, nobody, {});
            QTest::addRow("%s, handed to me", over) << QString::fromLatin1(over) << ole << lis << QString();
        }
    }
    void whoMayDoWhat()
    {
        QFETCH(QString, status);
        QFETCH(Clinician, holder);
        QFETCH(Clinician, asked);
        QFETCH(QString, mayLis);
        fhir::Task task = heldBy(holder, asked);
        task.status = status;
        const auto item = *workItemFrom(task);
        QString may;
        for (const auto& [act, letter] : {std::pair(Act::TakeOver, u'T'), {Act::HandOn, u'H'}, {Act::Accept, u'A'},
                 {Act::Decline, u'D'}, {Act::Keep, u'K'}, {Act::Answer, u'R'}}) {
            if (mayAct(item, act, lis))
                may += QChar(letter);
            // what may be done can be, and nothing else
            const auto done = changedTask(
                fhir::toJson(task), {.act = act, .from = item.holder, .to = eva, .text = u"ja"_s}, lis, atNow());
            QCOMPARE(done.has_value(), mayAct(item, act, lis));
            if (!done)
                QCOMPARE(done.error().code, ErrorCode::Contradiction);
            else
                QVERIFY(hasHappened(*itemIn(*done), {.act = act, .to = eva, .text = u"ja"_s}, lis));
            QVERIFY(!mayAct(item, act, nobody) || act == Act::TakeOver);
        }
        QCOMPARE(may, mayLis);
    }

    void allElseStaysToTheLetter_data()
    {
        QTest::addColumn<int>("act");
        QTest::addColumn<QByteArray>("task");
        QTest::newRow("take over") << int(Act::TakeOver) << strangeTask("Practitioner/8");
        QTest::newRow("hand on") << int(Act::HandOn) << strangeTask();
        QTest::newRow("accept") << int(Act::Accept) << strangeTask("Practitioner/8", asking(lis));
        QTest::newRow("decline") << int(Act::Decline) << strangeTask("Practitioner/8", asking(lis));
        QTest::newRow("keep") << int(Act::Keep) << strangeTask("Practitioner/7", asking(ole));
        QTest::newRow("answer") << int(Act::Answer) << strangeTask();
    }
    void allElseStaysToTheLetter()
    {
        QFETCH(int, act);
        QFETCH(QByteArray, task);
        const QByteArray after = changed(
            json(task), {.act = Act(act), .from = itemIn(json(task))->holder, .to = ole, .text = u"Svar"_s}, lis);
        QCOMPARE(rest(after), rest(json(task)));
        // as it was written: 81.50 is not 81.5
        for (const char* kept : {"'valueDecimal':81.50}", "'value':81.50,", "1.10}", "[1.0,2.00,{'e':1e2}]", "0.50}",
                 "7.0}", "\xc3\xa6\\n2", "'_status':{'id':'s1'}"})
            QVERIFY2(after.contains(json(kept)), after.constData());
        const auto notes = objectIn(after)["note"_L1].toArray();
        QCOMPARE(notes.size(), Act(act) == Act::Answer ? 2 : 1);
        QCOMPARE(notes[0], objectIn(json(task))["note"_L1].toArray()[0]);
        QCOMPARE(objectIn(after)["lastModified"_L1].toString(), atNow().toIso());
    }

    /// Whom else the place wants to do it is not ours to take away.
    void aPlaceThatIsAskedStaysAsked()
    {
        const QByteArray place = "{'reference':'Organization/1','display':'P'}";
        const QByteArray before = strangeTask("Practitioner/8", asking(lis, place + ','));
        for (const Act act : {Act::Accept, Act::Decline}) {
            const auto left
                = objectIn(changed(json(before), {.act = act}, lis))["restriction"_L1]["recipient"_L1].toArray();
            QCOMPARE(left.size(), 1);
            QCOMPARE(left[0]["reference"_L1].toString(), u"Organization/1"_s);
        }
        const QByteArray alone = strangeTask("Practitioner/7", ",'recipient':[" + place + ']');
        const auto asked = itemIn(changed(json(alone), {.act = Act::HandOn, .to = ole}, lis));
        QVERIFY(asked->handedTo.is(ole));
    }

    void withoutARestrictionNoneIsLeft()
    {
        const QByteArray alone = fhir::toJson(heldBy(ole, lis));
        QVERIFY(alone.contains("restriction"));
        QVERIFY(!changed(alone, {.act = Act::Decline}, lis).contains("restriction"));
        QVERIFY(!changed(fhir::toJson(taskOf(u"5"_s)), {.act = Act::TakeOver}, lis).contains("restriction"));
    }

    void takingOverSaysSo()
    {
        const QByteArray after = changed(fhir::toJson(taskOf(u"5"_s)), {.act = Act::TakeOver}, lis);
        const auto item = itemIn(after);
        QVERIFY(item && item->holder.is(lis) && item->handedTo.isNobody());
        QCOMPARE(item->holder.name, lis.name);
        QCOMPARE(objectIn(after)["status"_L1].toString(), u"accepted"_s);
        QCOMPARE(objectIn(after)["businessStatus"_L1]["coding"_L1][0]["code"_L1].toString(), u"opened"_s);
    }

    /// Until the other one has said yes both names stand; whoever takes it away from both ends the question.
    void handingOnKeepsTheHolderUntilTheYes()
    {
        const QByteArray mine = fhir::toJson(heldBy(lis));
        const QByteArray asked = changed(mine, {.act = Act::HandOn, .to = ole}, lis);
        QVERIFY(itemIn(asked)->holder.is(lis) && itemIn(asked)->handedTo.is(ole));
        QCOMPARE(itemIn(asked)->handedTo.name, ole.name);
        const QByteArray taken = changed(asked, {.act = Act::Accept}, ole);
        QVERIFY(itemIn(taken)->holder.is(ole) && itemIn(taken)->handedTo.isNobody());
        const QByteArray declined = changed(asked, {.act = Act::Decline}, ole);
        QVERIFY(itemIn(declined)->holder.is(lis) && itemIn(declined)->handedTo.isNobody());
        const QByteArray kept = changed(asked, {.act = Act::Keep}, lis);
        QVERIFY(itemIn(kept)->holder.is(lis) && itemIn(kept)->handedTo.isNobody());
        const QByteArray evas = changed(asked, {.act = Act::TakeOver, .from = lis}, eva);
        // from nobody else than one knew
        QCOMPARE(changed(asked, {.act = Act::TakeOver}, eva), QByteArray("contradiction"));
        QVERIFY(itemIn(evas)->holder.is(eva) && itemIn(evas)->handedTo.isNobody());
        QCOMPARE(changed(taken, {.act = Act::Keep}, lis), QByteArray("contradiction"));
        QCOMPARE(changed(taken, {.act = Act::Accept}, ole), QByteArray("contradiction"));
    }

    void nobodyIsHandedNothing()
    {
        QCOMPARE(refusal(heldBy(lis), {.act = Act::HandOn}, lis), ErrorCode::NotFound);
        QCOMPARE(refusal(heldBy(lis), {.act = Act::HandOn, .to = lis}, lis), ErrorCode::NotFound);
    }

    /// What somebody else has done meanwhile is not what was wanted, also where it looks alike.
    void whatOthersDidHasNotHappened()
    {
        const auto happened = [](Act act, const Clinician& holder, const Clinician& asked) {
            return hasHappened(*workItemFrom(heldBy(holder, asked)), {.act = act, .to = eva}, lis);
        };
        QVERIFY(happened(Act::Keep, lis, nobody) && !happened(Act::Keep, ole, nobody)); // Ole said yes before
        QVERIFY(!happened(Act::Keep, lis, ole));
        QVERIFY(
            happened(Act::HandOn, lis, eva) && !happened(Act::HandOn, ole, eva) && !happened(Act::HandOn, lis, ole));
        QVERIFY(happened(Act::Decline, ole, nobody) && happened(Act::Decline, ole, eva));
        QVERIFY(!happened(Act::Decline, ole, lis) && !happened(Act::Decline, lis, nobody));
        QVERIFY(happened(Act::Accept, lis, nobody) && !happened(Act::Accept, ole, lis)
            && !happened(Act::Accept, ole, nobody));
        QVERIFY(!happened(Act::TakeOver, ole, nobody) && !happened(Act::Answer, lis, nobody));
    }

    void whatIsNoTaskIsNotChanged_data()
    {
        QTest::addColumn<QByteArray>("resource");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("<Task/>");
        QTest::newRow("cut") << strangeTask().chopped(3);
        QTest::newRow("a Patient") << json("{'resourceType':'Patient','id':'17'}");
        QTest::newRow("about nobody") << json("{'resourceType':'Task','id':'5','status':'accepted','intent':'order'}");
        QTest::newRow("a name twice") << json("{'resourceType':'Task','id':'5','status':'accepted','intent':'order',"
                                              "'owner':{'reference':'Practitioner/7'},'for':{'reference':'Patient/17'},"
                                              "'for':{'reference':'Patient/18'}}");
        QTest::newRow("it means another thing")
            << json("{'resourceType':'Task','id':'5','status':'accepted','intent':'order','owner':{'reference':"
                    "'Practitioner/7'},'for':{'reference':'Patient/17'},'modifierExtension':[{'url':'urn:not'}]}");
    }
    void whatIsNoTaskIsNotChanged()
    {
        QFETCH(QByteArray, resource);
        QCOMPARE(changed(resource, {.act = Act::HandOn, .to = ole}, lis), QByteArray("bad-file"));
    }
};

QTEST_APPLESS_MAIN(TestWorkAct)
#include "tst_workact.moc"
