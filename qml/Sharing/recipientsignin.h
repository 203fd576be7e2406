// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/gateway/courier.h"
#include "core/gateway/signin.h"
#include "core/sharing/sharefollower.h"

#include <QtQmlIntegration>

namespace naer {

/// Logging in at a recipient, in the system's browser.
class RecipientSignIn : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a part of SharingViewModel")
    Q_PROPERTY(bool underWay READ underWay NOTIFY changed FINAL)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
    Q_PROPERTY(bool birthDateDiffers READ birthDateDiffers NOTIFY changed FINAL)
    Q_PROPERTY(QString birthDateError READ birthDateError NOTIFY changed FINAL)

public:
    RecipientSignIn(VaultSession& session, SignIn& signIn, ShareFollower& follower, Courier& courier,
        const Clock& clock, QObject* parent = nullptr);

    bool underWay() const { return m_signIn.isUnderWay(); }
    QString sentence() const { return m_sentence; }
    QString error() const { return m_error; }
    /// The citizen wrote another birth date than the sign-in says: a slip, or somebody else signed in.
    bool birthDateDiffers() const { return m_birthDateDiffers; }
    QString birthDateError() const { return m_birthDateError; }

    Q_INVOKABLE void start(const QString& recipient);
    Q_INVOKABLE void cancel();
    /// Mends a slip, and begins the sign-in anew.
    Q_INVOKABLE void correctBirthDate(const QString& typed);
    void forget();

Q_SIGNALS:
    void changed();
    void signedIn(const QString& sentence);

private:
    void keep(const SignInOutcome& outcome);
    void finished(const Result<SignInOutcome>& outcome);
    void failed(const Error& error);

    VaultSession& m_session;
    SignIn& m_signIn;
    ShareFollower& m_follower;
    Courier& m_courier;
    const Clock& m_clock;
    QString m_recipient;
    std::optional<SignInOutcome> m_unkept; ///< the phone locked itself while the browser was in front
    QString m_sentence;
    QString m_error;
    bool m_birthDateDiffers = false;
    std::optional<QDate> m_told; ///< the birth date that the sign-in said, where it differs
    QString m_birthDateError;
};

} // namespace naer
