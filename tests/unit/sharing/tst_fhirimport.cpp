// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/sharing/fhirfixture.h"

#include <QTest>

using namespace naer;
using namespace naer::test;

class TestFhirImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void othersMeasurementsAreRead_data()
    {
        QTest::addColumn<QByteArray>("elements");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("value");
        const QByteArray loinc = "http://loinc.org";
        const auto row = [](const char* name, const QByteArray& elements, const QString& kind, const QString& value) {
            QTest::newRow(name) << elements + at << kind << value;
        };
        row("weight in pounds", coded(loinc, "29463-7") + quantity("180", "[lb_av]"), u"weight"_s, u"81.647"_s);
        row("weight in grams", coded(loinc, "29463-7") + quantity("81500", "g"), u"weight"_s, u"81.5"_s);
        row("glucose in mg/dL", coded(loinc, "15074-8") + quantity("99.1", "mg/dL"), u"glucose"_s, u"5.501"_s);
        row("saturation as a fraction", coded("http://npu-terminology.org", "NPU03011") + quantity("0.97", "1"),
            u"oxygen-saturation"_s, u"97"_s);
        row("saturation by another LOINC", coded(loinc, "2708-6") + quantity("97.0", "%"), u"oxygen-saturation"_s,
            u"97"_s);
        row("temperature in Fahrenheit", coded(loinc, "8310-5") + quantity("98.6", "[degF]"), u"temperature"_s,
            u"37"_s);
        row("pulse of FUT", coded("urn:oid:1.2.208.176.2.1", "NPU21692") + quantity("71", "1/min"), u"pulse"_s,
            u"71"_s);
        row("an exponent", coded(loinc, "29463-7") + quantity("8.15e1", "kg"), u"weight"_s, u"81.5"_s);
        row("a unit in words", coded(loinc, "29463-7") + "'valueQuantity':{'value':81.5,'unit':'kg'},", u"weight"_s,
            u"81.5"_s);
        row("blood pressure in kPa",
            coded(loinc, "85354-9") + "'component':[{" + coded(loinc, "8480-6") + quantity("17", "kPa").chopped(1)
                + "},{" + coded(loinc, "8462-4") + quantity("11", "kPa").chopped(1) + "},{" + coded(loinc, "8478-0")
                + quantity("13", "kPa").chopped(1) + "}],",
            u"blood-pressure"_s, u"127.51"_s);
    }
    void othersMeasurementsAreRead()
    {
        QFETCH(QByteArray, elements);
        QFETCH(QString, kind);
        QFETCH(QString, value);
        MeasurementFixture f;
        const auto plan = planned(f, bundleWith(elements));
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().detail));
        QVERIFY2(plan->problems.empty(), plan->problems.empty() ? "" : qPrintable(errorName(plan->problems[0].code)));
        QCOMPARE(plan->fresh.size(), 1u);
        QCOMPARE(plan->fresh[0].kind->code, kind);
        QCOMPARE(plan->fresh[0].values[0]->toPlainText(), value);
    }

    void nothingIsGuessed_data()
    {
        QTest::addColumn<QByteArray>("elements");
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<ErrorCode>("code");
        const QByteArray weight = coded("http://loinc.org", "29463-7");
        const auto row
            = [](const char* name, const QByteArray& elements, ErrorCode code, const char* status = "final") {
                  QTest::newRow(name) << elements << QByteArray(status) << code;
              };
        row("no unit", weight + "'valueQuantity':{'value':81.5}," + at, ErrorCode::UnknownUnit);
        row("a unit of something else", weight + quantity("81.5", "mm[Hg]") + at, ErrorCode::UnknownUnit);
        row("a unit in another case", weight + quantity("81.5", "KG") + at, ErrorCode::UnknownUnit);
        row("the end of a scale",
            weight + "'valueQuantity':{'value':200,'comparator':'>','system':'http://unitsofmeasure.org','code':'kg'},"
                + at,
            ErrorCode::NotANumber);
        row("percent as a fraction", coded("http://npu-terminology.org", "NPU03011") + quantity("97", "1") + at,
            ErrorCode::OutOfRange);
        row("a fraction as percent", coded("http://loinc.org", "59408-5") + quantity("0.97", "%") + at,
            ErrorCode::OutOfRange);
        row("no value", weight + at, ErrorCode::EmptyValue);
        row("a reason for no value", weight + quantity("81", "kg") + "'dataAbsentReason':{'text':'error'}," + at,
            ErrorCode::EmptyValue);
        row("no time", weight + quantity("81", "kg").chopped(1), ErrorCode::BadTime);
        row("only a year", weight + quantity("81", "kg") + "'effectiveDateTime':'2026'", ErrorCode::BadTime);
        row("only a day", weight + quantity("81", "kg") + "'effectiveDateTime':'2026-10-01'", ErrorCode::BadTime);
        row("nobody's hour", weight + quantity("81", "kg") + "'effectiveDateTime':'2026-10-01T08:00:00'",
            ErrorCode::BadTime);
        row("two times", weight + quantity("81", "kg") + at + ",'effectiveInstant':'2026-09-01T08:00:00Z'",
            ErrorCode::BadTime);
        row("the mean of a day",
            weight + quantity("81", "kg")
                + "'effectivePeriod':{'start':'2026-10-01T00:00:00Z','end':'2026-10-02T00:00:00Z'}",
            ErrorCode::BadTime);
        row("pounds beside the code of kilograms",
            weight + "'valueQuantity':{'value':180,'unit':'lb','system':'http://unitsofmeasure.org','code':'kg'}," + at,
            ErrorCode::UnknownUnit);
        row("a code of another system",
            weight + "'valueQuantity':{'value':80,'unit':'kg','system':'http://x','code':'lb'}," + at,
            ErrorCode::UnknownUnit);
        row("two values", weight + quantity("81", "kg") + "'valueString':'82'," + at, ErrorCode::AmbiguousNumber);
        row("absent by an extension only",
            weight + quantity("81", "kg") + "'dataAbsentReason':{'extension':[{'url':'x'}]}," + at, ErrorCode::BadFile);
        row("absent by the value's own extension",
            weight + "'valueQuantity':{'value':81,'unit':'kg','_value':{'extension':[]}}," + at, ErrorCode::BadFile);
        row("about somebody else", weight + quantity("81", "kg") + "'focus':[{'reference':'RelatedPerson/1'}]," + at,
            ErrorCode::UnknownContext);
        row("of a group", weight + quantity("81", "kg") + "'subject':{'reference':'Group/1'}," + at,
            ErrorCode::UnknownContext);
        row("of one described inside only", weight + quantity("81", "kg") + "'subject':{'reference':'#p'}," + at,
            ErrorCode::UnknownContext);
        row("30 February", weight + quantity("81", "kg") + "'effectiveDateTime':'2026-02-30T08:00:00Z'",
            ErrorCode::BadTime);
        row("to come", weight + quantity("81", "kg") + "'effectiveDateTime':'2126-02-20T08:00:00Z'",
            ErrorCode::TimeInFuture);
        row("not measured yet", weight + quantity("81", "kg") + at, ErrorCode::UnknownContext, "preliminary");
        row("another code", coded("http://loinc.org", "718-7") + quantity("8", "mmol/L") + at, ErrorCode::UnknownKind);
        row("codes that disagree",
            "'code':{'coding':[{'system':'http://loinc.org','code':'29463-7'},{'system':'http://"
            "loinc.org','code':'8302-2'}]},"
                + quantity("81", "kg") + at,
            ErrorCode::UnknownKind);
        row("impossible", weight + quantity("8100", "kg") + at, ErrorCode::OutOfRange);
        row("only the upper number",
            coded("http://loinc.org", "85354-9") + "'component':[{" + coded("http://loinc.org", "8480-6")
                + quantity("128", "mm[Hg]").chopped(1) + "}]," + at,
            ErrorCode::EmptyValue);
        row("the upper number twice",
            coded("http://loinc.org", "85354-9") + "'component':[{" + coded("http://loinc.org", "8480-6")
                + quantity("128", "mm[Hg]").chopped(1) + "},{" + coded("http://loinc.org", "8480-6")
                + quantity("138", "mm[Hg]").chopped(1) + "}]," + at,
            ErrorCode::AmbiguousNumber);
        row("a value as text", weight + "'valueQuantity':{'value':'81','unit':'kg'}," + at, ErrorCode::BadFile);
    }
    void nothingIsGuessed()
    {
        QFETCH(QByteArray, elements);
        QFETCH(QByteArray, status);
        QFETCH(ErrorCode, code);
        MeasurementFixture f;
        const auto plan = planned(f, bundleWith(elements, status));
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().detail));
        QVERIFY(plan->fresh.empty());
        QCOMPARE(plan->refused, qint64(1));
        QCOMPARE(errorName(plan->problems.at(0).code), errorName(code));
        QCOMPARE(plan->problems[0].line, qint64(1));
    }

    void whatWasTakenBackIsLeftOut()
    {
        MeasurementFixture f;
        const auto plan = planned(
            f, bundleWith(coded("http://loinc.org", "29463-7") + quantity("81", "kg") + at, "entered-in-error"));
        QCOMPARE(plan->withdrawn, qint64(1));
        QVERIFY(plan->fresh.empty() && plan->refused == 0);
    }

    void twoVersionsOfOneAreBothRefused()
    {
        MeasurementFixture f;
        const auto version = [](const QByteArray& status, const QByteArray& value) {
            return "{'resource':{'resourceType':'Observation','status':'" + status
                + "','identifier':[{'system':'http://x','value':'7'}]," + coded("http://loinc.org", "29463-7")
                + quantity(value, "kg") + at + "}}";
        };
        const auto bundle = [](const QByteArray& entries) {
            return json("{'resourceType':'Bundle','type':'collection','entry':[" + entries + "]}");
        };
        for (const QByteArray& entries : {version("final", "81") + "," + version("corrected", "82"),
                 version("final", "81") + "," + version("entered-in-error", "81"),
                 version("entered-in-error", "81") + "," + version("final", "81")}) {
            const auto plan = planned(f, bundle(entries));
            QVERIFY(plan->fresh.empty());
            QCOMPARE(plan->refused, qint64(2));
            QCOMPARE(plan->withdrawn, qint64(0));
        }
        const auto twice = planned(f, bundle(version("final", "81") + "," + version("final", "81")));
        QCOMPARE(twice->fresh.size(), 1u);
        QCOMPARE(twice->doubled, qint64(1));
    }

    void identifiersThatCrossAreNoWayIn()
    {
        MeasurementFixture f;
        const auto named = [](const QByteArrayList& names, const QByteArray& value) {
            QByteArrayList identifiers;
            for (const QByteArray& name : names)
                identifiers += "{'system':'http://x','value':'" + name + "'}";
            return "{'resource':{'resourceType':'Observation','status':'final','identifier':[" + identifiers.join(',')
                + "]," + coded("http://loinc.org", "29463-7") + quantity(value, "kg") + at + "}}";
        };
        const auto bundle = [](const QByteArrayList& entries) {
            return json("{'resourceType':'Bundle','type':'collection','entry':[" + entries.join(',') + "]}");
        };
        const auto twice = planned(f, bundle({named({"1", "1"}, "81")}));
        QCOMPARE(twice->fresh.size(), 1u);
        const auto crossed = planned(f, bundle({named({"1"}, "81"), named({"2", "1"}, "82"), named({"2"}, "83")}));
        QCOMPARE(crossed->refused, qint64(2)); // the first two contradict each other
        QCOMPARE(crossed->fresh.size(), 1u);
        QCOMPARE(*crossed->fresh[0].values[0], Milli::fromInt(83));
        QCOMPARE(*storePlan(f.database(), f.clock, *crossed), qint64(1));
    }

    void twoPressuresOfOneInstantWithTheirPulses()
    {
        MeasurementFixture f;
        const auto part = [](const char* code, const char* value) {
            return "{" + coded("http://loinc.org", code) + quantity(value, "mm[Hg]").chopped(1) + "}";
        };
        QByteArray entries;
        for (const char* pulse : {"70", "99"})
            entries += QByteArray(entries.isEmpty() ? "" : ",")
                + "{'resource':{'resourceType':'Observation','status':'final'," + coded("http://loinc.org", "85354-9")
                + "'hasMember':[{'reference':'urn:" + pulse + "'}],'component':[" + part("8480-6", "128") + ","
                + part("8462-4", "82") + "]," + at + "}},{'fullUrl':'urn:" + pulse
                + "','resource':{'resourceType':'Observation','status':'final'," + coded("http://loinc.org", "8867-4")
                + quantity(pulse, "/min") + at + "}}";
        const auto plan = planned(f, json("{'resourceType':'Bundle','type':'collection','entry':[" + entries + "]}"));
        QCOMPARE(plan->fresh.size(), 2u);
        QCOMPARE(*storePlan(f.database(), f.clock, *plan), qint64(2));
    }

    void whatTheCitizenChangedStaysWhenTheFileComesAgain()
    {
        MeasurementFixture f;
        const auto file = [](const QByteArray& value, const QByteArray& status = "final") {
            return bundleWith("'identifier':[{'system':'http://x','value':'7'}]," + coded("http://loinc.org", "29463-7")
                    + quantity(value, "kg") + at,
                status);
        };
        const auto plan = planned(f, file("81"));
        QCOMPARE(*storePlan(f.database(), f.clock, *plan), qint64(1));
        const ObservationId id = ObservationRepository(f.database()).newest(f.kind(u"weight"), 1)->front().id;
        QCOMPARE(planned(f, file("81"))->doubled, qint64(1));
        QVERIFY(f.service->correct(id, {Milli::fromInt(80)}, u"typo"_s));
        QCOMPARE(planned(f, file("81"))->doubled, qint64(1));
        // the sender says something else now: told, not followed
        QCOMPARE(planned(f, file("82"))->problems.at(0).code, ErrorCode::Contradiction);
        QCOMPARE(planned(f, file("81", "entered-in-error"))->problems.at(0).code, ErrorCode::Contradiction);
        QVERIFY(f.service->withdraw(id, u"not mine"_s));
        QCOMPARE(planned(f, file("81"))->doubled, qint64(1));
        QCOMPARE(planned(f, file("81", "entered-in-error"))->withdrawn, qint64(1));
        // what was brought in keeps its name when it goes on
        const auto out = observationsOf(exported(f));
        QVERIFY(out.empty());
    }

    void whoMeasuredIsKeptAndMachinesHoursAreTheCitizens()
    {
        MeasurementFixture f;
        const auto plan = planned(f,
            bundleWith(coded("http://loinc.org", "29463-7") + quantity("81", "kg")
                + "'performer':[{'reference':'Practitioner/9','display':'Dr. Ole'}],"
                  "'effectiveDateTime':'2026-10-01T08:00:00Z'"));
        QCOMPARE(plan->fresh.at(0).recordedBy, u"Dr. Ole"_s);
        QCOMPARE(plan->fresh[0].takenAt.toIso(), u"2026-10-01T10:00:00+02:00"_s);
        QVERIFY(storePlan(f.database(), f.clock, *plan));
        const fhir::Observation out = observationsOf(exported(f)).at(0);
        QCOMPARE(out.performer[0].display, u"Dr. Ole"_s);
        QVERIFY(out.meta.security.empty()); // not "reported by the citizen"
    }

    void aTableIsNoBundle()
    {
        const auto looks = [](QByteArray text) {
            QBuffer in(&text);
            in.open(QIODevice::ReadOnly);
            return looksLikeJson(in);
        };
        QVERIFY(looks("{}") && looks("\xEF\xBB\xBF\n {\"a\":1}"));
        QVERIFY(!looks("kind;taken_at;value\n") && !looks(""));
    }
};

QTEST_GUILESS_MAIN(TestFhirImport)
#include "tst_fhirimport.moc"
