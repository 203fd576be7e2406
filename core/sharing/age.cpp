// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/age.h"

#include "core/gateway/recipient.h"
#include "core/vault/database.h"
#include "core/vault/profilerepository.h"

using namespace Qt::StringLiterals;

namespace naer {

int ageOn(const QDate& day, const QDate& born)
{
    const bool hadBirthday = std::pair(day.month(), day.day()) >= std::pair(born.month(), born.day());
    return day.year() - born.year() - (hadBirthday ? 0 : 1);
}

namespace {

Result<QDate> birthDate(Database& database)
{
    const auto text = ProfileRepository(database).get(profileBirthDate);
    if (!text && text.error().code != ErrorCode::NotFound)
        return passOn(text);
    const QDate born = text ? QDate::fromString(*text, Qt::ISODate) : QDate();
    return born.isValid() ? Result<QDate>(born) : fail(ErrorCode::BirthDateMissing);
}

} // namespace

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

Result<WhoDecides> whoDecides(Database& database, const Moment& now)
{
    const auto born = birthDate(database);
    if (!born)
        return passOn(born);
    return ageOn(now.day(), *born) >= ageOfConsent ? WhoDecides::Citizen : WhoDecides::Parents;
}

Result<Moment> decidesAloneFrom(Database& database)
{
    const auto born = birthDate(database);
    if (!born)
        return passOn(born);
    QDate day = born->addYears(ageOfConsent); // 29 February becomes the 28th
    if (ageOn(day, *born) < ageOfConsent)
        day = day.addDays(1);
    return Moment::from(day.startOfDay());
}

Result<void> mayShareAlone(Database& database, const Moment& now)
{
    const auto who = whoDecides(database, now);
    if (!who)
        return passOn(who);
    return *who == WhoDecides::Citizen ? Result<void>() : fail(ErrorCode::ParentsPartMissing);
}

Result<void> mayShareWith(Database& database, const Recipient& recipient, const Moment& now)
{
    const bool hasParent = recipient.signedIn && !recipient.signedIn->guardian.isEmpty();
    const auto alone = mayShareAlone(database, now);
    return !alone && alone.error().code == ErrorCode::ParentsPartMissing && hasParent ? Result<void>() : alone;
}

Result<void> maySayYesTo(Database& database, const Recipient& recipient, const Moment& now)
{
    const auto who = whoDecides(database, now);
    const auto may = who ? mayShareWith(database, recipient, now) : passOn(who);
    if (!may || *who == WhoDecides::Citizen)
        return may;
    const qint64 agoMs = now.utcMs - recipient.signedIn->atMs;
    const bool isThere = agoMs >= 0 && agoMs <= std::chrono::milliseconds(parentStays).count();
    return isThere ? Result<void>() : fail(ErrorCode::ParentsPartMissing);
}

} // namespace naer
