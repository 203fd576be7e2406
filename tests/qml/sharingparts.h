// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/sharing/consentdoor.h"
#include "core/sharing/sharepacker.h"
#include "qml/Sharing/sharingviewmodel.h"
#include "tests/support/fakehttp.h"
#include "tests/support/fakesignin.h"

namespace naer::test {

/// What the pages of sharing need beside a vault: a network that answers what a test says, and one GP in the list.
struct SharingParts
{
    SharingParts(VaultSession& session, const Clock& clock)
        : courier(session, http, clock, packer, door, [] { return 0.5; })
        , follower(session, courier.tokens(), http, clock)
        , lookLog(courier.tokens(), http)
        , signIn(http, browser, back, clock)
        , gate(session, clock)
        , model(session, courier, follower, signIn, lookLog, http, clock, gate, {{gp()}, linkHost()})
    { }

    static Recipient gp()
    {
        Recipient recipient;
        recipient.code = QStringLiteral("gp");
        recipient.name = QStringLiteral("L\u00e6gehuset i Hammel");
        recipient.phone = QStringLiteral("87000000");
        recipient.answerDays = 3;
        recipient.baseUrl = QUrl(QStringLiteral("https://gp.naer.example/fhir"));
        recipient.clientId = QStringLiteral("naer");
        recipient.dialect = QStringLiteral("dk-core");
        recipient.organization = QStringLiteral("Organization/1");
        return recipient;
    }

    static LinkHost linkHost()
    {
        LinkHost host;
        host.putUrl = QStringLiteral("https://links.naer.example/files/{path}");
        host.manifestUrl = QStringLiteral("https://links.naer.example/manifests/{id}");
        return host;
    }

    static inline const SharePacker packer; // without state; outlive every session
    static inline const ConsentDoor door;
    FakeHttp http;
    FakeBrowser browser;
    FakeReturn back;
    Courier courier;
    ShareFollower follower;
    LookLog lookLog;
    SignIn signIn;
    CodeGate gate;
    SharingViewModel model;
};

} // namespace naer::test
