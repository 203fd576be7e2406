// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/kinds.h"
#include "core/vault/database.h"

namespace naer {

/// All kinds, those that the citizen follows first and in the citizen's own order.
struct KindsInOwnOrder
{
    QList<const Kind*> kinds;
    int followed = 0; ///< how many of them, from the front
};

/// Reads the profile's `followed`, a JSON array of codes; codes that nobody knows are passed over.
KindsInOwnOrder kindsInOwnOrder(Database& database);

} // namespace naer
