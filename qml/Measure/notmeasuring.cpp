// SPDX-License-Identifier: MPL-2.0
#include "qml/Measure/notmeasuring.h"

#include "qml/Measure/measuredraft.h"
#include "qml/Wording/wording.h"

namespace naer {

NotMeasuring::NotMeasuring(VaultSession& session, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_clock(clock)
    , m_reasons(notMeasuredReasons(), &Wording::notMeasuredReason)
{
    connect(&m_reasons, &ReasonModel::picked, this, [this] { say({}); });
}

void NotMeasuring::open(const Kind* kind)
{
    m_kind = kind;
    m_note.clear();
    m_busy = false;
    m_reasons.choose({});
}

void NotMeasuring::save()
{
    if (!m_kind || m_busy)
        return;
    say({}); // the same sentence again is said again
    if (m_reasons.chosen().isEmpty()) {
        say(tr("Choose a reason first."));
        return;
    }
    m_busy = true;
    const NotMeasured entry{m_kind, m_clock.now(), m_reasons.chosen(), m_note};
    m_session
        .run([entry, &clock = m_clock](Database& database) {
            auto added = MeasurementService(database, clock).addNotMeasured(entry);
            if (added)
                (void)dropHalfTyped(database, *entry.kind); // it is saved all the same
            return added;
        })
        .then(this, [this](const Result<void>& done) {
            m_busy = false;
            if (!m_kind)
                return;
            if (!done) {
                say(Wording::failure(done.error()));
                return;
            }
            open(m_kind);
            Q_EMIT saved();
        });
}

void NotMeasuring::say(const QString& sentence)
{
    m_failure = sentence;
    Q_EMIT changed();
}

} // namespace naer
