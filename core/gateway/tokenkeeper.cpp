// SPDX-License-Identifier: MPL-2.0
#include "core/gateway/tokenkeeper.h"

#include "core/gateway/recipientrepository.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr qint64 stillGoodMs = 30'000;

/// Unless a person signed in meanwhile: theirs is the newer one.
Result<Recipient> keep(Database& database, const Recipient& recipient, const QString& refreshedWith)
{
    return database.inTransaction([&]() -> Result<Recipient> {
        RecipientRepository repository(database, recipient.signsInAs);
        auto stored = repository.find(recipient.code);
        if (!stored || !stored->signedIn || stored->signedIn->refreshToken != refreshedWith)
            return stored;
        const auto kept = repository.keepSignIn(recipient.code, recipient.signedIn);
        return kept ? Result<Recipient>(recipient) : passOn(kept);
    });
}

} // namespace

TokenKeeper::TokenKeeper(
    VaultSession& session, HttpClient& http, const Clock& clock, SignInAs signInAs, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_http(http)
    , m_clock(clock)
    , m_as(signInAs)
{ }

QFuture<Result<Recipient>> TokenKeeper::ready(const QString& code)
{
    auto promise = std::make_shared<QPromise<Result<Recipient>>>();
    promise->start();
    auto& waiting = m_waiting[code];
    waiting += promise;
    if (waiting.size() == 1)
        look(code);
    return promise->future();
}

void TokenKeeper::reject(const QString& code, const QString& accessToken) { m_rejected.insert(code, accessToken); }

void TokenKeeper::look(const QString& code)
{
    m_session.run([code, as = m_as](Database& database) { return RecipientRepository(database, as).find(code); })
        .then(this, [this, code](const Result<Recipient>& found) {
            if (!found)
                return answer(code, found);
            const auto& signedIn = found->signedIn;
            if (!signedIn || (signedIn->accessToken.isEmpty() && signedIn->refreshToken.isEmpty()))
                return answer(code, fail(ErrorCode::SignInNeeded));
            const bool isGood = !signedIn->accessToken.isEmpty()
                && signedIn->accessEndsMs > m_clock.now().utcMs + stillGoodMs
                && m_rejected.value(code) != signedIn->accessToken;
            if (isGood)
                return answer(code, found);
            if (signedIn->refreshToken.isEmpty())
                return answer(code, fail(ErrorCode::SignInNeeded));
            refresh(*found);
        });
}

void TokenKeeper::refresh(const Recipient& recipient)
{
    m_http.send(refreshRequest(recipient)).then(this, [this, recipient](const Result<HttpAnswer>& came) {
        const auto token = came ? readTokenAnswer(*came, m_clock.now().utcMs) : passOn(came);
        if (!token && token.error().code != ErrorCode::SignInNeeded)
            return answer(recipient.code, passOn(token));
        Recipient now = recipient;
        const bool isOtherRecord = token && !token->patient.isEmpty() && !recipient.signedIn->patient.isEmpty()
            && token->patient != recipient.signedIn->patient;
        if (token && !isOtherRecord) {
            now.signedIn = refreshed(*recipient.signedIn, *token);
        } else { // who it is stays known, so that another person's sign-in is noticed
            now.signedIn->accessToken.clear();
            now.signedIn->refreshToken.clear();
        }
        m_session
            .run([now, used = recipient.signedIn->refreshToken](
                     Database& database) { return keep(database, now, used); })
            .then(this, [this, now](const Result<Recipient>& kept) {
                const bool hasToken = kept && kept->signedIn && !kept->signedIn->accessToken.isEmpty();
                answer(now.code, kept && !hasToken ? fail(ErrorCode::SignInNeeded) : kept);
            });
    });
}

void TokenKeeper::answer(const QString& code, const Result<Recipient>& recipient)
{
    const auto waiting = m_waiting.take(code);
    for (const auto& promise : waiting) {
        promise->addResult(recipient);
        promise->finish();
    }
}

} // namespace naer
