// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/clinician/recordfixture.h"

#include <QTest>

#include <random>

using namespace naer;
using namespace naer::test;

Q_DECLARE_METATYPE(naer::fhir::Consent)

/// Not a single measurement outside a consent in force is in a record.
class TestRecordConsents : public QObject
{
    Q_OBJECT

    static std::vector<RecordEntry> withWeight(const fhir::Consent& consent)
    {
        return {{u"Observation/1"_s, weighed(81.5)}, {u"Consent/1"_s, consent}};
    }
    static QString notShared(const CitizenRecord& record)
    {
        QStringList codes;
        for (const Kind* one : record.notShared)
            codes += one->code;
        return codes.join(u' ');
    }

private Q_SLOTS:
    void withoutAnyConsentThereIsNothing()
    {
        const auto record
            = recordOf({{u"Observation/1"_s, weighed(81.5)}, {u"Observation/2"_s, pulsed(61, daysAgo(1))}});
        QVERIFY(record.isByConsent);
        QVERIFY(record.series.empty());
        QCOMPARE(record.changes, 0);
        QCOMPARE(record.notShared.size(), std::size_t(KindCatalog::instance().kinds().size()));
        QVERIFY(!record.sharedUntil);
        // a file is all there is
        QVERIFY(!fileOf({{u"Observation/1"_s, weighed(81.5)}}).isByConsent);
        QVERIFY(fileOf({{u"Observation/1"_s, weighed(81.5)}}).notShared.empty());
    }

    void whatIsNotSharedIsNotSeen()
    {
        const QString early = daysAgo(2).toIso(), late = daysAgo(1).toIso();
        const std::vector<RecordEntry> entries{
            {u"1"_s, weighed(81.5, early)}, {u"2"_s, pulsed(61, daysAgo(1), late)}, {u"c"_s, consentTo({u"weight"_s})}};
        const auto before = recordOf(entries);
        QCOMPARE(before.newest, early);
        auto more = entries;
        more.back() = {u"c"_s, consentTo({u"weight"_s, u"pulse"_s})};
        QCOMPARE(said(recordOf(more, lookUpTo(before.newest))), u"pulse 61 new, weight 81.5"_s);
    }

    void oneInForceShowsItsKinds()
    {
        const auto record = recordOf({{u"1"_s, weighed(81.5)}, {u"2"_s, pulsed(61, daysAgo(1))},
            {u"3"_s, measured(u"glucose"_s, {Milli::fromInt(7)}, daysAgo(1), {})},
            {u"c"_s, consentTo({u"weight"_s, u"height"_s})}});
        QCOMPARE(said(record), u"weight 81.5 new"_s);
        QCOMPARE(record.changes, 1);
        QCOMPARE(record.sharedUntil->utcMs, daysAgo(-1).utcMs);
        QVERIFY(notShared(record).contains(u"pulse"_s) && !notShared(record).contains(u"weight"_s));
        QVERIFY(!notShared(record).contains(u"height"_s)); // it is, and there is none
    }

    /// Where it stands among the entries does not count.
    void theOrderDoesNotCount()
    {
        std::vector<RecordEntry> entries{
            {u"1"_s, weighed(81.5)}, {u"2"_s, pulsed(61, daysAgo(1))}, {u"c"_s, consentTo({u"weight"_s})}};
        std::mt19937 random(3);
        for (int i = 0; i < 20; ++i) {
            std::ranges::shuffle(entries, random);
            QCOMPARE(said(recordOf(entries)), u"weight 81.5 new"_s);
        }
    }

    void whatIsNotInForceShowsNothing_data()
    {
        QTest::addColumn<fhir::Consent>("consent");
        const auto row = [](const char* name, auto change) {
            fhir::Consent consent = consentTo({u"weight"_s});
            change(consent);
            QTest::newRow(name) << consent;
        };
        for (const char* status : {"inactive", "draft", "proposed", "rejected", "entered-in-error", "ACTIVE", ""})
            row(status, [&](fhir::Consent& c) { c.status = QString::fromLatin1(status); });
        row("it has ended", [](fhir::Consent& c) { c.provision.period.end = daysAgo(1).toIso(); });
        row("it ends this instant", [](fhir::Consent& c) { c.provision.period.end = atNow().toIso(); });
        row("it says no end", [](fhir::Consent& c) { c.provision.period.end.clear(); });
        row("its end cannot be read", [](fhir::Consent& c) { c.provision.period.end = u"2099"_s; });
        row("it has not begun", [](fhir::Consent& c) { c.provision.period.start = daysAgo(-2).toIso(); });
        row("its beginning cannot be read", [](fhir::Consent& c) { c.provision.period.start = u"soon"_s; });
        row("it denies", [](fhir::Consent& c) { c.provision.type = u"deny"_s; });
        row("other kinds", [](fhir::Consent& c) { c = consentTo({u"pulse"_s, u"glucose"_s}); });
        row("no kinds", [](fhir::Consent& c) { c.provision.code.clear(); });
        row("a code of no kind", [](fhir::Consent& c) { c.provision.code = {{.text = u"weight"_s}}; });
        row("measured before", [](fhir::Consent& c) { c.provision.dataPeriod.start = atNow().toIso(); });
        row("measured after", [](fhir::Consent& c) { c.provision.dataPeriod.end = daysAgo(1).toIso(); });
        row("a period that cannot be read", [](fhir::Consent& c) { c.provision.dataPeriod.start = u"2026-10"_s; });
        row("a period whose end cannot be read", [](fhir::Consent& c) { c.provision.dataPeriod.end = u"for ever"_s; });
        row("but for this", [](fhir::Consent& c) {
            c.provision.provision = {{.type = u"deny"_s, .code = {codeOf(*kind(u"weight"_s), FhirReceiver::DkCore)}}};
        });
        row("but for something", [](fhir::Consent& c) { c.provision.provision = {{.type = u"deny"_s}}; });
    }
    void whatIsNotInForceShowsNothing()
    {
        QFETCH(fhir::Consent, consent);
        QCOMPARE(said(recordOf(withWeight(consent))), QString());
        // nor in a file: that there is one says that it counts
        const auto record = fileOf(withWeight(consent));
        QCOMPARE(said(record), QString());
        QVERIFY(record.isByConsent);
        // and beside one that is in force, it adds nothing
        auto entries = withWeight(consent);
        entries.push_back({u"2"_s, pulsed(61, daysAgo(1))});
        entries.push_back({u"Consent/2"_s, consentTo({u"height"_s})});
        QVERIFY(!said(recordOf(entries)).contains(u"weight"_s));
    }

