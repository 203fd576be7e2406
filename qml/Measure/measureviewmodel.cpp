// SPDX-License-Identifier: MPL-2.0
#include "qml/Measure/measureviewmodel.h"

#include "core/measurements/measurementdrafts.h"
#include "qml/Wording/wording.h"

using namespace Qt::StringLiterals;

namespace naer {

MeasureViewModel::MeasureViewModel(VaultSession& session, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_clock(clock)
    , m_guided(clock)
    , m_change(session, clock)
    , m_notMeasuring(session, clock)
{
    connect(&session, &VaultSession::stateChanged, this, &MeasureViewModel::onState);
    const auto edited = [this] {
        setFailure({});
        saveDraft();
    };
    connect(&m_entry, &EntryForm::edited, this, edited);
    connect(&m_details, &EntryDetails::edited, this, edited);
    connect(&m_guided, &GuidedRun::edited, this, edited);
    connect(&m_notMeasuring, &NotMeasuring::edited, this, edited);
    connect(&m_notMeasuring, &NotMeasuring::saved, this, [this] {
        if (m_guided.hasReadings())
            return; // measured, not half typed
        noteBegun(m_kind->code, false);
        open(nullptr);
    });
    KindsInOwnOrder all;
    for (const Kind& kind : KindCatalog::instance().kinds())
        all.kinds += &kind;
    m_kinds.show(all);
    onState(session.state());
}

void MeasureViewModel::onState(VaultSession::State state)
{
    if (state == VaultSession::State::Open) {
        refreshKinds();
        return;
    }
    const QString left = m_kind ? m_kind->code : m_leftKind;
    open(nullptr);
    m_leftKind = left;
    m_change.clear();
    m_stored.reset();
    m_kinds.setBegun({});
    Q_EMIT savedChanged();
}

void MeasureViewModel::refreshKinds()
{
    struct Found
    {
        KindsInOwnOrder order;
        QStringList begun;
    };
    m_session
        .run([](Database& database) -> Result<Found> { return Found{kindsInOwnOrder(database), readBegun(database)}; })
        .then(this, [this, known = m_kinds.begun()](const Result<Found>& found) {
            if (!found || m_session.state() != VaultSession::State::Open)
                return;
            m_kinds.show(found->order);
            if (m_kinds.begun() == known) // else something was begun meanwhile, and is known better here
                m_kinds.setBegun(found->begun);
        });
}

void MeasureViewModel::begin(const QString& code)
{
    const auto kind = KindCatalog::instance().find(code);
    if (!kind || *kind == m_kind)
        return;
    open(*kind);
    loadBefore();
}

void MeasureViewModel::discard()
{
    if (!m_kind)
        return;
    dropDraft(*m_kind);
    open(nullptr);
}

void MeasureViewModel::next()
{
    setFailure({});
    if (!m_kind || m_busy)
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
    if (!m_kind || m_busy || !m_guided.isDone())
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
    if (m_pending && m_doubt && !m_busy)
        send(false);
}

void MeasureViewModel::changeNumber()
{
    if (!m_doubt)
        return;
    m_entry.choose(m_doubt->component);
    m_doubt.reset();
    m_pending.reset();
    Q_EMIT doubtChanged();
}

void MeasureViewModel::send(bool ask)
{
    setBusy(true);
    m_session
        .run([entry = *m_pending, ask, &clock = m_clock](
                 Database& database) { return store(database, clock, entry, ask); })
        .then(this, [this](const Result<Outcome>& outcome) { finished(outcome); });
}

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
    const auto observation = service.add(entry);
    if (!observation)
        return passOn(observation);
    // From here on it is saved: what fails now must not be told as a failure of saving.
    (void)MeasurementDrafts(database).removeEntry(*entry.kind);
    return Outcome{{}, Stored{*observation, *own, daysMeasured(database, *entry.kind, entry.takenAt).value_or(1)}};
}

void MeasureViewModel::finished(const Result<Outcome>& outcome)
{
    setBusy(false);
    if (!m_kind) // locked meanwhile
        return;
    if (!outcome) {
        setFailure(Wording::failure(outcome.error()));
        return;
    }
    if (outcome->doubt) {
        m_doubt = outcome->doubt;
        Q_EMIT doubtChanged();
        Q_EMIT doubtRaised();
        return;
    }
    m_stored = outcome->stored;
    noteBegun(m_kind->code, false);
    open(nullptr);
    Q_EMIT savedChanged();
    Q_EMIT saved();
}

void MeasureViewModel::useNow() { m_details.chooseNow(); }
void MeasureViewModel::useOtherTime() { m_details.chooseOtherTime(m_clock.now()); }
bool MeasureViewModel::finishDetails() { return m_details.check(m_clock.now()); }

void MeasureViewModel::open(const Kind* kind)
{
    m_restoring = true;
    m_draftRead = false;
    m_leftKind.clear();
    m_kind = kind;
    m_before.reset();
    m_pending.reset();
    m_doubt.reset();
    m_entry.open(kind);
    m_details.open(kind);
    m_guided.open(canGuide() ? kind : nullptr);
    m_notMeasuring.open(kind);
    m_restoring = false;
    setFailure({});
    setBusy(false);
    Q_EMIT changed();
    Q_EMIT doubtChanged();
}

Result<MeasureViewModel::Before> MeasureViewModel::readBefore(Database& database, const Kind& kind, const Moment& now)
{
    const auto newest = ObservationRepository(database).newest(kind, 1);
    if (!newest)
        return passOn(newest);
    const auto own = ownRange(database, kind, now);
    if (!own)
        return passOn(own);
    Before before{{}, *own, MeasurementDrafts(database).entry(kind)};
    if (!newest->empty())
        before.last = newest->front();
    return before;
}

void MeasureViewModel::loadBefore()
{
    m_session.run([kind = m_kind, now = m_clock.now()](Database& database) { return readBefore(database, *kind, now); })
        .then(this, [this, kind = m_kind](const Result<Before>& before) {
            if (kind != m_kind || !before || m_draftRead)
                return;
            m_before = *before;
            applyDraft(before->draft);
            Q_EMIT changed();
        });
}

void MeasureViewModel::setFailure(const QString& sentence)
{
    m_failure = sentence;
    Q_EMIT failureChanged();
}

void MeasureViewModel::setBusy(bool busy)
{
    m_busy = busy;
    Q_EMIT busyChanged();
}

} // namespace naer
