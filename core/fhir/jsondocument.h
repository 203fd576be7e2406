// SPDX-License-Identifier: MPL-2.0
#pragma once

// Private to core/fhir.

#include "core/base/result.h"
#include "core/fhir/resource.h"

#include <memory>
#include <yyjson.h>

namespace naer::fhir {

struct FreeDocument
{
    void operator()(yyjson_doc* document) const { yyjson_doc_free(document); }
};
using JsonDocument = std::unique_ptr<yyjson_doc, FreeDocument>;

/// Strict JSON in valid UTF-8, its numbers as their digits. Errors: BadFile with the octet.
Result<JsonDocument> parseJson(QByteArrayView json);

/// The resource in an object, read where it is to stand: it is too large to be moved about. Its errors and notes stand
/// in `report`; with an error nothing stands in `into`. Errors: as readResource.
Result<void> readResource(yyjson_val* object, ReadReport& report, std::optional<Resource>& into);

} // namespace naer::fhir
