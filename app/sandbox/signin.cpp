// SPDX-License-Identifier: MPL-2.0
#include "app/sandbox/signin.h"

#include "app/sandbox/signinpage.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace naer::sandbox {

namespace {

constexpr qsizetype mostPending = 1000;
constexpr qint64 pendingMs = 10 * 60'000;
constexpr qint64 idTokenSeconds = 600;

QByteArray text(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

HttpResponse tokenError(const TokenError& error, int status = 400)
{
    HttpResponse response
        = jsonResponse(text({{u"error"_s, error.error}, {u"error_description"_s, error.description}}), status);
    response.headers = {{"Cache-Control", "no-store"}, {"Pragma", "no-cache"}};
    return response;
}

/// The fields of a form, of the one client. Otherwise the answer.
std::expected<Parameters, HttpResponse> formOf(const HttpRequest& request)
{
    auto form = Parameters::parse(request.body);
    if (request.method != "POST")
        return std::unexpected(tokenError({u"invalid_request"_s, u"POST only"_s}, 405));
    if (request.contentType() != "application/x-www-form-urlencoded" || !form || form->hasDoubles())
        return std::unexpected(tokenError({u"invalid_request"_s, u"a form, each field once"_s}));
    if (form->value("client_id") != clientId || !request.header("authorization").isEmpty())
        return std::unexpected(tokenError({u"invalid_client"_s, u"the one client is public"_s}, 401));
    return *std::move(form);
}

} // namespace

SignInEndpoint::SignInEndpoint(const People& people, Tokens& tokens, const Key& key, QString host, QString issuer)
    : m_people(people)
    , m_tokens(tokens)
    , m_key(key)
    , m_host(std::move(host))
    , m_issuer(std::move(issuer))
{ }

HttpResponse SignInEndpoint::answer(const HttpRequest& request, const QStringList& path)
{
    const QString name = path.join(u'/');
    const bool isGet = request.method == "GET";
    if (name == ".well-known/openid-configuration"_L1 && isGet)
        return jsonResponse(configuration());
    if (name == "jwks"_L1 && isGet)
        return jsonResponse("{\"keys\":[" + m_key.publicJwk() + "]}");
    if (name == "authorize"_L1 && isGet)
        return authorize(request);
    if (name == "choose"_L1 && request.method == "POST")
        return choose(request);
    if (name == "token"_L1)
        return token(request);
    if (name == "revoke"_L1)
        return revoke(request);
    const bool isKnown = name == "authorize"_L1 || name == "choose"_L1 || name == "jwks"_L1;
    return tokenError({u"invalid_request"_s, u"there is nothing of this address"_s}, isKnown ? 405 : 404);
}

QList<Person> SignInEndpoint::peopleAt(const QString& place) const
{
    QList<Person> people;
    for (const Person& person : m_people.all()) {
        if (person.isCitizen() || person.place == place)
            people += person;
    }
    return people;
}

HttpResponse SignInEndpoint::authorize(const HttpRequest& request)
{
    const auto read = readSignInRequest(request.query, m_issuer, [this](const QString& aud) {
        const auto asked = std::ranges::find_if(m_people.places(),
            [&](const Place& place) { return aud == rootOf(place.id) || aud == rootOf(place.id) + u'/'; });
        return asked == m_people.places().end() ? QString() : asked->id;
    });
    if (!read)
        return read.error().redirectTo.isEmpty() ? signInFaultPage(read.error().error)
                                                 : redirect(read.error().redirectTo);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    m_pending.removeIf([&](const auto& entry) { return entry->sinceMs + pendingMs < now; });
    if (m_pending.size() >= mostPending)
        m_pending.clear();
    const QString handle = QString::fromLatin1(randomToken());
    m_pending.insert(handle, {*read, now});
    return signInPage(peopleAt(read->place), *m_people.place(read->place), handle, read->redirect);
}

HttpResponse SignInEndpoint::choose(const HttpRequest& request)
{
    const auto form = Parameters::parse(request.body);
    if (!form || form->hasDoubles() || request.contentType() != "application/x-www-form-urlencoded")
        return signInFaultPage(u"invalid_request"_s);
    const auto pending = m_pending.constFind(form->value("handle"));
    if (pending == m_pending.constEnd() || pending->sinceMs + pendingMs < QDateTime::currentMSecsSinceEpoch())
        return signInFaultPage(u"expired"_s);
    const SignInRequest asked = pending->request;
    m_pending.erase(pending);
    Parameters answer;
    const Person* const person = m_people.find(form->value("person"));
    if (form->contains("deny")) {
        answer.add(u"error"_s, u"access_denied"_s);
    } else if (person == nullptr || (!person->isCitizen() && person->place != asked.place)) {
        return signInFaultPage(u"unknown_person"_s);
    } else if (const QString scope = Scopes::granted(asked.scope, *person); scope.isEmpty()) {
        answer.add(u"error"_s, u"invalid_scope"_s);
    } else {
        const QByteArray code = m_tokens.newCode({.person = person->id,
            .place = asked.place,
            .scope = scope,
            .redirect = asked.redirect,
            .challenge = asked.challenge,
            .nonce = asked.nonce});
        answer.add(u"code"_s, QString::fromLatin1(code));
    }
    return redirect(asked.answerAddress(answer, m_issuer));
}

HttpResponse SignInEndpoint::token(const HttpRequest& request)
{
    const auto form = formOf(request);
    if (!form)
        return form.error();
    const QString kind = form->value("grant_type");
    std::expected<Grant, TokenError> grant = std::unexpected(TokenError{
        kind.isEmpty() ? u"invalid_request"_s : u"unsupported_grant_type"_s, u"a code or a refresh token"_s});
    if (kind == "authorization_code"_L1 || kind == "refresh_token"_L1) {
        const bool isCode = kind == "authorization_code"_L1;
        if (isCode ? !form->contains("code") || !form->contains("code_verifier") || !form->contains("redirect_uri")
                   : !form->contains("refresh_token"))
            return tokenError({u"invalid_request"_s, u"a field is missing"_s});
        grant = isCode ? m_tokens.exchange(form->value("code").toLatin1(), form->value("redirect_uri"),
                             form->value("code_verifier").toLatin1())
                       : m_tokens.refresh(form->value("refresh_token").toLatin1(), form->value("scope"));
    }
    return grant ? grantResponse(*grant) : tokenError(grant.error());
}

HttpResponse SignInEndpoint::revoke(const HttpRequest& request)
{
    const auto form = formOf(request);
    if (!form)
        return form.error();
    if (!form->contains("token"))
        return tokenError({u"invalid_request"_s, u"a field is missing"_s});
    m_tokens.revoke(form->value("token").toLatin1());
    return jsonResponse("{}");
}

HttpResponse SignInEndpoint::grantResponse(const Grant& grant) const
{
    const Person* const person = m_people.find(grant.person);
    if (person == nullptr)
        return tokenError({u"invalid_grant"_s, u"this person is not here"_s});
    QJsonObject answer{{u"access_token"_s, QString::fromLatin1(grant.access)}, {u"token_type"_s, u"Bearer"_s},
        {u"expires_in"_s, grant.accessSeconds}, {u"scope"_s, grant.scope}};
    if (!grant.refresh.isEmpty())
        answer[u"refresh_token"_s] = QString::fromLatin1(grant.refresh);
    if (person->isCitizen())
        answer[u"patient"_s] = m_people.idAt(person->citizen(), grant.place);
    if (grant.isFirst && Scopes(grant.scope).contains(u"openid"_s))
        answer[u"id_token"_s] = QString::fromLatin1(idToken(grant, *person));
    HttpResponse response = jsonResponse(text(answer));
    response.headers = {{"Cache-Control", "no-store"}, {"Pragma", "no-cache"}};
    return response;
}

QByteArray SignInEndpoint::idToken(const Grant& grant, const Person& person) const
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    QJsonObject claims{{u"iss"_s, m_issuer}, {u"sub"_s, person.subject}, {u"aud"_s, clientId},
        {u"exp"_s, now + idTokenSeconds}, {u"iat"_s, now}, {u"auth_time"_s, grant.signedInMs / 1000}};
    if (!grant.nonce.isEmpty())
        claims[u"nonce"_s] = grant.nonce;
    const Scopes scopes(grant.scope);
    if (scopes.contains(u"profile"_s))
        claims[u"name"_s] = person.name();
    if (scopes.contains(u"profile"_s) && !person.birthDate.isEmpty())
        claims[u"birthdate"_s] = person.birthDate;
    if (scopes.contains(u"fhirUser"_s))
        claims[u"fhirUser"_s]
            = rootOf(grant.place) + u'/' + person.resourceType() + u'/' + m_people.idAt(person.id, grant.place);
    return m_key.signedJwt(text(claims)).value_or(QByteArray());
}

