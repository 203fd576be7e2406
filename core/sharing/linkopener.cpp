// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/linkopener.h"

#include "core/base/strictjson.h"
#include "core/crypto/jwe.h"
#include "core/gateway/publichost.h"
#include "core/sharing/linkanswer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPromise>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr int mostValues = 100'000; // of a manifest's JSON

QString withoutParameters(const QString& contentType) { return contentType.section(u';', 0, 0).trimmed().toLower(); }

/// As refusalIn(), and what is not there has ended.
std::optional<Error> refusalOf(const HttpAnswer& answer)
{
    if (answer.status == 404 || answer.status == 410)
        return Error{ErrorCode::LinkEnded, QString::number(answer.status)};
    return refusalIn(answer);
}

class Opening : public std::enable_shared_from_this<Opening>
{
public:
    Opening(HttpClient& http, HealthLink link, LinkQuestion question)
        : m_http(http)
        , m_link(std::move(link))
        , m_question(std::move(question))
    {
        m_promise.start();
    }

    QFuture<Result<OpenedLink>> start(const Moment& now)
    {
        const auto future = m_promise.future();
        if (m_link.hasExpired(now.utcMs))
            end(fail(ErrorCode::LinkEnded, u"expired"_s));
        else if (m_question.recipient.trimmed().isEmpty() || m_question.recipient.size() > longestRecipient)
            end(fail(ErrorCode::EmptyValue, u"recipient"_s));
        else if (m_link.wantsPasscode && m_question.passcode.isEmpty())
            end(fail(ErrorCode::EmptyValue, u"passcode"_s));
        else if (m_link.isDirect)
            askDirectly();
        else
            askForManifest();
        return future;
    }

private:
    void end(Result<OpenedLink> result)
    {
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }

    /// Sends where the address is allowed.
    template <typename Then>
    void send(HttpRequest request, Then then)
    {
        if (auto shape = readStrangersUrl(request.url.toString(QUrl::FullyEncoded)); !shape)
            return end(passOn(shape));
        const auto own = std::ranges::find_if(
            m_question.ownHosts, [&](const OwnLinkHost& host) { return host.isAt(request.url); });
        if (own != m_question.ownHosts.end()) {
            request.onlyAuthority = own->authority;
        } else {
            if (!isPublicName(request.url.host(QUrl::FullyEncoded)))
                return end(fail(ErrorCode::BadAddress, u"not a public host"_s));
            request.publicHostOnly = true;
        }
        m_http.send(std::move(request)).then([self = shared_from_this(), then](Result<HttpAnswer> answer) {
            if (!answer && answer.error().code == ErrorCode::TooLong)
                return self->end(fail(ErrorCode::BadAnswer, u"too large"_s));
            if (!answer)
                return self->end(passOn(answer));
            then(std::move(*answer));
        });
    }

    void askDirectly()
    {
        HttpRequest request{.url = m_link.url, .mostAnswer = crypto::mostJweText};
        QString query = request.url.query(QUrl::FullyEncoded);
        query += (query.isEmpty() ? u""_s : u"&"_s) + u"recipient="_s
            + QString::fromLatin1(QUrl::toPercentEncoding(m_question.recipient));
        request.url.setQuery(query);
        request.headers = {{"Accept", "application/jose, */*"}};
        send(std::move(request), [this](const HttpAnswer& answer) {
            if (const auto refusal = refusalOf(answer))
                return end(std::unexpected(*refusal));
            if (takeJwe(answer.body.trimmed(), {}))
                end(std::move(m_opened));
        });
    }

    void askForManifest()
    {
        QJsonObject body{{u"recipient"_s, m_question.recipient}, {u"embeddedLengthMax"_s, mostEmbedded}};
        if (!m_question.passcode.isEmpty())
            body[u"passcode"_s] = m_question.passcode;
        HttpRequest request{.method = "POST", .url = m_link.url, .mostAnswer = mostManifest};
        request.headers = {{"Content-Type", "application/json"}, {"Accept", "application/json"}};
        request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
        send(std::move(request), [this](const HttpAnswer& answer) {
            if (answer.status == 401) {
                const auto said = readStrictJson(answer.body);
                const auto left = said ? said->whole(u"remainingAttempts") : std::nullopt;
                return end(fail(ErrorCode::WrongPasscode, left ? QString::number(*left) : QString()));
            }
            if (const auto refusal = refusalOf(answer))
                return end(std::unexpected(*refusal));
            if (takeManifest(answer))
                next();
        });
    }

