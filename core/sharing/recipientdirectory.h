// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/gateway/recipient.h"

#include <vector>

namespace naer {

/// Who can receive, as the region lists it: {"recipients": [{"code", "name", "phone", "answerDays", "baseUrl",
/// "clientId"?, "receiver"?, "organization"?, "authority"?}]}; "authority" is a PEM file beside it. A file that is not
/// there lists nobody. Errors: BadFile with the place of the fault; NoAccess.
Result<std::vector<Recipient>> readRecipientDirectory(const QString& fileName);

} // namespace naer
