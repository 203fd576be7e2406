// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/clinician/recordfixture.h"

#include <QTest>

using namespace naer;
using namespace naer::test;

namespace {

const QString before = u"2026-10-10T08:00:00.000+02:00"_s, atLook = u"2026-10-10T08:00:00.500+02:00"_s,
              after = u"2026-10-10T08:00:00.501+02:00"_s, later = u"2026-10-11T09:00:00Z"_s;

} // namespace

/// What a clinician sees of one citizen, and what of it is new since the last look (F2, F62).
class TestCitizenRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onTheFirstLookAllIsNew()
    {
        const auto record = fileOf({{u"Observation/1"_s, weighed(81.5, before, {}, 2)},
            {u"Observation/2"_s, weighed(80, after, u"corrected"_s)}});
        QCOMPARE(said(record), u"weight 80 corrected, weight 81.5 new"_s); // the newest measurement first
        QCOMPARE(record.changes, 2);
        QVERIFY(!record.lastLook);
        QCOMPARE(record.newest, after);
    }

    void onlyWhatChangedSinceIsNew()
    {
        const auto record = fileOf({{u"Observation/1"_s, weighed(81.5, before, {}, 5)},
                                       {u"Observation/2"_s, weighed(82, atLook, {}, 4)}, // to the instant: it was seen
                                       {u"Observation/3"_s, weighed(83, after, {}, 3)},
                                       {u"Observation/4"_s, weighed(84, later, u"amended"_s, 2)},
                                       {u"Observation/5"_s, weighed(85, before, u"corrected"_s, 1)}},
            lookUpTo(atLook));
        QCOMPARE(said(record), u"weight 85, weight 84 corrected, weight 83 new, weight 82, weight 81.5"_s);
        QCOMPARE(record.changes, 2);
        QCOMPARE(record.newest, later);
        QCOMPARE(record.lastLook->utcMs, daysAgo(3).utcMs);
        QVERIFY(seriesOf(record, u"weight"_s)->readings[0].isCorrected); // it says so for ever
    }

    void whatIsReadAgainIsNotNew()
    {
        const std::vector<RecordEntry> entries{{u"Observation/1"_s, weighed(81.5, before)},
            {u"Observation/2"_s, weighed(80, later)}, {u"Observation/3"_s, weighed(79, after, u"entered-in-error"_s)}};
        const auto first = fileOf(entries);
        const auto second = fileOf(entries, lookUpTo(first.newest));
        QCOMPARE(second.changes, 0);
        QCOMPARE(second.newest, first.newest);
        QCOMPARE(said(second), u"weight 81.5, weight 80"_s);
    }

    void whatWasTakenOutIsToldOnceAndNeverShown()
    {
        for (const QString& status : {u"entered-in-error"_s, u"cancelled"_s}) {
            const std::vector<RecordEntry> entries{
                {u"Observation/1"_s, weighed(81.5, after, status)}, {u"Observation/2"_s, weighed(80, before)}};
            QCOMPARE(said(fileOf(entries, lookUpTo(atLook))), u"weight 80, weight -1"_s);
            QCOMPARE(fileOf(entries, lookUpTo(atLook)).changes, 1);
            QCOMPARE(said(fileOf(entries, lookUpTo(after))), u"weight 80"_s);
            QCOMPARE(fileOf(entries, lookUpTo(atLook)).newest, after); // so that it is told once
        }
    }

    void aServerThatSaysNoTimeHidesNothing()
    {
        for (const QString& none : {QString(), u"yesterday"_s, u"2026"_s}) {
            const auto record = fileOf({{u"Observation/1"_s, weighed(81.5, none)}}, lookUpTo(atLook));
            QCOMPARE(said(record), u"weight 81.5 new"_s);
            QCOMPARE(record.newest, atLook);
            QVERIFY(fileOf({{u"Observation/1"_s, weighed(81.5, none)}}).newest.isEmpty());
        }
        // nor does a look that kept none
        QCOMPARE(fileOf({{u"Observation/1"_s, weighed(81.5, before)}}, lookUpTo({})).changes, 1);
    }

    /// One stamp of a clock that went wrong must not make all that follows old.
    void aTimeThatCannotBeHidesNothingLater()
    {
        const RecordEntry wrong{u"Observation/1"_s, weighed(81.5, u"2099-01-01T00:00:00Z"_s)};
        const auto first = fileOf({wrong, {u"Observation/2"_s, weighed(80, before)}});
        QCOMPARE(first.newest, before);
        const auto next = fileOf({wrong, {u"Observation/3"_s, weighed(79, after)}}, lookUpTo(first.newest));
        QVERIFY(said(next).contains(u"weight 79 new"_s));
        // two clocks that differ by a little are taken as they are
        const QString soon = daysAgo(0).toDateTime().addSecs(600).toString(Qt::ISODate);
        QCOMPARE(fileOf({{u"Observation/1"_s, weighed(81.5, soon)}}).newest, soon);
    }

    void ourClockDoesNotCount()
    {
        const std::vector<RecordEntry> entries{
            {u"Observation/1"_s, weighed(81.5, before)}, {u"Observation/2"_s, weighed(80, after)}};
        for (const int days : {-4000, 4000}) { // set wrong by years
            const auto record = citizenRecord(entries, false, lookUpTo(atLook), daysAgo(days));
            QCOMPARE(record.changes, 1);
        }
    }

    void offsetsAreReadNotCompared()
    {
        // the same instant as atLook, in other words
        const auto record = fileOf({{u"Observation/1"_s, weighed(81.5, u"2026-10-10T06:00:00.5Z"_s)},
                                       {u"Observation/2"_s, weighed(80, u"2026-10-10T01:00:00.501-05:00"_s)}},
            lookUpTo(atLook));
        QCOMPARE(record.changes, 1);
    }

    void aPressureHasItsPulse()
    {
        const Moment at = daysAgo(1);
        const auto record = fileOf({{u"Observation/b"_s, pressed(130, 80, at, before)},
            {u"Observation/p"_s, pulsed(61, at, before)}, {u"Observation/q"_s, pulsed(70, daysAgo(2), before)}});
        QCOMPARE(said(record), u"blood-pressure 130/80/61 new, pulse 70 new"_s);
        QCOMPARE(record.changes, 2); // it counts once
    }

    void aMemberIsFoundAsOthersNameIt()
    {
        const Moment at = daysAgo(1);
        auto pressure = pressed(130, 80, at);
        pressure.hasMember = {{.reference = u"Observation/none"_s}, {.reference = u"Observation/p/_history/3"_s}};
        QCOMPARE(said(fileOf({{u"Observation/p"_s, pulsed(61, at)}, {u"Observation/b"_s, pressure}})),
            u"blood-pressure 130/80/61 new"_s);
        pressure.hasMember = {{.reference = u"urn:uuid:1"_s}};
        QCOMPARE(said(fileOf({{u"urn:uuid:1"_s, pulsed(61, at)}, {u"urn:uuid:2"_s, pressure}})),
            u"blood-pressure 130/80/61 new"_s);
        pressure.hasMember = {{.reference = u"Observation/w"_s}}; // no pulse
        QCOMPARE(said(fileOf({{u"Observation/w"_s, weighed(81.5)}, {u"Observation/b"_s, pressure}})),
            u"blood-pressure 130/80 new, weight 81.5 new"_s);
    }

    void aPulseOfAnotherTimeIsNoMember()
    {
        QCOMPARE(said(fileOf({{u"Observation/b"_s, pressed(130, 80, daysAgo(1))},
                     {u"Observation/p"_s, pulsed(61, daysAgo(2))}})),
            u"blood-pressure 130/80 new, pulse 61 new"_s);
    }

    /// Some servers pass over a replacement that changes nothing: then only the pulse is newer.
    void aPulseThatChangedChangesThePressure()
    {
        const Moment at = daysAgo(1);
        auto pulse = pulsed(66, at, after);
        pulse.status = u"corrected"_s;
        const RecordEntry pressure{u"Observation/b"_s, pressed(130, 80, at, before)};
        auto record = fileOf({pressure, {u"Observation/p"_s, pulse}}, lookUpTo(atLook));
        QCOMPARE(said(record), u"blood-pressure 130/80/66 corrected"_s);
        pulse.status = u"entered-in-error"_s;
        record = fileOf({pressure, {u"Observation/p"_s, pulse}}, lookUpTo(atLook));
        QCOMPARE(said(record), u"blood-pressure 130/80 corrected"_s);
        QCOMPARE(record.changes, 1);
    }

    void aPressureThatIsTakenOutTakesItsPulseAlong()
    {
        const Moment at = daysAgo(1);
        auto pressure = pressed(130, 80, at, after);
        auto pulse = pulsed(61, at, after);
        pressure.status = pulse.status = u"entered-in-error"_s;
        const auto record = fileOf({{u"Observation/b"_s, pressure}, {u"Observation/p"_s, pulse}}, lookUpTo(atLook));
        QCOMPARE(said(record), u"blood-pressure -1"_s);
        QCOMPARE(record.changes, 1);
    }

    void whoSaysSoIsToldApart()
    {
        const auto by = [](const QString& code, const QString& performer, int days) {
            auto one = weighed(80, before, {}, days);
            one.meta.security = {{.system = u"http://other.example"_s, .code = u"PATRPT"_s}};
            if (!code.isEmpty())
                one.meta.security.push_back({.system = fhir::system::integrity, .code = code});
            one.performer = {{.reference = performer.isEmpty() ? u"Patient/17"_s : QString(), .display = performer}};
            return RecordEntry{u"Observation/%1"_s.arg(days), one};
        };
        const auto record
            = fileOf({by(u"DEVRPT"_s, {}, 1), by(u"PATRPT"_s, {}, 2), by(u"PACQRPT"_s, u"Bo <i>Bæk</i>\n"_s, 3),
                by({}, u"Lis"_s, 4), by(u"CLINRPT"_s, {}, 5), by(u"DEVRPT"_s, u"Bo"_s, 6)});
        const auto& readings = seriesOf(record, u"weight"_s)->readings;
        const std::vector<std::pair<Reported, QString>> wanted{{Reported::Device, {}}, {Reported::Citizen, {}},
            {Reported::Helper, u"Bo <i>Bæk</i>"_s}, {Reported::Unknown, u"Lis"_s}, {Reported::Unknown, {}},
            {Reported::Device, {}}};
        QCOMPARE(readings.size(), wanted.size());
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            QCOMPARE(readings[i].reported, wanted[i].first);
            QCOMPARE(readings[i].by, wanted[i].second);
        }
        QCOMPARE(seriesOf(record, u"weight"_s)->countBy(Reported::Device), 2);
        QCOMPARE(seriesOf(record, u"weight"_s)->countBy(Reported::Helper), 1);
    }

    void whatCannotBeReadIsCounted()
    {
        auto unit = weighed(80), bare = weighed(80), coded = weighed(80), draft = weighed(80), scale = weighed(80),
             day = weighed(80);
        unit.value.quantity.code = u"stone"_s;
        bare.value = {};
        coded.code = {.coding = {{.system = u"http://loinc.org"_s, .code = u"1-8"_s}}};
        draft.status = u"preliminary"_s;
        scale.value.quantity.comparator = u">"_s;
        day.effectiveDateTime = u"2026"_s;
        const auto record = fileOf({{u"1"_s, unit}, {u"2"_s, bare}, {u"3"_s, coded}, {u"4"_s, draft}, {u"5"_s, scale},
            {u"6"_s, day}, {u"7"_s, weighed(81)}});
        QCOMPARE(record.unreadable, 6);
        QCOMPARE(said(record), u"weight 81 new"_s); // and nothing is guessed
    }

    void whatHasChangedIsFirst()
    {
        const auto record
            = fileOf({{u"1"_s, pulsed(61, daysAgo(1), before)}, {u"2"_s, weighed(81.5, after)}}, lookUpTo(atLook));
        QCOMPARE(said(record), u"weight 81.5 new, pulse 61"_s);
    }

    void whoItIs()
    {
        fhir::Patient patient;
        patient.name = {{.family = u"Bæk"_s, .given = {u"Else"_s}}};
        patient.birthDate = u"1957-03-14"_s;
        patient.identifier = {{.system = u"urn:other"_s, .value = u"1111111111"_s},
            {.system = fhir::system::cpr, .value = u"1403579990"_s}};
        auto record = fileOf({{u"Patient/17"_s, patient}});
        QCOMPARE(record.name, u"Else Bæk"_s);
        QCOMPARE(record.born, QDate(1957, 3, 14));
        QCOMPARE(record.cpr, u"140357-9990"_s);
        patient.birthDate = u"1957"_s;
        patient.identifier[1].value = u"14035"_s;
        record = fileOf({{u"Patient/17"_s, patient}});
        QVERIFY(!record.born.isValid() && record.cpr.isEmpty());
    }

    void theirWordsAreThereOpenOnesFirst()
    {
        const auto task = [](const QString& id, const QString& status, const QString& sent) {
            fhir::Task one;
            one.id = id;
            one.status = status;
            one.forWhom.reference = u"Patient/17"_s;
            one.authoredOn = sent;
            return RecordEntry{u"Task/"_s + id, one};
        };
        const auto record = fileOf(
            {task(u"answered"_s, u"completed"_s, u"2026-10-12"_s), task(u"old"_s, u"requested"_s, u"2026-10-01"_s),
                task(u"gone"_s, u"cancelled"_s, u"2026-10-12"_s), task(u"new"_s, u"accepted"_s, u"2026-10-11"_s)});
        QStringList ids;
        for (const WorkItem& one : record.items)
            ids += one.id;
        QCOMPARE(ids, (QStringList{u"new"_s, u"old"_s, u"answered"_s, u"gone"_s}));
    }

    void daysAreTheCitizensOwn()
    {
        Moment late = *Moment::fromIso(u"2026-10-10T23:30:00+02:00"_s),
               early = *Moment::fromIso(u"2026-10-10T00:30:00+02:00"_s);
        const auto record
            = fileOf({{u"1"_s, pulsed(61, late)}, {u"2"_s, pulsed(63, early)}, {u"3"_s, pulsed(70, daysAgo(0))}});
        const auto* series = seriesOf(record, u"pulse"_s);
        const qint64 day = late.dayNumber();
        QCOMPARE(series->daysMeasured(day, day), 1);
        QCOMPARE(series->daysMeasured(day, day + 2), 2); // both ends count
        QCOMPARE(series->daysMeasured(day + 1, day + 1), 0);
        const auto days = series->days(day, day + 2);
        QCOMPARE(days[0].bucket, day);
        QCOMPARE(days[0].components[0].low, Milli::fromInt(61));
        QCOMPARE(days[0].components[0].high, Milli::fromInt(63));
    }
};

QTEST_APPLESS_MAIN(TestCitizenRecord)
#include "tst_citizenrecord.moc"
