// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QString>

namespace naer {

/// A random UUID (version 4, RFC 9562) as 36 lower-case characters.
QString newUuid();
/// The UUID of something that belongs to another thing (version 8, RFC 9562): the same for the same two texts.
QString derivedUuid(QStringView of, QStringView what);

} // namespace naer
