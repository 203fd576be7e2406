// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"
#include "core/gateway/httpclient.h"

#include <QDate>

namespace naer {

/// The detail of SignInFailed where somebody signed in for another and the recipient does not know them as the parent.
inline const QString noGuardian = QStringLiteral("no guardian");

/// The id of the resource of this type that a reference or a "fhirUser" names on the server with this base address;
/// empty where it is of another type, elsewhere, or no plain address.
QString idOn(const QUrl& base, QLatin1StringView type, const QString& reference);

/// Checks that the recipient's server knows a RelatedPerson as the parent or guardian of this patient: theirs, begun
/// and not ended on that day, with such a relationship of v3-RoleCode. Errors: SignInFailed (noGuardian), NoNetwork
/// (the server is out of order).
Result<void> checkGuardian(const HttpAnswer& answer, const QUrl& base, const QString& relatedPerson,
    const QString& patient, const QDate& today);

/// When the patient was born, as the recipient's record says. Errors: SignInFailed (noGuardian: it does not say, or
/// says a day to come), NoNetwork.
Result<QDate> birthDateOf(const HttpAnswer& answer, const QString& patient, const QDate& today);

} // namespace naer
