// SPDX-License-Identifier: MPL-2.0
#include "qml/Devices/tidingsmodel.h"

#include "qml/Devices/devicewords.h"
#include "qml/Wording/wording.h"

namespace naer {

void TidingsModel::add(const std::vector<Observation>& observations, const Moment& now)
{
    beginResetModel();
    m_now = now;
    m_rows.insert(m_rows.end(), observations.begin(), observations.end());
    std::ranges::stable_sort(m_rows, std::ranges::greater(), [](const Observation& o) { return o.takenAt.utcMs; });
    endResetModel();
    Q_EMIT countChanged();
}

void TidingsModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
    Q_EMIT countChanged();
}

QVariant TidingsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Observation& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case KindNameRole: return Wording::kindName(*row.kind);
    case NumberRole: return Wording::quantity(*row.kind, row.values);
    case ExtraRole: return Wording::optionalPart(*row.kind, row.values);
    case WhenRole: return Wording::when(row.takenAt, m_now);
    case RemarkRole: {
        QStringList words;
        for (const QString& code : row.remarks)
            words += DeviceWords::remark(code);
        words.removeAll(QString());
        return words.join(QLatin1Char(' '));
    }
    default: return {};
    }
}

QHash<int, QByteArray> TidingsModel::roleNames() const
{
    return {{KindNameRole, "kindName"}, {NumberRole, "number"}, {ExtraRole, "extra"}, {WhenRole, "when"},
        {RemarkRole, "remark"}};
}

} // namespace naer
