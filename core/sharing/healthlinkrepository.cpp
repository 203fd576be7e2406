// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/healthlinkrepository.h"

#include "core/crypto/digest.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr std::string_view selectLinks
    = "SELECT number, host, state, path, manifest, key, passcode, tries, label, title, kinds, from_ms, to_ms, "
      "long_term, "
      "expires_ms, made_ms, made_offset, changed_ms, changed_offset, withdrawn_ms, withdrawn_offset FROM health_link "
      "WHERE ?1 IS NULL OR number = ?1 ORDER BY number DESC";

Result<OwnHealthLink> linkOf(const Statement& row)
{
    OwnHealthLink link{.number = row.int64(0),
        .host = row.int64(1),
        .state = static_cast<LinkState>(row.integer(2)),
        .path = row.text(3),
        .manifest = row.text(4),
        .key = SecureBytes(crypto::bytesOf(row.view(5))),
        .passcode = row.text(6),
        .tries = row.integer(7),
        .label = row.text(8),
        .title = row.text(9),
        .isLongTerm = row.integer(13) != 0,
        .expiresMs = row.optionalInt64(14),
        .madeAt = {row.int64(15), row.integer(16)},
        .changedAt = {row.int64(17), row.integer(18)}};
    link.range.fromMs = row.optionalInt64(11).value_or(link.range.fromMs);
    link.range.toMs = row.optionalInt64(12).value_or(link.range.toMs);
    if (!row.isNull(19))
        link.withdrawnAt = Moment{row.int64(19), row.integer(20)};
    for (const QString& code : row.text(10).split(u' ', Qt::SkipEmptyParts)) {
        const auto kind = KindCatalog::instance().find(code);
        if (!kind)
            return fail(ErrorCode::TooNew, u"kind of a link"_s);
        link.kinds.push_back(*kind);
    }
    return link;
}

std::optional<qint64> unlessOpen(qint64 ms)
{
    const bool isOpen = ms == std::numeric_limits<qint64>::min() || ms == std::numeric_limits<qint64>::max();
    return isOpen ? std::nullopt : std::optional(ms);
}

std::optional<QStringView> orNothing(const QString& text)
{
    return text.isEmpty() ? std::nullopt : std::optional<QStringView>(text);
}

Result<void> run(Database& database, std::string_view sql, qint64 number, const Moment& at)
{
    auto update = database.prepare(sql);
    return update ? update->bind(1, number).bind(2, at.utcMs).bind(3, at.offsetMinutes).run() : passOn(update);
}

} // namespace

QString linkStateName(LinkState state)
{
    switch (state) {
    case LinkState::Making: return u"making"_s;
    case LinkState::Active: return u"active"_s;
    case LinkState::Updating: return u"updating"_s;
    case LinkState::Withdrawing: return u"withdrawing"_s;
    case LinkState::Withdrawn: return u"withdrawn"_s;
    }
    return {};
}

Result<qint64> HealthLinkRepository::insert(const OwnHealthLink& link)
{
    auto insert = m_database.prepare(
        "INSERT INTO health_link (host, state, path, manifest, key, passcode, tries, label, title, kinds, from_ms, "
        "to_ms, "
        "long_term, expires_ms, made_ms, made_offset, changed_ms, changed_offset) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?15, ?16)");
    if (!insert)
        return passOn(insert);
    QStringList kinds;
    for (const Kind* kind : link.kinds)
        kinds += kind->code;
    const QString codes = kinds.join(u' ');
    const auto done = insert->bind(1, link.host)
                          .bind(2, static_cast<int>(link.state))
                          .bind(3, QStringView(link.path))
                          .bind(4, orNothing(link.manifest))
                          .bind(5, crypto::toByteArray(link.key.span()))
                          .bind(6, orNothing(link.passcode))
                          .bind(7, link.tries)
                          .bind(8, QStringView(link.label))
                          .bind(9, QStringView(link.title))
                          .bind(10, QStringView(codes))
                          .bind(11, unlessOpen(link.range.fromMs))
                          .bind(12, unlessOpen(link.range.toMs))
                          .bind(13, link.isLongTerm ? 1 : 0)
                          .bind(14, link.expiresMs)
                          .bind(15, link.madeAt.utcMs)
                          .bind(16, link.madeAt.offsetMinutes)
                          .run();
    return done ? Result<qint64>(m_database.lastInsertId()) : passOn(done);
}

Result<std::vector<OwnHealthLink>> HealthLinkRepository::read(Result<Statement> rows) const
{
    if (!rows)
        return passOn(rows);
    std::vector<OwnHealthLink> found;
    for (;;) {
        const auto row = rows->step();
        if (!row)
            return passOn(row);
        if (!*row)
            return found;
        auto link = linkOf(*rows);
        if (!link)
            return passOn(link);
        found.push_back(std::move(*link));
    }
}

Result<std::vector<OwnHealthLink>> HealthLinkRepository::all() const { return read(m_database.prepare(selectLinks)); }

Result<OwnHealthLink> HealthLinkRepository::find(qint64 number) const
{
    auto rows = m_database.prepare(selectLinks);
    if (rows)
        rows->bind(1, number);
    auto found = read(std::move(rows));
    if (!found)
        return passOn(found);
    return found->empty() ? Result<OwnHealthLink>(fail(ErrorCode::NotFound, u"link"_s)) : std::move(found->front());
}

Result<void> HealthLinkRepository::move(qint64 number, LinkState from, LinkState to)
{
    auto update = m_database.prepare("UPDATE health_link SET state = ?3 WHERE number = ?1 AND state = ?2");
    if (!update)
        return passOn(update);
    const auto done = update->bind(1, number).bind(2, static_cast<int>(from)).bind(3, static_cast<int>(to)).run();
    if (!done)
        return done;
    return m_database.changes() == 1 ? Result<void>() : fail(ErrorCode::Contradiction, u"state of a link"_s);
}

Result<void> HealthLinkRepository::setChanged(qint64 number, const Moment& at)
{
    return run(m_database, "UPDATE health_link SET changed_ms = ?2, changed_offset = ?3 WHERE number = ?1", number, at);
}

Result<void> HealthLinkRepository::setWithdrawn(qint64 number, const Moment& at)
{
    return run(
        m_database, "UPDATE health_link SET withdrawn_ms = ?2, withdrawn_offset = ?3 WHERE number = ?1", number, at);
}

Result<void> HealthLinkRepository::forgetSecrets(qint64 number)
{
    auto update = m_database.prepare("UPDATE health_link SET key = NULL, passcode = NULL WHERE number = ?1");
    return update ? update->bind(1, number).run() : passOn(update);
}

} // namespace naer
