// SPDX-License-Identifier: MPL-2.0
#include "qml/Sharing/sharingoverview.h"

#include "core/gateway/outboxrepository.h"
#include "core/gateway/recipientrepository.h"
#include "core/sharing/age.h"
#include "core/sharing/sharerepository.h"

#include <algorithm>

namespace naer {

namespace {

constexpr int mostShown = 100;

/// Another took its place: that one says all of it.
bool isReplaced(const Consent& one, const std::vector<Consent>& all)
{
    return one.withdrawnAt && std::ranges::any_of(all, [&](const Consent& other) {
        return other.recipient == one.recipient && other.purpose == one.purpose
            && other.givenAt.utcMs == one.withdrawnAt->utcMs;
    });
}

} // namespace

Result<SharingOverview> sharingOverview(Database& database, const QString& chosen, const Moment& now)
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
    const auto who = whoDecides(database, now);
    if (!who && who.error().code != ErrorCode::BirthDateMissing)
        return passOn(who);
    found.parentsDecide = who.value_or(WhoDecides::Citizen) == WhoDecides::Parents;
    found.recipients = std::move(*recipients);
    std::ranges::copy_if(
        *consents, std::back_inserter(found.consents), [&](const Consent& one) { return !isReplaced(one, *consents); });
    if (!chosen.isEmpty() && !std::ranges::contains(*shares, chosen, &Share::id)) {
        auto older = ShareRepository(database).find(chosen);
        if (older)
            shares->push_back(std::move(*older));
        else if (older.error().code != ErrorCode::NotFound)
            return passOn(older);
    }
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
