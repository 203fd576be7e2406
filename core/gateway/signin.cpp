// SPDX-License-Identifier: MPL-2.0
#include "core/gateway/signin.h"

#include "core/base/plaintext.h"
#include "core/crypto/digest.h"
#include "core/crypto/random.h"
#include "core/gateway/guardian.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr qsizetype secretOctets = 32; // 43 characters: the least that RFC 7636 allows
constexpr int mostStrangers = 20;
constexpr qint64 mostDocument = 256 * 1024;
constexpr qsizetype longestName = 200;

/// What the citizen's part of sharing needs, and no more (SMART scopes, version 2). Without "profile" no provider need
/// say who signed in (OpenID Connect Core 1.0, 5.4): of it the name and the date of birth are read.
constexpr auto citizenScopes
    = "openid profile fhirUser offline_access launch/patient patient/Patient.crus patient/Device.crus "
      "patient/Observation.crus patient/Consent.crus patient/Task.crus patient/Communication.rs "
      "patient/Organization.rs patient/RelatedPerson.rs"_L1;
/// A clinician reads what was shared with the place, and answers in its Task; no more is asked for.
constexpr auto clinicianScopes
    = "openid profile fhirUser offline_access user/Patient.rs user/Observation.rs user/Consent.rs "
      "user/Practitioner.rs user/Task.rus"_L1;

QString base64Url(QByteArrayView octets)
{
    return QString::fromLatin1(
        octets.toByteArray().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Result<QString> freshSecret()
{
    const auto octets = crypto::randomBytes(secretOctets);
    return octets ? Result<QString>(base64Url(*octets)) : passOn(octets);
}

Result<QString> challengeFor(const QString& verifier)
{
    const auto digest = crypto::sha256({crypto::bytesOf(verifier.toLatin1())});
    return digest ? Result<QString>(base64Url(crypto::toByteArray(*digest))) : passOn(digest);
}

} // namespace

SignIn::SignIn(HttpClient& http, Browser& browser, SignInReturn& signInReturn, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_http(http)
    , m_browser(browser)
    , m_return(signInReturn)
    , m_clock(clock)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { end(fail(ErrorCode::SignInFailed, u"nobody came back"_s)); });
}

SignIn::~SignIn()
{
    if (m_underWay)
        m_return.stop();
}

template <typename Answered>
void SignIn::ask(HttpRequest request, Answered answered)
{
    request.onlyAuthority = m_recipient.authority;
    request.mostAnswer = mostDocument;
    m_http.send(std::move(request)).then(this, [this, run = m_run, answered](const Result<HttpAnswer>& answer) {
        if (!m_underWay || run != m_run)
            return;
        if (answer)
            (this->*answered)(*answer);
        else
            end(passOn(answer));
    });
}

void SignIn::start(const Recipient& recipient)
{
    if (m_underWay)
        m_return.stop();
    ++m_run;
    m_underWay = true;
    m_strangers = 0;
    m_recipient = recipient;
    for (QString* secret : {&m_state, &m_nonce, &m_verifier}) {
        auto fresh = freshSecret();
        if (!fresh)
            return end(passOn(fresh));
        *secret = *fresh;
    }
    HttpRequest request{.url = recipient.baseUrl};
    request.url.setPath(request.url.path() + u"/.well-known/smart-configuration"_s);
    request.headers = {{"Accept", "application/json"}};
    ask(std::move(request), &SignIn::discovered);
}

void SignIn::discovered(const HttpAnswer& answer)
{
    if (answer.status != 200)
        return end(fail(answer.status >= 500 ? ErrorCode::NoNetwork : ErrorCode::BadAnswer,
            u"smart-configuration: status %1"_s.arg(answer.status)));
    auto configuration = SmartConfiguration::fromJson(answer.body);
    if (!configuration)
        return end(passOn(configuration));
    m_configuration = std::move(*configuration);
    ask({.url = m_configuration.keysUrl, .headers = {{"Accept", "application/json"}}}, &SignIn::keysCame);
}

