// SPDX-License-Identifier: MPL-2.0
#include "qml/Measure/kindsmodel.h"

#include "qml/Wording/kindsymbol.h"
#include "qml/Wording/wording.h"

namespace naer {

void KindsModel::show(const KindsInOwnOrder& order)
{
    beginResetModel();
    m_order = order;
    endResetModel();
}

void KindsModel::setBegun(const QStringList& codes)
{
    if (m_begun == codes)
        return;
    m_begun = codes;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {BegunRole});
}

QVariant KindsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Kind& kind = *m_order.kinds[index.row()];
    switch (role) {
    case CodeRole: return kind.code;
    case TitleRole: return Wording::kindName(kind);
    case SymbolRole: return kindSymbol(kind);
    case BegunRole: return m_begun.contains(kind.code);
    case GroupRole: // the heading over the first of a group
        if (m_order.followed > 0 && index.row() == 0)
            return tr("You follow");
        return m_order.followed > 0 && index.row() == m_order.followed ? tr("Everything else") : QString();
    default: return {};
    }
}

} // namespace naer
