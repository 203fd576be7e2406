// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/sandbox/keys.h"
#include "app/sandbox/signinrequest.h"
#include "app/sandbox/tokens.h"

namespace naer::sandbox {

/// The sign-in: SMART App Launch 2 and OpenID Connect for one public client, without passwords, since nobody is real.
class SignInEndpoint
{
public:
    /// `issuer` is its address, `host` that of the service: "https://localhost:…".
    SignInEndpoint(const People& people, Tokens& tokens, const Key& key, QString host, QString issuer);

    HttpResponse answer(const HttpRequest& request, const QStringList& path);

private:
    struct Pending
    {
        SignInRequest request;
        qint64 sinceMs = 0;
    };
    HttpResponse authorize(const HttpRequest& request);
    HttpResponse choose(const HttpRequest& request);
    HttpResponse token(const HttpRequest& request);
    HttpResponse revoke(const HttpRequest& request);
    HttpResponse grantResponse(const Grant& grant) const;
    QByteArray idToken(const Grant& grant, const Person& person) const;
    QByteArray configuration() const;
    QString rootOf(const QString& place) const { return m_host + u'/' + place + u"/fhir"_s; }
    /// Who can sign in at a place.
    QList<Person> peopleAt(const QString& place) const;

    const People& m_people;
    Tokens& m_tokens;
    const Key& m_key;
    const QString m_host, m_issuer;
    QHash<QString, Pending> m_pending; ///< by the handle of their page
};

} // namespace naer::sandbox
