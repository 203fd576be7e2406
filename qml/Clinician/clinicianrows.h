// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QAbstractListModel>
#include <QtQmlIntegration>

#include <vector>

namespace naer {

/// One line of a clinician's list: a work item, a place, a colleague.
struct ClinicianRow
{
    QString key; ///< the name of its test id
    QString name;
    QString told;
    QString symbol;
    QString heading; ///< over the first row of a group; else empty
    bool operator==(const ClinicianRow&) const = default;
};

class ClinicianRows : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a part of ClinicianViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { KeyRole = Qt::UserRole, NameRole, ToldRole, SymbolRole, HeadingRole };

    using QAbstractListModel::QAbstractListModel;

    /// The list is left as it is where nothing differs, so that the focus stays.
    void show(std::vector<ClinicianRow> rows);
    int count() const { return static_cast<int>(m_rows.size()); }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    std::vector<ClinicianRow> m_rows;
};

} // namespace naer
