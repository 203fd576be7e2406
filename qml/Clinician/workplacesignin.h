// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/gateway/signin.h"
#include "core/vault/vaultsession.h"
#include "qml/Controls/cardrows.h"

#include <QtQmlIntegration>

namespace naer {

/// As whom and where a clinician is logged in on this device.
class WorkplaceSignIn : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a part of ClinicianViewModel")
    Q_PROPERTY(naer::CardRows* places READ places CONSTANT FINAL)
    Q_PROPERTY(bool known READ known NOTIFY changed FINAL)
    Q_PROPERTY(bool signedIn READ signedIn NOTIFY changed FINAL)
    Q_PROPERTY(bool underWay READ underWay NOTIFY changed FINAL)
    Q_PROPERTY(QString placeName READ placeName NOTIFY changed FINAL)
    Q_PROPERTY(QString personName READ personName NOTIFY changed FINAL)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)

public:
    /// `directory`: the places that receive, by the region's list.
    WorkplaceSignIn(VaultSession& session, SignIn& signIn, const Clock& clock, std::vector<Recipient> directory,
        QObject* parent = nullptr);

    CardRows* places() { return &m_places; }
    /// Somebody works here: perhaps they have to log in again.
    bool known() const { return m_place.has_value(); }
    bool signedIn() const
    {
        return m_place && !m_hasRunOut && m_place->signedIn && !m_place->signedIn->accessToken.isEmpty();
    }
    /// The place does not take the log-in any more.
    void hasRunOut();
    bool underWay() const { return m_signIn.isUnderWay(); }
    QString placeName() const { return m_place ? m_place->name : QString(); }
    /// Who is logged in: on a device of several they must see it.
    QString personName() const { return signedIn() ? m_place->signedIn->name : QString(); }
    QString placeCode() const { return m_place ? m_place->code : QString(); }
    QString sentence() const { return m_sentence; }
    QString error() const { return m_error; }

    /// Reads where one is logged in; rested() follows.
    void refresh();
    Q_INVOKABLE void start(const QString& place);
    /// At the place where one was.
    Q_INVOKABLE void startAgain();
    Q_INVOKABLE void cancel() { m_signIn.cancel(); }
    Q_INVOKABLE void signOut();
    void forget();

Q_SIGNALS:
    void changed();
    void rested();
    void entered(const QString& sentence);
    void left(const QString& sentence);

private:
    void finished(const Result<SignInOutcome>& outcome);
    void keep(const SignInOutcome& outcome);
    void failed(const Error& error);

    VaultSession& m_session;
    SignIn& m_signIn;
    const Clock& m_clock;
    const std::vector<Recipient> m_directory;
    CardRows m_places;
    std::optional<Recipient> m_place;
    bool m_hasRunOut = false;
    Recipient m_wanted;
    std::optional<SignInOutcome> m_unkept; ///< the phone locked itself while the browser was in front
    QString m_sentence;
    QString m_error;
};

} // namespace naer
