// SPDX-License-Identifier: MPL-2.0
#include "core/gateway/strictobject.h"

#include "core/base/strictjson.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace naer {

Result<QJsonObject> readStrictObject(const QByteArray& json)
{
    constexpr JsonLimits limits{.octets = 256 * 1024, .depth = 16, .values = 10'000};
    if (const auto strict = readStrictJson(json, limits); !strict)
        return fail(ErrorCode::BadAnswer, strict.error().detail);
    const QJsonDocument document = QJsonDocument::fromJson(json);
    return document.isObject() ? Result<QJsonObject>(document.object()) : fail(ErrorCode::BadAnswer, u"no object"_s);
}

} // namespace naer
