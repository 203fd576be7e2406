// SPDX-License-Identifier: MPL-2.0
#include "app/cli/network.h"

#include "platforms/linux/securestores.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace naer::cli {

Network::Network(Session& session)
    : m_vault(session.vaultFile, *session.store, session.clock)
    , m_courier(
          m_vault, m_http, session.clock, m_packer, m_door, [] { return QRandomGenerator::global()->generateDouble(); })
    , m_follower(m_vault, m_courier.tokens(), m_http, session.clock)
{
    m_courier.setBefore([this](const OutboxEntry& entry) { return m_follower.lookBefore(entry); });
}

Result<std::unique_ptr<Network>> Network::open(Session& session)
{
    const auto header = Vault::inspect(session.vaultFile);
    if (!header)
        return passOn(header);
    if (header->secretSet && !session.secret)
        return fail(ErrorCode::Locked);
    auto found = openSecureStore(header->deviceStore, session.deviceStoreFolder);
    if (!found)
        return passOn(found);
    session.store = std::move(*found);
    std::unique_ptr<Network> network(new Network(session));
    const auto unlocked
        = network->m_vault.unlock(header->secretSet ? session.secret->clone() : SecureBytes()).takeResult();
    return unlocked ? Result<std::unique_ptr<Network>>(std::move(network)) : passOn(unlocked);
}

void Network::deliver(bool now)
{
    QObject::connect(&m_courier, &Courier::rested, &m_courier, [this] {
        if (!m_courier.isBusy())
            QCoreApplication::quit();
    });
    QMetaObject::invokeMethod(&m_courier, now ? &Courier::deliverNow : &Courier::deliver, Qt::QueuedConnection);
    QCoreApplication::exec();
    QObject::disconnect(&m_courier, &Courier::rested, &m_courier, nullptr);
}

std::optional<Error> Network::follow()
{
    std::optional<Error> trouble;
    QObject::connect(&m_follower, &ShareFollower::rested, &m_follower, [&](const std::optional<Error>& met) {
        trouble = met;
        QCoreApplication::quit();
    });
    QMetaObject::invokeMethod(&m_follower, &ShareFollower::follow, Qt::QueuedConnection);
    QCoreApplication::exec();
    QObject::disconnect(&m_follower, &ShareFollower::rested, &m_follower, nullptr);
    return trouble;
}

} // namespace naer::cli
