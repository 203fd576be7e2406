// SPDX-License-Identifier: MPL-2.0
#include "qml/Today/latestmodel.h"

#include "qml/Wording/wording.h"

using namespace Qt::StringLiterals;

namespace naer {

void LatestModel::show(std::vector<Latest> rows, const Moment& now)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_now = now;
    endResetModel();
    Q_EMIT countChanged();
}

QVariant LatestModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Latest& row = m_rows[static_cast<std::size_t>(index.row())];
    const Kind& kind = *row.kind;
    switch (role) {
    case CodeRole: return kind.code;
    case MeasuredRole: return row.newest.has_value();
    case TitleRole:
        return row.newest ? Wording::kindName(kind) + u' ' + Wording::quantity(kind, row.newest->values)
                          : Wording::kindName(kind);
    case SubtitleRole: {
        if (!row.newest)
            return tr("You follow it. Not measured yet.");
        QString when = Wording::when(row.newest->takenAt, m_now);
        when[0] = when[0].toUpper();
        const AgainstOwn beside = Wording::besideOwnState(kind, row.own, row.newest->values);
        return beside == AgainstOwn::Unknown
            ? when
            : when + u". "_s + Wording::besideOwn(kind, row.own, row.newest->values) + u'.';
    }
    default: return {};
    }
}

} // namespace naer
