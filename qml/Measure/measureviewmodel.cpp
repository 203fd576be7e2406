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
    connect(&m_notMeasuring, &NotMeasuring::saved, this, &MeasureViewModel::reasonSaved);
    connect(&m_change, &ObservationChange::doubtRaised, this,
        [this](const Kind* kind, const Doubt& doubt) { raise({kind, doubt, true}); });
    connect(&m_change, &ObservationChange::changed, this, &MeasureViewModel::failureChanged);
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
    m_question.reset();
    m_entry.open(kind);
    m_details.open(kind);
    m_guided.open(canGuide() ? kind : nullptr);
    m_notMeasuring.open(kind);
    m_restoring = false;
    setFailure({});
    m_sending.reset(); // its answer still comes, and is about what was left
    Q_EMIT busyChanged();
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

} // namespace naer
