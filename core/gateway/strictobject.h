// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace naer {

/// A JSON object from a server: strict (core/base/strictjson.h), so that no name stands in it twice and two readers
/// cannot see two things. Errors: BadAnswer.
Result<QJsonObject> readStrictObject(const QByteArray& json);

} // namespace naer
