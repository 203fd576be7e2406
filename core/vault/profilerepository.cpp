// SPDX-License-Identifier: MPL-2.0
#include "core/vault/profilerepository.h"

#include "core/vault/database.h"

namespace naer {

Result<QString> ProfileRepository::get(const QString& key) const
{
    auto select = m_database.prepare("SELECT value FROM profile WHERE key = ?1");
    if (!select)
        return passOn(select);
    const auto row = select->bind(1, key).step();
    if (!row)
        return passOn(row);
    return *row ? Result<QString>(select->text(0)) : fail(ErrorCode::NotFound);
}

Result<void> ProfileRepository::set(const QString& key, const QString& value)
{
    return m_database.inTransaction([&] { return setWithin(key, value); });
}

Result<void> ProfileRepository::setWithin(const QString& key, const QString& value)
{
    auto insert = m_database.prepare("INSERT INTO profile (key, value) VALUES (?1, ?2) "
                                     "ON CONFLICT (key) DO UPDATE SET value = excluded.value");
    return insert ? insert->bind(1, key).bind(2, value).run() : passOn(insert);
}

} // namespace naer
