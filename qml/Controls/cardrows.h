// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QAbstractListModel>
#include <QtQmlIntegration>

#include <vector>

namespace naer {

/// One line of a list of RowCards, Cards or ChoiceRows.
struct CardRow
{
    QString key; ///< id or code; the name of its test id
    QString name;
    QString told;
    QString symbol;
    bool chosen = false; ///< what that means, the page says
    QString heading = {}; ///< over the first row of a group; else empty
    bool operator==(const CardRow&) const = default;
};

class CardRows : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a part of a view model")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { KeyRole = Qt::UserRole, NameRole, ToldRole, SymbolRole, ChosenRole, HeadingRole };

    using QAbstractListModel::QAbstractListModel;

    /// Rows that stay the same are told as changed only where they are, so that the focus stays.
    void show(std::vector<CardRow> rows);
    const std::vector<CardRow>& rows() const { return m_rows; }
    void choose(const QString& key, bool chosen);
    int count() const { return static_cast<int>(m_rows.size()); }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    std::vector<CardRow> m_rows;
};

} // namespace naer
