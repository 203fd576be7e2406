// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/sharerepository.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

#define NAER_COLUMNS                                                                                                   \
    "id, recipient, consent, question, made_ms, made_offset, answer_by_ms, answer_by_offset, state, state_ms, "        \
    "state_offset, answer, answered_by, (SELECT count(*) FROM shared_observation WHERE share = share.id), "            \
    "held_by, handed_to, unread, settled_ms, settled_offset"

Result<std::vector<Share>> read(Statement& rows)
{
    std::vector<Share> found;
    for (;;) {
        const auto row = rows.step();
        if (!row)
            return passOn(row);
        if (!*row)
            return found;
        Share one;
        one.id = rows.text(0);
        one.recipient = rows.text(1);
        one.consent = rows.text(2);
        one.question = rows.text(3);
        one.madeAt = {rows.int64(4), rows.integer(5)};
        one.answerBy = {rows.int64(6), rows.integer(7)};
        one.state = static_cast<ShareState>(rows.integer(8));
        one.stateAt = {rows.int64(9), rows.integer(10)};
        one.answer = rows.text(11);
        one.answeredBy = rows.text(12);
        one.count = rows.integer(13);
        one.heldBy = rows.text(14);
        one.handedTo = rows.text(15);
        one.unread = rows.integer(16) != 0;
        if (!rows.isNull(17))
            one.settledAt = Moment{rows.int64(17), rows.integer(18)};
        found.push_back(std::move(one));
    }
}

} // namespace

Result<void> ShareRepository::insert(const Share& share)
{
    auto insert = m_database.prepare(
        "INSERT INTO share (id, recipient, consent, question, made_ms, made_offset, answer_by_ms, answer_by_offset, "
        "state, state_ms, state_offset) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?5, ?6)");
    if (!insert)
        return passOn(insert);
    insert->bind(1, share.id).bind(2, share.recipient).bind(3, share.consent).bind(4, share.question);
    insert->bind(5, share.madeAt.utcMs).bind(6, share.madeAt.offsetMinutes);
    insert->bind(7, share.answerBy.utcMs).bind(8, share.answerBy.offsetMinutes);
    if (auto done = insert->bind(9, static_cast<int>(share.state)).run(); !done)
        return done;
    auto first = m_database.prepare(
        "INSERT INTO share_step (share, number, state, at_ms, at_offset) VALUES (?1, 1, ?2, ?3, ?4)");
    if (!first)
        return passOn(first);
    first->bind(1, share.id).bind(2, static_cast<int>(share.state));
    return first->bind(3, share.madeAt.utcMs).bind(4, share.madeAt.offsetMinutes).run();
}

Result<void> ShareRepository::addObservation(const QString& share, const ObservationId& id)
{
    auto insert
        = m_database.prepare("INSERT INTO shared_observation (kind, taken_ms, nonce, share) VALUES (?1, ?2, ?3, ?4)");
    return insert ? insert->bind(1, id.kind).bind(2, id.takenMs).bind(3, id.nonce).bind(4, share).run()
                  : passOn(insert);
}

Result<bool> ShareRepository::step(const QString& share, ShareState state, const Moment& at)
{
    const auto found = find(share);
    if (!found)
        return passOn(found);
    if (!mayFollow(found->state, state))
        return false;
    auto update
        = m_database.prepare("UPDATE share SET state = ?2, state_ms = ?3, state_offset = ?4, "
                             "unread = CASE WHEN ?2 IN (4, 5) THEN 1 ELSE unread END, "
                             "settled_ms = CASE WHEN ?2 = 5 OR state = 5 THEN NULL ELSE settled_ms END WHERE id = ?1");
    if (!update)
        return passOn(update);
    update->bind(1, share).bind(2, static_cast<int>(state)).bind(3, at.utcMs).bind(4, at.offsetMinutes);
    if (auto done = update->run(); !done)
        return passOn(done);
    auto insert = m_database.prepare("INSERT INTO share_step (share, number, state, at_ms, at_offset) SELECT ?1, "
                                     "max(number) + 1, ?2, ?3, ?4 FROM share_step WHERE share = ?1");
    if (!insert)
        return passOn(insert);
    insert->bind(1, share).bind(2, static_cast<int>(state)).bind(3, at.utcMs).bind(4, at.offsetMinutes);
    const auto done = insert->run();
    return done ? Result<bool>(true) : passOn(done);
}

