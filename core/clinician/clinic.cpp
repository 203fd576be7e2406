// SPDX-License-Identifier: MPL-2.0
#include "core/clinician/clinic.h"

#include "core/clinician/clinicanswers.h"
#include "core/clinician/lastlookrepository.h"
#include "core/clinician/patientref.h"
#include "core/sharing/fhirperson.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr int namesAtOnce = 50; // of one search by _id

QUrlQuery queryOf(std::initializer_list<std::pair<QString, QString>> items)
{
    QUrlQuery query;
    for (const auto& [name, value] : items)
        query.addQueryItem(name, value);
    return query;
}

} // namespace

struct Clinic::Looking
{
    QString place, patient;
    QUrl base;
    std::optional<LastLook> lastLook;
    std::vector<RecordEntry> entries;
    std::optional<Error> trouble;
    int unreadable = 0, unreadableItems = 0; ///< Observations and Tasks
    int open = 0; ///< searches under way
    QPromise<Result<CitizenRecord>> promise;
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
        gatherItems(promise, *ready, {u"requested,received,accepted,ready,in-progress,on-hold"_s, {}},
            Worklist{.items = {}, .me = clinicianOf(*ready)});
    });
    return promise->future();
}

/// First what is open, then what was answered lately: an answer may have to be mended.
void Clinic::gatherItems(const std::shared_ptr<QPromise<Result<Worklist>>>& promise, const Recipient& place,
    const Wanted& wanted, Worklist list)
{
    QUrlQuery query = queryOf({{u"status"_s, wanted.status}, {u"_count"_s, u"200"_s}});
    if (!wanted.since.isEmpty())
        query.addQueryItem(u"_lastUpdated"_s, u"ge"_s + wanted.since);
    m_search.search(place.code, u"Task"_s, query)
        .then(this, [this, promise, place, wanted, list](const Result<FhirSearch::Found>& found) mutable {
            list.answeredMissing = !found && !wanted.since.isEmpty();
            if (!found && !list.answeredMissing)
                return end<Worklist>(*promise, passOn(found));
            list.unreadable += found ? found->unreadable : 0;
            for (const fhir::Resource& one : found ? found->resources : std::vector<fhir::Resource>()) {
                const auto* task = std::get_if<fhir::Task>(&one);
                if (!task)
                    continue;
                auto item = workItemFrom(*task, place.baseUrl);
                const auto same = item ? std::ranges::find(list.items, item->id, &WorkItem::id) : list.items.end();
                if (item && same == list.items.end())
                    list.items.push_back(std::move(*item));
                else if (item && !wanted.since.isEmpty()) // it was answered between the two searches
                    *same = std::move(*item);
                else
                    ++list.unreadable;
            }
            if (wanted.since.isEmpty()) {
                const QDate since = m_clock.now().day().addDays(-answeredDays);
                return gatherItems(promise, place, {u"completed"_s, since.toString(Qt::ISODate)}, std::move(list));
            }
            list.items = naer::worklist(std::move(list.items), list.me, m_clock.now());
            withNames(promise, place.code, std::move(list));
        });
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
            QHash<QString, const fhir::Patient*> patients;
            for (const fhir::Resource& one : found->resources) {
                if (const auto* patient = std::get_if<fhir::Patient>(&one))
                    patients.insert(patient->id, patient);
            }
            for (WorkItem& item : list.items) {
                if (!ids.contains(item.patient))
                    continue;
                const fhir::Patient* patient = patients.value(item.patient);
                const QString name = patient ? nameOf(*patient) : QString();
                item.patientName = name.isEmpty() ? u"–"_s : name; // not asked for again
                item.born = patient ? QDate::fromString(patient->birthDate, Qt::ISODate) : QDate();
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
            looking->unreadableItems += type == "Task"_L1 ? found->unreadable : 0;
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
        record.unreadableItems += looking->unreadableItems;
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

} // namespace naer
