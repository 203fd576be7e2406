// SPDX-License-Identifier: MPL-2.0
#include "core/vault/journal.h"

#include "core/crypto/digest.h"
#include "core/vault/database.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

void addNumber(QByteArray& to, qint64 number)
{
    const qint64 little = qToLittleEndian(number);
    to.append(reinterpret_cast<const char*>(&little), sizeof little);
}

/// SHA-256(previous hash, sequence, time, event, detail); lengths stand before the texts so that none can borrow from
/// the other.
Result<QByteArray> hashOf(const QByteArray& previous, const JournalEntry& entry)
{
    QByteArray bytes = previous;
    addNumber(bytes, entry.sequence);
    addNumber(bytes, entry.at.utcMs);
    addNumber(bytes, entry.at.offsetMinutes);
    for (const QString& text : {entry.event, entry.detail}) {
        const QByteArray utf8 = text.toUtf8();
        addNumber(bytes, utf8.size());
        bytes += utf8;
    }
    const auto digest = crypto::sha256({crypto::bytesOf(bytes)});
    return digest ? Result<QByteArray>(crypto::toByteArray(*digest)) : passOn(digest);
}

JournalEntry entryOf(const Statement& row)
{
    return {row.int64(0), {row.int64(1), row.integer(2)}, row.text(3), row.text(4)};
}

} // namespace

Result<void> Journal::append(QStringView event, QStringView detail, const Moment& at)
{
    auto last = m_database.prepare("SELECT sequence, hash FROM journal ORDER BY sequence DESC LIMIT 1");
    if (!last)
        return passOn(last);
    const auto row = last->step();
    if (!row)
        return passOn(row);
    const JournalEntry entry{(*row ? last->int64(0) : 0) + 1, at, event.toString(), detail.toString()};
    const auto hash = hashOf(*row ? last->blob(1) : QByteArray(), entry);
    if (!hash)
        return passOn(hash);
    auto insert = m_database.prepare(
        "INSERT INTO journal (sequence, at_ms, at_offset, event, detail, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    if (!insert)
        return passOn(insert);
    return insert->bind(1, entry.sequence)
        .bind(2, at.utcMs)
        .bind(3, at.offsetMinutes)
        .bind(4, event)
        .bind(5, detail)
        .bind(6, *hash)
        .run();
}

Result<std::vector<JournalEntry>> Journal::entries(int limit) const
{
    auto rows = m_database.prepare(
        "SELECT sequence, at_ms, at_offset, event, detail FROM journal ORDER BY sequence DESC LIMIT ?1");
    if (!rows)
        return passOn(rows);
    rows->bind(1, limit);
    std::vector<JournalEntry> found;
    for (;;) {
        const auto row = rows->step();
        if (!row)
            return passOn(row);
        if (!*row)
            return found;
        found.push_back(entryOf(*rows));
    }
}

Result<qint64> Journal::verifyChain() const
{
    auto rows
        = m_database.prepare("SELECT sequence, at_ms, at_offset, event, detail, hash FROM journal ORDER BY sequence");
    if (!rows)
        return passOn(rows);
    QByteArray previous;
    for (qint64 count = 0;;) {
        const auto row = rows->step();
        if (!row)
            return passOn(row);
        if (!*row)
            return count;
        const JournalEntry entry = entryOf(*rows);
        auto hash = hashOf(previous, entry);
        if (!hash)
            return passOn(hash);
        if (entry.sequence != ++count || *hash != rows->blob(5))
            return fail(ErrorCode::Damaged, u"journal row %1"_s.arg(count));
        previous = std::move(*hash);
    }
}

} // namespace naer
