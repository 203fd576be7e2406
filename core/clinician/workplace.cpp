// SPDX-License-Identifier: MPL-2.0
#include "core/clinician/workplace.h"

#include "core/clinician/lastlookrepository.h"
#include "core/gateway/recipientrepository.h"
#include "core/vault/draftrepository.h"
#include "core/vault/journal.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

/// What somebody saw and half wrote there: the next one to sign in must not find it.
Result<void> forgetPerson(Database& database, const QString& code)
{
    if (auto forgotten = LastLookRepository(database).forget(code); !forgotten)
        return forgotten;
    DraftRepository drafts(database);
    const auto answers = drafts.newestFirst(answerDrafts);
    if (!answers)
        return passOn(answers);
    for (const QString& key : *answers) {
        if (auto gone = drafts.removeWithin(key); !gone)
            return gone;
    }
    return {};
}

bool isSamePersonAt(const Recipient& before, const Recipient& place, const SignedIn& signedIn)
{
    return before.code == place.code && before.baseUrl == place.baseUrl && before.signedIn
        && before.signedIn->issuer == signedIn.issuer && before.signedIn->subject == signedIn.subject;
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
        RecipientRepository places(database, SignInAs::Clinician);
        if (*before) {
            const bool isSame = isSamePersonAt(**before, place, outcome.signedIn);
            if (auto forgotten = isSame ? Result<void>() : forgetPerson(database, (*before)->code); !forgotten)
                return forgotten;
            if (auto removed = places.remove((*before)->code); !removed)
                return removed;
        }
        place.signsInAs = SignInAs::Clinician;
        place.addedAt = now;
        if (auto added = places.add(place); !added) // as the region lists it now: a certificate may be a new one
            return added;
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
        if (auto forgotten = forgetPerson(database, (*place)->code); !forgotten)
            return forgotten;
        if (auto removed = RecipientRepository(database, SignInAs::Clinician).remove((*place)->code); !removed)
            return removed;
        return Journal(database).append(u"workplace-left", (*place)->code, now);
    });
}

} // namespace naer
