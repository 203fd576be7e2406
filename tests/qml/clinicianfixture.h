// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/clinician/workplace.h"
#include "tests/qml/clinicianparts.h"
#include "tests/support/openvault.h"

namespace naer::test {

using namespace Qt::StringLiterals;

inline const QString question = u"M\u00e5 jeg holde op med den lille hvide pille?"_s;

/// A place's server with one citizen, in the words of FHIR.
struct Place
{
    QByteArray task = R"({"resourceType":"Task","id":"5","meta":{"versionId":"2"},"status":"received","intent":"order",
        "description":"%question%","for":{"reference":"Patient/17"},"authoredOn":"2026-10-10T08:00:00+02:00",
        "owner":%owner%,"restriction":{"period":{"end":"2026-10-14T23:59:59+02:00"}%asked%},
        "input":[{"type":{"coding":[{"system":"https://naer.example/fhir/CodeSystem/task","code":"newest-measurement"}]},
        "valueDateTime":"2026-10-09T08:00:00+02:00"}]%note%})";
    QByteArray owner = R"({"reference":"Organization/1"})", asked, note, status = "received";

    QByteArray taskNow() const
    {
        QByteArray now = task;
        now.replace("%question%", question.toUtf8()).replace("%owner%", owner).replace("%asked%", asked);
        return now.replace("%note%", note).replace("\"received\"", '"' + status + '"');
    }
    static QByteArray pressure(int day, int upper)
    {
        return QByteArray(
            R"({"resourceType":"Observation","id":"o%d","meta":{"lastUpdated":"2026-10-11T08:00:00Z","security":[{"system":
            "http://terminology.hl7.org/CodeSystem/v3-ObservationValue","code":"%who%"}]},"status":"final","code":{"coding":[{"system":
            "http://loinc.org","code":"85354-9"}]},"subject":{"reference":"Patient/17"},"effectiveDateTime":"2026-10-%dT08:00:00+02:00",
            "note":[{"text":"Sov d\u00e5rligt"}],"component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},
            "valueQuantity":{"value":%upper,"system":"http://unitsofmeasure.org","code":"mm[Hg]"}},{"code":{"coding":[{"system":
            "http://loinc.org","code":"8462-4"}]},"valueQuantity":{"value":82,"system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]})")
            .replace("%d", QByteArray::number(day).rightJustified(2, '0'))
            .replace("%upper", QByteArray::number(upper))
            .replace("%who%", day % 2 ? "DEVRPT" : "PATRPT");
    }
    static QByteArray consent()
    {
        return R"({"resourceType":"Consent","id":"3","status":"active","scope":{"text":"x"},"category":[{"text":"x"}],
            "patient":{"reference":"Patient/17"},
            "provision":{"type":"permit","period":{"start":"2026-10-01","end":"2027-01-01T00:00:00+01:00"},"code":[{"coding":[
            {"system":"http://loinc.org","code":"85354-9"}]}]}})";
    }
    static QByteArray patient()
    {
        return R"({"resourceType":"Patient","id":"17","name":[{"text":"Else Test Lauridsen"}],"birthDate":"1991-02-02",
            "identifier":[{"system":"urn:oid:1.2.208.176.1.2","value":"0201919990"}]})";
    }
    static HttpAnswer found(const QByteArrayList& resources)
    {
        QByteArrayList entries;
        for (const QByteArray& one : resources)
            entries += "{\"resource\":" + one + '}';
        return jsonAnswer(200, R"({"resourceType":"Bundle","type":"searchset","entry":[)" + entries.join(',') + "]}");
    }
    Result<HttpAnswer> answer(const HttpRequest& request) const
    {
        const QString path = request.url.path().section(u"/fhir/"_s, 1);
        if (path == "Task"_L1)
            return found({taskNow()});
        if (path == "Task/5"_L1)
            return jsonAnswer(200, taskNow());
        if (path == "Patient"_L1)
            return found({patient()});
        if (path == "Consent"_L1)
            return found({consent()});
        if (path == "Observation"_L1)
            return found({pressure(2, 131), pressure(3, 128), pressure(5, 134), pressure(9, 129)});
        if (path == "Practitioner"_L1)
            return found({R"({"resourceType":"Practitioner","id":"8","name":[{"text":"Bo Opdigtet Klinikke"}]})",
                R"({"resourceType":"Practitioner","id":"7","name":[{"text":"Lis Opdigtet L\u00e6gesen"}]})"});
        return HttpAnswer{.status = 404};
    }
};

struct Desk : OpenVault
{
    Desk()
    {
        clinician.http.answer = [this](const HttpRequest& request) { return place.answer(request); };
    }
    void enter()
    {
        SignInOutcome outcome;
        outcome.signedIn = {.issuer = u"https://login.naer.example"_s,
            .tokenUrl = QUrl(u"https://login.naer.example/token"_s),
            .subject = u"lis"_s,
            .patient = {},
            .accessToken = u"access"_s,
            .accessEndsMs = clock.now().utcMs + 600'000,
            .refreshToken = u"refresh"_s,
            .practitioner = u"7"_s,
            .name = u"Lis Opdigtet L\u00e6gesen"_s};
        QVERIFY(session
                .run([&](Database& database) {
                    return keepWorkplace(database, ClinicianParts::gp(), outcome, clock.now());
                })
                .takeResult());
        clinician.model.refresh();
        QTRY_COMPARE(clinician.model.work()->count(), 1);
    }
    void openCitizen()
    {
        clinician.model.choose(u"5"_s);
        QTRY_VERIFY(clinician.model.citizen()->isThere());
    }
    void ownedBy(const QByteArray& id, const QByteArray& name)
    {
        place.owner = R"({"reference":"Practitioner/)" + id + R"(","display":")" + name + "\"}";
    }

    Place place;
    ClinicianParts clinician{session, clock};
};

} // namespace naer::test
