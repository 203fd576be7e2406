// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/moment.h"
#include "core/fhir/task.h"

#include <QUrl>

#include <optional>
#include <vector>

namespace naer {

/// Somebody who works at the place.
struct Clinician
{
    QString reference; ///< at its server: "Practitioner/17"; empty: nobody
    QString name;

    bool isNobody() const { return reference.isEmpty(); }
    bool is(const Clinician& other) const { return !isNobody() && reference == other.reference; }
};

/// What a citizen sent and somebody at the place is to answer (a FHIR Task), as the place's server has it. What others
/// wrote is plain text of a bounded length.
struct WorkItem
{
    enum class Stage {
        Open,
        Answered,
        Refused, ///< by the place
        Ended, ///< taken back by the citizen, or entered in error
    };
    /// One note of the place on it.
    struct Note
    {
        Clinician by;
        QString text;
    };

    QString id; ///< at the server
    QByteArray version; ///< "W/\"3\"": what If-Match takes; may be empty
    QString patient; ///< id of the Patient at the server
    QString
        patientName; ///< as the Patient says it, not the Task, which the citizen writes; empty until it is asked for
    QDate born; ///< the same
    QString question; ///< the citizen's own words; may be empty
    std::optional<Moment> sentAt;
    std::optional<Moment> answerBy; ///< by when the place has promised to have looked
    std::optional<Moment> newest; ///< when the newest measurement in it was taken, where the sender says so
    int measurements = 0;
    Stage stage = Stage::Open;
    Clinician holder; ///< who has it
    Clinician handedTo; ///< whom the holder asked to take it over, and who has not said yes yet
    QString answer; ///< all of it, as the citizen reads it; before it is answered nothing
    QString answeredBy;
    std::vector<Note> notes;
    std::optional<Moment> changedAt; ///< when it was last changed there
};

/// Whether that is somebody, by themselves or by their role, and not a place or a team.
bool isPractitioner(const fhir::Reference& reference);

/// `base`: the address of the server that has the Task. Nothing where it is about no Patient there.
std::optional<WorkItem> workItemFrom(const fhir::Task& task, const QUrl& base = {});

/// Why an item stands where it does in the worklist (F60), the most pressing first.
enum class Need {
    HandedToMe, ///< a colleague waits for my yes
    Overdue, ///< nobody has answered by the day that was promised
    Nobodys, ///< nobody has it
    Mine,
    Others, ///< a colleague has it
    Nothing, ///< it is answered; the answer can be mended
};
Need needOf(const WorkItem& item, const Clinician& me, const Moment& now);

/// What is open or answered, sorted by need; within it those with a question first, then by the day that was promised,
/// then by how old the newest measurement is: what has been missing longest is first. What is answered comes last, the
/// newest first. No value of a measurement counts here: the app does not decide what is urgent.
std::vector<WorkItem> worklist(std::vector<WorkItem> items, const Clinician& me, const Moment& now);

} // namespace naer
