// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>

#include <memory>

namespace naer {

/// Why a device cannot be reached or worked with.
enum class LinkFailure {
    Unreachable, ///< switched off, too far away
    Dropped, ///< the link broke
    PairingRefused, ///< wrong passkey, or the device or the person said no
    UnknownDevice, ///< it shows nothing that we know
    NoAnswer, ///< connected, but a step was not answered in its time
    AdapterOff,
    NoAdapter,
    PermissionRefused,
};
QString linkFailureName(LinkFailure failure);

/// A device that a search came across. `identity` names it on this phone and is opaque: an address on Linux and
/// Android, something else on iOS.
struct FoundDevice
{
    QString identity;
    QString name; ///< as the device calls itself; untrusted
    QList<quint16> services; ///< 16-bit services that it shows
};

/// A connection to one device. Each command is answered by one of its signals, always through the event loop. After
/// closed() or failed() nothing more comes. Whoever destroys it closes it.
class DeviceLink : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void open() = 0; ///< ready() or failed()
    virtual QList<quint16> services() const = 0;
    virtual bool has(quint16 characteristic) const = 0;
    virtual bool isWritable(quint16 characteristic) const = 0;
    virtual void read(quint16 characteristic) = 0; ///< answered(), with nothing where it cannot be read
    virtual void subscribe(quint16 characteristic) = 0; ///< subscribed()
    virtual void write(quint16 characteristic, const QByteArray& value) = 0; ///< written()
    virtual void close() = 0; ///< closed()

Q_SIGNALS:
    void ready();
    void answered(quint16 characteristic, const QByteArray& value);
    void subscribed(quint16 characteristic, bool done);
    void written(quint16 characteristic, bool done);
    void notified(quint16 characteristic, const QByteArray& value);
    void closed();
    void failed(naer::LinkFailure failure);
};

/// The machine's Bluetooth, as far as health devices need it.
class DeviceRadio : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Unknown, ///< the system has not said yet; stateChanged() follows
        Ready,
        AdapterOff,
        NoAdapter,
        PermissionRefused,
        PermissionNotAsked,
    };
    Q_ENUM(State)
    using QObject::QObject;

    virtual State state() const = 0;
    virtual void askPermission() = 0; ///< stateChanged()
    virtual void search() = 0; ///< found() again and again until stopSearch(); searchFailed()
    virtual void stopSearch() = 0;
    /// paired() or pairingFailed(). On the way the system may want passkeyNeeded() answered, or show one.
    virtual void pair(const QString& identity) = 0;
    virtual void answerPasskey(quint32 passkey) = 0; ///< 0 … 999999; also says yes to passkeyCompared()
    /// Ends the pairing that is under way; pairingFailed() follows.
    virtual void refusePairing() = 0;
    /// Ends what the system still holds of a device that nobody talks to: a link after pairing or of a program that was
    /// killed (a connected device shows itself to no search), and subscriptions (BlueZ renews them by itself at the
    /// next link, and confirms to the device what comes before anybody listens).
    virtual void letGo(const QString& identity) = 0;
    /// Undoes the pairing, as far as the system lets a program do that.
    virtual void forget(const QString& identity) = 0;
    virtual bool isPaired(const QString& identity) const = 0;
    /// To a device that this search or an earlier one found().
    virtual std::unique_ptr<DeviceLink> link(const QString& identity) = 0;

Q_SIGNALS:
    void stateChanged();
    void found(const naer::FoundDevice& device);
    void searchFailed(naer::LinkFailure failure);
    void passkeyNeeded(const QString& identity); ///< the device shows six digits
    void passkeyShown(const QString& identity, quint32 passkey); ///< to be typed on the device
    void passkeyCompared(const QString& identity, quint32 passkey); ///< the device shows it too: the same?
    void paired(const QString& identity);
    void pairingFailed(const QString& identity, naer::LinkFailure failure);
};

} // namespace naer
