// SPDX-License-Identifier: MPL-2.0
#include "core/fhir/bundlereader.h"
#include "core/fhir/bundlewriter.h"

#include <QBuffer>
#include <QTest>

using namespace naer;
using namespace naer::fhir;

class TestBundle : public QObject
{
    Q_OBJECT

    struct Read
    {
        std::vector<BundleEntry> entries;
        std::vector<Error> errors;
        BundleHead head;
        ReadReport report;
    };
    static Read readAll(QByteArray text)
    {
        QBuffer buffer(&text);
        buffer.open(QIODevice::ReadOnly);
        BundleReader reader(buffer);
        Read all;
        for (;;) {
            const auto more = reader.next();
            if (!more) {
                all.errors.push_back(more.error());
                if (reader.canGoOn())
                    continue;
                break;
            }
            if (!*more)
                break;
            all.entries.push_back(std::move(reader.entry()));
        }
        all.head = reader.head();
        all.report = reader.report();
        return all;
    }
    static QByteArray written(const BundleHead& head, const std::vector<BundleEntry>& entries)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        BundleWriter writer(buffer, head);
        for (const BundleEntry& entry : entries)
            writer.add(entry);
        return writer.finish() ? buffer.data() : QByteArray();
    }
    static Observation weight()
    {
        Observation one;
        one.status = u"final"_s;
        one.code.coding = {{u"http://loinc.org"_s, {}, u"29463-7"_s, {}}};
        one.value.quantity = {.value = {"81.50"}, .unit = u"kg"_s};
        one.note = {{.text = u"æ \"quoted\" \\ \n\t\u0001 😀 \u007f"_s}};
        return one;
    }
    /// With ' for ", to be read.
    static QByteArray json(QByteArray text) { return text.replace('\'', '"'); }
    static QByteArray bundleOf(const QByteArray& entries)
    {
        return json("{'resourceType':'Bundle','type':'collection','entry':") + entries + "}";
    }

