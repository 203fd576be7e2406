// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"
#include "core/crypto/signature.h"

#include <QUrl>

#include <vector>

namespace naer {

/// What a FHIR server says of its sign-in (SMART App Launch 2.2, "Conformance"; OpenID Connect Discovery 1.0).
struct SmartConfiguration
{
    QString issuer;
    QUrl authorizationUrl, tokenUrl, keysUrl;

    /// From `.well-known/smart-configuration`. Every address has to be https. Errors: BadAnswer with the name of what
    /// is missing or wrong (also: no PKCE by S256).
    static Result<SmartConfiguration> fromJson(const QByteArray& json);
};

/// One key of an issuer.
struct IssuerKey
{
    QString id;
    crypto::PublicKey key;
};

/// The keys of a JSON Web Key Set that sign by ES256 or RS256; others are passed over. Errors: BadAnswer.
Result<std::vector<IssuerKey>> issuerKeysFrom(const QByteArray& json);

} // namespace naer
