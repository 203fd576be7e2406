// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/cli/commands.h"
#include "core/gateway/outbox.h"
#include "core/gateway/recipient.h"
#include "core/sharing/share.h"

#include <QJsonObject>

namespace naer::cli {

/// What a share stands in: its recipient (also one that is gone), its entry in the outbox and its steps.
struct Standing
{
    Share share;
    Recipient recipient;
    std::optional<OutboxEntry> entry;
    std::vector<ShareStep> steps;
};

Result<Standing> standingOf(Database& database, const Share& share);
QJsonObject shareToJson(const Standing& standing, const Moment& now);
void sayShare(Session& session, const Standing& standing);

} // namespace naer::cli
