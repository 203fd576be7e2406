// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/gateway/fhiranswer.h"
#include "core/gateway/parcel.h"
#include "core/gateway/tokenkeeper.h"

#include <QSet>
#include <QTimer>

namespace naer {

/// Brings what waits in the outbox to its recipients: for each one thing after the other, all of them beside each
/// other. Everything may be cut at any moment, by a crash, a lock or the network: what is not known to have arrived is
/// sent again, and has its effect once.
class Courier final : public QObject
{
    Q_OBJECT

public:
    /// Packer, door and clock outlive the session. `chance()` from 0 to 1 spreads the pauses between tries.
    Courier(VaultSession& session, HttpClient& http, const Clock& clock, const Packer& packer, const Door& door,
        std::function<double()> chance, QObject* parent = nullptr);

    /// What has to be known before an entry goes; what becomes of it does not keep the entry back.
    using Before = std::function<QFuture<void>(const OutboxEntry&)>;
    void setBefore(Before before) { m_before = std::move(before); }

    /// Sends what is due, and goes on by itself as pauses end. Without an open vault nothing happens.
    void deliver();
    /// The network came, or the citizen asks: nothing waits for its pause any more.
    void deliverNow();
    bool isBusy() const { return !m_underWay.isEmpty() || m_looking; }
    TokenKeeper& tokens() { return m_tokens; }

Q_SIGNALS:
    /// An entry of the outbox has another state or another trouble.
    void changed();
    /// Nothing is under way any more: sent, or waiting for a pause, a sign-in or the citizen.
    void rested();
    /// A person has to sign in at this recipient before anything goes.
    void signInNeeded(const QString& recipient);

private:
    /// What the vault's thread says of one recipient's queue.
    struct Next
    {
        std::optional<OutboxEntry> entry; ///< nothing: there is nothing to do now
        Parcel parcel;
        qint64 waitMs = 0; ///< over 0: the first one's pause
        bool somethingChanged = false;
    };
    /// What the vault's thread works with; outlives the session, which may still be at it when the courier is gone.
    struct Tools
    {
        const Clock& clock;
        const Packer& packer;
        const Door& door;
    };
    static Result<Next> next(Database& database, const Tools& tools, const Recipient& recipient);
    static Result<void> settle(Database& database, const Tools& tools, const OutboxEntry& entry, const Parcel& parcel,
        const DeliveryOutcome& outcome, double chance);
    static Result<void> postponeFirst(
        Database& database, const Tools& tools, const QString& recipient, const Error& why, double chance);

    void visit(const QString& recipient);
    void sendNext(const Recipient& recipient);
    void send(const Recipient& recipient, const Next& next);
    void settled(const Recipient& recipient, const OutboxEntry& entry, const DeliveryOutcome& outcome);
    void notReady(const QString& recipient, const Error& why);
    void leave(const QString& recipient, qint64 waitMs);

    VaultSession& m_session;
    HttpClient& m_http;
    const Tools m_tools;
    std::function<double()> m_chance;
    Before m_before;
    TokenKeeper m_tokens;
    QSet<QString> m_underWay;
    QSet<QString> m_unauthorized; ///< recipients that did not take the last token
    bool m_looking = false;
    QTimer m_wake;
};

} // namespace naer
