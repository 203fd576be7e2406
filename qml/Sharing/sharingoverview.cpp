// SPDX-License-Identifier: MPL-2.0
#include "qml/Sharing/sharingoverview.h"

#include "core/gateway/outboxrepository.h"
#include "core/gateway/recipientrepository.h"
#include "core/sharing/sharerepository.h"

namespace naer {

namespace {

constexpr int mostShown = 100;

} // namespace

Result<SharingOverview> sharingOverview(Database& database)
{
    SharingOverview found;
    auto recipients = RecipientRepository(database).all();
    auto shares = ShareRepository(database).all(mostShown);
    auto consents = ConsentRepository(database).all();
    auto entries = OutboxRepository(database).unsettled(mostShown);
    if (!recipients || !shares || !consents || !entries)
        return std::unexpected(!recipients ? recipients.error()
                : !shares                  ? shares.error()
                : !consents                ? consents.error()
                                           : entries.error());
    found.recipients = std::move(*recipients);
    found.consents = std::move(*consents);
    for (const Share& share : *shares) {
        auto steps = ShareRepository(database).steps(share.id);
        auto entry = OutboxRepository(database).findOf(Leaving::Share, share.id);
        const auto recipient = RecipientRepository(database).findEver(share.recipient);
        if (!steps || !entry || !recipient)
            return std::unexpected(!steps ? steps.error() : !entry ? entry.error() : recipient.error());
        found.steps.push_back(std::move(*steps));
        found.entries.push_back(std::move(*entry));
        found.names.push_back(recipient->name);
        found.phones.push_back(recipient->phone);
    }
    found.shares = std::move(*shares);
    for (const OutboxEntry& entry : *entries) {
        const bool waits = entry.state == OutboxState::Waiting || entry.state == OutboxState::Held;
        if (waits || OutboxRepository::isMissing(entry))
            found.waiting.push_back(entry);
    }
    return found;
}

} // namespace naer
