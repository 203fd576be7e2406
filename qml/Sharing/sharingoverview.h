// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/gateway/outbox.h"
#include "core/gateway/recipient.h"
#include "core/sharing/consent.h"
#include "core/sharing/share.h"

namespace naer {

/// What the vault holds about sharing, as the pages show it: the newest hundred of each.
struct SharingOverview
{
    std::vector<Recipient> recipients;
    std::vector<Share> shares;
    std::vector<std::vector<ShareStep>> steps;
    std::vector<std::optional<OutboxEntry>> entries; ///< of each share
    std::vector<QString> names; ///< of each share's recipient, also one that is gone
    std::vector<QString> phones;
    std::vector<Consent> consents; ///< without those that another took the place of
    std::vector<OutboxEntry> waiting;
    bool parentsDecide = false; ///< the citizen is under 15
};

/// With the chosen share, also where it is older. On the vault's thread. Errors: those of the vault.
Result<SharingOverview> sharingOverview(Database& database, const QString& chosen, const Moment& now);

} // namespace naer