private Q_SLOTS:
    /// A total of another kind than a number is none; it ended the program once.
    void aTotalIsANumberOrNone_data()
    {
        QTest::addColumn<QByteArray>("total");
        QTest::addColumn<qint64>("wanted");
        QTest::newRow("3") << QByteArray("3") << qint64(3);
        for (const char* none : {"'3'", "''", "true", "[1]", "{}", "3.5", "9223372036854775808"})
            QTest::newRow(none) << QByteArray(none).replace('\'', '"') << qint64(-1);
    }
    void aTotalIsANumberOrNone()
    {
        QFETCH(QByteArray, total);
        QFETCH(qint64, wanted);
        QBuffer buffer;
        buffer.setData(R"({"resourceType":"Bundle","type":"searchset","total":)" + total + R"(,"entry":[]})");
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        fhir::BundleReader reader(buffer);
        while (reader.next().value_or(false)) { }
        QCOMPARE(reader.head().total.value_or(-1), wanted);
    }

    void whatIsWrittenIsReadBack()
    {
        std::vector<BundleEntry> entries;
        for (int i = 0; i < 300; ++i)
            entries.push_back({u"urn:uuid:%1"_s.arg(i), weight(), BundleRequest{u"POST"_s, u"Observation"_s}, {}});
        const BundleHead head{.type = u"transaction"_s, .timestamp = u"2026-11-27T08:00:00+01:00"_s};
        const QByteArray text = written(head, entries);
        QVERIFY(text.size() > 64 * 1024); // more than a block
        QVERIFY(text.contains("81.50")); // the digits as they are
        QVERIFY(!text.contains("[]") && !text.contains("{}") && !text.contains("\"\""));
        const Read read = readAll(text);
        QVERIFY2(read.errors.empty(), read.errors.empty() ? "" : qPrintable(read.errors[0].detail));
        QCOMPARE(read.report.notes(), 0);
        QVERIFY(read.entries == entries);
        QVERIFY(read.head == head);
    }

    void anEmptyBundleHasNoEntries()
    {
        const QByteArray text = written({.type = u"collection"_s}, {});
        QCOMPARE(text, json("{'resourceType':'Bundle','type':'collection'}"));
        QVERIFY(readAll(text).errors.empty());
        QVERIFY(readAll(bundleOf("[]")).errors.empty());
        QVERIFY(readAll("\xEF\xBB\xBF" + bundleOf(" [ ] ")).errors.empty());
    }

    void halfACharacterIsNeverWritten()
    {
        Observation one = weight();
        one.note[0].text = QString(QChar(0xd83d)) + u'x';
        QVERIFY(toJson(one).contains("\\ufffdx"));
    }

    void whatIsUnknownIsNotedAndTheRestIsRead()
    {
        const Read read = readAll(bundleOf(json("[{'resource':{'resourceType':'Patient','birthDate':'1970-01-01', "
                                                "'_birthDate':{'extension':[]},'extension':[{'url':'x'}],'contact':[{'"
                                                "a':{'b':{}}}]},'search':{'mode':'match'}}]")));
        QVERIFY(read.errors.empty());
        QCOMPARE(read.report.notes(), 3);
        QCOMPARE(read.report.issues()[1].path, u"Patient.extension"_s);
        QCOMPARE(std::get<Patient>(*read.entries.at(0).resource).birthDate, u"1970-01-01"_s);
    }

    void aWrongResourceIsRefusedWhole_data()
    {
        QTest::addColumn<QByteArray>("resource");
        QTest::addColumn<QString>("where");
        const auto observation = [](const QByteArray& more) {
            return json("{'resourceType':'Observation','status':'final','code':{'text':'x'},") + more + "}";
        };
        QTest::newRow("text for a number")
            << observation(json("'valueQuantity':{'value':'7.5'}")) << u"Observation.valueQuantity.value"_s;
        QTest::newRow("twice") << observation(json("'status':'entered-in-error'")) << u"Observation.status"_s;
        QTest::newRow("no code") << json("{'resourceType':'Observation','status':'final'}") << u"Observation.code"_s;
        QTest::newRow("no such status") << json(
            "{'resourceType':'Observation','status':'finished','code':{'text':'x'}}")
                                        << u"Observation.status"_s;
        QTest::newRow("changes its meaning")
            << observation(json("'modifierExtension':[{'url':'http://x/not'}]")) << u"Observation.modifierExtension"_s;
        QTest::newRow("an object for a list")
            << observation(json("'component':{'code':{'text':'x'}}")) << u"Observation.component"_s;
        QTest::newRow("in a list") << observation(json("'component':[{'code':{'text':'x'}},{'valueString':1}]"))
                                   << u"Observation.component[1].code"_s;
        QTest::newRow("a code of nothing")
            << json("{'resourceType':'Observation','status':'final','code':{'x':1}}") << u"Observation.code"_s;
        QTest::newRow("an empty text") << observation(json("'issued':''")) << u"Observation.issued"_s;
    }
    void aWrongResourceIsRefusedWhole()
    {
        QFETCH(QByteArray, resource);
        QFETCH(QString, where);
        const Read read = readAll(bundleOf("[{\"resource\":" + resource + "},{\"fullUrl\":\"urn:x\"}]"));
        QCOMPARE(read.errors.size(), 1u);
        QCOMPARE(read.report.firstError()->path, where);
        QCOMPARE(read.entries.size(), 1u); // the next one is read
    }

    void whatIsNoBundleIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("a web page") << QByteArray("<html><body>not found</body></html>");
        QTest::newRow("another resource") << json("{'resourceType':'Patient'}");
        QTest::newRow("no type") << json("{'resourceType':'Bundle'}");
        QTest::newRow("two") << bundleOf("[]") + bundleOf("[]");
        QTest::newRow("cut") << bundleOf(json("[{'fullUrl':'urn:x'}]")).chopped(3);
        QTest::newRow("a comma too many") << bundleOf(json("[{'fullUrl':'urn:x'},]"));
        QTest::newRow("no comma") << bundleOf(json("[{'fullUrl':'urn:x'}{'fullUrl':'urn:x'}]"));
        QTest::newRow("entries that are none") << bundleOf("[1]");
        QTest::newRow("entries twice") << bundleOf("[{\"fullUrl\":\"urn:x\"}],\"entry\":[]");
        QTest::newRow("entries by an escaped name")
            << json("{'resourceType':'Bundle','type':'batch','\\u0065ntry':[{'fullUrl':'urn:x'}]}");
        QTest::newRow("brackets that do not fit") << bundleOf("[{\"fullUrl\":[}]]");
        QTest::newRow("not UTF-8") << bundleOf("[{\"fullUrl\":\"\xff\"}]");
        QTest::newRow("deep") << bundleOf("[" + QByteArray(10'000, '[') + QByteArray(10'000, ']') + "]");
        QTest::newRow("deep in an entry")
            << bundleOf("[{\"x\":" + QByteArray(10'000, '[') + QByteArray(10'000, ']') + "}]");
        QTest::newRow("deep beside") << json("{'resourceType':'Bundle','type':'batch','x':") + QByteArray(10'000, '[');
        QTest::newRow("large beside") << json("{'resourceType':'Bundle','type':'batch','x':'")
                + QByteArray(2 * 1024 * 1024, 'x') + "\"}";
        QTest::newRow("a large entry") << bundleOf(
            "[{\"fullUrl\":\"" + QByteArray(EntryScanner::largestEntry, 'x') + "\"}]");
    }
    void whatIsNoBundleIsRefused()
    {
        QFETCH(QByteArray, text);
        const Read read = readAll(text);
        QVERIFY(!read.errors.empty());
        QCOMPARE(read.errors.back().code, ErrorCode::BadFile);
    }

    void theLargestEntryIsRead()
    {
        const QByteArray frame = "{\"fullUrl\":\"\"}";
        const QByteArray text(EntryScanner::largestEntry - frame.size(), 'x');
        const Read read = readAll(bundleOf("[{\"fullUrl\":\"" + text + "\"}]"));
        QCOMPARE(read.entries.size(), 1u);
        QCOMPARE(EntryScanner::largestEntry, qsizetype(16 * 1024 * 1024)); // as docs/fhir.md says
    }

    void anUnknownResourceIsNamed()
    {
        const Read read = readAll(
            bundleOf(json("[{'resource':{'resourceType':'Encounter'}},{'resource':{'resourceType':'Patient'}}]")));
        QCOMPARE(read.errors.size(), 1u);
        QCOMPARE(read.errors[0], (Error{ErrorCode::UnknownKind, u"Encounter"_s}));
        QCOMPARE(read.entries.size(), 1u);
    }

    void decimals_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("exact");
        QTest::addColumn<qint64>("thousandths");
        const auto row = [](const char* text, std::optional<qint64> thousandths) {
            QTest::newRow(text) << QByteArray(text) << thousandths.has_value() << thousandths.value_or(0);
        };
        row("7.50", 7'500);
        row("0", 0);
        row("-0.0", 0);
        row("0.0010", 1);
        row("0.0001", std::nullopt);
        row("1.28e2", 128'000);
        row("12800E-2", 128'000);
        row("1e-3", 1);
        row("1e-4", std::nullopt);
        row("-37.2", -37'200);
        row("1e400", std::nullopt);
        row("999999999999.999", 999'999'999'999'999);
        row("9999999999999.999", std::nullopt);
        row("0.00000000000000000000", 0);
        row("x", std::nullopt);
        row("", std::nullopt);
    }
    void decimals()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, exact);
        QFETCH(qint64, thousandths);
        const auto read = Decimal{text}.toMilli();
        QCOMPARE(read.has_value(), exact);
        if (exact)
            QCOMPARE(read->thousandths(), thousandths);
    }
};

QTEST_APPLESS_MAIN(TestBundle)
#include "tst_bundle.moc"
