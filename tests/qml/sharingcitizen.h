// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/sharing/age.h"
#include "core/sharing/sharerepository.h"
#include "tests/qml/sharingparts.h"
#include "tests/support/openvault.h"

namespace naer::test {

/// A citizen with a few numbers, and a GP where they are signed in.
struct Citizen : OpenVault
{
    Citizen()
    {
        add(u"weight"_s, {u"81,5"_s}, 2);
        add(u"blood-pressure"_s, {u"128"_s, u"82"_s, u"66"_s}, 1);
    }
    /// A 13-year-old whose mother has logged in a moment ago.
    void motherSignsIn(const QString& name = QStringLiteral("Mai Opdigtet Eksempel"))
    {
        wasBornOn(QDate(2013, 5, 1));
        sharing.model.chooseRecipient(u"gp"_s);
        QTRY_COMPARE(sharing.model.recipientCode(), u"gp"_s);
        sharing.model.signIn()->start(u"gp"_s);
        QTRY_VERIFY(!sharing.model.signIn()->error().isEmpty()); // there is no network
        compose();
        QTRY_VERIFY(sharing.model.composer()->parentsDecide());
        SignInOutcome mother = signedIn();
        mother.signedIn.guardian = u"5"_s;
        mother.signedIn.name = mother.person.name = name;
        mother.signedIn.atMs = clock.now().utcMs;
        mother.person.birthDate = QDate(2013, 5, 1);
        Q_EMIT sharing.signIn.finished(mother);
        QTRY_COMPARE(sharing.model.composer()->parentName(), name.isEmpty() ? u"Your mother or father"_s : name);
        QVERIFY(!sharing.model.composer()->parentsDecide());
    }
    SignInOutcome signedIn() const
    {
        SignInOutcome outcome;
        outcome.signedIn = {u"https://login.naer.example"_s, QUrl(u"https://login.naer.example/token"_s), u"sub"_s,
            u"17"_s, u"access"_s, clock.now().utcMs + 600'000, u"refresh"_s};
        outcome.person.birthDate = QDate(1957, 3, 14);
        return outcome;
    }
    void signIn()
    {
        sharing.model.chooseRecipient(u"gp"_s);
        QTRY_COMPARE(sharing.model.recipientCode(), u"gp"_s);
        const auto kept
            = session.run([this](Database& database) { return keepSignIn(database, u"gp"_s, signedIn(), clock.now()); })
                  .takeResult();
        QVERIFY(kept);
        sharing.model.refresh();
        QTRY_VERIFY(sharing.model.recipientSignedIn());
    }
    void wasBornOn(const QDate& day)
    {
        QVERIFY(
            session.run([&](Database& database) { return keepBirthDate(database, day, clock.now()); }).takeResult());
    }
    void mistypedBirthDate()
    {
        wasBornOn(QDate(1975, 3, 14));
        sharing.model.chooseRecipient(u"gp"_s);
        QTRY_COMPARE(sharing.model.recipientCode(), u"gp"_s);
        sharing.model.signIn()->start(u"gp"_s);
        QTRY_VERIFY(!sharing.model.signIn()->error().isEmpty()); // there is no network
        Q_EMIT sharing.signIn.finished(signedIn());
        QTRY_VERIFY(sharing.model.signIn()->birthDateDiffers());
        sharing.model.signIn()->correctBirthDate(u"14. marts"_s);
        QVERIFY(!sharing.model.signIn()->birthDateError().isEmpty());
    }
    void makeLink()
    {
        LinkSharing& link = *sharing.model.link();
        QSignalSpy made(&link, &LinkSharing::made);
        link.chooseKind(u"weight"_s, true);
        link.setPasscode(u"kyst-2048"_s);
        link.make();
        QTRY_COMPARE(made.size(), 1);
        QTRY_VERIFY(!link.error().isEmpty()); // there is no network
        sharing.http.answer = [](const HttpRequest&) -> Result<HttpAnswer> { return HttpAnswer{.status = 201}; };
        link.upkeep();
        QTRY_VERIFY(link.works());
    }
    void compose()
    {
        sharing.model.compose();
        QTRY_COMPARE(sharing.model.composer()->kinds()->count(), 2);
    }
    void look()
    {
        QSignalSpy seen(sharing.model.composer(), &ShareComposer::previewed);
        sharing.model.composer()->chooseKind(u"weight"_s, true);
        sharing.model.composer()->chooseKind(u"blood-pressure"_s, true);
        sharing.model.composer()->setQuestion(u"M\u00e5 jeg l\u00f8be?"_s);
        sharing.model.composer()->look();
        QTRY_COMPARE(seen.size(), 1);
    }
    void send()
    {
        QSignalSpy sent(sharing.model.composer(), &ShareComposer::sent);
        sharing.model.composer()->send();
        QTRY_COMPARE(sent.size(), 1);
        QTRY_COMPARE(sharing.model.shares()->count(), 1);
    }

    /// Somebody at the GP has the share, and perhaps asked somebody else.
    void isHeld(const QString& asked)
    {
        const auto share
            = session
                  .run([&](Database& database) -> Result<Share> {
                      ShareRepository shares(database);
                      const auto all = shares.all(1);
                      if (!all)
                          return passOn(all);
                      if (auto step = shares.step(all->front().id, ShareState::Opened, clock.now()); !step)
                          return passOn(step);
                      if (auto kept = shares.keepHolder(all->front().id, u"Lis Opdigtet L\u00e6gesen"_s, asked); !kept)
                          return passOn(kept);
                      return all->front();
                  })
                  .takeResult();
        QVERIFY(share);
        sharing.model.chooseShare(share->id);
        sharing.model.refresh();
        QTRY_VERIFY(sharing.model.shareWhoHasIt().contains(u"Lis"_s));
        QCOMPARE(sharing.model.shareWhoHasIt().contains(u"Bo"_s), !asked.isEmpty());
    }

    void nobodyAnswers()
    {
        isHeld({});
        clock.advance(std::chrono::hours(24 * 5));
        sharing.model.refresh();
        QTRY_VERIFY(sharing.model.shareMayBeSettled());
    }

    SharingParts sharing{session, clock};
};

} // namespace naer::test
