// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "tests/support/fakelink.h"

#include <QPointer>

namespace naer::test {

/// Bluetooth as the test says. Answers come through the event loop, as a radio's do.
class FakeRadio : public DeviceRadio
{
    Q_OBJECT

public:
    State now = State::Ready;
    State afterAsking = State::Ready;
    QList<FoundDevice> inTheAir;
    QSet<QString> bonded;
    std::optional<quint32> passkey; ///< the device shows it
    std::optional<LinkFailure> pairingFails;
    bool pairingIsMute = false;
    /// Prepares the link of the next visit.
    std::function<void(FakeLink&)> prepare = [](FakeLink&) { };
    QPointer<FakeLink> lastLink;
    QStringList asked; ///< "search", "stop", "pair A", "answer 123456", "refuse", "forget A", "permission"
    bool searching = false;

    State state() const override { return now; }
    void askPermission() override
    {
        asked += QStringLiteral("permission");
        later([this] { become(afterAsking); });
    }
    void search() override
    {
        asked += QStringLiteral("search");
        searching = true;
        later([this] { show(); });
    }
    void stopSearch() override
    {
        asked += QStringLiteral("stop");
        searching = false;
    }
    void pair(const QString& identity) override
    {
        asked += QStringLiteral("pair ") + identity;
        m_pairing = identity;
        later([this, identity] {
            if (pairingFails)
                Q_EMIT pairingFailed(identity, *pairingFails);
            else if (passkey)
                Q_EMIT passkeyNeeded(identity);
            else if (!pairingIsMute)
                done();
        });
    }
    void answerPasskey(quint32 key) override
    {
        asked += QStringLiteral("answer %1").arg(key);
        later([this, key] {
            if (key == passkey)
                done();
            else
                Q_EMIT pairingFailed(m_pairing, LinkFailure::PairingRefused);
        });
    }
    void refusePairing() override
    {
        asked += QStringLiteral("refuse");
        later([this] { Q_EMIT pairingFailed(m_pairing, LinkFailure::PairingRefused); });
    }
    void letGo(const QString& identity) override { asked += QStringLiteral("let go ") + identity; }
    void forget(const QString& identity) override
    {
        asked += QStringLiteral("forget ") + identity;
        bonded -= identity;
    }
    bool isPaired(const QString& identity) const override { return bonded.contains(identity); }
    std::unique_ptr<DeviceLink> link(const QString&) override
    {
        auto made = std::make_unique<FakeLink>();
        lastLink = made.get();
        prepare(*made);
        return made;
    }

    void become(State state)
    {
        now = state;
        Q_EMIT stateChanged();
    }
    void show()
    {
        for (const FoundDevice& device : std::as_const(inTheAir)) {
            if (searching)
                Q_EMIT found(device);
        }
    }

private:
    void later(std::function<void()> what) { QMetaObject::invokeMethod(this, std::move(what), Qt::QueuedConnection); }
    void done()
    {
        bonded += m_pairing;
        Q_EMIT paired(m_pairing);
    }
    QString m_pairing;
};

} // namespace naer::test
