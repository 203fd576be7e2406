// SPDX-License-Identifier: MPL-2.0
#include "core/clinician/workplace.h"

#include "core/clinician/lastlookrepository.h"
#include "core/gateway/recipientrepository.h"
#include "core/vault/draftrepository.h"
#include "core/vault/journal.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

Result<void> leaveWithin(Database& database, const QString& code)
{
    if (auto forgotten = LastLookRepository(database).forget(code); !forgotten)
        return forgotten;
    DraftRepository drafts(database);
    const auto answers = drafts.newestFirst(answerDrafts);
    if (!answers)
        return passOn(answers);
    for (const QString& key : *answers) { // the next one to sign in must not find what somebody else wrote
        if (auto gone = drafts.removeWithin(key); !gone)
            return gone;
    }
    return RecipientRepository(database, SignInAs::Clinician).remove(code);
}

} // namespace

Result<std::optional<Recipient>> workplace(Database& database)
{
    const auto places = RecipientRepository(database, SignInAs::Clinician).all();
    if (!places)
        return passOn(places);
    return places->empty() ? std::optional<Recipient>() : places->front();
}

Result<void> keepWorkplace(Database& database, Recipient place, const SignInOutcome& outcome, const Moment& now)
{
    return database.inTransaction([&]() -> Result<void> {
        const auto before = workplace(database);
        if (!before)
            return passOn(before);
        const bool isSame = *before && (*before)->code == place.code && (*before)->baseUrl == place.baseUrl
            && (*before)->signedIn && (*before)->signedIn->issuer == outcome.signedIn.issuer
            && (*before)->signedIn->subject == outcome.signedIn.subject;
        RecipientRepository places(database, SignInAs::Clinician);
        if (!isSame) {
            if (*before) {
                if (auto left = leaveWithin(database, (*before)->code); !left)
                    return left;
            }
            place.signsInAs = SignInAs::Clinician;
            place.addedAt = now;
            if (auto added = places.add(place); !added)
                return added;
        }
        if (auto kept = places.keepSignIn(place.code, outcome.signedIn); !kept)
            return kept;
        return Journal(database).append(u"workplace-entered", place.code, now);
    });
}

Result<void> leaveWorkplace(Database& database, const Moment& now)
{
    return database.inTransaction([&]() -> Result<void> {
        const auto place = workplace(database);
        if (!place || !*place)
            return place ? Result<void>() : passOn(place);
        if (auto left = leaveWithin(database, (*place)->code); !left)
            return left;
        return Journal(database).append(u"workplace-left", (*place)->code, now);
    });
}

} // namespace naer