Result<void> ShareRepository::keepAnswer(const QString& share, const QString& answer, const QString& answeredBy)
{
    auto update
        = m_database.prepare("UPDATE share SET unread = CASE WHEN ?2 <> '' AND ?2 <> answer THEN 1 ELSE unread END, "
                             "answer = ?2, answered_by = ?3 WHERE id = ?1");
    return update ? update->bind(1, share).bind(2, answer).bind(3, answeredBy).run() : passOn(update);
}

Result<bool> ShareRepository::keepHolder(const QString& share, const QString& heldBy, const QString& handedTo)
{
    auto update = m_database.prepare(
        "UPDATE share SET held_by = ?2, handed_to = ?3 WHERE id = ?1 AND (held_by <> ?2 OR handed_to <> ?3)");
    if (!update)
        return passOn(update);
    const auto done = update->bind(1, share).bind(2, heldBy).bind(3, handedTo).run();
    return done ? Result<bool>(m_database.changes() > 0) : passOn(done);
}

Result<void> ShareRepository::noteUnread(const QString& share)
{
    auto update = m_database.prepare("UPDATE share SET unread = 1 WHERE id = ?1");
    return update ? update->bind(1, share).run() : passOn(update);
}

Result<void> ShareRepository::noteRead(const QString& share)
{
    auto update = m_database.prepare("UPDATE share SET unread = 0 WHERE id = ?1");
    return update ? update->bind(1, share).run() : passOn(update);
}

Result<bool> ShareRepository::settle(const QString& share, ShareState shown, const Moment& at)
{
    auto update = m_database.prepare(
        "UPDATE share SET unread = 0, settled_ms = ?2, settled_offset = ?3 WHERE id = ?1 AND state = ?4");
    if (!update)
        return passOn(update);
    update->bind(1, share).bind(2, at.utcMs).bind(3, at.offsetMinutes).bind(4, static_cast<int>(shown));
    const auto done = update->run();
    return done ? Result<bool>(m_database.changes() > 0) : passOn(done);
}

Result<Share> ShareRepository::find(const QString& id) const
{
    auto select = m_database.prepare("SELECT " NAER_COLUMNS " FROM share WHERE id = ?1");
    if (!select)
        return passOn(select);
    auto found = read(select->bind(1, id));
    if (!found)
        return passOn(found);
    return found->empty() ? Result<Share>(fail(ErrorCode::NotFound, u"share"_s)) : found->front();
}

Result<std::vector<Share>> ShareRepository::all(int limit) const
{
    auto select = m_database.prepare("SELECT " NAER_COLUMNS " FROM share ORDER BY made_ms DESC, id LIMIT ?1");
    return select ? read(select->bind(1, limit)) : passOn(select);
}

Result<std::vector<Share>> ShareRepository::unsettled(int limit) const
{
    auto select = m_database.prepare(
        "SELECT " NAER_COLUMNS " FROM share WHERE unread = 1 OR (settled_ms IS NULL AND state IN (0, 1, 2, 3, 5)) "
        "ORDER BY unread DESC, made_ms DESC, id LIMIT ?1");
    return select ? read(select->bind(1, limit)) : passOn(select);
}

Result<std::vector<Share>> ShareRepository::openOf(const QString& consent) const
{
    auto select = m_database.prepare(
        "SELECT " NAER_COLUMNS " FROM share WHERE consent = ?1 AND state < 4 ORDER BY made_ms, id");
    return select ? read(select->bind(1, consent)) : passOn(select);
}

