// SPDX-License-Identifier: MPL-2.0
#include "core/devices/inboxrepository.h"

#include "core/measurements/observationrepository.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

const std::string selectWaiting = "SELECT id, user, device, kind, taken_ms, taken_offset, v1, v2, v3, received_ms, "
                                  "received_offset, context, remarks,"
                                  " clock_correction, reason, state FROM inbox";

template <typename Number>
std::optional<Number> optionalNumber(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(static_cast<Number>(row.int64(column)));
}

WaitingReading read(const Statement& row)
{
    WaitingReading waiting;
    waiting.id = row.int64(0);
    waiting.user = optionalNumber<int>(row, 1);
    NewObservation& entry = waiting.entry;
    entry.device = row.integer(2);
    entry.kind = KindCatalog::instance().byNumber(row.integer(3));
    entry.takenAt = {row.int64(4), row.integer(5)};
    for (int i = 0; i < maxComponents; ++i) {
        if (const auto value = row.optionalInt64(6 + i))
            entry.values[i] = Milli::fromThousandths(*value);
    }
    waiting.receivedAt = {row.int64(9), row.integer(10)};
    entry.source = Source::Device;
    entry.context = contextFromJson(row.text(11));
    entry.remarks = textsFromJson(row.text(12));
    entry.clockCorrection = row.int64(13);
    waiting.reason = row.text(14);
    waiting.setAside = row.integer(15) == 1;
    return waiting;
}

void bindText(Statement& statement, int parameter, const QString& text)
{
    if (text.isEmpty())
        statement.bind(parameter, std::nullopt);
    else
        statement.bind(parameter, QStringView(text));
}

} // namespace

Result<std::vector<WaitingReading>> InboxRepository::all() const
{
    static const std::string sql = selectWaiting + " ORDER BY taken_ms, id";
    auto rows = m_database.prepare(sql);
    if (!rows)
        return passOn(rows);
    std::vector<WaitingReading> found;
    for (;;) {
        const auto row = rows->step();
        if (!row)
            return passOn(row);
        if (!*row)
            return found;
        if (auto waiting = read(*rows); waiting.entry.kind)
            found.push_back(std::move(waiting));
    }
}

Result<WaitingReading> InboxRepository::find(qint64 id) const
{
    static const std::string sql = selectWaiting + " WHERE id = ?1";
    auto rows = m_database.prepare(sql);
    if (!rows)
        return passOn(rows);
    const auto row = rows->bind(1, id).step();
    if (!row)
        return passOn(row);
    WaitingReading waiting = *row ? read(*rows) : WaitingReading();
    return waiting.entry.kind ? Result<WaitingReading>(std::move(waiting)) : fail(ErrorCode::NotFound, u"inbox"_s);
}

Result<qint64> InboxRepository::add(const WaitingReading& reading)
{
    auto insert = m_database.prepare("INSERT INTO inbox (user, device, kind, taken_ms, taken_offset, v1, v2, v3, "
                                     "received_ms, received_offset, context,"
                                     " remarks, clock_correction, reason, state) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, "
                                     "?8, ?9, ?10, ?11, ?12, ?13, ?14, 0)");
    if (!insert)
        return passOn(insert);
    const NewObservation& entry = reading.entry;
    insert->bind(1, reading.user ? std::optional(qint64(*reading.user)) : std::nullopt).bind(2, entry.device);
    insert->bind(3, entry.kind->number).bind(4, entry.takenAt.utcMs).bind(5, entry.takenAt.offsetMinutes);
    for (int i = 0; i < maxComponents; ++i)
        insert->bind(6 + i, entry.values[i] ? std::optional(entry.values[i]->thousandths()) : std::nullopt);
    insert->bind(9, reading.receivedAt.utcMs).bind(10, reading.receivedAt.offsetMinutes);
    bindText(*insert, 11, contextToJson(entry.context));
    bindText(*insert, 12, textsToJson(entry.remarks));
    insert->bind(13, entry.clockCorrection).bind(14, QStringView(reading.reason));
    if (auto done = insert->run(); !done)
        return passOn(done);
    return m_database.lastInsertId();
}

Result<void> InboxRepository::remove(qint64 id)
{
    auto erase = m_database.prepare("DELETE FROM inbox WHERE id = ?1");
    return erase ? erase->bind(1, id).run() : passOn(erase);
}

Result<void> InboxRepository::setAside(qint64 id)
{
    auto update = m_database.prepare("UPDATE inbox SET state = 1 WHERE id = ?1");
    return update ? update->bind(1, id).run() : passOn(update);
}

} // namespace naer
