// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/clock.h"
#include "core/gateway/httpclient.h"
#include "core/gateway/recipient.h"
#include "core/gateway/tokenanswer.h"
#include "core/vault/vaultsession.h"

#include <QHash>
#include <QPromise>

namespace naer {

/// Hands out recipients whose access token is good for the next half minute: gets a fresh pair where it has to, one at
/// a time for each recipient, and keeps it in the vault before anybody uses it.
class TokenKeeper final : public QObject
{
    Q_OBJECT

public:
    TokenKeeper(VaultSession& session, HttpClient& http, const Clock& clock, SignInAs signInAs = SignInAs::Citizen,
        QObject* parent = nullptr);

    /// Errors: NotFound (no such recipient), SignInNeeded (a person has to), NoNetwork, UntrustedServer, BadAnswer,
    /// Locked, and those of the vault.
    QFuture<Result<Recipient>> ready(const QString& code);
    /// The server did not take this token: the next ready() gets another, or says SignInNeeded.
    void reject(const QString& code, const QString& accessToken);

private:
    void look(const QString& code);
    void refresh(const Recipient& recipient);
    void answer(const QString& code, const Result<Recipient>& recipient);

    VaultSession& m_session;
    HttpClient& m_http;
    const Clock& m_clock;
    const SignInAs m_as;
    QHash<QString, QList<std::shared_ptr<QPromise<Result<Recipient>>>>> m_waiting; ///< by recipient
    QHash<QString, QString> m_rejected; ///< access token by recipient
};

} // namespace naer
