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

Result<bool> isSaid(Database& database, const QString& key)
{
    const auto said = ProfileRepository(database).get(key);
    if (!said && said.error().code != ErrorCode::NotFound)
        return passOn(said);
    return said.has_value();
}

Result<void> checkPossible(const QDate& born, const Moment& now)
{
    constexpr int oldest = 130;
    const int age = born.isValid() ? ageOn(now.day(), born) : -1;
    const bool isPossible = age >= 0 && age <= oldest && born <= now.day();
    return isPossible ? Result<void>() : fail(ErrorCode::BadTime, u"birth date"_s);
}

Result<void> store(Database& database, const QDate& born, const Moment& now)
{
    ProfileRepository profile(database);
    if (ageOn(now.day(), born) < ageOfConsent) {
        if (auto done = profile.setWithin(profileBirthDateOfChild, u"yes"_s); !done)
            return done;
    }
    return profile.setWithin(profileBirthDate, born.toString(Qt::ISODate));
}

} // namespace

Result<void> keepBirthDate(Database& database, const QDate& born, const Moment& now, const std::optional<QDate>& told)
{
    if (auto possible = checkPossible(born, now); !possible)
        return possible;
    const auto known = birthDate(database);
    if (!known && known.error().code != ErrorCode::BirthDateMissing)
        return passOn(known);
    if (known && *known == born)
        return {};
    const auto vouched = isBirthDateVouched(database);
    const auto ofChild = isSaid(database, profileBirthDateOfChild);
    if (!vouched || !ofChild)
        return vouched ? passOn(ofChild) : passOn(vouched);
    const bool isChild = ageOn(now.day(), born) < ageOfConsent;
    const bool wasChild = known && (*ofChild || ageOn(now.day(), *known) < ageOfConsent); // whatever the clock says now
    if (*vouched || (wasChild && born < *known && !(isChild && told == born)))
        return fail(ErrorCode::Contradiction, u"another birth date is known"_s);
    return database.inTransaction([&] { return store(database, born, now); });
}

Result<void> keepVouchedBirthDateWithin(Database& database, const QDate& born, const Moment& now)
{
    if (auto possible = checkPossible(born, now); !possible)
        return possible;
    if (auto done = store(database, born, now); !done)
        return done;
    return ProfileRepository(database).setWithin(profileBirthDateVouched, u"yes"_s);
}

Result<bool> isBirthDateVouched(Database& database) { return isSaid(database, profileBirthDateVouched); }

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
