// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QAbstractListModel>
#include <QtQmlIntegration>

namespace naer {

/// What can be measured, one row for each kind, and which of them the citizen follows.
class KindRows : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    enum Role { CodeRole = Qt::UserRole, NameRole, SymbolRole, FollowedRole, CommonRole };

    using QAbstractListModel::QAbstractListModel;

    const QStringList& followed() const { return m_followed; }
    void setFollowed(const QStringList& codes);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    QStringList m_followed;
};

} // namespace naer
