// SPDX-License-Identifier: MPL-2.0
#include "core/gateway/recipientrepository.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

#define NAER_COLUMNS                                                                                                   \
    "code, name, phone, answer_days, base_url, client_id, dialect, organization, authority, added_ms, added_offset, "  \
    "removed, issuer, token_url, subject, patient, access_token, access_ends_ms, refresh_token, practitioner, "        \
    "person_name, signs_in_as, guardian, signed_in_ms"

Recipient read(const Statement& row)
{
    Recipient one;
    one.code = row.text(0);
    one.name = row.text(1);
    one.phone = row.text(2);
    one.answerDays = row.integer(3);
    one.baseUrl = QUrl(row.text(4));
    one.clientId = row.text(5);
    one.dialect = row.text(6);
    one.organization = row.text(7);
    one.authority = row.blob(8);
    one.addedAt = {row.int64(9), row.integer(10)};
    one.removed = row.integer(11) != 0;
    if (!row.isNull(12)) {
        one.signedIn = SignedIn{row.text(12), QUrl(row.text(13)), row.text(14), row.text(15), row.text(16),
            row.int64(17), row.text(18), row.text(19), row.text(20), row.text(22), row.int64(23)};
    }
    one.signsInAs = static_cast<SignInAs>(row.integer(21));
    return one;
}

Result<Recipient> first(Statement& statement)
{
    const auto row = statement.step();
    if (!row)
        return passOn(row);
    return *row ? Result<Recipient>(read(statement)) : fail(ErrorCode::NotFound, u"recipient"_s);
}

Result<void> changedOne(Database& database, Statement& statement)
{
    if (auto done = statement.run(); !done)
        return done;
    return database.changes() == 1 ? Result<void>() : fail(ErrorCode::NotFound, u"recipient"_s);
}

} // namespace

Result<void> RecipientRepository::add(const Recipient& recipient)
{
    if (auto checked = checkRecipient(recipient); !checked)
        return checked;
    const auto before = findEver(recipient.code);
    if (!before && before.error().code != ErrorCode::NotFound)
        return passOn(before);
    if (before && !before->removed)
        return fail(ErrorCode::AlreadyExists, u"recipient"_s);
    if (before && before->baseUrl != recipient.baseUrl && m_as == static_cast<int>(SignInAs::Citizen)) {
        auto left = m_database.prepare("SELECT 1 FROM outbox WHERE recipient = ?1 LIMIT 1");
        const auto any = left ? left->bind(1, recipient.code).step() : passOn(left);
        if (!any || *any)
            return any ? fail(ErrorCode::Contradiction, u"recipient"_s) : passOn(any);
    }
    auto gone = m_database.prepare("DELETE FROM recipient WHERE code = ?1 AND signs_in_as = ?2 AND removed = 1");
    if (!gone)
        return passOn(gone);
    if (auto done = gone->bind(1, recipient.code).bind(2, m_as).run(); !done)
        return done;
    auto insert
        = m_database.prepare("INSERT INTO recipient (" NAER_COLUMNS ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, "
                             "?9, ?10, ?11, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, ?12, NULL, NULL)");
    if (!insert)
        return passOn(insert);
    insert->bind(1, recipient.code).bind(2, recipient.name).bind(3, recipient.phone).bind(4, recipient.answerDays);
    insert->bind(5, recipient.baseUrl.toString()).bind(6, recipient.clientId).bind(7, recipient.dialect);
    insert->bind(8, recipient.organization);
    if (!recipient.authority.isEmpty())
        insert->bind(9, recipient.authority);
    insert->bind(10, recipient.addedAt.utcMs).bind(11, recipient.addedAt.offsetMinutes);
    return insert->bind(12, m_as).run();
}

Result<Recipient> RecipientRepository::find(const QString& code) const
{
    auto select = m_database.prepare(
        "SELECT " NAER_COLUMNS " FROM recipient WHERE code = ?1 AND signs_in_as = ?2 AND removed = 0");
    return select ? first(select->bind(1, code).bind(2, m_as)) : passOn(select);
}

Result<Recipient> RecipientRepository::findEver(const QString& code) const
{
    auto select = m_database.prepare("SELECT " NAER_COLUMNS " FROM recipient WHERE code = ?1 AND signs_in_as = ?2");
    return select ? first(select->bind(1, code).bind(2, m_as)) : passOn(select);
}

Result<std::vector<Recipient>> RecipientRepository::all() const
{
    auto select = m_database.prepare(
        "SELECT " NAER_COLUMNS " FROM recipient WHERE signs_in_as = ?1 AND removed = 0 ORDER BY added_ms, code");
    if (!select)
        return passOn(select);
    select->bind(1, m_as);
    std::vector<Recipient> found;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return passOn(row);
        if (!*row)
            return found;
        found.push_back(read(*select));
    }
}

Result<void> RecipientRepository::remove(const QString& code)
{
    auto update = m_database.prepare(
        "UPDATE recipient SET removed = 1, issuer = NULL, token_url = NULL, subject = NULL, patient = NULL, "
        "access_token = NULL, access_ends_ms = NULL, refresh_token = NULL, practitioner = NULL, person_name = NULL, "
        "guardian = NULL, signed_in_ms = NULL "
        "WHERE code = ?1 AND signs_in_as = ?2 AND removed = 0");
    return update ? changedOne(m_database, update->bind(1, code).bind(2, m_as)) : passOn(update);
}

Result<void> RecipientRepository::keepSignIn(const QString& code, const std::optional<SignedIn>& signedIn)
{
    auto update = m_database.prepare(
        "UPDATE recipient SET issuer = ?2, token_url = ?3, subject = ?4, patient = ?5, access_token = ?6, "
        "access_ends_ms = ?7, refresh_token = ?8, practitioner = ?9, person_name = ?10, guardian = ?12, "
        "signed_in_ms = ?13 WHERE code = ?1 AND signs_in_as = ?11 AND removed = 0");
    if (!update)
        return passOn(update);
    update->bind(1, code).bind(11, m_as);
    if (signedIn) {
        update->bind(2, signedIn->issuer).bind(3, signedIn->tokenUrl.toString()).bind(4, signedIn->subject);
        update->bind(5, signedIn->patient).bind(6, signedIn->accessToken).bind(7, signedIn->accessEndsMs);
        update->bind(8, signedIn->refreshToken).bind(9, signedIn->practitioner).bind(10, signedIn->name);
        update->bind(12, signedIn->guardian).bind(13, signedIn->atMs);
    }
    return changedOne(m_database, *update);
}

Result<void> RecipientRepository::endGuardiansSignIn(const QString& code)
{
    auto update = m_database.prepare("UPDATE recipient SET access_token = '', access_ends_ms = 0, refresh_token = '' "
                                     "WHERE code = ?1 AND signs_in_as = ?2 AND guardian <> ''");
    return update ? update->bind(1, code).bind(2, m_as).run() : passOn(update);
}

Result<void> RecipientRepository::keepOrganization(const QString& code, const QString& reference)
{
    auto update = m_database.prepare(
        "UPDATE recipient SET organization = ?2 WHERE code = ?1 AND signs_in_as = ?3 AND removed = 0");
    return update ? changedOne(m_database, update->bind(1, code).bind(2, reference).bind(3, m_as)) : passOn(update);
}

} // namespace naer
