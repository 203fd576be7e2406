// SPDX-License-Identifier: MPL-2.0
#include "qml/Clinician/workplacesignin.h"

#include "core/clinician/workplace.h"
#include "qml/Wording/wording.h"

using namespace Qt::StringLiterals;

namespace naer {

WorkplaceSignIn::WorkplaceSignIn(
    VaultSession& session, SignIn& signIn, const Clock& clock, std::vector<Recipient> directory, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_signIn(signIn)
    , m_clock(clock)
    , m_directory(std::move(directory))
{
    std::vector<CardRow> rows;
    for (const Recipient& place : m_directory)
        rows.push_back({place.code, place.name, {}, u"people"_s});
    m_places.show(std::move(rows));
    connect(&signIn, &SignIn::finished, this, &WorkplaceSignIn::finished);
    connect(&signIn, &SignIn::personAsked, this, [this] {
        m_sentence = tr("Log in in the window that has opened. Come back here afterwards.");
        Q_EMIT changed();
    });
    connect(&session, &VaultSession::stateChanged, this, [this](VaultSession::State state) {
        if (state == VaultSession::State::Open && m_unkept)
            keep(*m_unkept);
    });
}

void WorkplaceSignIn::refresh()
{
    m_session.run([](Database& database) { return workplace(database); })
        .then(this, [this](const Result<std::optional<Recipient>>& place) {
            m_hasRunOut = false;
            if (place)
                m_place = *place;
            else
                m_error = Wording::failure(place.error());
            Q_EMIT changed();
            Q_EMIT rested();
        });
}

void WorkplaceSignIn::hasRunOut()
{
    m_hasRunOut = true;
    Q_EMIT changed();
}

void WorkplaceSignIn::start(const QString& code)
{
    const auto place = std::ranges::find(m_directory, code, &Recipient::code);
    if (place == m_directory.end())
        return;
    m_wanted = *place;
    m_wanted.signsInAs = SignInAs::Clinician;
    m_error.clear();
    m_sentence = tr("One moment …");
    m_signIn.start(m_wanted);
    Q_EMIT changed();
}

void WorkplaceSignIn::startAgain() { start(placeCode()); }

void WorkplaceSignIn::finished(const Result<SignInOutcome>& outcome)
{
    if (outcome)
        keep(*outcome);
    else
        failed(outcome.error());
}

void WorkplaceSignIn::keep(const SignInOutcome& outcome)
{
    m_session
        .run([place = m_wanted, outcome, now = m_clock.now()](
                 Database& database) { return keepWorkplace(database, place, outcome, now); })
        .then(this, [this, outcome](const Result<void>& kept) {
            if (!kept && kept.error().code == ErrorCode::Locked) {
                m_unkept = outcome;
                return;
            }
            m_unkept.reset();
            if (!kept)
                return failed(kept.error());
            m_sentence.clear();
            refresh();
            const QString& name = outcome.signedIn.name;
            Q_EMIT entered(name.isEmpty() ? tr("You are logged in.") : tr("You are logged in as %1.").arg(name));
        });
}

void WorkplaceSignIn::failed(const Error& error)
{
    m_sentence.clear();
    m_error = error.detail == noClinician
        ? tr("You did not log in as somebody who works there. Log in as a professional.")
        : error.code == ErrorCode::NotFound ? tr("No browser could be opened on this device. One is needed to log in.")
                                            : Wording::failure(error);
    Q_EMIT changed();
}

void WorkplaceSignIn::signOut()
{
    m_session.run([now = m_clock.now()](Database& database) { return leaveWorkplace(database, now); })
        .then(this, [this](const Result<void>& gone) {
            if (!gone)
                return failed(gone.error());
            m_place.reset();
            Q_EMIT changed();
            Q_EMIT left(tr("You are logged out. Nothing of the citizens is left on this device."));
        });
}

void WorkplaceSignIn::forget()
{
    m_place.reset();
    m_sentence.clear();
    m_error.clear();
    Q_EMIT changed();
}

} // namespace naer
