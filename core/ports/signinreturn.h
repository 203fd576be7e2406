// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QUrl>

namespace naer {

/// Where the browser comes back to after a sign-in: on a desktop a port of this machine (RFC 8252, 7.3), on a phone a
/// link that the system gives to this app alone.
class SignInReturn
{
public:
    virtual ~SignInReturn() = default;
    /// Begins to wait, and returns the address to come back to. Errors: NoAccess (no port is free).
    virtual Result<QUrl> listen() = 0;
    /// The first address that the browser came back with, whole; anyone on this machine may have called it: the state
    /// in it tells. Cancelled by stop().
    virtual QFuture<QUrl> returned() = 0;
    virtual void stop() = 0;
};

} // namespace naer
