// SPDX-License-Identifier: MPL-2.0
#include "core/clinician/clinic.h"

#include "core/clinician/lastlookrepository.h"
#include "core/clinician/patientref.h"
#include "core/sharing/fhirperson.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr int namesAtOnce = 50; // of one search by _id

Clinician clinicianOf(const Recipient& place)
{
    return {u"Practitioner/"_s + place.signedIn->practitioner, place.signedIn->name};
}

QUrlQuery queryOf(std::initializer_list<std::pair<QString, QString>> items)
{
    QUrlQuery query;
    for (const auto& [name, value] : items)
        query.addQueryItem(name, value);
    return query;
}

/// Of a server that says the version in the header only, it is taken from there.
std::optional<WorkItem> itemFrom(const HttpAnswer& answer, const QUrl& base)
{
    fhir::ReadReport report;
    const auto resource = fhir::readResource(answer.body, report);
    const auto* task = resource ? std::get_if<fhir::Task>(&*resource) : nullptr;
    auto item = task ? workItemFrom(*task, base) : std::nullopt;
    if (item && item->version.isEmpty())
        item->version = answer.header("etag");
    return item;
}

template <typename T>
std::shared_ptr<QPromise<Result<T>>> newPromise()
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    return promise;
}

template <typename T>
void end(QPromise<Result<T>>& promise, Result<T> result)
{
    promise.addResult(std::move(result));
    promise.finish();
}

} // namespace

struct Clinic::Looking
{
    QString place, patient;
    QUrl base;
    std::optional<LastLook> lastLook;
    std::vector<RecordEntry> entries;
    std::optional<Error> trouble;
    int unreadable = 0, open = 0; ///< Observations; searches under way
    QPromise<Result<CitizenRecord>> promise;
};

struct Clinic::Acting
{
    QString place, item;
    WantedAct wanted;
    Clinician me;
    QUrl base;
    QPromise<Result<WorkItem>> promise;
};

