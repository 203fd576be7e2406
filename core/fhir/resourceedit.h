// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"
#include "core/fhir/fieldwriter.h"

#include <QBuffer>

namespace naer::fhir {

/// An element of a resource and what it is to be, as JSON; empty: it goes.
struct NewElement
{
    QLatin1StringView name;
    QByteArray json;
    bool isAdded = false; ///< to the end of the list that stands there
    QLatin1StringView within = {}; ///< the element of the resource in which it stands; empty: it is the resource's own
};

/// A resource as its server keeps it, with some of its elements set anew. All else stays to the letter, also what we do
/// not read: whoever changes a resource of others must not lose it. Errors: BadFile (no resource).
Result<QByteArray> withElements(QByteArrayView resource, const std::vector<NewElement>& elements);

/// The JSON of one element; empty where nothing is in it.
template <typename T>
QByteArray elementJson(const T& value)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    JsonWriter json(buffer);
    json.beginObject();
    FieldWriter with(json);
    with(QLatin1StringView("x"), value);
    json.endObject();
    json.finish();
    constexpr qsizetype around = 5; // {"x": …}
    const QByteArray whole = buffer.data();
    return whole.size() <= around ? QByteArray() : whole.sliced(around, whole.size() - around - 1);
}

} // namespace naer::fhir
