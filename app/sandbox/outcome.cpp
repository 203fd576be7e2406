// SPDX-License-Identifier: MPL-2.0
#include "app/sandbox/outcome.h"

#include "core/fhir/resource.h"

using namespace Qt::StringLiterals;

namespace naer::sandbox {

namespace {

constexpr std::size_t mostIssues = 20;

QString codeOf(fhir::ReadIssue::Kind kind)
{
    using Kind = fhir::ReadIssue::Kind;
    switch (kind) {
    case Kind::Missing: return u"required"_s;
    case Kind::BadCode: return u"code-invalid"_s;
    case Kind::Modifier: return u"extension"_s;
    case Kind::WrongType: return u"value"_s;
    case Kind::Unknown:
    case Kind::Duplicate:
    case Kind::TooDeep: break;
    }
    return u"structure"_s;
}

/// "Observation.status" in an entry is "Bundle.entry[2].resource.status".
QString placeOf(const QString& path, const QString& expression)
{
    if (expression.isEmpty())
        return path;
    if (path.startsWith("entry["_L1)) // of the entry itself
        return u"Bundle."_s + path;
    const qsizetype dot = path.indexOf(u'.');
    return dot < 0 ? expression : expression + path.mid(dot);
}

} // namespace

HttpResponse outcomeResponse(const Refusal& refusal)
{
    fhir::OperationOutcome outcome;
    for (const fhir::ReadIssue& one : refusal.issues) {
        if (!one.isError() || outcome.issue.size() >= mostIssues)
            continue;
        fhir::OutcomeIssue issue{.severity = u"error"_s, .code = codeOf(one.kind)};
        issue.diagnostics = refusal.diagnostics;
        issue.expression = {placeOf(one.path, refusal.expression)};
        outcome.issue.push_back(std::move(issue));
    }
    if (outcome.issue.empty()) {
        fhir::OutcomeIssue issue{.severity = u"error"_s, .code = refusal.code};
        issue.diagnostics = refusal.diagnostics;
        if (!refusal.expression.isEmpty())
            issue.expression = {refusal.expression};
        outcome.issue.push_back(std::move(issue));
    }
    HttpResponse response = fhirResponse(fhir::toJson(outcome), refusal.status);
    response.keeps = false;
    return response;
}

HttpResponse fhirResponse(const QByteArray& json, int status)
{
    return {.status = status, .contentType = "application/fhir+json; charset=utf-8", .body = json};
}

Refusal refusalOf(int status)
{
    switch (status) {
    case 405: return {status, u"not-supported"_s, u"this method is not there"_s, {}, {}};
    case 404: return {status, u"not-found"_s, u"there is nothing of this address"_s, {}, {}};
    case 411: return {status, u"required"_s, u"Content-Length is required"_s, {}, {}};
    case 413: return {status, u"too-long"_s, u"the body is too large"_s, {}, {}};
    case 431: return {status, u"too-long"_s, u"the headers are too large"_s, {}, {}};
    case 500: return {status, u"exception"_s, u"the service failed; nothing was changed"_s, {}, {}};
    case 503: return {status, u"throttled"_s, u"too much at once"_s, {}, {}};
    default: return {status, u"invalid"_s, u"not a request of HTTP/1.1"_s, {}, {}};
    }
}

} // namespace naer::sandbox
