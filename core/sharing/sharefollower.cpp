// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/sharefollower.h"

#include "core/fhir/systems.h"
#include "core/gateway/outboxrepository.h"
#include "core/gateway/recipientrepository.h"
#include "core/sharing/age.h"
#include "core/sharing/fhirshare.h"
#include "core/sharing/sharerepository.h"
#include "core/vault/journal.h"
#include "core/vault/profilerepository.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

struct OpenAt
{
    QString recipient;
    Moment since;
};

/// Recipients with something open, and when the oldest of it was made.
Result<std::vector<OpenAt>> whereSomethingIsOpen(Database& database, const Moment& now)
{
    const auto recipients = RecipientRepository(database).all();
    if (!recipients)
        return passOn(recipients);
    std::vector<OpenAt> found;
    for (const Recipient& recipient : *recipients) {
        const auto open = ShareRepository(database).openAt(recipient.code, now);
        if (!open)
            return passOn(open);
        if (!open->empty())
            found.push_back({recipient.code, open->front().madeAt});
    }
    return found;
}

/// Who signed in here before (a parent and the child are one: the same record), and was born when the citizen is. A day
/// that no sign-in has borne out may be a slip of the citizen's: it is told apart. Nobody signs in for a grown-up.
Result<void> isSamePerson(Database& database, const QString& recipient, const SignInOutcome& outcome,
    const QString& knownBirthDate, const Moment& now)
{
    const auto found = RecipientRepository(database).find(recipient);
    if (!found)
        return passOn(found);
    const auto& before = found->signedIn;
    const SignedIn& after = outcome.signedIn;
    const bool byParent = !after.guardian.isEmpty();
    const bool isFamily = before && (byParent || !before->guardian.isEmpty()) && before->patient == after.patient;
    if (before && (before->issuer != after.issuer || (before->subject != after.subject && !isFamily)))
        return fail(ErrorCode::SignInFailed, u"another person"_s);
    const auto& born = outcome.person.birthDate;
    if (byParent && (!born || knownBirthDate.isEmpty() || ageOn(now.day(), *born) >= ageOfConsent))
        return fail(ErrorCode::SignInFailed, notAChild);
    if (!born || knownBirthDate.isEmpty() || knownBirthDate == born->toString(Qt::ISODate))
        return {};
    const auto isBorneOut = isBirthDateVouched(database);
    if (!isBorneOut)
        return passOn(isBorneOut);
    return fail(ErrorCode::SignInFailed, *isBorneOut ? u"another person"_s : anotherBirthDate);
}

std::vector<fhir::Task> tasksIn(const Result<FhirSearch::Found>& found)
{
    std::vector<fhir::Task> tasks;
    for (const fhir::Resource& one : found ? found->resources : std::vector<fhir::Resource>()) {
        if (const auto* task = std::get_if<fhir::Task>(&one))
            tasks.push_back(*task);
    }
    return tasks;
}

} // namespace

Result<void> keepSignIn(Database& database, const QString& recipient, const SignInOutcome& outcome, const Moment& now)
{
    const auto known = ProfileRepository(database).get(profileBirthDate);
    if (!known && known.error().code != ErrorCode::NotFound)
        return passOn(known);
    const auto& born = outcome.person.birthDate;
    if (auto same = isSamePerson(database, recipient, outcome, known.value_or(QString()), now); !same)
        return same;
    return database.inTransaction([&]() -> Result<void> {
        if (born) {
            if (auto day = keepVouchedBirthDateWithin(database, *born, now); !day)
                return day;
        }
        if (auto done = RecipientRepository(database).keepSignIn(recipient, outcome.signedIn); !done)
            return done;
        if (auto woken = OutboxRepository(database).wake(recipient); !woken)
            return woken;
        return Journal(database).append(u"signed-in", recipient, now);
    });
}

ShareFollower::ShareFollower(
    VaultSession& session, TokenKeeper& tokens, HttpClient& http, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_clock(clock)
    , m_server(tokens, http)
    , m_search(m_server)
{ }

void ShareFollower::follow()
{
    if (m_busy > 0 || m_session.state() != VaultSession::State::Open)
        return;
    m_trouble.reset();
    m_busy = 1;
    m_session.run([now = m_clock.now()](Database& database) { return whereSomethingIsOpen(database, now); })
        .then(this, [this](const Result<std::vector<OpenAt>>& open) {
            for (const OpenAt& one : open.value_or(std::vector<OpenAt>()))
                followAt(one.recipient, one.since);
            done(open ? std::nullopt : std::optional(open.error()));
        });
}

void ShareFollower::followAt(const QString& recipient, const Moment& since)
{
    ++m_busy;
    QUrlQuery query;
    constexpr qint64 dayMs = 86'400'000; // clocks of others
    const Moment from{since.utcMs - dayMs, 0};
    query.addQueryItem(u"_lastUpdated"_s, u"ge"_s + from.toIso());
    query.addQueryItem(u"_count"_s, u"50"_s);
    m_search.searchOwn(recipient, u"Task"_s, query)
        .then(this, [this, recipient](const Result<FhirSearch::Found>& found) {
            if (!found)
                return done(found.error());
            m_session
                .run([recipient, tasks = tasksIn(found), &clock = m_clock](
                         Database& database) { return ShareService(database, clock).follow(recipient, tasks); })
                .then(this, [this](const Result<int>& further) {
                    if (further.value_or(0) > 0)
                        Q_EMIT changed();
                    done(further ? std::nullopt : std::optional(further.error()));
                });
        });
}

QFuture<void> ShareFollower::lookBefore(const OutboxEntry& entry)
{
    if (entry.what != Leaving::ShareTakenBack)
        return QtFuture::makeReadyVoidFuture();
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    QUrlQuery query;
    query.addQueryItem(u"identifier"_s, fhir::system::uuid + u'|' + urnOf(entry.subject));
    m_search.searchOwn(entry.recipient, u"Task"_s, query)
        .then(this, [this, promise, recipient = entry.recipient](const Result<FhirSearch::Found>& found) {
            m_session
                .run([recipient, tasks = tasksIn(found), &clock = m_clock](
                         Database& database) { return ShareService(database, clock).follow(recipient, tasks); })
                .then(this, [this, promise](const Result<int>& further) {
                    promise->finish();
                    if (further.value_or(0) > 0)
                        Q_EMIT changed();
                });
        });
    return promise->future();
}

void ShareFollower::done(const std::optional<Error>& trouble)
{
    if (trouble && !m_trouble)
        m_trouble = trouble;
    if (--m_busy == 0)
        Q_EMIT rested(m_trouble);
}

void ShareFollower::learnOrganization(const QString& recipient)
{
    QUrlQuery query;
    query.addQueryItem(u"_count"_s, u"2"_s);
    m_search.search(recipient, u"Organization"_s, query)
        .then(this, [this, recipient](const Result<FhirSearch::Found>& found) {
            const auto* organization = found && found->resources.size() == 1
                ? std::get_if<fhir::Organization>(&found->resources.front())
                : nullptr;
            if (!organization || organization->id.isEmpty()) {
                Q_EMIT learned(recipient);
                return;
            }
            m_session
                .run([recipient, reference = u"Organization/"_s + organization->id](Database& database) {
                    return database.inTransaction(
                        [&] { return RecipientRepository(database).keepOrganization(recipient, reference); });
                })
                .then(this, [this, recipient](const Result<void>&) { Q_EMIT learned(recipient); });
        });
}

} // namespace naer
