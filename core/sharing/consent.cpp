// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/consent.h"

#include "core/sharing/age.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

#define NAER_COLUMNS                                                                                                   \
    "id, recipient, kinds, purpose, data_from_ms, data_to_ms, given_ms, given_offset, ends_ms, ends_offset, "          \
    "withdrawn_ms, withdrawn_offset, guardian, guardian_name"

Result<std::vector<Consent>> read(Statement& rows)
{
    std::vector<Consent> found;
    for (;;) {
        const auto row = rows.step();
        if (!row)
            return passOn(row);
        if (!*row)
            return found;
        const auto purpose = purposeNamed(rows.text(3));
        if (!purpose)
            return fail(ErrorCode::Damaged, u"purpose of a consent"_s);
        Consent one{rows.text(0), rows.text(1), textsFromJson(rows.text(2)), *purpose, {rows.int64(4), rows.int64(5)},
            {rows.int64(6), rows.integer(7)}, {rows.int64(8), rows.integer(9)}, std::nullopt, rows.text(12),
            rows.text(13)};
        if (!rows.isNull(10))
            one.withdrawnAt = Moment{rows.int64(10), rows.integer(11)};
        found.push_back(std::move(one));
    }
}

} // namespace

QString purposeName(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Treatment: return u"treatment"_s;
    case Purpose::FollowUp: return u"follow-up"_s;
    case Purpose::Information: return u"information"_s;
    }
    return {};
}

Result<Purpose> purposeNamed(QStringView name)
{
    for (const Purpose one : {Purpose::Treatment, Purpose::FollowUp, Purpose::Information}) {
        if (purposeName(one) == name)
            return one;
    }
    return fail(ErrorCode::UnknownContext, u"treatment, follow-up, information"_s);
}

Result<void> ConsentRepository::insert(const Consent& consent)
{
    auto insert = m_database.prepare("INSERT INTO consent (" NAER_COLUMNS
                                     ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, NULL, NULL, ?11, ?12)");
    if (!insert)
        return passOn(insert);
    insert->bind(1, consent.id).bind(2, consent.recipient).bind(3, textsToJson(consent.kinds));
    insert->bind(4, purposeName(consent.purpose)).bind(5, consent.data.fromMs).bind(6, consent.data.toMs);
    insert->bind(7, consent.givenAt.utcMs).bind(8, consent.givenAt.offsetMinutes);
    insert->bind(9, consent.endsAt.utcMs).bind(10, consent.endsAt.offsetMinutes);
    return insert->bind(11, consent.guardian).bind(12, consent.guardianName).run();
}

Result<void> ConsentRepository::withdraw(const QString& id, const Moment& at)
{
    const auto consent = find(id);
    if (!consent)
        return passOn(consent);
    if (consent->withdrawnAt)
        return fail(ErrorCode::AlreadyWithdrawn);
    auto update = m_database.prepare("UPDATE consent SET withdrawn_ms = ?2, withdrawn_offset = ?3 WHERE id = ?1");
    return update ? update->bind(1, id).bind(2, at.utcMs).bind(3, at.offsetMinutes).run() : passOn(update);
}

Result<Consent> ConsentRepository::find(const QString& id) const
{
    auto select = m_database.prepare("SELECT " NAER_COLUMNS " FROM consent WHERE id = ?1");
    if (!select)
        return passOn(select);
    auto found = read(select->bind(1, id));
    if (!found)
        return passOn(found);
    return found->empty() ? Result<Consent>(fail(ErrorCode::NotFound, u"consent"_s)) : found->front();
}

Result<std::vector<Consent>> ConsentRepository::all() const
{
    auto select = m_database.prepare("SELECT " NAER_COLUMNS " FROM consent ORDER BY given_ms DESC, id");
    return select ? read(*select) : passOn(select);
}

Result<std::vector<Consent>> ConsentRepository::inForce(const QString& recipient, const Moment& now) const
{
    auto select = m_database.prepare(
        "SELECT " NAER_COLUMNS " FROM consent WHERE recipient = ?1 AND withdrawn_ms IS NULL AND ends_ms > ?2");
    if (!select)
        return passOn(select);
    const auto who = whoDecides(m_database, now);
    if (!who && who.error().code != ErrorCode::BirthDateMissing)
        return passOn(who);
    auto found = read(select->bind(1, recipient).bind(2, now.utcMs));
    if (found) {
        const bool parents = who.value_or(WhoDecides::Citizen) == WhoDecides::Parents;
        std::erase_if(
            *found, [&](const Consent& one) { return !one.isInForce(now) || one.guardian.isEmpty() == parents; });
    }
    return found;
}

bool anyCovers(const std::vector<Consent>& consents, const Kind& kind, qint64 takenMs, const Moment& now)
{
    return std::ranges::any_of(consents, [&](const Consent& one) { return one.covers(kind, takenMs, now); });
}

} // namespace naer
