// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/jsonexport.h"
#include "core/wellbeing/checkinrepository.h"
#include "tests/unit/measurements/measurementfixture.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace naer;
using namespace Qt::StringLiterals;

class TestJsonExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasChangedAndWhatIsMissing()
    {
        MeasurementFixture f;
        const auto first = f.add(u"weight", u"81,5", f.at(u"2026-01-05T08:00+01:00"));
        QVERIFY(f.add(u"weight", u"80", f.at(u"2026-01-06T08:00+01:00")));
        const auto wrong = f.add(u"weight", u"62", f.at(u"2026-01-07T08:00+01:00"));
        QVERIFY(f.service->correct(first->id, {Milli::fromInt(82)}, u"typo"_s));
        QVERIFY(f.service->correct(first->id, {Milli::fromInt(83)}, u"jeg læste \"3\" som 2"_s));
        QVERIFY(f.service->withdraw(wrong->id, u"other-person"_s, u"Lise"_s));
        QVERIFY(f.service->addNotMeasured(
            {&f.kind(u"pulse"), f.at(u"2026-01-08T08:00+01:00"), u"unwell"_s, u"feber siden i går"_s}));
        const QJsonObject document = written(f);
        const QJsonArray measurements = document["measurements"_L1].toArray();
        QCOMPARE(measurements.size(), 3); // the withdrawn one too
        const QJsonArray history = measurements[0]["history"_L1].toArray();
        QCOMPARE(history.size(), 2);
        QCOMPARE(history[0]["values"_L1]["weight"_L1].toDouble(), 81.5);
        QCOMPARE(history[0]["reason"_L1].toString(), u"typo"_s);
        QCOMPARE(history[0]["replacedAt"_L1].toString(), f.clock.now().toIso());
        QCOMPARE(history[1]["values"_L1]["weight"_L1].toDouble(), 82);
        QCOMPARE(history[1]["reason"_L1].toString(), u"jeg læste \"3\" som 2"_s);
        QVERIFY(measurements[1]["history"_L1].isUndefined()); // never changed
        QCOMPARE(measurements[2]["status"_L1].toString(), u"withdrawn"_s);
        QCOMPARE(measurements[2]["values"_L1]["weight"_L1].toDouble(), 62);
        QCOMPARE(measurements[2]["history"_L1][0]["status"_L1].toString(), u"final"_s);
        QCOMPARE(measurements[2]["history"_L1][0]["replacedBy"_L1].toString(), u"Lise"_s);
        const QJsonArray missing = document["notMeasured"_L1].toArray();
        QCOMPARE(missing.size(), 1);
        QCOMPARE(missing[0].toObject(),
            (QJsonObject{{u"kind"_s, u"pulse"_s}, {u"at"_s, u"2026-01-08T08:00:00+01:00"_s}, {u"reason"_s, u"unwell"_s},
                {u"note"_s, u"feber siden i går"_s}}));
    }

    void everythingEntered()
    {
        MeasurementFixture f;
        const Kind& bp = f.kind(u"blood-pressure");
        QVERIFY(f.service->add({.kind = &bp,
            .values = *readTypedValue(bp, u"128/82", {}, u"71"),
            .takenAt = f.at(u"2026-01-05T08:00+01:00"),
            .note = u"æøå \"x\""_s}));
        QVERIFY(f.add(u"weight", u"81,5", f.at(u"2026-01-05T08:00+01:00")));
        QVERIFY(CheckInRepository(f.database(), f.clock).add({.at = f.at(u"2026-01-05T09:00+01:00"), .state = 4}));
        const QJsonObject document = written(f);
        const QJsonArray measurements = document["measurements"_L1].toArray();
        QCOMPARE(measurements.size(), 2);
        QCOMPARE(measurements[0]["values"_L1]["systolic"_L1].toInt(), 128);
        QCOMPARE(measurements[0]["note"_L1].toString(), u"æøå \"x\""_s);
        QCOMPARE(measurements[1]["values"_L1]["weight"_L1].toDouble(), 81.5);
        QCOMPARE(document["checkins"_L1].toArray().size(), 1);
    }

    void whatADeviceSaidAboutIt()
    {
        MeasurementFixture f;
        QVERIFY(f.service->add({.kind = &f.kind(u"weight"),
            .values = {Milli::fromThousandths(81'500)},
            .takenAt = f.at(u"2026-01-05T08:00+01:00"),
            .source = Source::Device,
            .device = 3,
            .remarks = {u"questionable"_s, u"battery-low"_s},
            .clockCorrection = -120}));
        QVERIFY(f.add(u"weight", u"80", f.at(u"2026-01-06T08:00+01:00")));
        const QJsonArray measurements = written(f)["measurements"_L1].toArray();
        QCOMPARE(measurements[0]["source"_L1].toString(), u"device"_s);
        QCOMPARE(measurements[0]["device"_L1].toInt(), 3);
        QCOMPARE(measurements[0]["remarks"_L1].toArray(), (QJsonArray{u"questionable"_s, u"battery-low"_s}));
        QCOMPARE(measurements[0]["clockCorrection"_L1].toInt(), -120);
        for (const auto name : {"device"_L1, "remarks"_L1, "clockCorrection"_L1})
            QVERIFY(measurements[1][name].isUndefined()); // typed
    }

private:
    static QJsonObject written(MeasurementFixture& fixture)
    {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        const auto done = writeJson(fixture.database(), {}, out);
        return done ? QJsonDocument::fromJson(out.data()).object() : QJsonObject();
    }
};

QTEST_GUILESS_MAIN(TestJsonExport)
#include "tst_jsonexport.moc"
