// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/gateway/signinfixture.h"

using namespace naer;
using namespace naer::test;

/// Who signs in to read what was shared with a place works there, and asks for no more than that.
class TestClinicianSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClinicianIsWhoTheFhirUserNames_data()
    {
        QTest::addColumn<QString>("fhirUser");
        QTest::addColumn<QString>("practitioner");
        const auto row = [](const char* name, const char* practitioner) {
            QTest::addRow("'%s'", name) << QString::fromLatin1(name) << QString::fromLatin1(practitioner);
        };
        row("Practitioner/7", "7");
        row("https://gp.naer.example/fhir/Practitioner/7", "7");
        row("https://gp.naer.example/fhir/Practitioner/A-b.9", "A-b.9");
        row("https://elsewhere.example/fhir/Practitioner/7", ""); // their 7 is somebody else
        row("https://gp.naer.example/Practitioner/7", "");
        row("https://gp.naer.example/fhirPractitioner/7", "");
        row("Patient/17", "");
        row("https://gp.naer.example/fhir/Patient/17", "");
        row("PractitionerRole/7", "");
        row("RelatedPerson/7", "");
        row("Practitioner/", "");
        row("Practitioner/7/_history/2", "");
        row("Practitioner/7?x", "");
        row("Practitioner/../Patient/17", "");
        row("", "");
    }
    void aClinicianIsWhoTheFhirUserNames()
    {
        QFETCH(QString, fhirUser);
        QFETCH(QString, practitioner);
        SignInFixture f;
        f.recipient.signsInAs = SignInAs::Clinician;
        f.claims["fhirUser"_L1] = fhirUser;
        const auto outcome = f.run();
        if (practitioner.isEmpty()) {
            QVERIFY(!outcome);
            QCOMPARE(outcome.error(), (Error{ErrorCode::SignInFailed, noClinician}));
        } else {
            QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
            QCOMPARE(outcome->signedIn.practitioner, practitioner);
        }
    }

    void aClinicianAsksForNoMoreThanTheyNeed()
    {
        SignInFixture f;
        f.recipient.signsInAs = SignInAs::Clinician;
        f.claims["fhirUser"_L1] = u"Practitioner/7"_s;
        f.claims["name"_L1] = u" Lis\n\x01 Holm "_s + QString(500, u'x');
        const auto outcome = f.run(); // the answer names a patient, too
        QVERIFY(outcome);
        QVERIFY(outcome->signedIn.patient.isEmpty());
        QVERIFY(outcome->signedIn.name.startsWith(u"Lis Holm xxx"_s) && outcome->signedIn.name.size() < 210);
        const QStringList scopes = f.value(u"scope"_s).split(u' ');
        QVERIFY(scopes.contains(u"user/Task.rus"_s) && scopes.contains(u"fhirUser"_s));
        for (const QString& scope : scopes) {
            QVERIFY2(!scope.startsWith("patient/"_L1) && !scope.startsWith("launch"_L1), qPrintable(scope));
            const QString rights = scope.section(u'.', 1);
            const bool mayWrite = scope.startsWith("user/Task."_L1) || scope.startsWith("user/Communication."_L1);
            QVERIFY2(!scope.startsWith("user/"_L1) || mayWrite || rights == "rs"_L1, qPrintable(scope));
        }
        // and a citizen does not become one
        SignInFixture g;
        g.claims["fhirUser"_L1] = u"Practitioner/7"_s;
        QCOMPARE(g.run().error().detail, u"fhirUser"_s);
        QVERIFY(!g.value(u"scope"_s).contains(u"user/"_s));
    }
};

QTEST_GUILESS_MAIN(TestClinicianSignIn)
#include "tst_cliniciansignin.moc"
