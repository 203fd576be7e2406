// SPDX-License-Identifier: MPL-2.0
#include "qml/Trends/overviewmodel.h"

#include "qml/Wording/kindsymbol.h"
#include "qml/Wording/wording.h"

using namespace Qt::StringLiterals;

namespace naer {

void OverviewModel::show(std::vector<Row> rows, const Moment& now)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_now = now;
    endResetModel();
    Q_EMIT countChanged();
}

QVariant OverviewModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& [kindOfRow, newest, own] = m_rows[static_cast<std::size_t>(index.row())];
    const Kind& kind = *kindOfRow;
    switch (role) {
    case CodeRole: return kind.code;
    case TitleRole:
        return newest ? Wording::kindName(kind) + u": "_s + Wording::quantity(kind, newest->values)
                      : Wording::kindName(kind);
    case SubtitleRole: {
        if (!newest)
            return tr("No number counts right now. See what is kept.");
        QString when = Wording::when(newest->takenAt, m_now);
        when[0] = when[0].toUpper();
        return Wording::besideOwnState(kind, own, newest->values) == AgainstOwn::Unknown
            ? when
            : when + u". "_s + Wording::besideOwn(kind, own, newest->values);
    }
    case SymbolRole: return kindSymbol(kind);
    default: return {};
    }
}

} // namespace naer
