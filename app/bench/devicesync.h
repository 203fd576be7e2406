// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/vault/vaultsession.h"

namespace naer::bench {

/// A meter with 1,000 records and 500 contexts over a link that hands out one packet every half millisecond; a real
/// radio takes five to ten. The records of each call are new ones. Without a session they are received and dropped.
/// Runs the event loop.
void fetchThousandRecords(const Clock& clock, VaultSession* session);

} // namespace naer::bench
