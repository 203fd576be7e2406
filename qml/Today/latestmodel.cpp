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
    const auto& [observation, own] = m_rows[static_cast<std::size_t>(index.row())];
    const Kind& kind = *observation.kind;
    switch (role) {
    case CodeRole: return kind.code;
    case TitleRole: return Wording::kindName(kind) + u' ' + Wording::quantity(kind, observation.values);
    case SubtitleRole: {
        QString when = Wording::when(observation.takenAt, m_now);
        when[0] = when[0].toUpper();
        const AgainstOwn beside = Wording::besideOwnState(kind, own, observation.values);
        return beside == AgainstOwn::Unknown
            ? when
            : when + u". "_s + Wording::besideOwn(kind, own, observation.values) + u'.';
    }
    default: return {};
    }
}

} // namespace naer
