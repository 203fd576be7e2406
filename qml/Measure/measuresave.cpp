// SPDX-License-Identifier: MPL-2.0
// From "Next" to "saved": asking, storing, and what is said of it, also to who has gone on meanwhile.
#include "core/measurements/measurementdrafts.h"
#include "qml/Measure/measureviewmodel.h"
#include "qml/Wording/wording.h"

namespace naer {

void MeasureViewModel::next()
{
    setFailure({});
    if (!m_kind || busy())
        return;
    const auto values = m_entry.finish();
    if (values)
        ask({.kind = m_kind,
            .values = *values,
            .takenAt = {},
            .context = m_details.context(),
            .readings = {},
            .note = m_details.note()});
}

void MeasureViewModel::saveGuided()
{
    setFailure({});
    if (!m_kind || busy() || !m_guided.isDone())
        return;
    const GuidedResult result = m_guided.result();
    ask({.kind = m_kind,
        .values = result.mean,
        .takenAt = {},
        .context = m_details.context(),
        .readings = result.readings,
        .note = m_details.note()});
}

void MeasureViewModel::ask(const NewObservation& entry)
{
    const auto takenAt = m_details.takenAt(m_clock.now());
    if (!takenAt) {
        setFailure(Wording::failure(takenAt.error()));
        return;
    }
    m_pending = entry;
    m_pending->takenAt = *takenAt;
    send(true);
}

void MeasureViewModel::keepNumber()
{
    setFailure({});
    if (m_question && m_question->ofChange)
        m_change.keepNumber();
    else if (m_question && m_pending && !busy())
        send(false);
}

void MeasureViewModel::changeNumber()
{
    if (!m_question)
        return;
    if (m_question->ofChange) {
        m_change.changeNumber(m_question->doubt.component);
    } else {
        m_entry.choose(m_question->doubt.component);
        m_pending.reset();
    }
    m_question.reset();
    Q_EMIT doubtChanged();
}

void MeasureViewModel::send(bool ask)
{
    m_sending = std::make_shared<Sending>(Sending{m_kind, {}});
    Q_EMIT busyChanged();
    m_session
        .run([entry = *m_pending, ask, &clock = m_clock](
                 Database& database) { return store(database, clock, entry, ask); })
        .then(this, [this, sending = m_sending](const Result<Outcome>& outcome) { finished(*sending, outcome); });
}

/// The number is stored and no longer begun, or neither: a crash between the two would invite to save it twice.
Result<MeasureViewModel::Outcome> MeasureViewModel::store(
    Database& database, const Clock& clock, const NewObservation& entry, bool ask)
{
    MeasurementService service(database, clock);
    if (ask) {
        const auto doubt = service.doubt(*entry.kind, entry.values, entry.takenAt);
        if (!doubt)
            return passOn(doubt);
        if (*doubt)
            return Outcome{*doubt, {}};
    }
    const auto own = ownRange(database, *entry.kind, entry.takenAt);
    if (!own)
        return passOn(own);
    const auto observation = database.inTransaction([&]() -> Result<Observation> {
        if (auto done = MeasurementDrafts(database).removeEntryWithin(*entry.kind); !done)
            return passOn(done);
        return service.addWithin(entry);
    });
    if (!observation)
        return passOn(observation);
    return Outcome{{}, Stored{*observation, *own, daysMeasured(database, *entry.kind, entry.takenAt).value_or(1)}};
}

void MeasureViewModel::finished(const Sending& sending, const Result<Outcome>& outcome)
{
    const bool underWay = m_sending.get() == &sending; // else another kind was begun, or it locked
    if (underWay) {
        m_sending.reset();
        Q_EMIT busyChanged();
    }
    if ((!outcome || outcome->doubt) && !sending.edited.isEmpty())
        writeDraft(*sending.kind, sending.edited, true);
    if (m_session.state() != VaultSession::State::Open)
        return;
    if (!outcome) {
        const QString sentence = Wording::failure(outcome.error());
        if (underWay)
            setFailure(sentence);
        Q_EMIT failed(sentence);
    } else if (outcome->stored) {
        m_stored = outcome->stored;
        noteBegun(sending.kind->code, false);
        if (underWay)
            open(nullptr);
        Q_EMIT savedChanged();
        Q_EMIT saved();
    } else if (underWay) { // where another kind is under way the number waits as a draft of its own
        raise({sending.kind, *outcome->doubt, false});
    }
}

void MeasureViewModel::raise(const Question& question)
{
    m_question = question;
    Q_EMIT doubtChanged();
    Q_EMIT doubtRaised(question.ofChange);
}

} // namespace naer
