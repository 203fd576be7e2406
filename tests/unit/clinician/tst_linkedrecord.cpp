// SPDX-License-Identifier: MPL-2.0
#include "core/clinician/linkedrecord.h"
#include "core/fhir/resource.h"
#include "tests/unit/clinician/recordfixture.h"

#include <QTest>

using namespace naer;
using namespace naer::test;

/// What lies behind a link that a citizen showed: a stranger's octets until they are read.
class TestLinkedRecord : public QObject
{
    Q_OBJECT

    static QByteArray bundle(const QByteArrayList& resources)
    {
        QByteArrayList entries;
        for (const QByteArray& one : resources)
            entries += "{\"fullUrl\":\"urn:uuid:" + QByteArray::number(entries.size()) + "\",\"resource\":" + one + '}';
        return "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[" + entries.join(',') + "]}";
    }
    static QByteArray weight(double kg, const QString& patient = u"Patient/17"_s)
    {
        auto one = weighed(kg);
        one.subject.reference = patient;
        return fhir::toJson(one);
    }
    static QByteArray person(const QString& name)
    {
        fhir::Patient patient;
        patient.name = {{.text = name}};
        return fhir::toJson(patient);
    }
    static LinkedFile fhirFile(const QByteArray& content, const QString& status = {})
    {
        return {.contentType = u"application/fhir+json"_s, .isFetched = true, .content = content, .status = status};
    }
    static QString opened(const std::vector<LinkedFile>& files)
    {
        const auto record = linkedRecord({.files = files}, atNow());
        return record ? said(*record) : errorName(record.error().code);
    }

private Q_SLOTS:
    void allThatIsInItIsThere()
    {
        const auto record
            = linkedRecord({.files = {fhirFile(bundle({person(u"Else Bæk"_s), weight(81.5)}), u"finalized"_s),
                                fhirFile(bundle({weight(80)}), u"can-change"_s)}},
                atNow());
        QVERIFY2(record, record ? "" : qPrintable(record.error().detail));
        QCOMPARE(record->name, u"Else Bæk"_s);
        QCOMPARE(said(*record), u"weight 81.5 new, weight 80 new"_s);
        QVERIFY(!record->isByConsent && !record->lastLook && record->newest.isEmpty() && record->items.empty());
    }

    void aPressureHasItsPulseByFullUrl()
    {
        auto pressure = pressed(130, 80, daysAgo(1));
        pressure.hasMember = {{.reference = u"urn:uuid:1"_s}};
        QCOMPARE(opened({fhirFile(bundle({fhir::toJson(pressure), fhir::toJson(pulsed(61, daysAgo(1)))}))}),
            u"blood-pressure 130/80/61 new"_s);
    }

    void whatIsNoFhirIsPassedOver()
    {
        LinkedFile card = fhirFile(R"({"verifiableCredential":["x"]})");
        card.contentType = u"application/smart-health-card"_s;
        LinkedFile picture = fhirFile("\x89PNG");
        picture.contentType = u"image/png"_s;
        LinkedFile unfetched = fhirFile({});
        unfetched.isFetched = false;
        QCOMPARE(opened({card, picture, unfetched, fhirFile(bundle({weight(80)}))}), u"weight 80 new"_s);
        QCOMPARE(opened({card, picture}), u"bad-answer"_s);
        QCOMPARE(opened({unfetched}), u"bad-answer"_s);
        QCOMPARE(opened({}), u"bad-answer"_s);
    }

    void whatIsNotValidAnyMoreIsNotShown()
    {
        for (const QString& status : {u"no-longer-valid"_s, u"retracted"_s, u"entered-in-error"_s}) {
            QCOMPARE(opened({fhirFile(bundle({weight(80)}), status)}), u"link-ended"_s);
            QCOMPARE(
                opened({fhirFile(bundle({weight(80)}), status), fhirFile(bundle({weight(79)}))}), u"weight 79 new"_s);
            QCOMPARE(opened({fhirFile("broken", status), fhirFile(bundle({weight(79)}))}), u"weight 79 new"_s);
        }
    }

