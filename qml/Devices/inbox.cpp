// SPDX-License-Identifier: MPL-2.0
#include "qml/Devices/inbox.h"

#include "qml/Devices/devicewords.h"
#include "qml/Wording/wording.h"

#include <algorithm>

namespace naer {

Inbox::Inbox(VaultSession& session, const Clock& clock, QObject* parent)
    : QAbstractListModel(parent)
    , m_session(session)
    , m_clock(clock)
{
    connect(&session, &VaultSession::stateChanged, this, [this](VaultSession::State state) {
        m_failure.clear();
        m_answer.clear();
        m_answerUrgent = false;
        Q_EMIT answered();
        if (state == VaultSession::State::Open)
            refresh();
        else
            show({});
    });
}

void Inbox::refresh()
{
    if (m_session.state() != VaultSession::State::Open)
        return;
    m_session.run([](Database& database) { return InboxRepository(database).all(); })
        .then(this, [this](const Result<std::vector<WaitingReading>>& rows) {
            if (m_session.state() != VaultSession::State::Open)
                return;
            if (rows) {
                show(*rows);
            } else {
                m_failure = Wording::failure(rows.error());
                Q_EMIT answered();
            }
        });
}

void Inbox::show(std::vector<WaitingReading> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    std::ranges::stable_sort(m_rows, {}, &WaitingReading::setAside);
    endResetModel();
    Q_EMIT countChanged();
}

int Inbox::unasked() const { return static_cast<int>(std::ranges::count(m_rows, false, &WaitingReading::setAside)); }

bool Inbox::urgent() const
{
    const auto asks = [](const WaitingReading& row) { return !row.setAside && DeviceWords::isUrgent(row); };
    return m_answerUrgent || std::ranges::any_of(m_rows, asks);
}

void Inbox::send(const QString& id, WhoseAnswer whose)
{
    const auto row = std::ranges::find(m_rows, id.toLongLong(), &WaitingReading::id);
    if (row == m_rows.end())
        return;
    m_session
        .run([id = row->id, whose, &clock = m_clock](
                 Database& database) { return DeviceIntake(database, clock).answer(id, whose); })
        .then(this, [this, whose, reading = *row](const Result<std::optional<Observation>>& result) {
            if (m_session.state() != VaultSession::State::Open)
                return;
            m_failure = result ? QString() : Wording::failure(result.error());
            m_answer.clear();
            m_answerUrgent = false;
            if (result) {
                told(reading, whose);
                Q_EMIT settled(reading.id);
            }
            Q_EMIT answered();
            refresh();
        });
}

void Inbox::told(const WaitingReading& reading, WhoseAnswer whose)
{
    switch (whose) {
    case WhoseAnswer::Mine:
        m_answer = tr("%1 is saved on your phone.").arg(Wording::quantity(*reading.entry.kind, reading.entry.values));
        if (reading.user)
            m_answer += u' '
                + tr("You are person %1 on the device. The numbers of others are put aside.").arg(*reading.user);
        m_answerUrgent = DeviceWords::isUrgent(reading);
        break;
    case WhoseAnswer::SomeoneElses: m_answer = tr("Not kept. Nothing of it is left here."); break;
    case WhoseAnswer::DontKnow:
        m_answer = tr("Put aside. It is in none of your curves, and nobody else sees it.");
        break;
    }
}

QVariant Inbox::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const WaitingReading& row = m_rows[static_cast<std::size_t>(index.row())];
    const Kind& kind = *row.entry.kind;
    switch (role) {
    case IdRole: return QString::number(row.id);
    case KindNameRole: return Wording::kindName(kind);
    case NumberRole: return Wording::quantity(kind, row.entry.values);
    case ExtraRole: return Wording::optionalPart(kind, row.entry.values);
    case WhenRole: return Wording::when(row.entry.takenAt, m_clock.now());
    case ReasonRole: return DeviceWords::reason(row);
    case AsideRole: return row.setAside;
    case GroupRole: // the heading over the first of those set aside
        return row.setAside && index.row() == unasked() ? tr("Put aside") : QString();
    default: return {};
    }
}

QHash<int, QByteArray> Inbox::roleNames() const
{
    return {{IdRole, "waitingId"}, {KindNameRole, "kindName"}, {NumberRole, "number"}, {ExtraRole, "extra"},
        {WhenRole, "when"}, {ReasonRole, "reason"}, {AsideRole, "aside"}, {GroupRole, "group"}};
}

} // namespace naer
