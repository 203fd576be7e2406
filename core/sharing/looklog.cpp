// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/looklog.h"

#include "core/base/plaintext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr qsizetype mostLooks = 1000, longestText = 200;
constexpr qint64 mostAnswer = 1024 * 1024;

QString plain(const QJsonValue& value) { return plainText(value.toString(), longestText, Lines::Joined); }

} // namespace

Result<std::vector<Look>> looksFrom(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (document.object().contains("resourceType"_L1)) // a search for a type that it does not know, say
        return fail(ErrorCode::NotFound, u"no list of looks"_s);
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
    m_server.tokens().ready(recipient).then(this, [this, end](const Result<Recipient>& ready) {
        if (!ready)
            return end(passOn(ready));
        QUrlQuery query;
        query.addQueryItem(u"patient"_s, ready->signedIn->patient);
        m_server
            .ask(ready->code,
                {.address = u"look-log"_s, .query = query, .accept = "application/json", .mostAnswer = mostAnswer})
            .then(this, [end](const Result<HttpAnswer>& answer) {
                const bool isRefused = !answer && answer.error().code == ErrorCode::RefusedByServer;
                end(answer          ? looksFrom(answer->body)
                        : isRefused ? fail(ErrorCode::NotFound, answer.error().detail)
                                    : passOn(answer));
            });
    });
    return promise->future();
}

} // namespace naer