Clinic::Clinic(VaultSession& session, HttpClient& http, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_clock(clock)
    , m_tokens(session, http, clock, SignInAs::Clinician)
    , m_server(m_tokens, http)
    , m_search(m_server)
{ }

QFuture<Result<Worklist>> Clinic::worklist(const QString& place)
{
    auto promise = newPromise<Worklist>();
    m_tokens.ready(place).then(this, [this, promise, place](const Result<Recipient>& ready) {
        if (!ready)
            return end<Worklist>(*promise, passOn(ready));
        const QUrlQuery open = queryOf(
            {{u"status"_s, u"requested,received,accepted,ready,in-progress,on-hold"_s}, {u"_count"_s, u"200"_s}});
        m_search.search(place, u"Task"_s, open)
            .then(this,
                [this, promise, place, base = ready->baseUrl, me = clinicianOf(*ready)](
                    const Result<FhirSearch::Found>& found) {
                    if (!found)
                        return end<Worklist>(*promise, passOn(found));
                    Worklist list{.me = me};
                    for (const fhir::Resource& one : found->resources) {
                        const auto* task = std::get_if<fhir::Task>(&one);
                        if (auto item = task ? workItemFrom(*task, base) : std::nullopt)
                            list.items.push_back(std::move(*item));
                    }
                    list.items = naer::worklist(std::move(list.items), me, m_clock.now());
                    withNames(promise, place, std::move(list));
                });
    });
    return promise->future();
}

/// Tasks need not say a name: the Patients do. Asked for in lots, the first in the list first.
void Clinic::withNames(const std::shared_ptr<QPromise<Result<Worklist>>>& promise, const QString& place, Worklist list)
{
    QStringList ids;
    for (const WorkItem& item : list.items) {
        if (item.patientName.isEmpty() && !ids.contains(item.patient) && ids.size() < namesAtOnce)
            ids += item.patient;
    }
    if (ids.isEmpty())
        return end<Worklist>(*promise, std::move(list));
    const QUrlQuery query = queryOf({{u"_id"_s, ids.join(u',')}, {u"_count"_s, QString::number(namesAtOnce)}});
    m_search.search(place, u"Patient"_s, query)
        .then(this, [this, promise, place, ids, list](const Result<FhirSearch::Found>& found) mutable {
            if (!found)
                return end<Worklist>(*promise, passOn(found));
            QHash<QString, QString> names;
            for (const fhir::Resource& one : found->resources) {
                if (const auto* patient = std::get_if<fhir::Patient>(&one))
                    names.insert(patient->id, nameOf(*patient));
            }
            for (WorkItem& item : list.items) {
                if (item.patientName.isEmpty() && ids.contains(item.patient)) // also where the server knows none
                    item.patientName = names.value(item.patient, u"–"_s);
            }
            withNames(promise, place, std::move(list));
        });
}

QFuture<Result<CitizenRecord>> Clinic::look(const QString& place, const QString& patient)
{
    auto looking = std::make_shared<Looking>();
    looking->place = place;
    looking->patient = patient;
    looking->promise.start();
    auto future = looking->promise.future();
    m_tokens.ready(place).then(this, [this, looking](const Result<Recipient>& ready) {
        if (!ready)
            return end<CitizenRecord>(looking->promise, passOn(ready));
        looking->base = ready->baseUrl;
        gatherAll(looking);
    });
    return future;
}

void Clinic::gatherAll(const std::shared_ptr<Looking>& looking)
{
    m_session
        .run([place = looking->place, patient = looking->patient](
                 Database& database) { return LastLookRepository(database).find(place, patient); })
        .then(this, [this, looking](const Result<std::optional<LastLook>>& known) {
            if (!known)
                return end<CitizenRecord>(looking->promise, passOn(known));
            looking->lastLook = *known;
            const QString about = u"Patient/"_s + looking->patient;
            const QString since = m_clock.now().toDateTime().date().addDays(-yearOfDays).toString(Qt::ISODate);
            looking->open = 4;
            gather(looking, u"Patient"_s, queryOf({{u"_id"_s, looking->patient}}));
            gather(looking, u"Task"_s, queryOf({{u"patient"_s, about}, {u"_count"_s, u"200"_s}}));
            gather(looking, u"Consent"_s, queryOf({{u"patient"_s, about}, {u"_count"_s, u"200"_s}}));
            gather(looking, u"Observation"_s,
                queryOf({{u"patient"_s, about}, {u"date"_s, u"ge"_s + since}, {u"_count"_s, u"500"_s}}));
        });
}

void Clinic::gather(const std::shared_ptr<Looking>& looking, const QString& type, const QUrlQuery& query)
{
    const auto came = [this, looking, type](const Result<FhirSearch::Found>& found) {
        if (found) {
            looking->unreadable += type == "Observation"_L1 ? found->unreadable : 0;
            for (const fhir::Resource& one : found->resources) {
                const QString id = std::visit([](const auto& resource) { return resource.id; }, one);
                if (patientOf(one, looking->base) != looking->patient)
                    continue; // a server that passes over what it was asked for: nobody sees two people as one
                looking->entries.push_back({QString(fhir::typeOf(one)) + u'/' + id, one});
            }
        } else if (!looking->trouble) {
            looking->trouble = found.error();
        }
        if (--looking->open > 0)
            return;
        if (looking->trouble)
            return end<CitizenRecord>(looking->promise, std::unexpected(*looking->trouble));
        auto record = citizenRecord(looking->entries, true, looking->lastLook, m_clock.now(), looking->base);
        record.unreadable += looking->unreadable;
        end<CitizenRecord>(looking->promise, std::move(record));
    };
    m_search.search(looking->place, type, query).then(this, came);
}

QFuture<Result<void>> Clinic::keepLook(const QString& place, const QString& patient, const QString& newest)
{
    return m_session.run([place, patient, look = LastLook{newest, m_clock.now()}](Database& database) {
        return database.inTransaction([&] { return LastLookRepository(database).keep(place, patient, look); });
    });
}

QFuture<Result<std::vector<Clinician>>> Clinic::colleagues(const QString& place)
{
    using Colleagues = std::vector<Clinician>;
    auto promise = newPromise<Colleagues>();
    m_tokens.ready(place).then(this, [this, promise, place](const Result<Recipient>& ready) {
        if (!ready)
            return end<Colleagues>(*promise, passOn(ready));
        m_search.search(place, u"Practitioner"_s, queryOf({{u"_count"_s, u"200"_s}}))
            .then(this, [promise, me = clinicianOf(*ready)](const Result<FhirSearch::Found>& found) {
                if (!found)
                    return end<Colleagues>(*promise, passOn(found));
                Colleagues all;
                for (const fhir::Resource& one : found->resources) {
                    const auto* practitioner = std::get_if<fhir::Practitioner>(&one);
                    if (!practitioner || practitioner->active == false)
                        continue;
                    Clinician clinician{u"Practitioner/"_s + practitioner->id, nameOf(practitioner->name)};
                    if (!clinician.is(me) && !clinician.name.isEmpty())
                        all.push_back(std::move(clinician));
                }
                std::ranges::sort(all, [](const Clinician& a, const Clinician& b) {
                    return QString::localeAwareCompare(a.name, b.name) < 0;
                });
                end<Colleagues>(*promise, std::move(all));
            });
    });
    return promise->future();
}

QFuture<Result<WorkItem>> Clinic::act(const QString& place, const QString& item, const WantedAct& wanted)
{
    auto acting = std::make_shared<Acting>();
    acting->place = place;
    acting->item = item;
    acting->wanted = wanted;
    acting->promise.start();
    auto future = acting->promise.future();
    m_tokens.ready(place).then(this, [this, acting](const Result<Recipient>& ready) {
        if (!ready)
            return end<WorkItem>(acting->promise, passOn(ready));
        acting->me = clinicianOf(*ready);
        acting->base = ready->baseUrl;
        m_server.ask(acting->place, {.address = u"Task/"_s + acting->item})
            .then(this, [this, acting](const Result<HttpAnswer>& task) {
                if (!task)
                    return end<WorkItem>(acting->promise, passOn(task));
                change(acting, *task);
            });
    });
    return future;
}

void Clinic::change(const std::shared_ptr<Acting>& acting, const HttpAnswer& task)
{
    const auto item = itemFrom(task, acting->base);
    if (!item)
        return end<WorkItem>(acting->promise, fail(ErrorCode::BadAnswer, u"no Task"_s));
    const auto changed = changedTask(task.body, acting->wanted, acting->me, m_clock.now(), acting->base);
    const bool mayBeDone = changed || changed.error().code == ErrorCode::Contradiction;
    if (mayBeDone && hasHappened(*item, acting->wanted, acting->me)) // by an earlier try whose answer was lost
        return end<WorkItem>(acting->promise, *item);
    if (!changed)
        return end<WorkItem>(acting->promise, passOn(changed));
    if (item->version.isEmpty()) // nobody could tell two who take it at once apart
        return end<WorkItem>(acting->promise, fail(ErrorCode::BadAnswer, u"no version"_s));
    m_server
        .ask(acting->place,
            {.method = "PUT", .address = u"Task/"_s + acting->item, .body = *changed, .ifMatch = item->version})
        .then(this, [this, acting](const Result<HttpAnswer>& answer) {
            readAgain(acting, answer ? std::nullopt : std::optional(answer.error()));
        });
}

/// Also after a yes: what counts is how it stands there.
void Clinic::readAgain(const std::shared_ptr<Acting>& acting, const std::optional<Error>& trouble)
{
    m_server.ask(acting->place, {.address = u"Task/"_s + acting->item})
        .then(this, [acting, trouble](const Result<HttpAnswer>& task) {
            const auto item = task ? itemFrom(*task, acting->base) : std::nullopt;
            if (item && hasHappened(*item, acting->wanted, acting->me))
                return end<WorkItem>(acting->promise, *item);
            if (!task && !trouble) // a yes, and then no word: it is not known
                return end<WorkItem>(acting->promise, passOn(task));
            end<WorkItem>(acting->promise,
                std::unexpected(trouble.value_or(Error{ErrorCode::Contradiction, u"it was not kept"_s})));
        });
}

} // namespace naer
