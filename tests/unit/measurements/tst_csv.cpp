// SPDX-License-Identifier: MPL-2.0
#include "core/measurements/csvexport.h"
#include "core/measurements/csvimport.h"
#include "core/measurements/rollups.h"
#include "tests/unit/measurements/measurementfixture.h"

#include <QBuffer>
#include <QTest>

using namespace naer;
using namespace Qt::StringLiterals;

class TestCsv : public QObject
{
    Q_OBJECT

    static Result<ImportPlan> plan(MeasurementFixture& f, QByteArray text)
    {
        QBuffer buffer(&text);
        buffer.open(QIODevice::ReadOnly);
        return CsvImport(f.database(), f.clock).plan(buffer);
    }

    static QList<QStringList> records(QByteArray text)
    {
        QBuffer buffer(&text);
        buffer.open(QIODevice::ReadOnly);
        CsvReader reader(buffer);
        QList<QStringList> all;
        for (;;) {
            const auto record = reader.next();
            if (!record || !*record)
                return all;
            all += (*record)->fields;
        }
    }

private Q_SLOTS:
    void readsWhatSpreadsheetsWrite()
    {
        QCOMPARE(records("a,b\r\n1,2\r\n"), (QList<QStringList>{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}}));
        QCOMPARE(records("\xEF\xBB\xBF"
                         "a;b\n\"x;y\";\"he said \"\"hi\"\"\"\n"),
            (QList<QStringList>{{u"a"_s, u"b"_s}, {u"x;y"_s, u"he said \"hi\""_s}}));
        QCOMPARE(records("a\tb\r1\t2"), (QList<QStringList>{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}}));
        QCOMPARE(records("a,b\n\n\n\"two\nlines\",\n"),
            (QList<QStringList>{{u"a"_s, u"b"_s}, {u"two\nlines"_s, QString()}}));
    }

    void brokenFilesAreRefusedWithTheirLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("open quote") << QByteArray("kind,taken_at,value\nweight,2026-01-01,\"80\n");
        QTest::newRow("not UTF-8") << QByteArray("kind,taken_at,value\nweight,2026-01-01,\xE6\xF8\n");
        QTest::newRow("a field of 20,000")
            << "kind,taken_at,value\nweight,2026-01-01," + QByteArray(20'000, '8') + "\n";
        QTest::newRow("100 fields") << "kind,taken_at,value\n" + QByteArray(100, ',') + "\n";
        QTest::newRow("no header we know") << QByteArray("a,b,c\n1,2,3\n");
        QTest::newRow("a column twice") << QByteArray("kind,taken_at,value,value\nweight,2026-01-01,70,90\n");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("zeros") << QByteArray(1000, '\0');
    }
    void brokenFilesAreRefusedWithTheirLine()
    {
        QFETCH(QByteArray, text);
        MeasurementFixture f;
        const auto result = plan(f, text);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::BadFile);
        QVERIFY2(result.error().detail.startsWith(u"line "), qPrintable(result.error().detail));
    }

    void aDryRunShowsNewDoubledAndRefused()
    {
        MeasurementFixture f;
        QVERIFY(f.add(u"weight", u"80", f.at(u"2026-01-05T08:00:20+01:00")));
        const auto result = plan(f,
            "kind;taken_at;value;pulse;note\r\n"
            "weight;2026-01-05T08:00:20+01:00;80,0;;\r\n" // doubled: in the vault
            "weight;2026-01-06T08:00+01:00;81,5;;hej\r\n" // new
            "weight;2026-01-06T08:00+01:00;81.5;;\r\n" // doubled: in the file
            "weight;2026-01-07T08:00+01:00;8000;;\r\n" // refused: size
            "weight;2026-02-29T08:00+01:00;80;;\r\n" // refused: day
            "humør;2026-01-07T08:00+01:00;3;;\r\n" // refused: kind
            "blood-pressure;2026-01-07T08:00+01:00;128/82;abc;\r\n" // refused: pulse
            "weight;2027-01-07T08:00+01:00;80;;\r\n" // refused: future
            "weight;2026-01-08T08:00+01:00;20;;\r\n"); // new, unlikely
        QVERIFY(result);
        QCOMPARE(result->fresh.size(), std::size_t{2});
        QCOMPARE(result->doubled, qint64{2});
        QCOMPARE(result->refused, qint64{5});
        QCOMPARE(result->unlikely, qint64{1});
        QCOMPARE(result->problems[0].line, qint64{5});
        QCOMPARE(result->problems[0].code, ErrorCode::OutOfRange);
        QCOMPARE(result->problems[1].column, u"taken_at"_s);
        QCOMPARE(result->problems[2].code, ErrorCode::UnknownKind);
        QCOMPARE(result->problems[3].column, u"pulse"_s);
        QCOMPARE(result->problems[4].code, ErrorCode::TimeInFuture);
        QCOMPARE(ObservationRepository(f.database()).newest(f.kind(u"weight"), 10)->size(),
            std::size_t{1}); // a plan stores nothing
    }

    void nothingIsGuessedOrJoined()
    {
        MeasurementFixture f;
        const auto result = plan(f,
            "kind,taken_at,value,pulse,status\n"
            "weight,2026-01-05T08:00:00+01:00,80,,\n"
            "weight,2026-01-05T08:00:30+01:00,80,,\n" // half a minute later: another measurement
            "blood-pressure,2026-01-05T08:00+01:00,128/82,60,\n"
            "blood-pressure,2026-01-05T08:00+01:00,128/82,90,\n" // another pulse: another measurement
            "weight,2026-01-06T08:00+01:00,81,5,,\n" // one field too many: a decimal comma
            "weight,2026-01-07T08:00+01:00,80,90,\n" // a weight has no pulse
            "weight,2026-01-08T08:00+01:00,80,,entered-in-error\n");
        QVERIFY(result);
        QCOMPARE(result->fresh.size(), std::size_t{4});
        QCOMPARE(result->doubled, qint64{0});
        QCOMPARE(result->refused, qint64{3});
        QCOMPARE(result->problems[0].column, u"line"_s);
        QCOMPARE(result->problems[1].column, u"pulse"_s);
        QCOMPARE(result->problems[2].column, u"status"_s);
    }

    void aDecimalCommaBetweenCommasIsRefused()
    {
        MeasurementFixture f;
        const auto result = plan(f,
            "kind,taken_at,value,note\n"
            "weight,2026-01-05T08:00+01:00,81,5\n" // 81,5 kg, and not 81 kg with the note "5"
            "weight,2026-01-06T08:00+01:00,\"81,5\",5\n"
            "weight,2026-01-07T08:00+01:00,81,after tea\n");
        QCOMPARE(result->refused, qint64{1});
        QCOMPARE(result->problems[0].code, ErrorCode::AmbiguousNumber);
        QCOMPARE(result->problems[0].line, qint64{2});
        QCOMPARE(result->fresh.size(), std::size_t{2});
    }

    void anOldExportBringsNothingBack()
    {
        MeasurementFixture f;
        const auto wrong = f.add(u"weight", u"180", f.at(u"2026-01-05T08:00+01:00"));
        const auto typo = f.add(u"weight", u"18", f.at(u"2026-01-06T08:00+01:00"));
        QByteArray file;
        QBuffer out(&file);
        out.open(QIODevice::WriteOnly);
        QVERIFY(writeCsv(f.database(), {}, out));
        QVERIFY(f.service->withdraw(wrong->id, u"not mine"_s));
        QVERIFY(f.service->correct(typo->id, {Milli::fromInt(81)}, u"typo"_s));
        const auto again = plan(f, file);
        QCOMPARE(again->doubled, qint64{2});
        QVERIFY(again->fresh.empty());
        // and what was taken out is told apart from what is here
        QByteArray later;
        QBuffer outLater(&later);
        outLater.open(QIODevice::WriteOnly);
        QVERIFY(writeCsv(f.database(), {}, outLater));
        MeasurementFixture other;
        const auto elsewhere = plan(other, later);
        QCOMPARE(elsewhere->withdrawn, qint64{1});
        QCOMPARE(elsewhere->doubled, qint64{0});
        QCOMPARE(elsewhere->fresh.size(), std::size_t{1});
    }

    void aCopiedLineWithAnotherNumberIsRefused()
    {
        MeasurementFixture from;
        const auto weight = from.add(u"weight", u"81", from.at(u"2026-01-05T08:00+01:00"));
        const QByteArray line = weight->id.toString().toUtf8() + ";weight;2026-01-05T08:00+01:00;";
        MeasurementFixture to;
        const auto result = plan(to, "id;kind;taken_at;value\n" + line + "81\n" + line + "82\n");
        QCOMPARE(result->fresh.size(), std::size_t{1});
        QCOMPARE(result->refused, qint64{1});
        QCOMPARE(result->problems[0].code, ErrorCode::Contradiction);
        QCOMPARE(*storePlan(to.database(), to.clock, *result), qint64{1});
        QCOMPARE(ObservationRepository(to.database()).newest(to.kind(u"weight"), 9)->front().id, weight->id);
    }

    void readsDanishNames()
    {
        MeasurementFixture f;
        const auto result = plan(f,
            "Måling;Tidspunkt;Værdi;Enhed;Puls;Note\n"
            "Vægt;2026-01-05T08:00+01:00;81,5;;;\n"
            "blodtryk;2026-01-05T08:00+01:00;128/82;mmHg;70;hej\n");
        QVERIFY(result);
        QCOMPARE(result->fresh.size(), std::size_t{2});
        QCOMPARE(result->fresh[1].note, u"hej"_s);
    }

    void stopsWhereTheCitizenLocks()
    {
        MeasurementFixture f;
        QByteArray file = "kind;taken_at;value\n";
        for (int i = 0; i < 3000; ++i)
            file += "weight;2026-01-05T08:" + QByteArray::number(10 + i / 60 % 50) + ':'
                + QByteArray::number(10 + i % 50) + "+01:00;" + QByteArray::number(60 + i / 50) + '\n';
        const auto whole = plan(f, file);
        QVERIFY(whole && whole->fresh.size() > 1024);
        int asked = 0;
        CsvImport stopping(f.database(), f.clock, [&] { return ++asked > 1; });
        QBuffer in(&file);
        in.open(QIODevice::ReadOnly);
        QCOMPARE(stopping.plan(in).error().code, ErrorCode::Locked);
        asked = 0;
        QCOMPARE(storePlan(f.database(), f.clock, *whole, [&] { return ++asked > 1; }).error().code, ErrorCode::Locked);
        QVERIFY(ObservationRepository(f.database()).newest(f.kind(u"weight"), 1)->empty()); // all or nothing
    }

    void roundTrip()
    {
        MeasurementFixture from;
        const Kind& bp = from.kind(u"blood-pressure");
        QVERIFY(from.service->add({.kind = &bp,
            .values = *readTypedValue(bp, u"128/82", {}, u"71"),
            .takenAt = from.at(u"2026-01-05T08:00+01:00"),
            .context = {{u"arm"_s, u"left"_s}, {u"posture"_s, u"sitting"_s}},
            .note = u"=SUM(A1);\"quoted\"\nto linjer"_s}));
        QVERIFY(from.add(u"weight", u"81,25", from.at(u"2026-01-06T08:00+01:00")));
        QByteArray file;
        QBuffer out(&file);
        out.open(QIODevice::WriteOnly);
        QCOMPARE(*writeCsv(from.database(), {}, out), qint64{2});
        QVERIFY(file.startsWith("\xEF\xBB\xBF"));
        QVERIFY(file.contains("'=SUM")); // no spreadsheet takes it for a formula

        MeasurementFixture to;
        const auto result = plan(to, file);
        QVERIFY(result);
        QCOMPARE(result->refused, qint64{0});
        QCOMPARE(*storePlan(to.database(), to.clock, *result), qint64{2});
        const auto found = ObservationRepository(to.database()).newest(bp, 1);
        QCOMPARE(found->front().note, u"=SUM(A1);\"quoted\"\nto linjer"_s);
        QCOMPARE(found->front().context.value(u"posture"_s), u"sitting"_s);
        QCOMPARE(found->front().values[2]->thousandths(), qint64{71'000});
        QCOMPARE(found->front().source, Source::File);
        QCOMPARE(plan(to, file)->fresh.size(), std::size_t{0}); // a second time brings nothing
        QVERIFY(*Rollups(to.database()).agreeWithObservations(bp));
    }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
