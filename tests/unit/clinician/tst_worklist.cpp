// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/clinician/workfixture.h"

#include <QTest>

#include <random>

using namespace naer;
using namespace naer::test;

/// What stands in a clinician's worklist, and in which order (F60).
class TestWorklist : public QObject
{
    Q_OBJECT

    static WorkItem item(const QString& id)
    {
        WorkItem one;
        one.id = id;
        one.patient = u"17"_s;
        return one;
    }
    static QString at(int daysFromNow)
    {
        Moment moment = atNow();
        moment.utcMs += qint64(daysFromNow) * 86'400'000;
        return moment.toIso();
    }
    static QStringList idsOf(const std::vector<WorkItem>& items)
    {
        QStringList ids;
        for (const WorkItem& one : items)
            ids += one.id;
        return ids;
    }

private Q_SLOTS:
    void theMostPressingIsFirst()
    {
        std::vector<WorkItem> items(5);
        items[0] = item(u"others"_s);
        items[0].holder = ole;
        items[1] = item(u"mine"_s);
        items[1].holder = lis;
        items[2] = item(u"nobody's"_s);
        items[3] = item(u"overdue"_s);
        items[3].holder = ole;
        items[3].answerBy = *Moment::fromIso(at(-1));
        items[4] = item(u"handed to me"_s);
        items[4].holder = ole;
        items[4].handedTo = lis;
        const QStringList order{u"handed to me"_s, u"overdue"_s, u"nobody's"_s, u"mine"_s, u"others"_s};
        std::mt19937 random(1); // however they came
        for (int i = 0; i < 50; ++i) {
            std::ranges::shuffle(items, random);
            QCOMPARE(idsOf(worklist(items, lis, atNow())), order);
        }
    }

    /// Also what I have myself, and what was handed to a colleague, is over time at its time.
    void whatIsOverTimeIsSoWhoeverHasIt()
    {
        WorkItem one = item(u"1"_s);
        one.answerBy = atNow();
        QCOMPARE(needOf(one, lis, atNow()), Need::Nobodys); // to the instant
        one.answerBy->utcMs -= 1;
        for (const Clinician& holder : {nobody, lis, ole}) {
            one.holder = holder;
            QCOMPARE(needOf(one, lis, atNow()), Need::Overdue);
        }
        one.handedTo = eva;
        QCOMPARE(needOf(one, lis, atNow()), Need::Overdue);
        one.handedTo = lis;
        QCOMPARE(needOf(one, lis, atNow()), Need::HandedToMe);
    }

    void whoIsNobodyHasNothing()
    {
        WorkItem one = item(u"1"_s);
        QCOMPARE(needOf(one, nobody, atNow()), Need::Nobodys); // not "mine" by two that are empty
        one.holder = ole;
        QCOMPARE(needOf(one, nobody, atNow()), Need::Others);
    }

    void insideANeedItIsByQuestionThenByTheDayThenByWhatHasBeenMissingLongest()
    {
        const auto with
            = [](const QString& id, const QString& question, const QString& answerBy, const QString& newest) {
                  fhir::Task task = taskOf(u"1"_s);
                  task.description = question;
                  task.restriction.period.end = answerBy;
                  if (!newest.isEmpty())
                      task.input = {input(taskNewest, newest)};
                  WorkItem one = *workItemFrom(task);
                  one.id = id;
                  return one;
              };
        const std::vector<WorkItem> wanted{with(u"q, tomorrow, unknown"_s, u"?"_s, at(1), {}),
            with(u"q, tomorrow, old"_s, u"?"_s, at(1), at(-9)), with(u"q, tomorrow, new"_s, u"?"_s, at(1), at(-1)),
            with(u"q, later"_s, u"?"_s, at(2), at(-30)), with(u"q, no day"_s, u"?"_s, {}, at(-30)),
            with(u"tomorrow"_s, {}, at(1), at(-30)), with(u"no day, old"_s, {}, {}, at(-9)),
            with(u"no day, new"_s, {}, {}, at(0))};
        auto items = wanted;
        std::mt19937 random(2);
        for (int i = 0; i < 50; ++i) {
            std::ranges::shuffle(items, random);
            QCOMPARE(idsOf(worklist(items, lis, atNow())), idsOf(wanted));
        }
    }

