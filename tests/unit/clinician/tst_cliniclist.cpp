// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/clinician/clinicfixture.h"

#include <QSet>

using namespace naer;
using namespace naer::test;

/// The worklist as it is asked of the place's server.
class TestClinicList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theListHasNamesInLotsOfFifty()
    {
        ClinicFixture f;
        for (int i = 0; i < 60; ++i) {
            fhir::Task task = taskOf(u"t%1"_s.arg(i));
            task.forWhom.reference = u"Patient/p%1"_s.arg(i);
            f.server.keep(task);
            if (i != 7) // whom the server does not know
                f.server.others[u"Patient"_s] += patient(u"p%1"_s.arg(i), u"Navn %1"_s.arg(i));
        }
        fhir::Task named = taskOf(u"named"_s), second = taskOf(u"second"_s), over = taskOf(u"over"_s, u"cancelled"_s);
        named.forWhom
            = {.reference = u"Patient/x"_s, .display = u"Navn 3"_s}; // the citizen writes that: it is not believed
        f.server.others[u"Patient"_s] += patient(u"x"_s, u"Har navn"_s);
        second.forWhom.reference = u"Patient/p3"_s;
        over.forWhom.reference = u"Patient/y"_s;
        for (const fhir::Task& task : {named, second, over})
            f.server.keep(task);
        const auto list = f.worklist();
        QVERIFY2(list, list ? "" : qPrintable(list.error().detail));
        QCOMPARE(list->items.size(), std::size_t(62));
        QVERIFY(list->me.is(lis));
        for (const WorkItem& one : list->items)
            QCOMPARE(one.patientName,
                one.patient == "x"_L1        ? u"Har navn"_s
                    : one.patient == "p7"_L1 ? u"–"_s
                                             : u"Navn "_s + one.patient.mid(1));
        const auto lots = asked(f, u"Patient"_s);
        QCOMPARE(lots.size(), 2);
        QSet<QString> ids;
        for (const QUrlQuery& lot : lots) {
            const QStringList some = lot.queryItemValue(u"_id"_s).split(u',');
            QVERIFY(some.size() == 50 || some.size() == 11);
            ids += QSet(some.begin(), some.end());
        }
        QCOMPARE(ids.size(), 61); // each once, and nobody else
        QVERIFY(ids.contains(u"x"_s) && !ids.contains(u"y"_s));
    }

    void theListIsSortedForWhoAsks()
    {
        ClinicFixture f;
        f.server.others[u"Patient"_s] = {patient(u"17"_s, u"Else"_s)};
        for (const auto& task :
            {heldBy(ole, nobody, u"1"_s), heldBy(lis, nobody, u"2"_s), taskOf(u"3"_s), heldBy(ole, lis, u"4"_s)})
            f.server.keep(task);
        const auto list = f.worklist();
        QStringList ids;
        for (const WorkItem& one : list->items)
            ids += one.id;
        QCOMPARE(ids, (QStringList{u"4"_s, u"3"_s, u"2"_s, u"1"_s}));
        f.server.tasks.clear();
        QVERIFY(f.worklist()->items.empty());
    }

    void whatWasAnsweredLatelyStandsLast()
    {
        ClinicFixture f;
        f.server.others[u"Patient"_s] = {patient(u"17"_s, u"Else"_s)};
        const auto answered = [](const QString& id, const QString& at) {
            fhir::Task task = taskOf(id, u"completed"_s);
            task.lastModified = at;
            task.note = {{.authorReference = referenceTo(lis), .text = u"Ja"_s}};
            return task;
        };
        for (const auto& task : {answered(u"1"_s, u"2026-10-09T08:00:00+02:00"_s),
                 answered(u"2"_s, u"2026-10-11T08:00:00+02:00"_s), heldBy(ole, nobody, u"3"_s)})
            f.server.keep(task);
        const auto list = f.worklist();
        QStringList ids;
        for (const WorkItem& one : list->items)
            ids += one.id;
        QCOMPARE(ids, (QStringList{u"3"_s, u"2"_s, u"1"_s}));
        QVERIFY(needOf(list->items[1], lis, f.clock.now()) == Need::Nothing);
        QCOMPARE(list->items[1].patientName, u"Else"_s);
        QCOMPARE(list->unreadable, 0);
        const auto searches = asked(f, u"Task"_s);
        QCOMPARE(searches.size(), 2);
        QVERIFY(!searches[0].hasQueryItem(u"_lastUpdated"_s));
        QCOMPARE(searches[1].queryItemValue(u"_lastUpdated"_s),
            u"ge"_s + f.clock.now().day().addDays(-Clinic::answeredDays).toString(Qt::ISODate));
    }

    void whatIsOpenIsListedWithoutTheAnswered()
    {
        ClinicFixture f;
        f.server.others[u"Patient"_s] = {patient(u"17"_s, u"Else"_s)};
        f.server.keep(heldBy(ole, nobody, u"3"_s));
        f.http.answer = [usual = f.http.answer](const HttpRequest& request) -> Result<HttpAnswer> {
            const bool isSecond = QUrlQuery(request.url).hasQueryItem(u"_lastUpdated"_s);
            return isSecond ? jsonAnswer(400, "{}") : usual(request);
        };
        const auto list = f.worklist();
        QVERIFY(list);
        QCOMPARE(list->items.size(), std::size_t(1));
        QVERIFY(list->answeredMissing);
    }
};

QTEST_GUILESS_MAIN(TestClinicList)
#include "tst_cliniclist.moc"
