// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/cli/commands.h"
#include "core/sharing/shareservice.h"

namespace naer::cli {

/// To whom, what, and measured when.
struct ShareArguments
{
    QString recipient;
    QStringList kinds;
    TimeRange range;
};

/// --to CODE, --kinds A,B (all where it is absent), --from T, and --to T or --until T: --to names a recipient or a
/// time, which begins with a digit. Errors: EmptyValue (no recipient), UnknownKind, BadTime, …
Result<ShareArguments> shareArguments(const Arguments& arguments);

} // namespace naer::cli
