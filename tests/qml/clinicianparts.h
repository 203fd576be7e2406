// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "qml/Clinician/clinicianviewmodel.h"
#include "tests/support/fakehttp.h"
#include "tests/support/fakesignin.h"

namespace naer::test {

/// What the clinician's pages need beside a vault: a network that answers what a test says, and one GP in the list.
struct ClinicianParts
{
    ClinicianParts(VaultSession& session, const Clock& clock)
        : signIn(http, browser, back, clock)
        , model(session, http, signIn, clock, {{gp()}, std::nullopt})
    { }

    static Recipient gp()
    {
        Recipient place;
        place.code = QStringLiteral("gp");
        place.name = QStringLiteral("L\u00e6gehuset i Hammel");
        place.phone = QStringLiteral("87000000");
        place.answerDays = 3;
        place.baseUrl = QUrl(QStringLiteral("https://gp.naer.example/fhir"));
        place.clientId = QStringLiteral("naer");
        place.dialect = QStringLiteral("dk-core");
        return place;
    }

    FakeHttp http;
    FakeBrowser browser;
    FakeReturn back;
    SignIn signIn;
    ClinicianViewModel model;
};

} // namespace naer::test