    void brokenJsonIsNoRecord_data()
    {
        QTest::addColumn<QByteArray>("content");
        const QByteArray good = bundle({weight(80), weight(81)});
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a page") << QByteArray("<html>");
        QTest::newRow("cut at the end") << good.chopped(1);
        QTest::newRow("cut inside") << good.first(good.size() / 2);
        QTest::newRow("something behind") << QByteArray(good + "{}");
        QTest::newRow("no Bundle") << weight(80);
        QTest::newRow("a list") << QByteArray("[" + good + "]");
        QTest::newRow("an entry that is none")
            << QByteArray(R"({"resourceType":"Bundle","type":"collection","entry":[7}])");
    }
    void brokenJsonIsNoRecord()
    {
        QFETCH(QByteArray, content);
        QCOMPARE(opened({fhirFile(content)}), u"bad-answer"_s);
        QCOMPARE(opened({fhirFile(bundle({weight(80)})), fhirFile(content)}), u"bad-answer"_s); // never half of it
    }

    /// The others are shown, and that there was more is said.
    void whatCannotBeReadIsCounted()
    {
        const QByteArray good = weight(80);
        for (const QByteArray& bad :
            {QByteArray(good).replace("final", "wrong"), QByteArray(good).replace("kg", "\xff"),
                QByteArray(good).replace("\"subject\"", "\"code\""), QByteArray(good).replace("kg", "stone")}) {
            const auto record = linkedRecord({.files = {fhirFile(bundle({bad, weight(79)}))}}, atNow());
            QVERIFY(record);
            QCOMPARE(said(*record), u"weight 79 new"_s);
            QCOMPARE(record->unreadable, 1);
        }
    }

    void aResourceThatWeDoNotReadLeavesTheOthers()
    {
        QCOMPARE(opened({fhirFile(bundle({R"({"resourceType":"Medication"})", weight(80), weight(79)}))}),
            u"weight 80 new, weight 79 new"_s);
    }

    void twoPeopleAreNeverShownAsOne()
    {
        QCOMPARE(opened({fhirFile(bundle({person(u"Else"_s), person(u"Bo"_s), weight(80)}))}), u"several-people"_s);
        QCOMPARE(opened({fhirFile(bundle({person(u"Else"_s), weight(80)})), fhirFile(bundle({person(u"Bo"_s)}))}),
            u"several-people"_s);
        // also where no Patient says so
        QCOMPARE(opened({fhirFile(bundle({weight(80, u"Patient/17"_s), weight(60, u"Patient/18"_s)}))}),
            u"several-people"_s);
        QCOMPARE(
            opened({fhirFile(bundle({weight(80, u"Patient/17"_s)})), fhirFile(bundle({weight(60, u"urn:uuid:b"_s)}))}),
            u"several-people"_s);
        QCOMPARE(opened({fhirFile(bundle({weight(80, u"Patient/17"_s), weight(60, u"Patient/17/_history/2"_s)}))}),
            u"weight 80 new, weight 60 new"_s);
        QCOMPARE(opened({fhirFile(bundle({weight(80, {}), weight(60, {})}))}), u"weight 80 new, weight 60 new"_s);
        // a group's is nobody's
        QCOMPARE(opened({fhirFile(bundle({weight(80), weight(60, u"Group/1"_s)}))}), u"weight 80 new"_s);
    }

    void aConsentInItCounts()
    {
        fhir::Consent consent = consentTo({u"pulse"_s});
        consent.scope = {.text = u"privacy"_s};
        consent.category = {{.text = u"consent"_s}};
        const QByteArray pulse = fhir::toJson(pulsed(61, daysAgo(1)));
        QCOMPARE(opened({fhirFile(bundle({fhir::toJson(consent), weight(80), pulse}))}), u"pulse 61 new"_s);
        consent.status = u"inactive"_s;
        QCOMPARE(opened({fhirFile(bundle({fhir::toJson(consent), weight(80), pulse}))}), QString());
    }
};

QTEST_APPLESS_MAIN(TestLinkedRecord)
#include "tst_linkedrecord.moc"
