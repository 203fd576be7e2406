// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/gateway/httpclient.h"

#include <optional>

namespace naer {

/// What an answer that is no success means, as an error; nothing where it is one. AskLater (429; detail: seconds, where
/// the host says), NoNetwork (5xx: it may do it later), RefusedByServer (4xx), BadAnswer (a redirect, which we never
/// follow); the detail of these is the status.
std::optional<Error> refusalIn(const HttpAnswer& answer);

/// "Retry-After" in seconds; nothing where it is not there, or a date.
std::optional<int> retryAfter(const HttpAnswer& answer);

} // namespace naer
