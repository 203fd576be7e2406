// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/clock.h"
#include "core/gateway/httpclient.h"
#include "core/gateway/idtoken.h"
#include "core/gateway/recipient.h"
#include "core/gateway/tokenanswer.h"
#include "core/ports/browser.h"
#include "core/ports/signinreturn.h"

#include <QObject>
#include <QTimer>

namespace naer {

/// The detail of SignInFailed where a clinician was to sign in and the one who did is none of that place.
inline const QString noClinician = QStringLiteral("no clinician");

/// Who a sign-in says the person is, and what it lets us do.
struct SignInOutcome
{
    SignedIn signedIn;
    IdToken person; ///< where a parent signed in for a child, its birthDate is the child's, of the place's record

    bool operator==(const SignInOutcome&) const = default;
};

/// One sign-in at a recipient: SMART App Launch 2.2 (standalone launch, public client) by OAuth 2.0 authorization code
/// with PKCE (RFC 7636) in the system's browser (RFC 8252). Answers of the browser are held against the state, ID
/// tokens against keys, issuer, audience and nonce; what does not belong to this sign-in is passed over. Where a
/// RelatedPerson signed in for a citizen, the place is asked whether it is the parent, and when the child was born.
class SignIn final : public QObject
{
    Q_OBJECT

public:
    SignIn(
        HttpClient& http, Browser& browser, SignInReturn& signInReturn, const Clock& clock, QObject* parent = nullptr);
    ~SignIn() override;

    /// One at a time; a new one ends the one before without a word.
    void start(const Recipient& recipient);
    /// Ends as SignInFailed, "given up".
    void cancel();
    bool isUnderWay() const { return m_underWay; }

    static constexpr std::chrono::minutes patience{10}; ///< with the person in the browser

Q_SIGNALS:
    /// The browser is open: it is the person's turn.
    void personAsked();
    /// Once for each start(). Errors: SignInFailed, NoNetwork, UntrustedServer, BadAnswer, BadAddress, NotFound (no
    /// browser), NoAccess (no way back from the browser), CryptoUnavailable.
    void finished(const naer::Result<naer::SignInOutcome>& outcome);

private:
    void end(const Result<SignInOutcome>& outcome);
    template <typename Answered>
    void ask(HttpRequest request, Answered answered);
    void discovered(const HttpAnswer& answer);
    void keysCame(const HttpAnswer& answer);
    void openBrowser();
    void awaitReturn();
    void browserReturned(const QUrl& url);
    void tokenCame(const HttpAnswer& answer);
    template <typename Answered>
    void read(const QString& address, Answered answered);
    void guardianCame(const HttpAnswer& answer);
    void recordCame(const HttpAnswer& answer);
    void whoActs();

    HttpClient& m_http;
    Browser& m_browser;
    SignInReturn& m_return;
    const Clock& m_clock;
    QTimer m_patience;
    bool m_underWay = false;
    int m_run = 0; ///< answers to an earlier start() are not ours
    int m_strangers = 0;
    Recipient m_recipient;
    SmartConfiguration m_configuration;
    std::vector<IssuerKey> m_keys;
    QUrl m_redirect;
    QString m_state, m_nonce, m_verifier;
    SignInOutcome m_outcome; ///< while the place is asked who the parent is
};

} // namespace naer