QByteArray SignInEndpoint::configuration() const
{
    return text({{u"issuer"_s, m_issuer}, {u"authorization_endpoint"_s, m_issuer + u"/authorize"_s},
        {u"token_endpoint"_s, m_issuer + u"/token"_s}, {u"revocation_endpoint"_s, m_issuer + u"/revoke"_s},
        {u"jwks_uri"_s, m_issuer + u"/jwks"_s}, {u"response_types_supported"_s, QJsonArray{u"code"_s}},
        {u"response_modes_supported"_s, QJsonArray{u"query"_s}},
        {u"grant_types_supported"_s, QJsonArray{u"authorization_code"_s, u"refresh_token"_s}},
        {u"subject_types_supported"_s, QJsonArray{u"public"_s}},
        {u"id_token_signing_alg_values_supported"_s, QJsonArray{u"ES256"_s}},
        {u"token_endpoint_auth_methods_supported"_s, QJsonArray{u"none"_s}},
        {u"revocation_endpoint_auth_methods_supported"_s, QJsonArray{u"none"_s}},
        {u"code_challenge_methods_supported"_s, QJsonArray{u"S256"_s}},
        {u"scopes_supported"_s, QJsonArray::fromStringList(Scopes::supported())},
        {u"claims_supported"_s,
            QJsonArray{u"iss"_s, u"sub"_s, u"aud"_s, u"exp"_s, u"iat"_s, u"nonce"_s, u"auth_time"_s, u"fhirUser"_s,
                u"name"_s, u"birthdate"_s}},
        {u"authorization_response_iss_parameter_supported"_s, true}, {u"request_parameter_supported"_s, false},
        {u"request_uri_parameter_supported"_s, false}});
}

} // namespace naer::sandbox
