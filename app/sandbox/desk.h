// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QStringList>

namespace naer::sandbox {

/// The desk of the receivers, for demonstrations and tests: sees the tasks and answers them, over HTTP as anyone would.
/// desk [--json] list | open TASK | done TASK TEXT | refuse TASK TEXT. Returns the exit code, as naer-cli's.
int runDesk(const QString& folder, QStringList words);

} // namespace naer::sandbox