Result<std::vector<Share>> ShareRepository::openAt(const QString& recipient, const Moment& now) const
{
    constexpr qint64 mendedWithinMs = 30LL * 86'400'000;
    auto select = m_database.prepare(
        "SELECT " NAER_COLUMNS
        " FROM share WHERE recipient = ?1 AND (state BETWEEN 1 AND 3 OR (state = 4 AND state_ms > "
        "?2) OR (state = 5 AND EXISTS (SELECT 1 FROM outbox WHERE what = 0 AND subject = share.id AND tries > 1))) "
        "ORDER BY made_ms, id");
    return select ? read(select->bind(1, recipient).bind(2, now.utcMs - mendedWithinMs)) : passOn(select);
}

Result<std::vector<ShareStep>> ShareRepository::steps(const QString& share) const
{
    auto rows = m_database.prepare("SELECT state, at_ms, at_offset FROM share_step WHERE share = ?1 ORDER BY number");
    if (!rows)
        return passOn(rows);
    rows->bind(1, share);
    std::vector<ShareStep> found;
    for (;;) {
        const auto row = rows->step();
        if (!row)
            return passOn(row);
        if (!*row)
            return found;
        found.push_back({static_cast<ShareState>(rows->integer(0)), {rows->int64(1), rows->integer(2)}});
    }
}

Result<std::vector<ObservationId>> ShareRepository::observations(const QString& share) const
{
    auto rows = m_database.prepare(
        "SELECT kind, taken_ms, nonce FROM shared_observation WHERE share = ?1 ORDER BY kind, taken_ms, nonce");
    if (!rows)
        return passOn(rows);
    rows->bind(1, share);
    std::vector<ObservationId> found;
    for (;;) {
        const auto row = rows->step();
        if (!row)
            return passOn(row);
        if (!*row)
            return found;
        found.push_back({rows->integer(0), rows->int64(1), rows->int64(2)});
    }
}

Result<void> ShareRepository::noteWent(const QString& share, const ObservationId& id)
{
    auto update = m_database.prepare(
        "UPDATE shared_observation SET went = 1 WHERE kind = ?1 AND taken_ms = ?2 AND nonce = ?3 AND share = ?4");
    return update ? update->bind(1, id.kind).bind(2, id.takenMs).bind(3, id.nonce).bind(4, share).run()
                  : passOn(update);
}

Result<bool> ShareRepository::mayHave(const QString& recipient, const ObservationId& id) const
{
    // one that was refused at its first try was not taken; of one whose answer was lost nothing is known
    auto select
        = m_database.prepare("SELECT 1 FROM shared_observation AS shared JOIN share ON share.id = shared.share "
                             "JOIN outbox ON outbox.what = 0 AND outbox.subject = share.id "
                             "WHERE shared.kind = ?1 AND shared.taken_ms = ?2 AND shared.nonce = ?3 "
                             "AND shared.went = 1 AND share.recipient = ?4 AND (outbox.state <> 3 OR outbox.tries > 1) "
                             "LIMIT 1");
    if (!select)
        return passOn(select);
    return select->bind(1, id.kind).bind(2, id.takenMs).bind(3, id.nonce).bind(4, recipient).step();
}

Result<void> ShareRepository::moveTo(const QString& fromConsent, const QString& toConsent)
{
    auto update = m_database.prepare("UPDATE share SET consent = ?2 WHERE consent = ?1");
    return update ? update->bind(1, fromConsent).bind(2, toConsent).run() : passOn(update);
}

Result<bool> ShareRepository::mayKnow(const QString& consent) const
{
    // a share carries every consent that covers something in it, so any share to the same place may have told of it
    auto select = m_database.prepare(
        "SELECT 1 FROM share JOIN outbox ON outbox.what = 0 AND outbox.subject = share.id "
        "WHERE share.recipient = (SELECT recipient FROM consent WHERE id = ?1) "
        "AND (outbox.state = 2 OR outbox.tries > 0) AND (outbox.state <> 3 OR outbox.tries > 1) LIMIT 1");
    return select ? select->bind(1, consent).step() : passOn(select);
}

} // namespace naer
