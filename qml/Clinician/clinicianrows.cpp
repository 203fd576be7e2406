// SPDX-License-Identifier: MPL-2.0
#include "qml/Clinician/clinicianrows.h"

namespace naer {

void ClinicianRows::show(std::vector<ClinicianRow> rows)
{
    if (rows == m_rows)
        return;
    const bool sameKeys = std::ranges::equal(rows, m_rows, {}, &ClinicianRow::key, &ClinicianRow::key);
    if (sameKeys) {
        m_rows = std::move(rows);
        Q_EMIT dataChanged(index(0), index(count() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    Q_EMIT countChanged();
}

QVariant ClinicianRows::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ClinicianRow& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case KeyRole: return row.key;
    case NameRole: return row.name;
    case ToldRole: return row.told;
    case SymbolRole: return row.symbol;
    case HeadingRole: return row.heading;
    default: return {};
    }
}

QHash<int, QByteArray> ClinicianRows::roleNames() const
{
    return {
        {KeyRole, "key"}, {NameRole, "name"}, {ToldRole, "told"}, {SymbolRole, "symbolName"}, {HeadingRole, "heading"}};
}

} // namespace naer
