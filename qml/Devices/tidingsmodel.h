// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/observation.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

#include <vector>

namespace naer {

/// What a visit brought, newest first, in words: the newest three, and how many more there are.
class TidingsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(int more READ more NOTIFY countChanged FINAL)

public:
    enum Role { KindNameRole = Qt::UserRole, NumberRole, ExtraRole, WhenRole, RemarkRole };

    using QAbstractListModel::QAbstractListModel;

    void add(const std::vector<Observation>& observations, const Moment& now);
    void clear();
    int count() const { return static_cast<int>(m_rows.size()); }
    static constexpr int shown = 3;
    int more() const { return std::max(0, count() - shown); }
    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : std::min(count(), shown);
    }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    std::vector<Observation> m_rows;
    Moment m_now;
};

} // namespace naer
