// SPDX-License-Identifier: MPL-2.0
// Acting on a work item: the part of Clinic that changes a Task at the place.
#include "core/clinician/clinicanswers.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

/// Of a server that says the version in the header only, it is taken from there.
/// Nothing where it is another one than was asked for.
std::optional<WorkItem> itemFrom(const HttpAnswer& answer, const QString& id, const QUrl& base)
{
    fhir::ReadReport report;
    const auto resource = fhir::readResource(answer.body, report);
    const auto* task = resource ? std::get_if<fhir::Task>(&*resource) : nullptr;
    auto item = task ? workItemFrom(*task, base) : std::nullopt;
    if (item && item->id != id)
        return std::nullopt;
    if (item && item->version.isEmpty())
        item->version = answer.header("etag");
    return item;
}

} // namespace

struct Clinic::Acting
{
    QString place, item;
    WantedAct wanted;
    Clinician me;
    QUrl base;
    QPromise<Result<WorkItem>> promise;
};

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
    const auto item = itemFrom(task, acting->item, acting->base);
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
            const auto item = task ? itemFrom(*task, acting->item, acting->base) : std::nullopt;
            if (item && hasHappened(*item, acting->wanted, acting->me))
                return end<WorkItem>(acting->promise, *item);
            if (!task && !trouble) // a yes, and then no word: it is not known
                return end<WorkItem>(acting->promise, passOn(task));
            end<WorkItem>(acting->promise,
                std::unexpected(trouble.value_or(Error{ErrorCode::Contradiction, u"it was not kept"_s})));
        });
}

} // namespace naer
