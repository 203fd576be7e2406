// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <yyjson.h>

// JSON as it came: numbers stay the digits they are, members the order they had. What a resource means is core/fhir's.

namespace naer::sandbox {

struct FreeJson
{
    void operator()(yyjson_doc* document) const { yyjson_doc_free(document); }
    void operator()(yyjson_mut_doc* document) const { yyjson_mut_doc_free(document); }
};
using Json = std::unique_ptr<yyjson_doc, FreeJson>;
using EditedJson = std::unique_ptr<yyjson_mut_doc, FreeJson>;

/// Strict JSON, at most 64 levels deep; otherwise nothing.
Json parseJson(QByteArrayView text);
QByteArray toText(yyjson_val* value);
QByteArray toText(yyjson_mut_val* value);

/// A member that is a text; otherwise empty.
QString textOf(yyjson_val* object, const char* name);
QString textOf(yyjson_val* value);
/// The member, of an object only.
yyjson_val* memberOf(yyjson_val* object, const char* name);

/// A text that the document keeps.
yyjson_mut_val* newText(yyjson_mut_doc* document, QStringView text);
/// Puts a member in the place of the one of that name, or at the end.
void setMember(yyjson_mut_doc* document, yyjson_mut_val* object, const char* name, yyjson_mut_val* value);

} // namespace naer::sandbox
