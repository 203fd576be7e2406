// SPDX-License-Identifier: MPL-2.0
#include "qml/Wellbeing/daysmodel.h"

#include "qml/Theme/format.h"
#include "qml/Wellbeing/wellbeingwords.h"

namespace naer {

void DaysModel::show(std::vector<CheckInDay> days, QDate today)
{
    beginResetModel();
    m_days.assign(days.rbegin(), days.rend());
    m_today = today;
    endResetModel();
    Q_EMIT countChanged();
}

QVariant DaysModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CheckInDay& day = m_days[static_cast<std::size_t>(index.row())];
    switch (role) {
    case NumberRole: return static_cast<int>(day.dayNumber);
    case DayRole: {
        QString text = Format::relativeDate(QDate(1970, 1, 1).addDays(day.dayNumber), m_today);
        text[0] = text[0].toUpper();
        return text;
    }
    case WordsRole:
        if (day.roughest == day.calmest)
            return WellbeingWords::state(day.roughest);
        return WellbeingWords::tr("Between “%1” and “%2”")
            .arg(WellbeingWords::state(day.roughest), WellbeingWords::state(day.calmest));
    case RoughestRole: return day.roughest;
    case CalmestRole: return day.calmest;
    default: return {};
    }
}

QHash<int, QByteArray> DaysModel::roleNames() const
{
    return {{NumberRole, "dayNumber"}, {DayRole, "day"}, {WordsRole, "words"}, {RoughestRole, "roughest"},
        {CalmestRole, "calmest"}};
}

} // namespace naer
