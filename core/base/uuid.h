// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QString>

namespace naer {

/// A random UUID (version 4, RFC 9562) as 36 lower-case characters.
QString newUuid();

} // namespace naer
