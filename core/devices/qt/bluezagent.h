// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QObject>

#include <optional>

namespace naer {

/// Answers BlueZ's questions while this program pairs with a device; Qt brings no agent on Linux. BlueZ asks the agent
/// of the program that called Pair(), so it is never made the system's default and never answers for others.
/// Interface: org.bluez.Agent1 of BlueZ 5.82, doc/org.bluez.Agent.rst.
class BluezAgent : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.bluez.Agent1")

public:
    using QObject::QObject;

    /// To RequestPasskey and RequestConfirmation. Nothing where nothing is asked.
    void answer(quint32 passkey);
    /// "No" to what is asked. BlueZ 5.82 ends itself when a program goes away without having answered.
    void refuse();

public Q_SLOTS: // what BlueZ calls
    void Release() { }
    void Cancel();
    uint RequestPasskey(const QDBusObjectPath& device);
    void DisplayPasskey(const QDBusObjectPath& device, uint passkey, ushort entered);
    void RequestConfirmation(const QDBusObjectPath& device, uint passkey);
    void RequestAuthorization(const QDBusObjectPath& device);
    QString RequestPinCode(const QDBusObjectPath& device); ///< not of Low Energy: refused
    void AuthorizeService(const QDBusObjectPath& device, const QString& service); ///< as above

Q_SIGNALS:
    void passkeyNeeded();
    void passkeyShown(quint32 passkey);
    void passkeyCompared(quint32 passkey);

private:
    void hold();
    void reject();

    std::optional<QDBusMessage> m_asked;
    bool m_wantsPasskey = false;
};

} // namespace naer
