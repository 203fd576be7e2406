// SPDX-License-Identifier: MPL-2.0
#pragma once

namespace naer {

/// Before anything else: no core dumps, no reading by debuggers of the same user, no plug-ins or QML from places that
/// the environment names.
void hardenProcess();

} // namespace naer
