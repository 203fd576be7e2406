// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/looklog.h"

#include "core/base/plaintext.h"
#include "core/gateway/fhiranswer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr qsizetype mostLooks = 1000, longestText = 200;
constexpr qint64 mostAnswer = 1024 * 1024;

QString plain(const QJsonValue& value) { return plainText(value.toString(), longestText, Lines::Joined); }

Result<std::vector<Look>> read(const HttpAnswer& answer)
{
    if (answer.status == 200)
        return looksFrom(answer.body);
    switch (answer.status) {
    case 401: return fail(ErrorCode::SignInNeeded);
    case 404:
    case 410:
    case 501: return fail(ErrorCode::NotFound, u"no log there"_s);
    default:
        return fail(answer.status >= 500 || answer.status == 429 ? ErrorCode::NoNetwork : ErrorCode::RefusedByServer,
            saidBy(answer));
    }
}

} // namespace

Result<std::vector<Look>> looksFrom(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isArray())
        return fail(ErrorCode::BadAnswer, u"no list of looks"_s);
    std::vector<Look> looks;
    for (const QJsonValue& value : document.array()) {
        const QJsonObject one = value.toObject();
        const auto at = Moment::fromIso(one["at"_L1].toString());
        if (!at)
            return fail(ErrorCode::BadAnswer, u"the time of a look"_s);
        if (static_cast<qsizetype>(looks.size()) == mostLooks)
            break;
        looks.push_back({Moment::from(at->toDateTime().toLocalTime()), plain(one["who"_L1]), plain(one["role"_L1]),
            plain(one["what"_L1])});
    }
    std::ranges::stable_sort(looks, [](const Look& a, const Look& b) { return a.at.utcMs > b.at.utcMs; });
    return looks;
}

QFuture<Result<std::vector<Look>>> LookLog::looks(const QString& recipient)
{
    using Looks = Result<std::vector<Look>>;
    auto promise = std::make_shared<QPromise<Looks>>();
    promise->start();
    const auto end = [promise](const Looks& result) {
        promise->addResult(result);
        promise->finish();
    };
    m_tokens.ready(recipient).then(this, [this, end](const Result<Recipient>& ready) {
        if (!ready)
            return end(passOn(ready));
        HttpRequest request{.url = ready->baseUrl};
        request.url.setPath(request.url.path() + u"/look-log"_s);
        QUrlQuery query;
        query.addQueryItem(u"patient"_s, ready->signedIn->patient);
        request.url.setQuery(query);
        request.headers
            = {{"Accept", "application/json"}, {"Authorization", "Bearer " + ready->signedIn->accessToken.toLatin1()}};
        request.onlyAuthority = ready->authority;
        request.mostAnswer = mostAnswer;
        m_http.send(std::move(request)).then(this, [end](const Result<HttpAnswer>& answer) {
            end(answer ? read(*answer) : passOn(answer));
        });
    });
    return promise->future();
}

} // namespace naer
