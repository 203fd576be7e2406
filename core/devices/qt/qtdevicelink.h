// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/deviceradio.h"

#include <QBluetoothDeviceInfo>
#include <QHash>
#include <QLowEnergyController>
#include <QLowEnergyService>

namespace naer {

/// One connection over QLowEnergyController. Every answer comes through the event loop, in the order of its cause.
class QtDeviceLink final : public DeviceLink
{
    Q_OBJECT

public:
    explicit QtDeviceLink(const QBluetoothDeviceInfo& info);
    ~QtDeviceLink() override;

    void open() override;
    QList<quint16> services() const override { return m_serviceNumbers; }
    bool has(quint16 characteristic) const override { return m_places.contains(characteristic); }
    bool isWritable(quint16 characteristic) const override;
    void read(quint16 characteristic) override;
    void subscribe(quint16 characteristic) override;
    void write(quint16 characteristic, const QByteArray& value) override;
    void close() override;

private:
    struct Place
    {
        QLowEnergyService* service;
        QLowEnergyCharacteristic characteristic;
    };
    /// Emits later, and only while this lives and is open.
    template <typename F>
    void later(F&& emitting);
    void end(std::optional<LinkFailure> failure);
    void detailsNext();
    void listen(QLowEnergyService& service);
    void failedStep(QLowEnergyService::ServiceError error);
    void controllerFailed(QLowEnergyController::Error error);

    QBluetoothDeviceInfo m_info;
    std::unique_ptr<QLowEnergyController> m_controller;
    QList<quint16> m_serviceNumbers;
    QList<QLowEnergyService*> m_toDiscover; ///< children of the controller
    QHash<quint16, Place> m_places;
    quint16 m_reading = 0, m_subscribing = 0, m_writing = 0;
    bool m_connected = false;
    bool m_over = false;
};

} // namespace naer
