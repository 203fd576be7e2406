// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/observation.h"

#include <vector>

namespace naer::bench {

/// 10,000 measurements of several kinds, as from the vault.
std::vector<Observation> manyObservations();
/// Ours: written as a transaction Bundle.
QByteArray writeBundle(const std::vector<Observation>& observations);
/// The limit of writing: copying what was written.
qsizetype copyOf(const QByteArray& bundle);
/// Ours: each entry read, checked and made a measurement. Returns their number.
qsizetype readBundle(const QByteArray& bundle);
/// The limit of reading: yyjson's own reading of the whole text into its tree, and five members of each resource.
qsizetype parseBundle(const QByteArray& bundle);

} // namespace naer::bench
