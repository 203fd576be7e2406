// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/wellbeing/checkin.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

namespace naer {

/// The check-ins of one day as they were written, in plain sentences.
class CheckInsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { TitleRole = Qt::UserRole, StateRole, SentencesRole, NoteRole };

    using QAbstractListModel::QAbstractListModel;

    void show(std::vector<CheckIn> checkIns);
    void clear() { show({}); }
    int count() const { return static_cast<int>(m_checkIns.size()); }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    std::vector<CheckIn> m_checkIns;
};

} // namespace naer
