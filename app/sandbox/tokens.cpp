// SPDX-License-Identifier: MPL-2.0
#include "app/sandbox/tokens.h"

#include "app/sandbox/keys.h"

#include <QDateTime>

namespace naer::sandbox {

namespace {

constexpr qint64 refreshMs = 90 * 86'400'000LL;
constexpr qint64 keptMs = 86'400'000; ///< what ended is known for a day more, so that its repetition is noticed

qint64 now() { return QDateTime::currentMSecsSinceEpoch(); }

std::unexpected<TokenError> invalidGrant(const QString& why)
{
    return std::unexpected(TokenError{u"invalid_grant"_s, why});
}

QString orEmpty(const QString& text) { return text.isNull() ? u""_s : text; }

} // namespace

Tokens::Tokens(Store& store, const People& people, Lifetimes lifetimes)
    : m_store(store)
    , m_people(people)
    , m_lifetimes(lifetimes)
{ }

QByteArray Tokens::newCode(const SignIn& signIn)
{
    forgetOld();
    const QByteArray code = randomToken();
    const qint64 family
        = m_store.insert(u"INSERT INTO family (person, place, scope, signed_in, revoked) VALUES (?, ?, ?, ?, 0)"_s,
            {signIn.person, signIn.place, signIn.scope, now()});
    m_store.run(
        u"INSERT INTO code (hash, redirect, challenge, nonce, family, expires, used) VALUES (?, ?, ?, ?, ?, ?, 0)"_s,
        {digestOf(code), signIn.redirect, signIn.challenge, orEmpty(signIn.nonce), family,
            now() + m_lifetimes.codeSeconds * 1000LL});
    return code;
}

std::expected<Grant, TokenError> Tokens::exchange(
    const QByteArray& code, const QString& redirect, const QByteArray& verifier)
{
    const auto rows = m_store.rows(
        u"SELECT redirect, challenge, nonce, family, expires, used FROM code WHERE hash = ?"_s, {digestOf(code)});
    if (rows.isEmpty())
        return invalidGrant(u"no such code"_s);
    const Store::Row& row = rows.first();
    const qint64 family = row[3].toLongLong();
    if (row[5].toInt() != 0) {
        revokeFamily(family);
        return invalidGrant(u"the code was used before; what came of it has ended"_s);
    }
    // also where the rest is wrong: then it is in the wrong hands
    m_store.run(u"UPDATE code SET used = 1 WHERE hash = ?"_s, {digestOf(code)});
    if (row[4].toLongLong() <= now())
        return invalidGrant(u"the code is too old"_s);
    if (row[0].toString() != redirect)
        return invalidGrant(u"another redirect_uri"_s);
    if (base64Url(digestOf(verifier)) != row[1].toString().toLatin1())
        return invalidGrant(u"the code_verifier is not of the code_challenge"_s);
    const QString scope = m_store.value(u"SELECT scope FROM family WHERE number = ?"_s, {family}).toString();
    Grant grant = issue(family, scope);
    grant.nonce = row[2].toString();
    grant.isFirst = true;
    return grant;
}

std::expected<Grant, TokenError> Tokens::refresh(const QByteArray& token, const QString& scope)
{
    const auto rows
        = m_store.rows(u"SELECT t.family, t.expires, t.used, f.revoked, f.scope FROM token t JOIN family f ON "
                       u"f.number = t.family WHERE t.hash = ? AND t.kind = 'refresh'"_s,
            {digestOf(token)});
    if (rows.isEmpty())
        return invalidGrant(u"no such refresh token"_s);
    const Store::Row& row = rows.first();
    const qint64 family = row[0].toLongLong();
    if (row[3].toInt() != 0 || row[1].toLongLong() <= now())
        return invalidGrant(u"the sign-in has ended"_s);
    if (!row[2].isNull() && row[2].toLongLong() + m_lifetimes.repeatSeconds * 1000LL < now()) {
        revokeFamily(family);
        return invalidGrant(u"the refresh token was used before; the sign-in has ended"_s);
    }
    const QStringList had = row[4].toString().split(u' ');
    for (const QString& one : scope.split(u' ', Qt::SkipEmptyParts)) {
        if (!had.contains(one))
            return std::unexpected(TokenError{u"invalid_scope"_s, u"more than was granted"_s});
    }
    if (row[2].isNull())
        m_store.run(u"UPDATE token SET used = ? WHERE hash = ?"_s, {now(), digestOf(token)});
    return issue(family, scope.isEmpty() ? row[4].toString() : scope);
}

Grant Tokens::issue(qint64 family, const QString& scope)
{
    const auto rows = m_store.rows(u"SELECT person, place, scope, signed_in FROM family WHERE number = ?"_s, {family});
    if (rows.isEmpty())
        return {};
    const Store::Row& row = rows.first();
    Grant grant{.accessSeconds = m_lifetimes.accessSeconds,
        .person = row[0].toString(),
        .place = row[1].toString(),
        .scope = scope,
        .signedInMs = row[3].toLongLong()};
    grant.access = store(u"access"_s, family, scope, now() + m_lifetimes.accessSeconds * 1000LL);
    if (Scopes(row[2].toString()).contains(u"offline_access"_s))
        grant.refresh = store(u"refresh"_s, family, row[2].toString(), now() + refreshMs);
    return grant;
}

QByteArray Tokens::store(const QString& kind, qint64 family, const QString& scope, qint64 expires)
{
    const QByteArray token = randomToken();
    m_store.run(u"INSERT INTO token (hash, kind, family, scope, expires, used) VALUES (?, ?, ?, ?, ?, NULL)"_s,
        {digestOf(token), kind, family, scope, expires});
    return token;
}

void Tokens::revoke(const QByteArray& token)
{
    const QVariant family = m_store.value(u"SELECT family FROM token WHERE hash = ?"_s, {digestOf(token)});
    if (family.isValid())
        revokeFamily(family.toLongLong());
}

void Tokens::revokeFamily(qint64 family) { m_store.run(u"UPDATE family SET revoked = 1 WHERE number = ?"_s, {family}); }

void Tokens::forgetOld()
{
    m_store.run(u"DELETE FROM code WHERE expires < ?"_s, {now() - keptMs});
    m_store.run(u"DELETE FROM token WHERE expires < ?"_s, {now() - keptMs});
}

std::optional<Session> Tokens::session(const QByteArray& token, const Place& place) const
{
    if (token.isEmpty())
        return std::nullopt;
    QString personId, scope;
    if (const auto desk = m_desk.constFind(digestOf(token)); desk != m_desk.constEnd()) {
        personId = *desk;
        scope = u"user/*.rs user/Task.cruds user/Communication.cruds"_s;
        if (m_people.find(personId)->place != place.id)
            return std::nullopt;
    } else {
        const auto rows
            = m_store.rows(u"SELECT f.person, t.scope FROM token t JOIN family f ON f.number = t.family WHERE "
                           u"t.hash = ? AND t.kind = 'access' AND t.expires > ? AND f.revoked = 0 AND f.place = ?"_s,
                {digestOf(token), now(), place.id});
        if (rows.isEmpty())
            return std::nullopt;
        personId = rows.first()[0].toString();
        scope = rows.first()[1].toString();
    }
    const Person* const person = m_people.find(personId);
    const QString id = person == nullptr ? QString() : m_people.idAt(person->citizen(), place.id);
    if (person == nullptr || id.isEmpty())
        return std::nullopt;
    return Session{person, &place, id, Scopes(scope)};
}

QByteArray Tokens::newDeskToken(const QString& person)
{
    const QByteArray token = randomToken();
    m_desk.insert(digestOf(token), person);
    return token;
}

} // namespace naer::sandbox
