// SPDX-License-Identifier: MPL-2.0
#include "qml/Measure/measureviewmodel.h"

#include "core/vault/draftrepository.h"
#include "qml/Measure/measuredraft.h"
#include "qml/Wording/wording.h"

#include <QJsonDocument>
#include <QJsonObject>

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
    connect(&m_notMeasuring, &NotMeasuring::saved, this, &MeasureViewModel::reasonSaved);
    KindsInOwnOrder all;
    for (const Kind& kind : KindCatalog::instance().kinds())
        all.kinds += &kind;
    m_kinds.show(all);
    onState(session.state());
}

void MeasureViewModel::onState(VaultSession::State state)
{
    if (state == VaultSession::State::Open) {
        loadDraft(false);
        refreshKinds();
        return;
    }
    open(nullptr);
    m_change.clear();
    m_stored.reset();
    m_draftKind.clear();
    Q_EMIT savedChanged();
    Q_EMIT draftChanged();
}

void MeasureViewModel::refreshKinds()
{
    m_session.run([](Database& database) -> Result<KindsInOwnOrder> { return kindsInOwnOrder(database); })
        .then(this, [this](const Result<KindsInOwnOrder>& order) {
            if (order)
                m_kinds.show(*order);
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

void MeasureViewModel::restoreDraft()
{
    if (!m_kind)
        loadDraft(true);
}

void MeasureViewModel::discard()
{
    open(nullptr);
    dropDraft();
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
    (void)DraftRepository(database).remove(measureDraftKey);
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
    m_draftKind.clear();
    open(nullptr);
    Q_EMIT draftChanged();
    Q_EMIT savedChanged();
    Q_EMIT saved();
}

void MeasureViewModel::useNow() { m_details.chooseNow(); }
void MeasureViewModel::useOtherTime() { m_details.chooseOtherTime(m_clock.now()); }
bool MeasureViewModel::finishDetails() { return m_details.check(m_clock.now()); }

void MeasureViewModel::open(const Kind* kind)
{
    m_restoring = true;
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
    Before before{{}, *own, DraftRepository(database).load(measureDraftKey).value_or(QString())};
    if (!newest->empty())
        before.last = newest->front();
    return before;
}

void MeasureViewModel::loadBefore()
{
    m_session.run([kind = m_kind, now = m_clock.now()](Database& database) { return readBefore(database, *kind, now); })
        .then(this, [this, kind = m_kind](const Result<Before>& before) {
            if (kind != m_kind || !before)
                return;
            m_before = *before;
            applyDraft(QJsonDocument::fromJson(before->draft.toUtf8()).object());
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
