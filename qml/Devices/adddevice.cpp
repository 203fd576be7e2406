// SPDX-License-Identifier: MPL-2.0
#include "qml/Devices/adddevice.h"

#include "qml/Devices/devicewords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace naer {

void FoundModel::show(const FoundDevice& device)
{
    const auto row = std::ranges::find(m_rows, device.identity, &FoundDevice::identity);
    if (row != m_rows.end()) {
        if (!device.name.isEmpty() && row->name != device.name) {
            row->name = device.name;
            const QModelIndex changed = index(static_cast<int>(row - m_rows.begin()));
            Q_EMIT dataChanged(changed, changed);
        }
        return;
    }
    beginInsertRows({}, count(), count());
    m_rows += device;
    endInsertRows();
    Q_EMIT countChanged();
}

void FoundModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
    Q_EMIT countChanged();
}

const FoundDevice* FoundModel::find(const QString& identity) const
{
    const auto row = std::ranges::find(m_rows, identity, &FoundDevice::identity);
    return row == m_rows.end() ? nullptr : &*row;
}

QVariant FoundModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FoundDevice& row = m_rows[index.row()];
    // two of a kind are told apart by the end of what the system calls them; it often stands on the device too
    const bool unique = std::ranges::count(m_rows, row.name, &FoundDevice::name) == 1;
    switch (role) {
    case IdentityRole: return row.identity;
    case NameRole: {
        const QString name = row.name.isEmpty() ? tr("Device without a name") : row.name;
        return unique ? name : name + u" · "_s + row.identity.right(5);
    }
    default: return {};
    }
}

QHash<int, QByteArray> FoundModel::roleNames() const { return {{IdentityRole, "identity"}, {NameRole, "name"}}; }

AddDevice::AddDevice(DeviceRadio& radio, QObject* parent)
    : QObject(parent)
    , m_search(radio)
{
    connect(&m_search, &DeviceSearch::found, this, [this](const FoundDevice& device) {
        const DeviceProfile* profile = profileFor(device.services);
        if (profile && profile->kind == m_kind)
            m_found.show(device);
    });
    connect(&m_search, &DeviceSearch::failed, this, [this](LinkFailure failure) {
        m_searching = false;
        m_failure = DeviceWords::failure(failure);
        Q_EMIT changed();
    });
}

void AddDevice::setKind(DeviceKind kind)
{
    stop();
    m_kind = kind;
    m_found.clear();
    m_failure.clear();
    Q_EMIT changed();
}

void AddDevice::search()
{
    m_failure.clear();
    m_found.clear();
    m_searching = true;
    m_search.start();
    Q_EMIT changed();
}

void AddDevice::stop()
{
    m_search.stop();
    m_searching = false;
    Q_EMIT changed();
}

QString AddDevice::kindName() const { return DeviceWords::kindName(m_kind); }

QString AddDevice::symbol() const { return DeviceWords::symbol(m_kind); }

QString AddDevice::kindCode() const { return QString::fromLatin1(profileFor(m_kind)->kinds.front()); }

QStringList AddDevice::steps() const { return DeviceWords::addSteps(m_kind); }

} // namespace naer
