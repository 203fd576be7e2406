// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/followedkinds.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

namespace naer {

/// What can be measured, what the citizen follows first.
class KindsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    enum Role { CodeRole = Qt::UserRole, TitleRole, SymbolRole, GroupRole, BegunRole };

    using QAbstractListModel::QAbstractListModel;

    void show(const KindsInOwnOrder& order);
    /// The codes of the kinds with something begun, the newest first.
    const QStringList& begun() const { return m_begun; }
    void setBegun(const QStringList& codes);
    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_order.kinds.size());
    }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override
    {
        return {{CodeRole, "code"}, {TitleRole, "title"}, {SymbolRole, "symbol"}, {GroupRole, "group"},
            {BegunRole, "begun"}};
    }

private:
    KindsInOwnOrder m_order;
    QStringList m_begun;
};

} // namespace naer
