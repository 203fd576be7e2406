// SPDX-License-Identifier: MPL-2.0
#include "core/devices/qt/bluezagent.h"

#include <QDBusConnection>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

const QString rejected = u"org.bluez.Error.Rejected"_s;

} // namespace

void BluezAgent::answer(quint32 passkey)
{
    if (!m_asked)
        return;
    QDBusMessage reply = m_asked->createReply();
    if (m_wantsPasskey)
        reply << passkey;
    QDBusConnection::systemBus().send(reply);
    m_asked.reset();
}

void BluezAgent::refuse()
{
    if (!m_asked)
        return;
    QDBusConnection::systemBus().send(m_asked->createErrorReply(rejected, u"The person said no"_s));
    m_asked.reset();
}

void BluezAgent::Cancel() { m_asked.reset(); }

uint BluezAgent::RequestPasskey(const QDBusObjectPath&)
{
    hold();
    m_wantsPasskey = true;
    Q_EMIT passkeyNeeded();
    return 0; // not sent: the reply comes later
}

void BluezAgent::DisplayPasskey(const QDBusObjectPath&, uint passkey, ushort entered)
{
    if (entered == 0) // comes again for each digit that is typed on the device
        Q_EMIT passkeyShown(passkey);
}

void BluezAgent::RequestConfirmation(const QDBusObjectPath&, uint passkey)
{
    hold();
    m_wantsPasskey = false;
    Q_EMIT passkeyCompared(passkey);
}

void BluezAgent::RequestAuthorization(const QDBusObjectPath&)
{
    // "just works": the person chose this device on the screen a moment ago
}

QString BluezAgent::RequestPinCode(const QDBusObjectPath&)
{
    reject();
    return {};
}

void BluezAgent::AuthorizeService(const QDBusObjectPath&, const QString&) { reject(); }

void BluezAgent::hold()
{
    refuse(); // one that is still open
    setDelayedReply(true);
    m_asked = message();
}

void BluezAgent::reject() { sendErrorReply(rejected, u"Not a matter of health devices"_s); }

} // namespace naer