    void whatIsEqualKeepsTheServersOrder()
    {
        std::vector<WorkItem> items;
        for (int i = 0; i < 100; ++i)
            items.push_back(item(QString::number(i)));
        QCOMPARE(idsOf(worklist(items, lis, atNow())), idsOf(items));
    }

    void whatIsOpenOrAnsweredIsInIt_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<bool>("isThere");
        for (const char* open :
            {"draft", "requested", "received", "accepted", "ready", "in-progress", "on-hold", "completed"})
            QTest::addRow("%s", open) << QString::fromLatin1(open) << true;
        for (const char* over : {"rejected", "failed", "cancelled", "entered-in-error"})
            QTest::addRow("%s", over) << QString::fromLatin1(over) << false;
    }
    void whatIsOpenOrAnsweredIsInIt()
    {
        QFETCH(QString, status);
        QFETCH(bool, isThere);
        fhir::Task task = taskOf(u"1"_s, status);
        task.restriction.period.end = at(-5); // nor is it over time
        QCOMPARE(worklist({*workItemFrom(task)}, lis, atNow()).size(), std::size_t(isThere ? 1 : 0));
    }

    void aTaskSaysWhatItIs()
    {
        fhir::Task task = heldBy(ole, lis);
        task.forWhom.display = u" Else\n Bæk "_s;
        task.description = u"Skal jeg tage mere?\nElse"_s;
        task.restriction.period.end = at(1);
        task.input = {input(taskMeasurement), input(taskMeasurement), input(taskNewest, u"2026-10-09T07:30:00+02:00"_s),
            input(u"other"_s, u"2026-10-11T07:30:00+02:00"_s)};
        task.note = {
            {.authorString = u"Ole"_s, .text = u"first"_s}, {.authorReference = referenceTo(lis), .text = u"second"_s}};
        const auto one = workItemFrom(task);
        QVERIFY(one);
        QCOMPARE(one->id, u"5"_s);
        QCOMPARE(one->version, QByteArray("W/\"3\""));
        QCOMPARE(one->patient, u"17"_s);
        QCOMPARE(one->patientName, QString()); // the citizen writes the Task: their name is asked of the Patient
        QCOMPARE(one->question, u"Skal jeg tage mere?\nElse"_s);
        QCOMPARE(one->sentAt->toIso(), u"2026-10-10T08:00:00+02:00"_s);
        QCOMPARE(one->answerBy->toIso(), at(1));
        QCOMPARE(one->newest->toIso(), u"2026-10-09T07:30:00+02:00"_s);
        QCOMPARE(one->measurements, 2);
        QCOMPARE(one->stage, WorkItem::Stage::Open);
        QVERIFY(one->holder.is(ole) && one->handedTo.is(lis));
        QCOMPARE(one->holder.name, ole.name);
        QCOMPARE(one->answer, QString()); // among themselves
        task.status = u"completed"_s;
        const auto answered = workItemFrom(task);
        QCOMPARE(answered->answer, lis.name + u": second\n\nOle: first"_s); // all of it, the newest first
        QCOMPARE(answered->answeredBy, lis.name);
        QVERIFY(answered->notes.back().by.is(lis));
    }

    void whomItIsAbout_data()
    {
        QTest::addColumn<QString>("reference");
        QTest::addColumn<QString>("patient");
        const auto row = [](const char* reference, const char* patient) {
            QTest::addRow("%s", reference) << QString::fromLatin1(reference) << QString::fromLatin1(patient);
        };
        row("Patient/17", "17");
        row("Patient/17/_history/2", "17");
        row("https://gp.naer.example/fhir/Patient/17", "17");
        row("https://gp.naer.example/fhir/Patient/17/_history/2", "17");
        // their 17 is somebody else
        row("https://elsewhere.example/fhir/Patient/17", "");
        row("https://gp.naer.example/Patient/17", "");
        row("https://gp.naer.example/fhir/fhir/Patient/17", "");
        row("https://gp.naer.example.evil.example/fhir/Patient/17", "");
        row("http://gp.naer.example/fhir/Patient/17", "");
        row("Organization/17", "");
        row("Group/17", "");
        row("patient/17", "");
        row("urn:uuid:0a1b2c3d-0000-4000-8000-00000000000f", "");
        row("#contained", "");
        row("17", "");
        row("Patient/", "");
        row("Patient", "");
        row("", "");
        row("Patient/17,18", ""); // goes into an address
        row("Patient/17&_id=18", "");
        row("Patient/17?x=1", "");
        row("Patient/17/Observation/3", "");
        row("../Patient/17", "");
    }
    void whomItIsAbout()
    {
        QFETCH(QString, reference);
        QFETCH(QString, patient);
        fhir::Task task = taskOf(u"1"_s);
        task.forWhom.reference = reference;
        const auto one = workItemFrom(task, QUrl(u"https://gp.naer.example/fhir"_s));
        QCOMPARE(one ? one->patient : QString(), patient);
    }

    void whoHasIt()
    {
        const QUrl base(u"https://gp.naer.example/fhir"_s);
        fhir::Task task = heldBy(lis, ole);
        task.owner.reference = u"https://gp.naer.example/fhir/Practitioner/7/_history/4"_s;
        QVERIFY(workItemFrom(task, base)->holder.is(lis));
        QVERIFY(workItemFrom(task, base)->handedTo.is(ole));
        for (const QString& other :
            {u"https://elsewhere.example/fhir/Practitioner/7"_s, u"Organization/7"_s, u"Practitioner/"_s, QString()}) {
            task.owner.reference = other;
            QVERIFY2(workItemFrom(task, base)->holder.isNobody(), qPrintable(other));
            QVERIFY(workItemFrom(task, base)->handedTo.isNobody()); // there is nobody who could have asked
        }
        task = heldBy(lis, ole); // a place that is asked is nobody's yes
        task.restriction.recipient.insert(task.restriction.recipient.begin(), {.reference = u"Organization/1"_s});
        QVERIFY(workItemFrom(task, base)->handedTo.is(ole));
        task.restriction.recipient.pop_back();
        QVERIFY(workItemFrom(task, base)->handedTo.isNobody());
    }

    void withoutANameAtTheServerItIsNone()
    {
        QVERIFY(!workItemFrom(taskOf({})));
        QVERIFY(!workItemFrom(taskOf(u"../Patient/17"_s)));
        fhir::Task task = taskOf(u"1"_s);
        task.meta.versionId.clear();
        QVERIFY(workItemFrom(task)->version.isEmpty());
        task.meta.versionId = u"1\"\r\nX-Evil: 1"_s; // goes into a header
        QVERIFY(workItemFrom(task)->version.isEmpty());
    }

    void brokenTimesAreNotSaid_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text :
            {"", "soon", "2026", "2026-13-01", "2026-02-30", "2026-10-10T25:00:00Z", "0001-01-01", "99999999999999"})
            QTest::addRow("'%s'", text) << QString::fromLatin1(text);
    }
    void brokenTimesAreNotSaid()
    {
        QFETCH(QString, text);
        fhir::Task task = taskOf(u"1"_s);
        task.authoredOn = text;
        task.restriction.period.end = text;
        task.input = {input(taskNewest, text)};
        const auto one = workItemFrom(task);
        QVERIFY(one && !one->sentAt && !one->answerBy && !one->newest);
        QCOMPARE(needOf(*one, lis, atNow()), Need::Nobodys);
    }

    void whatOthersWroteIsPlainAndBounded()
    {
        fhir::Task task = heldBy(lis);
        const QString wild = u"<b>hi</b>\x01\x1b[31m\u202e"_s;
        task.description = wild + u'\n' + QString(50'000, u'q');
        task.owner.display = wild + QString(5000, u'h');
        task.note = {{.authorString = wild + QString(5000, u'a'), .text = wild + u'\n' + QString(50'000, u't')}};
        task.status = u"completed"_s;
        const auto one = workItemFrom(task);
        for (const QString& text : {one->question, one->holder.name, one->answer, one->answeredBy}) {
            QVERIFY(text.startsWith(u"<b>hi</b>"_s)); // words, whatever they look like: shown as plain text
            QVERIFY(text.endsWith(u"[…]"_s)); // that it was cut is seen
            for (const QChar c : text)
                QVERIFY(c == u'\n' || c.isPrint());
        }
        QVERIFY(one->question.size() <= 10'010 && one->answer.size() <= 10'010);
        QVERIFY(one->holder.name.size() <= 210 && one->answeredBy.size() <= 210);
        QVERIFY(!one->holder.name.contains(u'\n'));
    }
};

QTEST_APPLESS_MAIN(TestWorklist)
#include "tst_worklist.moc"
