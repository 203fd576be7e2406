// SPDX-License-Identifier: MPL-2.0
// What the citizen does with a share, a yes, or what waits.
#include "core/gateway/outboxrepository.h"
#include "core/sharing/sharerepository.h"
#include "core/sharing/shareservice.h"
#include "qml/Sharing/sharingviewmodel.h"

namespace naer {

void SharingViewModel::noteRead()
{
    if (!m_share.unread) // another one was chosen meanwhile
        return;
    m_share.unread = false;
    Q_EMIT changed(); // the next answer is another one
    m_session
        .run([id = m_share.id](Database& database) {
            return database.inTransaction([&] { return ShareRepository(database).noteRead(id); });
        })
        .then(this, [this](const Result<void>& done) {
            if (!done)
                failed(done.error());
        });
}

void SharingViewModel::settle()
{
    m_session
        .run([id = m_share.id, shown = m_share.state, now = m_clock.now()](Database& database) {
            return database.inTransaction([&] { return ShareRepository(database).settle(id, shown, now); });
        })
        .then(this, [this](const Result<bool>& done) {
            if (!done)
                return failed(done.error());
            read();
            if (*done) // else it stands otherwise by now, which is shown
                Q_EMIT settled(tr("Good. Nær does not remind you of it any more."));
        });
}

void SharingViewModel::takeBack()
{
    m_session
        .run([id = m_share.id, &clock = m_clock](
                 Database& database) { return ShareService(database, clock).takeBack(id); })
        .then(this, [this](const Result<Share>& share) {
            if (!share)
                return failed(share.error());
            m_courier.deliver();
            read();
            Q_EMIT takenBack(share->state == ShareState::Cancelled
                    ? tr("Taken back before it was sent. Nobody has seen it.")
                    : tr("Taken back. We tell %1.").arg(m_recipient.name));
        });
}

void SharingViewModel::stopConsent(const QString& id)
{
    m_session
        .run([id, &clock = m_clock](Database& database) { return ShareService(database, clock).withdrawConsent(id); })
        .then(this, [this](const Result<bool>& told) {
            if (!told)
                return failed(told.error());
            m_courier.deliver();
            read();
            Q_EMIT consentStopped(
                *told ? tr("Stopped. Nothing more is sent. We tell them.") : tr("Stopped. Nothing was sent."));
        });
}

void SharingViewModel::holdOrRelease(const QString& sequence)
{
    const auto row = std::ranges::find(m_waiting.rows(), sequence, &CardRow::key);
    if (row == m_waiting.rows().end())
        return;
    m_session
        .run([number = sequence.toLongLong(), held = !row->chosen](Database& database) {
            return database.inTransaction([&] { return OutboxRepository(database).hold(number, held); });
        })
        .then(this, [this](const Result<void>& done) {
            if (!done && done.error().code != ErrorCode::NotFound) // it has gone meanwhile
                return failed(done.error());
            m_courier.deliver();
            read();
        });
}

} // namespace naer
