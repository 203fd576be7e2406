// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/devicerepository.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

namespace naer {

/// The citizen's devices, in the order they were added.
class DevicesModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { NumberRole = Qt::UserRole, NameRole, SymbolRole, ConditionRole };

    using QAbstractListModel::QAbstractListModel;

    void show(std::vector<Device> devices, const Moment& now);
    const std::vector<Device>& devices() const { return m_devices; }
    /// Null where there is none with this number.
    const Device* find(int number) const;
    int count() const { return static_cast<int>(m_devices.size()); }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    std::vector<Device> m_devices;
    Moment m_now;
};

} // namespace naer
