// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QAbstractListModel>
#include <QtQmlIntegration>

#include <vector>

namespace naer {

/// One line of a list about sharing: recipients, shares, consents, kinds, what waits.
struct SharingRow
{
    QString key; ///< id or code; the name of its test id
    QString name;
    QString told;
    QString symbol;
    bool chosen = false; ///< of kinds: it goes; of the outbox: it is held
    bool operator==(const SharingRow&) const = default;
};

class SharingRows : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a part of SharingViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { KeyRole = Qt::UserRole, NameRole, ToldRole, SymbolRole, ChosenRole };

    using QAbstractListModel::QAbstractListModel;

    /// Rows that stay the same are told as changed only where they are, so that the focus stays.
    void show(std::vector<SharingRow> rows);
    const std::vector<SharingRow>& rows() const { return m_rows; }
    void choose(const QString& key, bool chosen);
    int count() const { return static_cast<int>(m_rows.size()); }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    std::vector<SharingRow> m_rows;
};

} // namespace naer
