// SPDX-License-Identifier: MPL-2.0
#include "qml/Controls/cardrows.h"

#include <algorithm>

namespace naer {

void CardRows::show(std::vector<CardRow> rows)
{
    if (!std::ranges::equal(rows, m_rows, {}, &CardRow::key, &CardRow::key)) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        Q_EMIT countChanged();
        return;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (m_rows[i] == rows[i])
            continue;
        m_rows[i] = std::move(rows[i]);
        const QModelIndex changed = index(static_cast<int>(i));
        Q_EMIT dataChanged(changed, changed);
    }
}

void CardRows::choose(const QString& key, bool chosen)
{
    std::vector<CardRow> rows = m_rows;
    for (CardRow& row : rows) {
        if (row.key == key)
            row.chosen = chosen;
    }
    show(std::move(rows));
}

QVariant CardRows::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CardRow& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case KeyRole: return row.key;
    case NameRole: return row.name;
    case ToldRole: return row.told;
    case SymbolRole: return row.symbol;
    case ChosenRole: return row.chosen;
    case HeadingRole: return row.heading;
    default: return {};
    }
}

QHash<int, QByteArray> CardRows::roleNames() const
{
    return {{KeyRole, "key"}, {NameRole, "name"}, {ToldRole, "told"}, {SymbolRole, "symbolName"},
        {ChosenRole, "isChosen"}, {HeadingRole, "heading"}};
}

} // namespace naer
