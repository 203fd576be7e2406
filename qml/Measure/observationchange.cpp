// SPDX-License-Identifier: MPL-2.0
#include "qml/Measure/observationchange.h"

#include "core/measurements/measurementdrafts.h"
#include "qml/Wording/wording.h"

using namespace Qt::StringLiterals;

namespace naer {

ObservationChange::ObservationChange(VaultSession& session, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_clock(clock)
    , m_reasons(Wording::changeReasons(), &Wording::changeReason)
{
    connect(&m_reasons, &ReasonModel::picked, this, &ObservationChange::edited);
    connect(&m_form, &EntryForm::edited, this, &ObservationChange::edited);
}

void ObservationChange::open(const QString& id, bool withdrawing)
{
    clear();
    m_withdrawing = withdrawing;
    const auto parsed = ObservationId::fromString(id);
    if (!parsed) {
        say(Wording::failure(parsed.error()));
        return;
    }
    m_session.run([id = *parsed](Database& database) { return read(database, id); })
        .then(this, [this, turn = m_turn](const Result<Opened>& opened) {
            if (turn != m_turn)
                return;
            if (!opened) {
                say(Wording::failure(opened.error()));
                return;
            }
            show(*opened);
        });
}

void ObservationChange::show(const Opened& opened)
{
    m_restoring = true;
    m_observation = opened.observation;
    m_form.open(m_observation->kind);
    m_form.setValues(m_observation->values);
    m_standing = m_form.texts();
    applyDraft(opened.draft);
    m_restoring = false;
    if (begun()) // a reason may have been chosen before the number was there
        saveDraft();
    Q_EMIT changed();
}

void ObservationChange::clear()
{
    ++m_turn;
    m_restoring = true;
    m_busy = false;
    m_observation.reset();
    m_otherReason.clear();
    m_form.open(nullptr);
    m_reasons.choose({});
    m_restoring = false;
    say({});
}

void ObservationChange::saveCorrection()
{
    if (!m_observation || m_busy)
        return;
    const auto values = m_form.finish();
    if (!values || !hasReason())
        return;
    if (*values == m_observation->values) {
        say(tr("The number is the same as before. Change it, or go back."));
        return;
    }
    run([id = m_observation->id, values = *values, why = reason()](
            MeasurementService& service) { return service.correct(id, values, why); },
        &ObservationChange::corrected);
}

void ObservationChange::withdraw()
{
    if (!m_observation || m_busy || !hasReason())
        return;
    run([id = m_observation->id, why = reason()](MeasurementService& service) { return service.withdraw(id, why); },
        &ObservationChange::withdrawn);
}

void ObservationChange::run(Work work, void (ObservationChange::*done)())
{
    m_busy = true;
    m_session
        .run([work = std::move(work), &clock = m_clock](Database& database) {
            MeasurementService service(database, clock);
            auto changed = work(service);
            if (changed)
                (void)MeasurementDrafts(database).removeChange(changed->id); // it is saved all the same
            return changed;
        })
        .then(this, [this, done, turn = m_turn](const Result<Observation>& answer) {
            if (turn != m_turn)
                return;
            m_busy = false;
            if (!answer) {
                saveDraft();
                say(Wording::failure(answer.error()));
                return;
            }
            clear();
            Q_EMIT(this->*done)();
        });
}

QString ObservationChange::kindName() const
{
    return m_observation ? Wording::kindName(*m_observation->kind) : QString();
}

QString ObservationChange::currentText() const
{
    if (!m_observation)
        return {};
    return Wording::quantity(*m_observation->kind, m_observation->values) + u", "_s
        + Wording::when(m_observation->takenAt, m_clock.now());
}

void ObservationChange::setOtherReason(const QString& words)
{
    if (m_otherReason == words)
        return;
    m_otherReason = words;
    edited();
}

bool ObservationChange::asksForWords() const { return m_reasons.chosen() == "other"_L1; }

QString ObservationChange::reason() const
{
    return asksForWords() && !m_otherReason.trimmed().isEmpty() ? m_otherReason.trimmed() : m_reasons.chosen();
}

bool ObservationChange::hasReason()
{
    say({}); // the same sentence again is said again
    if (!m_reasons.chosen().isEmpty())
        return true;
    say(tr("Choose a reason first."));
    return false;
}

void ObservationChange::say(const QString& sentence)
{
    m_failure = sentence;
    Q_EMIT changed();
}

} // namespace naer
