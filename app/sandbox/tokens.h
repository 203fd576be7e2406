// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/sandbox/access.h"

namespace naer::sandbox {

struct Lifetimes
{
    int codeSeconds = 60;
    int accessSeconds = 600;
    int repeatSeconds = 60; ///< in which a refresh token may be sent again: the answer may have been lost
};

/// RFC 6749 5.2.
struct TokenError
{
    QString error;
    QString description;
};

/// What one sign-in was for.
struct SignIn
{
    QString person, place, scope, redirect, challenge, nonce;
};

struct Grant
{
    QByteArray access, refresh;
    int accessSeconds = 0;
    QString person, place, scope, nonce;
    qint64 signedInMs = 0;
    bool isFirst = false; ///< from a code, not from a refresh token
};

/// Codes and tokens: random, kept as their SHA-256. All that came from one sign-in is a family, and ends together. What
/// they refuse still writes: the caller keeps it.
class Tokens
{
public:
    Tokens(Store& store, const People& people, Lifetimes lifetimes);

    QByteArray newCode(const SignIn& signIn);
    std::expected<Grant, TokenError> exchange(
        const QByteArray& code, const QString& redirect, const QByteArray& verifier);
    std::expected<Grant, TokenError> refresh(const QByteArray& token, const QString& scope);
    /// With all of its family (RFC 7009); nothing where there is none.
    void revoke(const QByteArray& token);
    /// Who holds this token, at this place only.
    std::optional<Session> session(const QByteArray& token, const Place& place) const;
    /// For the desk: stands as long as the service runs, and nowhere on disk but where the caller puts it.
    QByteArray newDeskToken(const QString& person);

private:
    Grant issue(qint64 family, const QString& scope);
    QByteArray store(const QString& kind, qint64 family, const QString& scope, qint64 expires);
    void revokeFamily(qint64 family);
    void forgetOld();

    Store& m_store;
    const People& m_people;
    const Lifetimes m_lifetimes;
    QHash<QByteArray, QString> m_desk; ///< hash and person
};

} // namespace naer::sandbox
