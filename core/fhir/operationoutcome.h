// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fhir/datatypes.h"

namespace naer::fhir {

struct OutcomeIssue
{
    QString severity, code;
    CodeableConcept details;
    QString diagnostics;
    QStringList location, expression;

    static void fields(auto& with, auto& self)
    {
        with.requiredCode("severity"_L1, self.severity, {"fatal"_L1, "error"_L1, "warning"_L1, "information"_L1});
        with.required("code"_L1, self.code);
        with("details"_L1, self.details);
        with("diagnostics"_L1, self.diagnostics);
        with("location"_L1, self.location);
        with("expression"_L1, self.expression);
    }
    bool operator==(const OutcomeIssue&) const = default;
};

/// What a server says of a request.
struct OperationOutcome : DomainResource
{
    static constexpr QLatin1StringView typeName{"OperationOutcome"};

    std::vector<OutcomeIssue> issue;

    static void fields(auto& with, auto& self)
    {
        baseFields(with, self);
        with.required("issue"_L1, self.issue);
    }
    bool operator==(const OperationOutcome&) const = default;
};

} // namespace naer::fhir
