// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/sandbox/httpmessage.h"
#include "core/fhir/readreport.h"

#include <expected>

namespace naer::sandbox {

/// Why a request is not done; becomes an OperationOutcome. Nothing of what was sent stands in it.
struct Refusal
{
    int status = 400;
    QString code; ///< of FHIR's issue-type
    QString diagnostics;
    QString expression;
    std::vector<fhir::ReadIssue> issues; ///< each an issue of its own, behind `expression`
};

template <typename T>
using Answer = std::expected<T, Refusal>;

inline std::unexpected<Refusal> refuse(int status, QString code, QString diagnostics, QString expression = {})
{
    return std::unexpected(Refusal{status, std::move(code), std::move(diagnostics), std::move(expression), {}});
}

template <typename T>
std::unexpected<Refusal> refused(const Answer<T>& answer)
{
    return std::unexpected(answer.error());
}

/// Nothing that was written stays.
HttpResponse outcomeResponse(const Refusal& refusal);
HttpResponse fhirResponse(const QByteArray& json, int status = 200);
/// For what HTTP itself refuses.
Refusal refusalOf(int status);

} // namespace naer::sandbox
