// SPDX-License-Identifier: MPL-2.0
#include "qml/Sharing/recipientsignin.h"

#include "core/gateway/guardian.h"
#include "core/gateway/recipientrepository.h"
#include "core/sharing/age.h"
#include "qml/Sharing/shareable.h"
#include "qml/Sharing/sharingwords.h"
#include "qml/Wording/wording.h"

using namespace Qt::StringLiterals;

namespace naer {

RecipientSignIn::RecipientSignIn(VaultSession& session, SignIn& signIn, ShareFollower& follower, Courier& courier,
    const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_signIn(signIn)
    , m_follower(follower)
    , m_courier(courier)
    , m_clock(clock)
{
    connect(&signIn, &SignIn::finished, this, &RecipientSignIn::finished);
    connect(&signIn, &SignIn::personAsked, this, [this] {
        m_sentence = tr("Log in in the window that has opened. Come back here afterwards.");
        Q_EMIT changed();
    });
    connect(&follower, &ShareFollower::learned, &courier, &Courier::deliver);
    connect(&session, &VaultSession::stateChanged, this, [this](VaultSession::State state) {
        if (state == VaultSession::State::Open && m_unkept)
            keep(*m_unkept);
    });
}

void RecipientSignIn::start(const QString& recipient)
{
    m_error.clear();
    m_birthDateError.clear();
    m_birthDateDiffers = false;
    m_sentence = tr("One moment …");
    Q_EMIT changed();
    m_session.run([recipient](Database& database) { return RecipientRepository(database).find(recipient); })
        .then(this, [this](const Result<Recipient>& found) {
            if (!found)
                return failed(found.error());
            m_recipient = found->code; // not before: what an earlier sign-in brings is not this one's
            m_signIn.start(*found);
        });
}

void RecipientSignIn::cancel() { m_signIn.cancel(); }

void RecipientSignIn::forget()
{
    m_sentence.clear();
    m_error.clear();
    m_birthDateError.clear();
    m_birthDateDiffers = false;
    Q_EMIT changed();
}

void RecipientSignIn::correctBirthDate(const QString& typed)
{
    if (!m_birthDateDiffers)
        return;
    const QDate born = typedBirthDate(typed);
    m_birthDateError = born.isValid() ? QString() : tr("Write it as 14-03-1957.");
    Q_EMIT changed();
    if (!born.isValid())
        return;
    m_session
        .run([born, told = m_told, now = m_clock.now()](
                 Database& database) { return keepBirthDate(database, born, now, told); })
        .then(this, [this](const Result<void>& kept) {
            if (kept)
                return start(m_recipient);
            m_birthDateError = kept.error().code == ErrorCode::Contradiction
                ? tr("You have written before that you are under 15. Call them, and they help you.")
                : tr("Look at the year. Write it as 14-03-1957.");
            Q_EMIT changed();
        });
}

void RecipientSignIn::failed(const Error& error)
{
    m_sentence.clear();
    m_birthDateDiffers = error.detail == anotherBirthDate;
    const bool another = !m_birthDateDiffers && error.detail.startsWith("another person"_L1);
    m_error = m_birthDateDiffers ? tr("They know another birth date than the one you wrote. Was it a slip? Write it "
                                      "again. Else log in as yourself.")
        : another                ? tr("Somebody else logged in than before. Nothing was changed. Log in as yourself.")
        : error.detail == noGuardian
        ? tr("They do not know the one who logged in as your mother or father. Call them, and they help you.")
        : error.detail == notAChild         ? tr("Here it is you who logs in. Nothing was changed.")
        : error.code == ErrorCode::NotFound ? tr("No browser could be opened on this device. One is needed to log in.")
                                            : Wording::failure(error);
    Q_EMIT changed();
}

void RecipientSignIn::finished(const Result<SignInOutcome>& outcome)
{
    if (outcome)
        keep(*outcome);
    else
        failed(outcome.error());
}

void RecipientSignIn::keep(const SignInOutcome& outcome)
{
    m_session
        .run([recipient = m_recipient, outcome, now = m_clock.now()](
                 Database& database) { return keepSignIn(database, recipient, outcome, now); })
        .then(this, [this, outcome](const Result<void>& kept) {
            if (!kept && kept.error().code == ErrorCode::Locked) {
                m_unkept = outcome;
                return;
            }
            m_unkept.reset();
            m_told = kept ? std::nullopt : outcome.person.birthDate;
            if (!kept)
                return failed(kept.error());
            const QString& name = outcome.person.name;
            const bool byParent = !outcome.signedIn.guardian.isEmpty();
            m_sentence = byParent ? tr("%1 is logged in for you.").arg(SharingWords::parent(outcome.signedIn.name))
                : name.isEmpty()  ? tr("You are logged in.")
                                  : tr("You are logged in as %1.").arg(name);
            Q_EMIT changed();
            Q_EMIT signedIn(m_sentence);
            m_follower.learnOrganization(m_recipient); // then what waited is sent
        });
}

} // namespace naer
