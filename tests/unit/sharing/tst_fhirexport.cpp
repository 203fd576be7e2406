// SPDX-License-Identifier: MPL-2.0
#include "core/devices/devicerepository.h"
#include "core/measurements/rollups.h"
#include "core/sharing/fhirnames.h"
#include "core/vault/profilerepository.h"
#include "tests/unit/sharing/fhirfixture.h"

#include <QRandomGenerator>
#include <QTest>

using namespace naer;
using namespace naer::test;

class TestFhirExport : public QObject
{
    Q_OBJECT

    static Observation any(MeasurementFixture& f, QRandomGenerator& random, int i)
    {
        const auto& kinds = KindCatalog::instance().kinds();
        const Kind& kind = kinds[random.bounded(int(kinds.size()))];
        NewObservation entry{.kind = &kind, .takenAt = f.clock.now()};
        entry.takenAt.utcMs -= qint64(random.bounded(300)) * 86'400'000 + i * 1'000;
        entry.takenAt.offsetMinutes = QList<int>{60, 120, 0, -300, 345}[random.bounded(5)];
        for (int c = 0; c < kind.components.size(); ++c) {
            const Component& component = kind.components[c];
            if (component.optional && random.bounded(2))
                continue;
            const qint64 low = component.hard.low.thousandths(), high = component.hard.high.thousandths();
            entry.values[c] = Milli::fromThousandths(low + qint64(random.generateDouble() * double(high - low)))
                                  .roundedTo(random.bounded(2) ? component.decimals : 3);
        }
        if (kind.components.size() > 1) { // the upper number is the larger one
            entry.values[0] = Milli::fromInt(100 + random.bounded(150));
            entry.values[1] = Milli::fromInt(30 + random.bounded(60));
        }
        for (const ContextKey& key : kind.context) {
            if (random.bounded(3) == 0)
                entry.context.insert(key.key, key.values[random.bounded(int(key.values.size()))]);
        }
        if (random.bounded(3) == 0)
            entry.note = u"note %1 – æøå \"x\"\n😀"_s.arg(i);
        if (random.bounded(5) == 0)
            entry.recordedBy = u"Anna"_s;
        const auto stored = f.service->add(entry);
        return stored ? *stored : Observation{};
    }

private Q_SLOTS:
    void aThousandComeBackAsTheyWere_data()
    {
        QTest::addColumn<FhirReceiver>("receiver");
        QTest::newRow("DK Core") << FhirReceiver::DkCore;
        QTest::newRow("FUT") << FhirReceiver::Fut;
    }
    void aThousandComeBackAsTheyWere()
    {
        QFETCH(FhirReceiver, receiver);
        MeasurementFixture from;
        QRandomGenerator random(20261127);
        QMap<QString, Observation> expected;
        for (int i = 0; i < 1000; ++i) {
            const Observation one = any(from, random, i);
            QVERIFY(one.kind);
            expected.insert(one.kind->code + one.takenAt.toIso(), one);
        }
        const QByteArray file = exported(from, FhirBundle::Transaction, receiver);
        const auto again = planned(from, file);
        QCOMPARE(again->doubled, qint64(expected.size()));
        QVERIFY(again->fresh.empty() && again->refused == 0);

        MeasurementFixture to;
        const auto plan = planned(to, file);
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().detail));
        QCOMPARE(plan->refused, qint64(0));
        QCOMPARE(qsizetype(plan->fresh.size()), expected.size());
        for (const NewObservation& read : plan->fresh) {
            const Observation was = expected.value(read.kind->code + read.takenAt.toIso());
            QVERIFY2(was.kind == read.kind, qPrintable(read.kind->code + read.takenAt.toIso()));
            QCOMPARE(read.takenAt, was.takenAt);
            QVERIFY2(read.values == was.values, qPrintable(read.kind->code));
            QCOMPARE(read.context, was.context);
            QCOMPARE(read.note, was.note);
            QCOMPARE(read.recordedBy, was.recordedBy);
        }
        QCOMPARE(*storePlan(to.database(), to.clock, *plan), qint64(expected.size()));
        QVERIFY(*Rollups(to.database()).agreeWithObservations(to.kind(u"blood-pressure")));
    }

    void aBloodPressureAsDkCoreWritesIt()
    {
        MeasurementFixture f;
        const Kind& bp = f.kind(u"blood-pressure");
        const auto stored = f.service->add({.kind = &bp,
            .values = *readTypedValue(bp, u"128/82", {}, u"71"),
            .takenAt = f.at(u"2026-10-01T07:30+02:00"),
            .context = {{u"arm"_s, u"left"_s}}});
        QVERIFY(stored);
        const auto written = observationsOf(exported(f));
        QCOMPARE(written.size(), 2u);
        const fhir::Observation& pressure = written[0];
        QCOMPARE(pressure.code.code(u"http://loinc.org"), u"85354-9"_s);
        QCOMPARE(pressure.code.code(u"urn:oid:1.2.208.176.2.4"), u"ZZ3170"_s);
        QCOMPARE(pressure.code.code(u"urn:iso:std:iso:11073:10101"), u"150020"_s);
        QCOMPARE(pressure.category[0].coding[0].code, u"vital-signs"_s);
        QCOMPARE(pressure.effectiveDateTime, u"2026-10-01T07:30:00+02:00"_s);
        QCOMPARE(pressure.component[0].code.code(u"http://npu-terminology.org"), u"NPU57947"_s);
        QCOMPARE(pressure.component[0].value.quantity.value.text, QByteArray("128"));
        QCOMPARE(pressure.component[0].value.quantity.code, u"mm[Hg]"_s);
        QCOMPARE(pressure.component[1].value.quantity.value.text, QByteArray("82"));
        QCOMPARE(pressure.identifier[0].value, u"urn:uuid:"_s + stored->id.toString());
        QCOMPARE(pressure.meta.security[0].code, u"PATRPT"_s);
        const fhir::Observation& pulse = written[1];
        QCOMPARE(pulse.code.code(u"http://npu-terminology.org"), u"NPU21692"_s);
        QCOMPARE(pulse.value.quantity.value.text, QByteArray("71"));
        QCOMPARE(pressure.hasMember.at(0).reference, fullUrlOf(pulse.identifier[0].value));
        const auto fut = observationsOf(exported(f, FhirBundle::Collection, FhirReceiver::Fut));
        QCOMPARE(fut[0].component[0].code.code(u"urn:oid:1.2.208.184.100.8"), u"DNK05472"_s);
        QCOMPARE(fut[1].code.code(u"urn:oid:1.2.208.176.2.1"), u"NPU21692"_s);
    }

    void theScaleIsTheReceivers()
    {
        MeasurementFixture f;
        QVERIFY(f.add(u"oxygen-saturation", u"97", f.at(u"2026-10-01T07:30+02:00")));
        QVERIFY(f.add(u"height", u"171,25", f.at(u"2026-10-01T07:30+02:00")));
        const auto dk = observationsOf(exported(f));
        QCOMPARE(dk[0].value.quantity.value.text, QByteArray("97"));
        QCOMPARE(dk[0].value.quantity.code, u"%"_s);
        QVERIFY(dk[0].code.code(u"http://npu-terminology.org").isEmpty()); // there it would be a fraction
        QCOMPARE(dk[1].value.quantity.value.text, QByteArray("171.25"));
        const auto fut = observationsOf(exported(f, FhirBundle::Collection, FhirReceiver::Fut));
        QCOMPARE(fut[0].code.code(u"urn:oid:1.2.208.176.2.1"), u"NPU03011"_s);
        QCOMPARE(fut[0].value.quantity.value.text, QByteArray("97"));
        QCOMPARE(fut[1].value.quantity.value.text, QByteArray("1.7125"));
        QCOMPARE(fut[1].value.quantity.code, u"m"_s);
    }

    void whatCountsIsSentAndWhoMeasuredIsSaid()
    {
        MeasurementFixture f;
        QVERIFY(ProfileRepository(f.database()).set(profileName, u"Else Marie Hansen"_s));
        const auto gone = f.add(u"weight", u"180", f.at(u"2026-10-01T07:30+02:00"));
        QVERIFY(f.service->withdraw(gone->id, u"not mine"_s));
        const auto mended = f.add(u"weight", u"18", f.at(u"2026-10-02T07:30+02:00"));
        QVERIFY(f.service->correct(mended->id, {Milli::fromInt(81)}, u"typo"_s));
        const Device scale
            = *DeviceRepository(f.database()).add(u"C0:DE"_s, DeviceKind::Scale, u"BLE C0:DE"_s, f.clock.now());
        QVERIFY(DeviceRepository(f.database()).add(u"OX"_s, DeviceKind::Oximeter, u"Never used"_s, f.clock.now()));
        QVERIFY(f.service->add({.kind = &f.kind(u"weight"),
            .values = {Milli::fromInt(82)},
            .takenAt = f.at(u"2026-10-03T07:30+02:00"),
            .source = Source::Device,
            .device = scale.number,
            .remarks = {u"above-range"_s}}));
        const auto entries = entriesOf(exported(f, FhirBundle::Transaction));
        QCOMPARE(entries.size(), 4u); // the person, the scale, two weights
        const auto& person = std::get<fhir::Patient>(*entries[0].resource);
        QCOMPARE(person.name[0].text, u"Else Marie Hansen"_s);
        QVERIFY(person.name[0].family.isEmpty()); // which part it is cannot be known
        QVERIFY(!exported(f).contains("C0:DE")); // no address of a device, also not in its name
        const auto& device = std::get<fhir::Device>(*entries[1].resource);
        QCOMPARE(device.type.coding[0].code, u"528399"_s);
        const auto& corrected = std::get<fhir::Observation>(*entries[2].resource);
        QCOMPARE(corrected.status, u"corrected"_s);
        QCOMPARE(corrected.value.quantity.value.text, QByteArray("81"));
        const auto& measured = std::get<fhir::Observation>(*entries[3].resource);
        QCOMPARE(measured.meta.security[0].code, u"DEVRPT"_s);
        QCOMPARE(measured.device.reference, entries[1].fullUrl);
        QCOMPARE(measured.value.quantity.comparator, u">"_s); // the end of its scale
        QCOMPARE(entries[2].request->method, u"PUT"_s); // takes the place of what was sent before
        QVERIFY(entries[2].request->url.startsWith(u"Observation?identifier="_s));
        QCOMPARE(entries[3].request->ifNoneExist, u"identifier=urn:ietf:rfc:3986|"_s + measured.identifier[0].value);
    }

    void aDocumentBeginsWithItsContents()
    {
        MeasurementFixture f;
        QVERIFY(f.add(u"weight", u"81", f.at(u"2026-10-02T07:30+02:00")));
        const auto entries = entriesOf(exported(f, FhirBundle::Document));
        const auto& contents = std::get<fhir::Composition>(*entries.at(0).resource);
        QCOMPARE(contents.section.at(0).entry.at(0).reference, entries.at(2).fullUrl);
        QCOMPARE(contents.subject.reference, entries.at(1).fullUrl);
    }

    void noIdentifierIsAFullUrl() // a server may replace those wherever they stand
    {
        MeasurementFixture f;
        QVERIFY(f.add(u"weight", u"81", f.at(u"2026-10-02T07:30+02:00")));
        for (const auto& entry : entriesOf(exported(f, FhirBundle::Transaction))) {
            const QString identifier = entry.request->ifNoneExist.section(u'|', 1);
            QVERIFY(identifier.startsWith(u"urn:uuid:"_s));
            QVERIFY(identifier != entry.fullUrl);
            QCOMPARE(fullUrlOf(identifier), entry.fullUrl);
            QCOMPARE(fullUrlOf(entry.fullUrl), identifier); // no two identifiers have one
        }
    }
};

QTEST_GUILESS_MAIN(TestFhirExport)
#include "tst_fhirexport.moc"
