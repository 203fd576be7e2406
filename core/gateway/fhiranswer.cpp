// SPDX-License-Identifier: MPL-2.0
#include "core/gateway/fhiranswer.h"

#include "core/base/plaintext.h"
#include "core/fhir/bundlereader.h"

#include <QBuffer>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr qsizetype longestSaid = 300;
constexpr qint64 longestWaitMs = 86'400'000;

bool isJson(const HttpAnswer& answer)
{
    const QByteArray type = answer.contentType();
    return type == "application/fhir+json" || type == "application/json";
}

/// Seconds, or a date (RFC 9110, 10.2.3).
qint64 retryAfterMs(const HttpAnswer& answer, const Moment& now)
{
    const QByteArray text = answer.header("retry-after").trimmed();
    bool isNumber = false;
    qint64 ms = text.toLongLong(&isNumber);
    if (isNumber) {
        ms = std::clamp<qint64>(ms, 0, longestWaitMs / 1000) * 1000;
    } else {
        const QDateTime at = QDateTime::fromString(QString::fromLatin1(text), Qt::RFC2822Date);
        ms = at.isValid() ? at.toMSecsSinceEpoch() - now.utcMs : 0;
    }
    return std::clamp<qint64>(ms, 0, longestWaitMs);
}

QString plain(const QString& text) { return plainText(text, longestSaid, Lines::Joined); }

/// Whether each of the entries has its effect; the detail says where not.
Result<void> everyEntryDone(const QByteArray& body, int entries)
{
    QBuffer buffer;
    buffer.setData(body);
    buffer.open(QIODevice::ReadOnly);
    fhir::BundleReader reader(buffer);
    for (;;) {
        const auto more = reader.next();
        if (!more)
            return fail(ErrorCode::BadAnswer, more.error().detail);
        if (!*more)
            break;
        const auto& response = reader.entry().response;
        if (!response || !response->status.startsWith(u'2'))
            return fail(ErrorCode::BadAnswer, u"entry %1 was not done"_s.arg(reader.count()));
    }
    if (reader.head().type != "transaction-response"_L1 || reader.count() != entries)
        return fail(ErrorCode::BadAnswer, u"%1 of %2 entries answered"_s.arg(reader.count()).arg(entries));
    return {};
}

bool isForLater(int status) { return status >= 500 || status == 408 || status == 425 || status == 429; }

} // namespace

QString saidBy(const HttpAnswer& answer)
{
    fhir::ReadReport report;
    const auto resource = isJson(answer) ? fhir::readResource(answer.body, report) : fail(ErrorCode::BadAnswer);
    const auto* outcome = resource ? std::get_if<fhir::OperationOutcome>(&*resource) : nullptr;
    QString said;
    if (outcome && !outcome->issue.empty()) {
        const fhir::OutcomeIssue& issue = outcome->issue.front();
        said = plain(issue.details.text.isEmpty() ? issue.diagnostics : issue.details.text);
        if (said.isEmpty())
            said = plain(issue.code);
    }
    return said.isEmpty() ? u"status %1"_s.arg(answer.status) : said;
}

DeliveryOutcome readDelivery(const Result<HttpAnswer>& answer, int entries, const Moment& now)
{
    if (!answer)
        return {Delivery::Later, answer.error().code, answer.error().detail, 0};
    if (answer->status == 401)
        return {Delivery::Unauthorized, ErrorCode::SignInNeeded, saidBy(*answer), 0};
    if (isForLater(answer->status))
        return {Delivery::Later, ErrorCode::NoNetwork, saidBy(*answer), retryAfterMs(*answer, now)};
    if (answer->status >= 400)
        return {Delivery::Refused, ErrorCode::RefusedByServer, saidBy(*answer), 0};
    if (answer->status != 200 || !isJson(*answer))
        return {Delivery::Later, ErrorCode::BadAnswer, u"status %1, no FHIR"_s.arg(answer->status), 0};
    if (const auto done = everyEntryDone(answer->body, entries); !done)
        return {Delivery::Later, ErrorCode::BadAnswer, plain(done.error().detail), 0};
    return {Delivery::Done, ErrorCode::Internal, {}, 0};
}

} // namespace naer
