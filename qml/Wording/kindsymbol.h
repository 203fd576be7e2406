// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/kinds.h"

namespace naer {

/// The drawing (an icon of Naer.Controls) that stands beside the name of a kind.
QString kindSymbol(const Kind& kind);

} // namespace naer