void SignIn::keysCame(const HttpAnswer& answer)
{
    auto keys = answer.status == 200 ? issuerKeysFrom(answer.body)
                                     : fail(ErrorCode::BadAnswer, u"jwks: status %1"_s.arg(answer.status));
    if (!keys)
        return end(passOn(keys));
    m_keys = std::move(*keys);
    openBrowser();
}

void SignIn::openBrowser()
{
    const auto redirect = m_return.listen();
    if (!redirect)
        return end(passOn(redirect));
    m_redirect = *redirect;
    const auto challenge = challengeFor(m_verifier);
    if (!challenge)
        return end(passOn(challenge));
    const std::pair<QString, QString> fields[] = {{u"response_type"_s, u"code"_s},
        {u"client_id"_s, m_recipient.clientId}, {u"redirect_uri"_s, m_redirect.toString(QUrl::FullyEncoded)},
        {u"scope"_s, m_recipient.signsInAs == SignInAs::Clinician ? clinicianScopes : citizenScopes},
        {u"state"_s, m_state}, {u"nonce"_s, m_nonce},
        {u"prompt"_s, u"consent"_s}, // without it offline_access may be passed over (OIDC Core, 11)
        {u"aud"_s, m_recipient.baseUrl.toString(QUrl::FullyEncoded)}, {u"code_challenge"_s, *challenge},
        {u"code_challenge_method"_s, u"S256"_s}};
    QUrlQuery query(m_configuration.authorizationUrl);
    for (const auto& [name, value] : fields)
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    QUrl url = m_configuration.authorizationUrl;
    url.setQuery(query);
    awaitReturn(); // before the browser is opened: it may be quick
    if (auto opened = m_browser.open(url); !opened)
        return end(passOn(opened));
    m_patience.start(patience);
    Q_EMIT personAsked();
}

void SignIn::awaitReturn()
{
    m_return.returned().then(this, [this, run = m_run](const QUrl& url) {
        if (m_underWay && run == m_run)
            browserReturned(url);
    });
}

void SignIn::browserReturned(const QUrl& url)
{
    const QUrlQuery query(url);
    const auto value = [&](const QString& name) { return query.queryItemValue(name, QUrl::FullyDecoded); };
    if (url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment) != m_redirect || value(u"state"_s) != m_state) {
        // some other program's, or an old tab's: the right one may still come
        if (++m_strangers >= mostStrangers)
            return end(fail(ErrorCode::SignInFailed, u"state"_s));
        return awaitReturn();
    }
    m_patience.stop();
    m_return.stop();
    if (query.hasQueryItem(u"iss"_s) && value(u"iss"_s) != m_configuration.issuer) // RFC 9207
        return end(fail(ErrorCode::SignInFailed, u"iss"_s));
    if (query.hasQueryItem(u"error"_s))
        return end(fail(ErrorCode::SignInFailed, value(u"error"_s).left(100)));
    const QString code = value(u"code"_s);
    if (code.isEmpty())
        return end(fail(ErrorCode::SignInFailed, u"code"_s));
    ask(tokenRequest(m_configuration.tokenUrl, m_recipient.authority,
            {{"grant_type", u"authorization_code"_s}, {"code", code},
                {"redirect_uri", m_redirect.toString(QUrl::FullyEncoded)}, {"client_id", m_recipient.clientId},
                {"code_verifier", m_verifier}}),
        &SignIn::tokenCame);
}

