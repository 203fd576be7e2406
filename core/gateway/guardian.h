// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"
#include "core/gateway/httpclient.h"

#include <QDate>

namespace naer {

/// The detail of SignInFailed where somebody signed in for another and the recipient does not know them as the parent.
inline const QString noGuardian = QStringLiteral("no guardian");

/// Checks that the recipient's server knows a RelatedPerson as the parent or guardian of this patient: theirs, not
/// ended on that day, with such a relationship of v3-RoleCode. Errors: SignInFailed (noGuardian),
/// NoNetwork (the server is out of order).
Result<void> checkGuardian(
    const HttpAnswer& answer, const QString& relatedPerson, const QString& patient, const QDate& today);

/// When the patient was born, as the recipient's record says. Errors: SignInFailed (noGuardian: it does not say),
/// NoNetwork.
Result<QDate> birthDateOf(const HttpAnswer& answer, const QString& patient);

} // namespace naer
