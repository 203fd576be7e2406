// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/age.h"

#include "core/vault/database.h"
#include "core/vault/profilerepository.h"

using namespace Qt::StringLiterals;

namespace naer {

int ageOn(const QDate& day, const QDate& born)
{
    const bool hadBirthday = std::pair(day.month(), day.day()) >= std::pair(born.month(), born.day());
    return day.year() - born.year() - (hadBirthday ? 0 : 1);
}

Result<void> keepBirthDate(Database& database, const QDate& born, const Moment& now)
{
    constexpr int oldest = 130;
    const int age = born.isValid() ? ageOn(now.day(), born) : -1;
    if (age < 0 || age > oldest || born > now.day())
        return fail(ErrorCode::BadTime, u"birth date"_s);
    const auto known = ProfileRepository(database).get(profileBirthDate);
    if (!known && known.error().code != ErrorCode::NotFound)
        return passOn(known);
    const QDate before = known ? QDate::fromString(*known, Qt::ISODate) : QDate();
    if (before.isValid() && ageOn(now.day(), before) < ageOfConsent && age >= ageOfConsent)
        return fail(ErrorCode::Contradiction, u"another birth date is known"_s);
    return ProfileRepository(database).set(profileBirthDate, born.toString(Qt::ISODate));
}

Result<void> mayShareAlone(Database& database, const Moment& now)
{
    const auto text = ProfileRepository(database).get(profileBirthDate);
    if (!text && text.error().code != ErrorCode::NotFound)
        return passOn(text);
    const QDate born = text ? QDate::fromString(*text, Qt::ISODate) : QDate();
    if (!born.isValid())
        return fail(ErrorCode::BirthDateMissing);
    return ageOn(now.day(), born) >= ageOfConsent ? Result<void>() : fail(ErrorCode::ParentsPartMissing);
}

} // namespace naer
