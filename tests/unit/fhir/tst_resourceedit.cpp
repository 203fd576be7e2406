// SPDX-License-Identifier: MPL-2.0
#include "core/fhir/resource.h"
#include "core/fhir/resourceedit.h"

#include <QTest>

using namespace naer;
using namespace naer::fhir;
using namespace Qt::StringLiterals;

/// Whoever changes a resource of others must not lose what they wrote.
class TestResourceEdit : public QObject
{
    Q_OBJECT

    /// With single quotes, to be read more easily.
    static QByteArray json(QByteArray text) { return text.replace('\'', '"'); }
    static QByteArray edited(const QByteArray& resource, const std::vector<NewElement>& elements)
    {
        const auto done = withElements(json(resource), elements);
        return done ? QByteArray(*done).replace('"', '\'') : errorName(done.error().code).toUtf8();
    }

private Q_SLOTS:
    void withoutAChangeItIsTheSame()
    {
        const QByteArray strange
            = "{'resourceType':'Task','a':[81.50,1e2,-0.0,1E+3,12345678901234567890,0.1000000000000000055],"
              "'_b':{'id':'x','extension':[{'url':'u','valueDecimal':7.0}]},'c':null,'d':{},'e':[],"
              "'f':'\xc3\xa6\xf0\x9f\x91\x8d','g':[[true,false]],'':1}";
        QCOMPARE(edited(strange, {}), strange);
        QCOMPARE(edited(strange, {{"none"_L1, {}}, {.name = "x"_L1, .json = {}, .within = "none"_L1}}), strange);
    }

    void anElementIsSetMadeOrGoes()
    {
        const QByteArray task = "{'resourceType':'Task','status':'accepted','n':1.0,'owner':{'reference':'a','x':1}}";
        QCOMPARE(edited(task, {{"status"_L1, "\"done\""}}),
            "{'resourceType':'Task','status':'done','n':1.0,'owner':{'reference':'a','x':1}}");
        QCOMPARE(edited(task, {{"owner"_L1, {}}, {"focus"_L1, "{\"a\":2.50}"}}),
            "{'resourceType':'Task','status':'accepted','n':1.0,'focus':{'a':2.50}}");
        QCOMPARE(edited(task, {{"n"_L1, "1.00"}}),
            "{'resourceType':'Task','status':'accepted','n':1.00,'owner':{'reference':'a','x':1}}");
    }

    void aListGrowsAtItsEnd()
    {
        const NewElement note{"note"_L1, "{\"text\":\"b\"}", true};
        QCOMPARE(edited("{'resourceType':'Task','note':[{'text':'a','x':1.0}]}", {note}),
            "{'resourceType':'Task','note':[{'text':'a','x':1.0},{'text':'b'}]}");
        QCOMPARE(edited("{'resourceType':'Task'}", {note, note}),
            "{'resourceType':'Task','note':[{'text':'b'},{'text':'b'}]}");
        QCOMPARE(edited("{'resourceType':'Task','note':[]}", {note}), "{'resourceType':'Task','note':[{'text':'b'}]}");
    }

    void insideAnElementAllElseStays()
    {
        const QByteArray task = "{'resourceType':'Task','r':{'x':7.0,'to':[1],'y':{'z':1}}}";
        const auto to
            = [](const QByteArray& value) { return NewElement{.name = "to"_L1, .json = value, .within = "r"_L1}; };
        QCOMPARE(edited(task, {to("[2]")}), "{'resourceType':'Task','r':{'x':7.0,'to':[2],'y':{'z':1}}}");
        QCOMPARE(edited(task, {to({})}), "{'resourceType':'Task','r':{'x':7.0,'y':{'z':1}}}");
        QCOMPARE(edited("{'resourceType':'Task'}", {to("[2]")}), "{'resourceType':'Task','r':{'to':[2]}}");
        // FHIR knows no empty objects
        QCOMPARE(edited("{'resourceType':'Task','r':{'to':[2]}}", {to({})}), "{'resourceType':'Task'}");
        QCOMPARE(edited("{'resourceType':'Task'}", {to({})}), "{'resourceType':'Task'}");
    }

    void whatIsNoResourceIsNotWritten_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text :
            {"", "null", "[]", "[{'resourceType':'Task'}]", "'Task'", "{}", "{'resourceType':'Task'",
                "{'resourceType':'Task'} ,", "{'resourceType':'Task',}", "{'resourceType':'\xff'}", "<Task/>"})
            QTest::addRow("%s", text) << QByteArray(text);
    }
    void whatIsNoResourceIsNotWritten()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(edited(text, {{"status"_L1, "\"done\""}}), "bad-file");
    }
    void norIsAnElementThatIsNone()
    {
        QCOMPARE(edited("{'resourceType':'Task'}", {{"status"_L1, "done"}}), "bad-file");
        QCOMPARE(edited("{'resourceType':'Task'}", {{"status"_L1, "1,\"x\":2"}}), "bad-file");
    }

    void oneElementIsWrittenAlone()
    {
        QCOMPARE(elementJson(u"a\"b\n"_s), QByteArray("\"a\\\"b\\n\""));
        QCOMPARE(elementJson(Reference{.reference = u"Practitioner/7"_s, .display = u"Æ"_s}),
            json("{'reference':'Practitioner/7','display':'Æ'}"));
        QCOMPARE(elementJson(std::vector<Reference>{{.reference = u"a"_s}}), json("[{'reference':'a'}]"));
        QCOMPARE(elementJson(Decimal{"81.50"}), "81.50");
        // nothing in it
        QCOMPARE(elementJson(QString()), QByteArray());
        QCOMPARE(elementJson(Reference{}), QByteArray());
        QCOMPARE(elementJson(std::vector<Reference>{}), QByteArray());
    }
};

QTEST_APPLESS_MAIN(TestResourceEdit)
#include "tst_resourceedit.moc"
