// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/sharing/doctorsummary.h"

#include <QIODevice>

namespace naer {

/// Draws the summary as one A4 page in black on white: charts, tables, averages, how it was measured, what is missing
/// and the citizen's question. Needs a QGuiApplication for its fonts. Errors: IoFailed.
Result<void> writeDoctorPage(const DoctorSummary& summary, bool danish, QIODevice& out);

} // namespace naer
