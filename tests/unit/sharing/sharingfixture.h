// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/gateway/courier.h"
#include "core/gateway/outboxrepository.h"
#include "core/gateway/recipientrepository.h"
#include "core/sharing/age.h"
#include "core/sharing/consentdoor.h"
#include "core/sharing/sharepacker.h"
#include "core/sharing/sharerepository.h"
#include "core/sharing/shareservice.h"
#include "core/vault/profilerepository.h"
#include "tests/support/openvault.h"
#include "tests/unit/sharing/fakefhirserver.h"

namespace naer::test {

using namespace Qt::StringLiterals;

/// An open vault of a grown-up citizen with a signed-in GP, a model of the GP's server, and the courier between them.
struct SharingFixture : OpenVault
{
    /// On the vault's thread; the test fails where it is refused.
    template <typename Work>
    auto within(Work work)
    {
        auto done = session.run(std::move(work)).takeResult();
        if (!done)
            qCritical("refused: %s %s", qPrintable(errorName(done.error().code)), qPrintable(done.error().detail));
        if constexpr (!std::is_same_v<decltype(done), Result<void>>)
            return std::move(*done);
    }
    template <typename Work>
    ErrorCode refusal(Work work)
    {
        const auto done = session.run(std::move(work)).takeResult();
        return done ? ErrorCode::Internal : done.error().code;
    }

    SharingFixture()
    {
        within([&](Database& database) { return keepBirthDate(database, QDate(1957, 3, 14), clock.now()); });
        addRecipient(u"gp"_s, u"Lægehuset i Hammel"_s);
        http.answer = [this](const HttpRequest& request) { return Result<HttpAnswer>(server.take(request.body)); };
    }

    /// Whatever the citizen said before.
    void bornOn(const QDate& day)
    {
        within([day](Database& database) {
            return ProfileRepository(database).set(profileBirthDate, day.toString(Qt::ISODate));
        });
    }
    void forgetBirthDate()
    {
        within([](Database& database) {
            auto gone = database.prepare("DELETE FROM profile WHERE key LIKE 'birth-date%'");
            return gone ? gone->run() : passOn(gone);
        });
    }
    void addRecipient(const QString& code, const QString& name)
    {
        within([&](Database& database) {
            return database.inTransaction([&]() -> Result<void> {
                Recipient recipient{.code = code,
                    .name = name,
                    .phone = u"87 00 00 00"_s,
                    .answerDays = 3,
                    .baseUrl = QUrl(u"https://%1.naer.example/fhir"_s.arg(code)),
                    .clientId = u"naer"_s,
                    .dialect = u"dk-core"_s,
                    .organization = u"Organization/1"_s,
                    .authority = {},
                    .addedAt = clock.now(),
                    .removed = false,
                    .signedIn = std::nullopt};
                RecipientRepository recipients(database);
                if (auto added = recipients.add(recipient); !added)
                    return added;
                return recipients.keepSignIn(code,
                    SignedIn{u"https://login.naer.example"_s, QUrl(u"https://login.naer.example/token"_s), u"sub"_s,
                        u"17"_s, u"access"_s, clock.now().utcMs + 3'600'000, u"refresh"_s});
            });
        });
    }

    NewConsent consentTo(const QStringList& kinds, int days = 365, const QString& recipient = u"gp"_s) const
    {
        Moment ends = clock.now();
        ends.utcMs += qint64(days) * 86'400'000;
        return {recipient, kinds, Purpose::Treatment, {}, ends};
    }
    Share shareWith(const QStringList& kinds, const QString& question = {}, const QString& recipient = u"gp"_s)
    {
        return within([&](Database& database) {
            return ShareService(database, clock)
                .grantAndShare(consentTo(kinds, 365, recipient), {recipient, kinds, {}, question});
        });
    }
    Share share(const QString& id)
    {
        return within([&](Database& database) { return ShareRepository(database).find(id); });
    }
    std::vector<OutboxEntry> outbox()
    {
        return within([&](Database& database) { return OutboxRepository(database).all(1000); });
    }
    void correct(const ObservationId& id, int value)
    {
        within([&](Database& database) {
            return MeasurementService(database, clock).correct(id, {Milli::fromInt(value)}, u"slip"_s);
        });
    }
    void withdraw(const ObservationId& id)
    {
        within([&](Database& database) { return MeasurementService(database, clock).withdraw(id, u"not mine"_s); });
    }
    QString urn(const Observation& one) const { return u"urn:uuid:"_s + one.id.toString(); }

    /// Delivers until nothing is under way.
    bool deliver()
    {
        QSignalSpy rested(&courier, &Courier::rested);
        courier.deliver();
        return QTest::qWaitFor([&] { return !rested.isEmpty() && !courier.isBusy(); });
    }

    FakeHttp http;
    FakeFhirServer server;
    SharePacker packer;
    ConsentDoor door;
    Courier courier{session, http, clock, packer, door, [] { return 0.5; }};
};

} // namespace naer::test