void SignIn::tokenCame(const HttpAnswer& answer)
{
    const qint64 now = m_clock.now().utcMs;
    const auto token = readTokenAnswer(answer, now);
    if (!token) {
        const bool refused = token.error().code == ErrorCode::SignInNeeded;
        return end(refused ? fail(ErrorCode::SignInFailed, token.error().detail) : passOn(token));
    }
    const auto person
        = checkIdToken(token->idToken, m_keys, {m_configuration.issuer, m_recipient.clientId, m_nonce, now});
    if (!person)
        return end(passOn(person));
    SignedIn signedIn{.issuer = m_configuration.issuer,
        .tokenUrl = m_configuration.tokenUrl,
        .subject = person->subject,
        .patient = {},
        .accessToken = token->accessToken,
        .accessEndsMs = token->endsMs,
        .refreshToken = token->refreshToken,
        .atMs = now};
    if (m_recipient.signsInAs == SignInAs::Clinician) {
        signedIn.practitioner = idOn(m_recipient.baseUrl, "Practitioner"_L1, person->fhirUser);
        signedIn.name = plainText(person->name, longestName, Lines::Joined);
        if (signedIn.practitioner.isEmpty())
            return end(fail(ErrorCode::SignInFailed, noClinician));
    } else {
        signedIn.patient = token->patient;
        if (signedIn.patient.isEmpty())
            return end(fail(ErrorCode::SignInFailed, u"patient"_s));
        signedIn.guardian = idOn(m_recipient.baseUrl, "RelatedPerson"_L1, person->fhirUser);
    }
    m_outcome = {std::move(signedIn), *person};
    if (m_recipient.signsInAs == SignInAs::Citizen)
        return whoActs();
    end(m_outcome);
}

/// The citizen, or the parent; nobody else gets into the record, whatever the server lets them do.
void SignIn::whoActs()
{
    SignedIn& signedIn = m_outcome.signedIn;
    if (!signedIn.guardian.isEmpty()) {
        signedIn.name = plainText(m_outcome.person.name, longestName, Lines::Joined);
        return read(u"RelatedPerson/"_s + signedIn.guardian, &SignIn::guardianCame);
    }
    if (m_outcome.person.fhirUser.isEmpty()) // not said: then the record has to bear out the birth date
        return read(u"Patient/"_s + signedIn.patient, &SignIn::recordCame);
    if (idOn(m_recipient.baseUrl, "Patient"_L1, m_outcome.person.fhirUser) != signedIn.patient)
        return end(fail(ErrorCode::SignInFailed, u"fhirUser"_s));
    end(m_outcome);
}

template <typename Answered>
void SignIn::read(const QString& address, Answered answered)
{
    HttpRequest request{.url = QUrl(m_recipient.baseUrl.toString(QUrl::FullyEncoded) + u'/' + address)};
    request.headers = {
        {"Accept", "application/fhir+json"}, {"Authorization", "Bearer " + m_outcome.signedIn.accessToken.toLatin1()}};
    ask(std::move(request), answered);
}

void SignIn::guardianCame(const HttpAnswer& answer)
{
    const SignedIn& signedIn = m_outcome.signedIn;
    const auto is
        = checkGuardian(answer, m_recipient.baseUrl, signedIn.guardian, signedIn.patient, m_clock.now().day());
    if (!is)
        return end(passOn(is));
    read(u"Patient/"_s + signedIn.patient, &SignIn::recordCame);
}

void SignIn::recordCame(const HttpAnswer& answer)
{
    const auto born = birthDateOf(answer, m_outcome.signedIn.patient, m_clock.now().day());
    if (!born)
        return end(passOn(born));
    auto& said = m_outcome.person.birthDate;
    if (m_outcome.signedIn.guardian.isEmpty() && said && *said != *born)
        return end(fail(ErrorCode::SignInFailed, u"birthdate"_s));
    said = *born;
    end(m_outcome);
}

void SignIn::cancel()
{
    if (m_underWay)
        end(fail(ErrorCode::SignInFailed, u"given up"_s));
}

void SignIn::end(const Result<SignInOutcome>& outcome)
{
    m_underWay = false;
    m_patience.stop();
    m_return.stop();
    m_state.clear();
    m_nonce.clear();
    m_verifier.clear();
    const Result<SignInOutcome> ended = outcome;
    m_outcome = {};
    Q_EMIT finished(ended);
}

} // namespace naer
