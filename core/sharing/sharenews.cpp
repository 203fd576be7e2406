// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/sharenews.h"

#include "core/gateway/outboxrepository.h"
#include "core/gateway/recipientrepository.h"
#include "core/sharing/sharerepository.h"

#include <algorithm>

namespace naer {

std::optional<ShareNews::What> newsOf(const Share& share, const std::optional<OutboxEntry>& entry, const Moment& now)
{
    const Ball ball = whoHasTheBall(share, entry, now);
    if (ball == Ball::Silent)
        return ShareNews::What::NobodyAnswered;
    if (ball == Ball::Citizen && share.state == ShareState::Refused)
        return ShareNews::What::NotTaken;
    if (ball == Ball::Citizen && entry && entry->state == OutboxState::Waiting) { // a held one is the citizen's doing
        const bool forParent = entry->trouble == errorName(ErrorCode::ParentsPartMissing);
        return forParent ? ShareNews::What::ParentNeeded : ShareNews::What::SignInNeeded;
    }
    if (ball == Ball::OnTheWay && now.utcMs > share.answerBy.utcMs)
        return ShareNews::What::StillHere;
    if (!share.unread)
        return std::nullopt;
    if (share.state == ShareState::Cancelled)
        return ShareNews::What::NotSent;
    if (share.state == ShareState::Acted || (share.state == ShareState::TakenBack && !share.answer.isEmpty()))
        return ShareNews::What::Answered;
    return std::nullopt;
}

Result<std::vector<ShareNews>> shareNews(Database& database, const Moment& now)
{
    constexpr int mostLookedAt = 1000;
    const auto shares = ShareRepository(database).unsettled(mostLookedAt);
    if (!shares)
        return passOn(shares);
    std::vector<ShareNews> news;
    for (const Share& share : *shares) {
        const auto entry = OutboxRepository(database).findOf(Leaving::Share, share.id);
        const auto recipient = RecipientRepository(database).findEver(share.recipient);
        if (!entry || !recipient)
            return entry ? passOn(recipient) : passOn(entry);
        const auto what = newsOf(share, *entry, now);
        if (!what)
            continue;
        const auto same = std::ranges::find_if(
            news, [&](const ShareNews& one) { return one.what == *what && one.code == recipient->code; });
        if (same == news.end())
            news.push_back({*what, recipient->code, recipient->name, {share.id}, share.answerBy});
        else
            same->shares.push_back(share.id);
    }
    std::ranges::stable_sort(news, {}, &ShareNews::what);
    return news;
}

} // namespace naer
