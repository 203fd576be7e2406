// SPDX-License-Identifier: MPL-2.0
#include "qml/Devices/devicesmodel.h"

#include "qml/Devices/devicewords.h"

#include <algorithm>

namespace naer {

void DevicesModel::show(std::vector<Device> devices, const Moment& now)
{
    beginResetModel();
    m_devices = std::move(devices);
    m_now = now;
    endResetModel();
    Q_EMIT countChanged();
}

const Device* DevicesModel::find(int number) const
{
    const auto found = std::ranges::find(m_devices, number, &Device::number);
    return found == m_devices.end() ? nullptr : &*found;
}

QVariant DevicesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Device& device = m_devices[static_cast<std::size_t>(index.row())];
    switch (role) {
    case NumberRole: return device.number;
    case NameRole: return device.name.isEmpty() ? DeviceWords::kindName(device.kind) : device.name;
    case SymbolRole: return DeviceWords::symbol(device.kind);
    case ConditionRole: return DeviceWords::condition(device, m_now);
    default: return {};
    }
}

QHash<int, QByteArray> DevicesModel::roleNames() const
{
    return {{NumberRole, "number"}, {NameRole, "name"}, {SymbolRole, "symbolName"}, {ConditionRole, "condition"}};
}

} // namespace naer
