// SPDX-License-Identifier: MPL-2.0
#include "core/gateway/outboxrepository.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

#define NAER_COLUMNS                                                                                                   \
    "sequence, recipient, what, subject, kind, taken_ms, nonce, state, tries, not_before_ms, trouble, detail, "        \
    "made_ms, made_offset, ended_ms, ended_offset, items_gone"

OutboxEntry entryOf(const Statement& row)
{
    OutboxEntry one;
    one.sequence = row.int64(0);
    one.recipient = row.text(1);
    one.what = static_cast<Leaving>(row.integer(2));
    one.subject = row.text(3);
    one.kind = row.integer(4);
    one.takenMs = row.int64(5);
    one.nonce = row.int64(6);
    one.state = static_cast<OutboxState>(row.integer(7));
    one.tries = row.integer(8);
    one.notBeforeMs = row.int64(9);
    one.trouble = row.text(10);
    one.detail = row.text(11);
    one.madeAt = {row.int64(12), row.integer(13)};
    if (!row.isNull(14))
        one.endedAt = Moment{row.int64(14), row.integer(15)};
    one.itemsGone = row.integer(16);
    return one;
}

constexpr qsizetype longestDetail = 500;

} // namespace

Result<std::vector<OutboxEntry>> OutboxRepository::read(Statement& statement) const
{
    std::vector<OutboxEntry> found;
    for (;;) {
        const auto row = statement.step();
        if (!row)
            return passOn(row);
        if (!*row)
            return found;
        found.push_back(entryOf(statement));
    }
}

Result<void> OutboxRepository::put(const QString& recipient, Leaving what, const QString& subject, const Moment& at)
{
    auto insert = m_database.prepare(
        "INSERT INTO outbox (recipient, what, subject, state, tries, not_before_ms, trouble, detail, made_ms, "
        "made_offset) VALUES (?1, ?2, ?3, 0, 0, 0, '', '', ?4, ?5)");
    if (!insert)
        return passOn(insert);
    insert->bind(1, recipient).bind(2, static_cast<int>(what)).bind(3, subject);
    return insert->bind(4, at.utcMs).bind(5, at.offsetMinutes).run();
}

Result<std::optional<OutboxEntry>> OutboxRepository::firstWaiting(const QString& recipient) const
{
    auto select = m_database.prepare(
        "SELECT " NAER_COLUMNS " FROM outbox WHERE recipient = ?1 AND state = 0 ORDER BY sequence LIMIT 1");
    if (!select)
        return passOn(select);
    const auto found = read(select->bind(1, recipient));
    if (!found)
        return passOn(found);
    return found->empty() ? std::nullopt : std::optional(found->front());
}

Result<std::vector<QString>> OutboxRepository::recipientsWaiting() const
{
    auto select = m_database.prepare("SELECT DISTINCT recipient FROM outbox WHERE state = 0 ORDER BY recipient");
    if (!select)
        return passOn(select);
    std::vector<QString> found;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return passOn(row);
        if (!*row)
            return found;
        found.push_back(select->text(0));
    }
}

Result<std::vector<OutboxEntry>> OutboxRepository::all(int limit) const
{
    auto select = m_database.prepare("SELECT " NAER_COLUMNS " FROM outbox ORDER BY sequence DESC LIMIT ?1");
    return select ? read(select->bind(1, limit)) : passOn(select);
}

Result<std::vector<OutboxEntry>> OutboxRepository::unsettled(int limit) const
{
    auto select = m_database.prepare(
        "SELECT " NAER_COLUMNS " FROM outbox WHERE state IN (0, 1) OR (what <> 0 AND (state = 3 OR (state = 4 "
        "AND trouble = 'consent-missing'))) ORDER BY sequence LIMIT ?1");
    return select ? read(select->bind(1, limit)) : passOn(select);
}

Result<OutboxEntry> OutboxRepository::find(qint64 sequence) const
{
    auto select = m_database.prepare("SELECT " NAER_COLUMNS " FROM outbox WHERE sequence = ?1");
    if (!select)
        return passOn(select);
    const auto found = read(select->bind(1, sequence));
    if (!found)
        return passOn(found);
    return found->empty() ? Result<OutboxEntry>(fail(ErrorCode::NotFound, u"outbox entry"_s)) : found->front();
}

