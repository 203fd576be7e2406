// SPDX-License-Identifier: MPL-2.0
#include "core/vault/draftrepository.h"

namespace naer {

Result<void> DraftRepository::save(const QString& key, const QString& value, const Moment& now)
{
    return m_database.inTransaction([&]() -> Result<void> {
        auto insert = m_database.prepare(
            "INSERT INTO draft (key, value, saved_ms) VALUES (?1, ?2, ?3) "
            "ON CONFLICT (key) DO UPDATE SET value = excluded.value, saved_ms = excluded.saved_ms");
        return insert ? insert->bind(1, key).bind(2, value).bind(3, now.utcMs).run() : passOn(insert);
    });
}

Result<QString> DraftRepository::load(const QString& key) const
{
    auto select = m_database.prepare("SELECT value FROM draft WHERE key = ?1");
    if (!select)
        return passOn(select);
    const auto row = select->bind(1, key).step();
    if (!row)
        return passOn(row);
    return *row ? Result<QString>(select->text(0)) : fail(ErrorCode::NotFound);
}

Result<void> DraftRepository::remove(const QString& key)
{
    return m_database.inTransaction([&] { return removeWithin(key); });
}

Result<void> DraftRepository::removeWithin(const QString& key)
{
    auto erase = m_database.prepare("DELETE FROM draft WHERE key = ?1");
    return erase ? erase->bind(1, key).run() : passOn(erase);
}

Result<QStringList> DraftRepository::keys() const
{
    return read(m_database.prepare("SELECT key FROM draft ORDER BY key"));
}

Result<QStringList> DraftRepository::newestFirst(const QString& prefix) const
{
    auto select = m_database.prepare("SELECT key FROM draft WHERE substr(key, 1, length(?1)) = ?1 "
                                     "ORDER BY saved_ms DESC, key");
    if (select)
        select->bind(1, prefix);
    return read(std::move(select));
}

Result<QStringList> DraftRepository::read(Result<Statement> select) const
{
    if (!select)
        return passOn(select);
    QStringList found;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return passOn(row);
        if (!*row)
            return found;
        found += select->text(0);
    }
}

} // namespace naer
