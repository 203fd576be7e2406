// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/cli/commands.h"
#include "core/gateway/courier.h"
#include "core/gateway/networkhttp.h"
#include "core/sharing/consentdoor.h"
#include "core/sharing/sharefollower.h"
#include "core/sharing/sharepacker.h"

#include <QCoreApplication>

namespace naer::cli {

/// What a command needs that goes over the network: the vault on its own thread, the courier and the follower.
class Network
{
public:
    /// Errors: as Session::open.
    static Result<std::unique_ptr<Network>> open(Session& session);
    VaultSession& vault() { return m_vault; }
    HttpClient& http() { return m_http; }
    Courier& courier() { return m_courier; }
    ShareFollower& follower() { return m_follower; }

    /// Sends what is due, or all that waits, until nothing is under way.
    void deliver(bool now);
    /// Asks what became of it; the first trouble.
    std::optional<Error> follow();

private:
    explicit Network(Session& session);
    NetworkHttp m_http;
    SharePacker m_packer;
    ConsentDoor m_door;
    VaultSession m_vault;
    Courier m_courier;
    ShareFollower m_follower;
};

} // namespace naer::cli
