// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/gateway/recipient.h"
#include "core/sharing/linkhost.h"

#include <vector>

namespace naer {

/// Who can receive, and where links may lie.
struct RecipientDirectory
{
    std::vector<Recipient> recipients;
    std::optional<LinkHost> linkHost;
};

/// As the region lists it: {"recipients": [{"code", "name", "phone", "answerDays", "baseUrl", "clientId"?, "receiver"?,
/// "organization"?, "authority"?}], "linkHost"?: {"put", "get"?, "manifest"?, "token"?, "authority"?}}; "authority" is
/// a PEM file beside it. A file that is not there lists nobody. Errors: BadFile with the place of the fault; NoAccess.
Result<RecipientDirectory> readRecipientDirectory(const QString& fileName);

} // namespace naer
