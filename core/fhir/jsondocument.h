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

/// The resource in an object, its errors and notes in `report`. Errors: as readResource.
Result<Resource> readResource(yyjson_val* object, ReadReport& report);

} // namespace naer::fhir
