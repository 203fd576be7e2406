// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/clinician/clinic.h"
#include "qml/Controls/cardrows.h"

namespace naer {

/// The worklist as lines, in its order; the first of each group has the group's heading.
std::vector<CardRow> worklistRows(const Worklist& list, const Moment& now);

} // namespace naer
