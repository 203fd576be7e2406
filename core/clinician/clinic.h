// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/clinician/citizenrecord.h"
#include "core/clinician/workact.h"
#include "core/gateway/fhirsearch.h"

namespace naer {

/// What is shared with a place, open there or answered lately, and for whom the list was made.
struct Worklist
{
    std::vector<WorkItem> items; ///< sorted by need
    Clinician me;
    int unreadable = 0; ///< Tasks that are open there and cannot be read for sure
    bool answeredMissing = false; ///< what was answered lately could not be fetched
};

/// The clinician's side of sharing at the place where they have signed in: the worklist, one citizen, whose hands it is
/// in. Nothing of a citizen is kept on this device, but for how far one has seen (LastLookRepository); each look is
/// recorded by the place's server, which knows who asks.
class Clinic final : public QObject
{
    Q_OBJECT

public:
    Clinic(VaultSession& session, HttpClient& http, const Clock& clock, QObject* parent = nullptr);

    /// Errors: as FhirSearch::search.
    QFuture<Result<Worklist>> worklist(const QString& place);
    /// `patient`: the id there. The last year, and how far this clinician had seen. Errors: as FhirServer::ask.
    QFuture<Result<CitizenRecord>> look(const QString& place, const QString& patient);
    /// The screen was seen: what is in the record is not new any more.
    QFuture<Result<void>> keepLook(const QString& place, const QString& patient, const QString& newest);
    /// Everybody else who works there.
    QFuture<Result<std::vector<Clinician>>> colleagues(const QString& place);
    /// On the newest version of the item, and on no other: of two who take it at once one has it. Where the answer is
    /// lost, the item is read again. Errors: Contradiction (it stands otherwise by now), NotFound, and as changedTask()
    /// and FhirServer::ask (NoNetwork: it is not known whether it was done; BadAnswer: also where the server
    /// says no version).
    QFuture<Result<WorkItem>> act(const QString& place, const QString& item, const WantedAct& wanted);

    static constexpr int yearOfDays = 365;
    static constexpr int answeredDays = 14; ///< for so long an answered item stands in the list

private:
    struct Looking;
    struct Acting;
    struct Wanted
    {
        QString status; ///< of Task, several with commas
        QString since; ///< a day; empty: whenever
    };
    void gatherItems(const std::shared_ptr<QPromise<Result<Worklist>>>& promise, const Recipient& place,
        const Wanted& wanted, Worklist list);
    void gatherAll(const std::shared_ptr<Looking>& looking);
    void gather(const std::shared_ptr<Looking>& looking, const QString& type, const QUrlQuery& query);
    void change(const std::shared_ptr<Acting>& acting, const HttpAnswer& task);
    void readAgain(const std::shared_ptr<Acting>& acting, const std::optional<Error>& trouble);
    void withNames(const std::shared_ptr<QPromise<Result<Worklist>>>& promise, const QString& place, Worklist list);

    VaultSession& m_session;
    const Clock& m_clock;
    TokenKeeper m_tokens;
    FhirServer m_server;
    FhirSearch m_search;
};

} // namespace naer
