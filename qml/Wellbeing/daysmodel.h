// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/wellbeing/checkin.h"

#include <QAbstractListModel>
#include <QDate>
#include <QtQmlIntegration>

namespace naer {

/// The citizen's days with a check-in, newest first, in words.
class DaysModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { NumberRole = Qt::UserRole, DayRole, WordsRole, RoughestRole, CalmestRole };

    using QAbstractListModel::QAbstractListModel;

    /// `days` oldest first, as the repository gives them.
    void show(std::vector<CheckInDay> days, QDate today);
    void clear() { show({}, {}); }
    int count() const { return static_cast<int>(m_days.size()); }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    std::vector<CheckInDay> m_days;
    QDate m_today;
};

} // namespace naer
