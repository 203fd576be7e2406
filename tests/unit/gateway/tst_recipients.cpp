// SPDX-License-Identifier: MPL-2.0
#include "core/gateway/recipientrepository.h"
#include "tests/unit/vault/vaultfixture.h"

#include <QTest>

using namespace naer;
using namespace Qt::StringLiterals;

namespace {

struct Home : VaultFixture
{
    std::unique_ptr<Vault> vault = std::move(*create(""));
    RecipientRepository citizens{vault->database()}, clinicians{vault->database(), SignInAs::Clinician};

    static Recipient gp(const QString& name = u"Lægehuset"_s)
    {
        return {.code = u"gp"_s,
            .name = name,
            .phone = u"87 00 00 00"_s,
            .answerDays = 3,
            .baseUrl = QUrl(u"https://gp.naer.example/fhir"_s),
            .clientId = u"naer"_s,
            .dialect = u"dk-core"_s};
    }
    static SignedIn signedIn(const QString& token)
    {
        return {.issuer = u"https://login.naer.example"_s,
            .tokenUrl = QUrl(u"https://login.naer.example/token"_s),
            .subject = u"sub"_s,
            .patient = u"17"_s,
            .accessToken = token,
            .accessEndsMs = 1000,
            .refreshToken = u"r"_s,
            .practitioner = u"7"_s,
            .name = u"Lis"_s};
    }
    void keepAnOutboxEntry()
    {
        auto insert = vault->database().prepare(
            "INSERT INTO outbox (recipient, what, subject, state, tries, not_before_ms, trouble, "
            "detail, made_ms, made_offset) VALUES ('gp', 0, 's', 2, 1, 0, '', '', 0, 0)");
        if (!insert || !insert->run())
            qFatal("no entry");
    }
};

} // namespace

/// A place that a citizen shares with can never be a clinician's workplace, nor the other way round.
class TestRecipients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachSeesItsOwn()
    {
        Home h;
        QVERIFY(h.citizens.add(h.gp(u"Min læge"_s)));
        QCOMPARE(h.clinicians.find(u"gp"_s).error().code, ErrorCode::NotFound);
        QCOMPARE(h.clinicians.findEver(u"gp"_s).error().code, ErrorCode::NotFound);
        QVERIFY(h.clinicians.all()->empty());
        QVERIFY(h.clinicians.add(h.gp(u"Mit arbejde"_s)));
        QCOMPARE(h.citizens.add(h.gp()).error().code, ErrorCode::AlreadyExists);
        QCOMPARE(h.clinicians.add(h.gp()).error().code, ErrorCode::AlreadyExists);
        QCOMPARE(h.citizens.find(u"gp"_s)->name, u"Min læge"_s);
        QCOMPARE(h.citizens.find(u"gp"_s)->signsInAs, SignInAs::Citizen);
        QCOMPARE(h.clinicians.find(u"gp"_s)->name, u"Mit arbejde"_s);
        QCOMPARE(h.clinicians.find(u"gp"_s)->signsInAs, SignInAs::Clinician);
        QCOMPARE(h.citizens.all()->size(), std::size_t(1));
        QCOMPARE(h.clinicians.all()->size(), std::size_t(1));
    }

    /// Whatever stands in the recipient that is handed over.
    void theRoleIsTheRepositorys()
    {
        Home h;
        Recipient one = h.gp();
        one.signsInAs = SignInAs::Clinician;
        QVERIFY(h.citizens.add(one));
        QCOMPARE(h.citizens.find(u"gp"_s)->signsInAs, SignInAs::Citizen);
        QCOMPARE(h.clinicians.find(u"gp"_s).error().code, ErrorCode::NotFound);
    }

    void whatIsWrittenToTheOneIsNotInTheOther()
    {
        Home h;
        QVERIFY(h.citizens.add(h.gp()) && h.clinicians.add(h.gp()));
        QVERIFY(h.clinicians.keepSignIn(u"gp"_s, h.signedIn(u"work"_s)));
        QVERIFY(!h.citizens.find(u"gp"_s)->signedIn);
        QCOMPARE(h.clinicians.find(u"gp"_s)->signedIn, h.signedIn(u"work"_s));
        QVERIFY(h.citizens.keepSignIn(u"gp"_s, h.signedIn(u"own"_s)));
        QCOMPARE(h.clinicians.find(u"gp"_s)->signedIn->accessToken, u"work"_s);
        QVERIFY(h.citizens.keepOrganization(u"gp"_s, u"Organization/1"_s));
        QVERIFY(h.clinicians.find(u"gp"_s)->organization.isEmpty());
        QVERIFY(h.clinicians.keepSignIn(u"gp"_s, std::nullopt));
        QVERIFY(!h.clinicians.find(u"gp"_s)->signedIn);
        QCOMPARE(h.citizens.find(u"gp"_s)->signedIn->accessToken, u"own"_s);
    }

    void removingTheOneLeavesTheOther()
    {
        Home h;
        QVERIFY(h.citizens.add(h.gp()) && h.clinicians.add(h.gp()));
        QVERIFY(h.citizens.keepSignIn(u"gp"_s, h.signedIn(u"own"_s))
            && h.clinicians.keepSignIn(u"gp"_s, h.signedIn(u"work"_s)));
        QVERIFY(h.clinicians.remove(u"gp"_s));
        QCOMPARE(h.clinicians.remove(u"gp"_s).error().code, ErrorCode::NotFound);
        QCOMPARE(h.clinicians.find(u"gp"_s).error().code, ErrorCode::NotFound);
        QVERIFY(!h.clinicians.findEver(u"gp"_s)->signedIn); // nothing of the sign-in stays
        QCOMPARE(h.citizens.find(u"gp"_s)->signedIn->accessToken, u"own"_s);
        QVERIFY(h.clinicians.add(h.gp(u"Igen"_s)));
        QCOMPARE(h.clinicians.find(u"gp"_s)->name, u"Igen"_s);
        QVERIFY(!h.clinicians.find(u"gp"_s)->signedIn);
        QCOMPARE(h.citizens.find(u"gp"_s)->name, h.gp().name);
        for (const char* column : {"practitioner", "person_name"}) {
            auto left = h.vault->database().prepare(
                (QByteArray("SELECT count(*) FROM recipient WHERE signs_in_as = 1 AND coalesce(") + column
                    + ", '') <> ''")
                    .constData());
            QVERIFY(left && left->step().value_or(false));
            QCOMPARE(left->int64(0), 0);
        }
    }

    /// What a citizen shared keeps the name of the place; a clinician has shared nothing.
    void anotherPlaceByTheCodeIsACitizensMatter()
    {
        Home h;
        QVERIFY(h.citizens.add(h.gp()) && h.clinicians.add(h.gp()));
        QVERIFY(h.citizens.remove(u"gp"_s) && h.clinicians.remove(u"gp"_s));
        h.keepAnOutboxEntry();
        Recipient moved = h.gp();
        moved.baseUrl = QUrl(u"https://new.naer.example/fhir"_s);
        QCOMPARE(h.citizens.add(moved).error().code, ErrorCode::Contradiction);
        QVERIFY(h.clinicians.add(moved));
        QVERIFY(h.citizens.add(h.gp()));
    }
};

QTEST_APPLESS_MAIN(TestRecipients)
#include "tst_recipients.moc"
