// SPDX-License-Identifier: MPL-2.0
#include "qml/Trends/readingsmodel.h"

#include "qml/Wording/wording.h"

using namespace Qt::StringLiterals;

namespace naer {

void ReadingsModel::show(std::vector<Observation> readings, const OwnRange& own, const Moment& now)
{
    beginResetModel();
    m_readings = std::move(readings);
    m_own = own;
    m_now = now;
    endResetModel();
    Q_EMIT countChanged();
}

QVariant ReadingsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Observation& reading = m_readings[static_cast<std::size_t>(index.row())];
    switch (role) {
    case IdRole: return reading.id.toString();
    case TitleRole:
        return Wording::quantity(*reading.kind, reading.values) + u", "_s + Wording::when(reading.takenAt, m_now);
    case SubtitleRole: {
        QStringList parts;
        if (Wording::besideOwnState(*reading.kind, m_own, reading.values) != AgainstOwn::Unknown)
            parts += Wording::besideOwn(*reading.kind, m_own, reading.values);
        if (const QString pulse = Wording::optionalPart(*reading.kind, reading.values); !pulse.isEmpty())
            parts += pulse;
        if (reading.status == Status::Corrected)
            parts += tr("Corrected");
        return parts.join(u". "_s);
    }
    default: return {};
    }
}

} // namespace naer
