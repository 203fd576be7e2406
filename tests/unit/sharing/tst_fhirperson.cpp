// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/sharing/fhirfixture.h"

#include <QTest>

using namespace naer;
using namespace naer::test;

class TestFhirPerson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileIsAboutOnePerson_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<bool>("one");
        const auto subject = [](const QByteArray& text) { return "'subject':{" + text + "},"; };
        const auto row = [&](const char* name, const QByteArray& a, const QByteArray& b, bool one) {
            QTest::newRow(name) << subject(a) << subject(b) << one;
        };
        row("the same", "'reference':'Patient/1'", "'reference':'Patient/1'", true);
        row("an older version", "'reference':'Patient/1'", "'reference':'Patient/1/_history/2'", true);
        row("in full", "'reference':'Patient/1'", "'reference':'http://a/fhir/Patient/1'", true);
        row("another", "'reference':'Patient/1'", "'reference':'Patient/2'", false);
        row("on another server", "'reference':'Patient/1'", "'reference':'http://b/fhir/Patient/1'", false);
        row("another number", "'identifier':{'system':'a','value':'1'}", "'identifier':{'system':'b','value':'1'}",
            false);
        row("another name", "'display':'Anna'", "'display':'Bo'", false);
        row("nobody", "'reference':'Patient/1'", "'display':''", false);
    }
    void aFileIsAboutOnePerson()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        QFETCH(bool, one);
        MeasurementFixture f;
        const auto of = [](const QByteArray& subject, const QByteArray& value) {
            return "{'fullUrl':'http://a/fhir/Observation/" + value
                + "','resource':{'resourceType':'Observation','status':'final',"
                + QByteArray(subject).replace("'display':''", "") + coded("http://loinc.org", "29463-7")
                + quantity(value, "kg") + at + "}}";
        };
        const auto plan = planned(f,
            json("{'resourceType':'Bundle','type':'collection','entry':[" + of(first, "81") + "," + of(second, "64")
                + "]}"));
        if (one)
            QCOMPARE(plan->fresh.size(), 2u);
        else if (plan)
            QVERIFY(plan->fresh.size() == 1 && plan->refused == 1); // nobody's
        else
            QCOMPARE(plan.error().code, ErrorCode::SeveralPeople);
    }

    void theNameIsSaidBeforeAnythingIsStored()
    {
        MeasurementFixture f;
        const QByteArray weight = "{'resource':{'resourceType':'Observation','status':'final',"
                                  "'subject':{'reference':'Patient/1','display':'Bo'},"
            + coded("http://loinc.org", "29463-7") + quantity("81", "kg") + at + "}}";
        const auto bundle = [](const QByteArray& entries) {
            return json("{'resourceType':'Bundle','type':'collection','entry':[" + entries + "]}");
        };
        QCOMPARE(planned(f, bundle(weight))->person, u"Bo"_s);
        const QByteArray patient
            = "{'resource':{'resourceType':'Patient','name':[{'family':'Hansen','given':['Bo','Emil']}]}}";
        QCOMPARE(planned(f, bundle(patient + "," + weight))->person, u"Bo Emil Hansen"_s);
        QCOMPARE(planned(f, bundle(weight + "," + patient))->person, u"Bo Emil Hansen"_s);
        QCOMPARE(planned(f, bundle(patient + "," + patient)).error().code, ErrorCode::SeveralPeople);
    }
};

QTEST_GUILESS_MAIN(TestFhirPerson)
#include "tst_fhirperson.moc"
