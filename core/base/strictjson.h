// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QString>

#include <optional>
#include <vector>

namespace naer {

/// A small piece of JSON from outside, read whole: the header of a JWE, a link, a manifest. Bundles are core/fhir's.
struct JsonNode
{
    enum class Kind { Null, Boolean, Number, String, Array, Object };
    Kind kind = Kind::Null;
    QString text; ///< of a string; of a number its digits as they stood there
    bool isTrue = false;
    std::vector<JsonNode> items; ///< of an array; of an object the values
    std::vector<QString> names; ///< of an object, as many as items

    bool is(Kind wanted) const { return kind == wanted; }
    /// Null where this is no object or has no such member.
    const JsonNode* member(QStringView name) const;
    /// The member where it is a string; else null.
    const QString* string(QStringView name) const;
    /// The member where it is a whole number without fraction or exponent, at most 2^53; else nothing.
    std::optional<qint64> whole(QStringView name) const;
};

struct JsonLimits
{
    qsizetype octets = 64 * 1024;
    int depth = 8;
    int values = 1'000;
};

/// RFC 8259 and nothing beside it: no name twice in an object, strict UTF-8 without a mark in front, no lone
/// surrogates, nothing behind the end. Errors: TooLong (octets, depth or values), BadFile with the octet.
Result<JsonNode> readStrictJson(QByteArrayView text, const JsonLimits& limits = {});

} // namespace naer