    bool bad(const QString& what)
    {
        end(fail(ErrorCode::BadAnswer, what));
        return false;
    }

    bool takeManifest(const HttpAnswer& answer)
    {
        m_opened.askAgainAfter = retryAfter(answer);
        const auto json = readStrictJson(answer.body, {.octets = mostManifest, .depth = 32, .values = mostValues});
        const JsonNode* const files = json ? json->member(u"files") : nullptr;
        if (!files || !files->is(JsonNode::Kind::Array))
            return bad(u"no manifest"_s);
        if (files->items.size() > mostLinkedFiles)
            return bad(u"%1 files, %2 are the most"_s.arg(files->items.size()).arg(mostLinkedFiles));
        for (const JsonNode& file : files->items) {
            const QString* const type = file.string(u"contentType");
            const QString* const location = file.string(u"location");
            const QString* const embedded = file.string(u"embedded");
            if (!type || type->isEmpty() || !isLinkLabel(*type) || (location != nullptr) == (embedded != nullptr))
                return bad(u"a file of the manifest"_s);
            Wanted wanted;
            wanted.file.contentType = withoutParameters(*type);
            const auto said = [&](QStringView name) {
                const QString* const words = file.string(name);
                return words && isLinkLabel(*words) ? *words : QString();
            };
            wanted.file.lastUpdated = said(u"lastUpdated");
            wanted.file.status = said(u"status");
            if (embedded)
                wanted.embedded = embedded->toLatin1();
            if (location) {
                const auto url = readStrangersUrl(*location);
                if (!url) {
                    end(passOn(url));
                    return false;
                }
                wanted.location = *url;
            }
            m_wanted.push_back(std::move(wanted));
        }
        return true;
    }

    /// The next file of the manifest, one after the other.
    void next()
    {
        for (; m_next < m_wanted.size(); ++m_next) {
            Wanted& wanted = m_wanted[m_next];
            if (!wanted.file.isFhir() && !wanted.file.isSmartHealthCard()) {
                m_opened.files.push_back(std::move(wanted.file));
                continue;
            }
            if (wanted.location.isEmpty()) {
                if (!takeJwe(wanted.embedded, std::move(wanted.file)))
                    return;
                continue;
            }
            HttpRequest request{.url = wanted.location, .mostAnswer = crypto::mostJweText};
            request.headers = {{"Accept", "application/jose"}};
            return send(std::move(request), [this](const HttpAnswer& answer) {
                if (const auto refusal = refusalOf(answer))
                    return end(std::unexpected(*refusal));
                if (!takeJwe(answer.body.trimmed(), std::move(m_wanted[m_next].file)))
                    return;
                ++m_next;
                next();
            });
        }
        end(std::move(m_opened));
    }

    bool takeJwe(const QByteArray& jwe, LinkedFile file)
    {
        auto opened = crypto::openJwe(m_link.key, jwe);
        if (!opened)
            return bad(opened.error().code == ErrorCode::WrongSecret ? u"the key does not fit"_s
                    : opened.error().code == ErrorCode::TooLong      ? u"too large"_s
                                                                     : opened.error().detail);
        m_octets += opened->content.size();
        if (m_octets > mostLinkedContent)
            return bad(u"too large"_s);
        file.isFetched = true;
        file.content = std::move(opened->content);
        // what was sealed with the content counts; the manifest is only the host's word
        if (!opened->contentType.isEmpty()) {
            const QString type = withoutParameters(QString::fromLatin1(opened->contentType));
            file.contentType = type.contains(u'/') ? type : u"application/"_s + type; // RFC 7515 4.1.10
        }
        m_opened.files.push_back(std::move(file));
        return true;
    }

    struct Wanted
    {
        LinkedFile file;
        QUrl location;
        QByteArray embedded;
    };

    HttpClient& m_http;
    const HealthLink m_link;
    const LinkQuestion m_question;
    QPromise<Result<OpenedLink>> m_promise;
    OpenedLink m_opened;
    std::vector<Wanted> m_wanted;
    std::size_t m_next = 0;
    qsizetype m_octets = 0;
};

} // namespace

QFuture<Result<OpenedLink>> openHealthLink(HttpClient& http, HealthLink link, LinkQuestion question, const Moment& now)
{
    return std::make_shared<Opening>(http, std::move(link), std::move(question))->start(now);
}

} // namespace naer
