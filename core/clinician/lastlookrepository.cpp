// SPDX-License-Identifier: MPL-2.0
#include "core/clinician/lastlookrepository.h"

namespace naer {

Result<std::optional<LastLook>> LastLookRepository::find(const QString& workplace, const QString& patient) const
{
    auto select
        = m_database.prepare("SELECT newest, at_ms, at_offset FROM last_look WHERE workplace = ?1 AND patient = ?2");
    if (!select)
        return passOn(select);
    const auto row = select->bind(1, workplace).bind(2, patient).step();
    if (!row)
        return passOn(row);
    if (!*row)
        return std::nullopt;
    return LastLook{select->text(0), {select->int64(1), select->integer(2)}};
}

Result<void> LastLookRepository::keep(const QString& workplace, const QString& patient, const LastLook& look)
{
    auto insert = m_database.prepare(
        "INSERT OR REPLACE INTO last_look (workplace, patient, newest, at_ms, at_offset) VALUES (?1, ?2, ?3, ?4, ?5)");
    if (!insert)
        return passOn(insert);
    insert->bind(1, workplace).bind(2, patient).bind(3, look.newest);
    return insert->bind(4, look.at.utcMs).bind(5, look.at.offsetMinutes).run();
}

Result<void> LastLookRepository::forget(const QString& workplace)
{
    auto gone = m_database.prepare("DELETE FROM last_look WHERE workplace = ?1");
    return gone ? gone->bind(1, workplace).run() : passOn(gone);
}

} // namespace naer
