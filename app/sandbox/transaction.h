// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/sandbox/writer.h"

namespace naer::sandbox {

/// A resource that was read by core/fhir without a fault. Refused: 400 (no JSON, another type), 422 (with the path).
Answer<Json> readResource(const QByteArray& body, const QString& type);

/// A Bundle of type transaction: POST (with ifNoneExist) and PUT (also conditional) are known. The entries point into
/// `document`. Refused: 400, 422.
Answer<std::vector<WantedWrite>> readTransaction(const QByteArray& body, Json& document);

QByteArray transactionResponse(const std::vector<Written>& written);

} // namespace naer::sandbox
