// SPDX-License-Identifier: MPL-2.0
#include "qml/Help/helplinesmodel.h"

#include "qml/Theme/format.h"

#include <QLocale>

namespace naer {

QString HelpLinesModel::hoursText(const OpeningHours& hours, const QDateTime& local)
{
    switch (HelpDirectory::stateAt(hours, local)) {
    case OpenState::Open: return hours.always ? tr("Open day and night") : tr("Open now");
    case OpenState::Unknown:
        return hours.known ? tr("Today the hours may be different. You are welcome to call and try.")
                           : tr("We do not have the hours. You are welcome to call and try.");
    case OpenState::Closed: break;
    }
    const auto opens = HelpDirectory::nextOpening(hours, local);
    if (!opens)
        return tr("Closed now");
    if (opens->date() == local.date())
        return tr("Opens at %1").arg(Format::clock(opens->time()));
    return tr("Opens %1 at %2")
        .arg(QLocale().toString(opens->date(), QStringLiteral("dddd")), Format::clock(opens->time()));
}

void HelpLinesModel::show(const QList<HelpLine>& lines, const QDateTime& local)
{
    beginResetModel();
    m_rows.clear();
    for (const HelpLine& line : lines)
        m_rows += Row{line, HelpDirectory::stateAt(line.hours, local), hoursText(line.hours, local)};
    endResetModel();
    Q_EMIT countChanged();
}

QVariant HelpLinesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[index.row()];
    const bool danish = QLocale().language() == QLocale::Danish;
    switch (role) {
    case IdRole: return row.line.id;
    case NameRole: return row.line.name.in(danish);
    case PhoneRole: return row.line.phone;
    case PhoneShownRole: return row.line.shown.isEmpty() ? Format::spokenPhone(row.line.phone) : row.line.shown;
    case PurposeRole: return row.line.purpose.in(danish);
    case OpenRole: return row.state == OpenState::Open;
    case HoursRole: return row.hours;
    default: return {};
    }
}

QHash<int, QByteArray> HelpLinesModel::roleNames() const
{
    return {{IdRole, "lineId"}, {NameRole, "name"}, {PhoneRole, "phone"}, {PhoneShownRole, "phoneShown"},
        {PurposeRole, "purpose"}, {OpenRole, "isOpen"}, {HoursRole, "hours"}};
}

} // namespace naer