    void aLittleDifferenceOfClocksIsForgiven()
    {
        fhir::Consent consent = consentTo({u"weight"_s});
        Moment soon = atNow();
        soon.utcMs += 600'000; // given by a phone that is ahead
        consent.provision.period.start = soon.toIso();
        QCOMPARE(said(recordOf(withWeight(consent))), u"weight 81.5 new"_s);
    }

    void exceptionsTakeAwayOnlyWhatTheyName()
    {
        fhir::Consent consent = consentTo({u"weight"_s, u"pulse"_s});
        consent.provision.provision = {{.type = u"deny"_s, .code = {codeOf(*kind(u"pulse"_s), FhirReceiver::DkCore)}}};
        auto entries = withWeight(consent);
        entries.push_back({u"2"_s, pulsed(61, daysAgo(1))});
        QCOMPARE(said(recordOf(entries)), u"weight 81.5 new"_s);
    }

    void thePeriodIsHalfOpen()
    {
        fhir::Consent consent = consentTo({u"pulse"_s});
        consent.provision.dataPeriod = {daysAgo(3).toIso(), daysAgo(1).toIso()};
        std::vector<RecordEntry> entries{{u"c"_s, consent}};
        for (const qint64 ms : {-1, 0}) {
            for (const int days : {1, 3}) {
                Moment at = daysAgo(days);
                at.utcMs += ms;
                entries.push_back({u"o"_s, pulsed(60 + days + (ms == 0 ? 10 : 0), at)});
            }
        }
        QCOMPARE(said(recordOf(entries)), u"pulse 61 new, pulse 73 new"_s); // before its end, from its beginning
    }

    void severalAddUp()
    {
        auto early = consentTo({u"weight"_s}), lateOne = consentTo({u"pulse"_s});
        lateOne.provision.period.end = daysAgo(-9).toIso();
        const auto record
            = recordOf({{u"1"_s, weighed(81.5)}, {u"2"_s, pulsed(61, daysAgo(1))}, {u"c"_s, lateOne}, {u"d"_s, early}});
        QCOMPARE(said(record), u"pulse 61 new, weight 81.5 new"_s);
        QCOMPARE(record.sharedUntil->utcMs, daysAgo(-9).utcMs);
        // a kind of the one is not shown for the period of the other
        early.provision.dataPeriod.end = daysAgo(30).toIso();
        QCOMPARE(said(recordOf({{u"1"_s, weighed(81.5)}, {u"c"_s, lateOne}, {u"d"_s, early}})), QString());
    }

    /// Who shares a pressure shares the pulse that is in it, and no other; and not the other way round.
    void aPulseGoesWithItsPressure()
    {
        const Moment at = daysAgo(1);
        const std::vector<RecordEntry> both{{u"Observation/b"_s, pressed(130, 80, at)},
            {u"Observation/p"_s, pulsed(61, at)}, {u"Observation/q"_s, pulsed(70, daysAgo(2))}};
        auto entries = both;
        entries.push_back({u"c"_s, consentTo({u"blood-pressure"_s})});
        QCOMPARE(said(recordOf(entries)), u"blood-pressure 130/80/61 new"_s);
        entries = both;
        entries.push_back({u"c"_s, consentTo({u"pulse"_s})});
        QCOMPARE(said(recordOf(entries)), u"pulse 70 new"_s);
        // a pulse outside the period does not come in by being called a member
        auto consent = consentTo({u"blood-pressure"_s});
        consent.provision.dataPeriod.start = daysAgo(1).toIso();
        QCOMPARE(said(recordOf({{u"Observation/b"_s, pressed(130, 80, at)},
                     {u"Observation/p"_s, pulsed(61, daysAgo(2))}, {u"c"_s, consent}})),
            u"blood-pressure 130/80 new"_s);
    }

    void whatWasTakenOutIsToldOnlyOfWhatIsShared()
    {
        const std::vector<RecordEntry> out{{u"1"_s, weighed(81.5, {}, u"entered-in-error"_s)}};
        auto entries = out;
        entries.push_back({u"c"_s, consentTo({u"pulse"_s})});
        QCOMPARE(said(recordOf(entries)), QString());
        QCOMPARE(recordOf(entries).changes, 0);
        entries.push_back({u"d"_s, consentTo({u"weight"_s})});
        QCOMPARE(said(recordOf(entries)), u"weight -1"_s);
    }
};

QTEST_APPLESS_MAIN(TestRecordConsents)
#include "tst_recordconsents.moc"