Result<std::optional<OutboxEntry>> OutboxRepository::findOf(Leaving what, const QString& subject) const
{
    auto select = m_database.prepare(
        "SELECT " NAER_COLUMNS " FROM outbox WHERE what = ?1 AND subject = ?2 ORDER BY sequence DESC LIMIT 1");
    if (!select)
        return passOn(select);
    const auto found = read(select->bind(1, static_cast<int>(what)).bind(2, subject));
    if (!found)
        return passOn(found);
    return found->empty() ? std::nullopt : std::optional(found->front());
}

Result<void> OutboxRepository::countTry(qint64 sequence)
{
    auto update = m_database.prepare("UPDATE outbox SET tries = tries + 1 WHERE sequence = ?1");
    return update ? update->bind(1, sequence).run() : passOn(update);
}

Result<void> OutboxRepository::countPiece(qint64 sequence, int itemsGone)
{
    auto update = m_database.prepare("UPDATE outbox SET items_gone = ?2, tries = 1, not_before_ms = 0, trouble = '', "
                                     "detail = '' WHERE sequence = ?1 AND state IN (0, 1)");
    return update ? update->bind(1, sequence).bind(2, itemsGone).run() : passOn(update);
}

Result<void> OutboxRepository::postpone(
    qint64 sequence, qint64 notBeforeMs, const QString& trouble, const QString& detail)
{
    auto update = m_database.prepare("UPDATE outbox SET not_before_ms = ?2, trouble = ?3, detail = ?4 "
                                     "WHERE sequence = ?1 AND state IN (0, 1)");
    if (!update)
        return passOn(update);
    update->bind(1, sequence).bind(2, notBeforeMs).bind(3, trouble).bind(4, QStringView(detail).left(longestDetail));
    return update->run();
}

Result<void> OutboxRepository::end(
    qint64 sequence, OutboxState state, const QString& trouble, const QString& detail, const Moment& at)
{
    auto update = m_database.prepare("UPDATE outbox SET state = ?2, trouble = ?3, detail = ?4, ended_ms = ?5, "
                                     "ended_offset = ?6 WHERE sequence = ?1");
    if (!update)
        return passOn(update);
    update->bind(1, sequence).bind(2, static_cast<int>(state)).bind(3, trouble);
    update->bind(4, QStringView(detail).left(longestDetail));
    return update->bind(5, at.utcMs).bind(6, at.offsetMinutes).run();
}

Result<void> OutboxRepository::hold(qint64 sequence, bool held)
{
    auto update = m_database.prepare(
        "UPDATE outbox SET state = ?2, not_before_ms = 0, ended_ms = NULL, ended_offset = NULL WHERE sequence = ?1 "
        "AND (state = ?3 OR (?2 = 0 AND state = 3 AND what <> 0))");
    if (!update)
        return passOn(update);
    const auto to = held ? OutboxState::Held : OutboxState::Waiting;
    const auto from = held ? OutboxState::Waiting : OutboxState::Held;
    update->bind(1, sequence).bind(2, static_cast<int>(to)).bind(3, static_cast<int>(from));
    if (auto done = update->run(); !done)
        return done;
    return m_database.changes() == 1 ? Result<void>() : fail(ErrorCode::NotFound, u"outbox entry"_s);
}

Result<void> OutboxRepository::reviveCorrections(const QString& recipient)
{
    auto update = m_database.prepare("UPDATE outbox SET state = 0, not_before_ms = 0, trouble = '', detail = '', "
                                     "ended_ms = NULL, ended_offset = NULL "
                                     "WHERE recipient = ?1 AND what = 1 AND state = 4 AND trouble = 'consent-missing'");
    return update ? update->bind(1, recipient).run() : passOn(update);
}

Result<void> OutboxRepository::wake(const std::optional<QString>& recipient)
{
    auto update
        = m_database.prepare("UPDATE outbox SET not_before_ms = 0 WHERE state = 0 AND (?1 IS NULL OR recipient = ?1)");
    return update ? update->bind(1, recipient).run() : passOn(update);
}

} // namespace naer
