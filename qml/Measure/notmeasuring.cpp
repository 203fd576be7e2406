// SPDX-License-Identifier: MPL-2.0
#include "qml/Measure/notmeasuring.h"

#include "core/measurements/measurementdrafts.h"
#include "qml/Wording/wording.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

/// What was half typed of this kind is no longer wanted. Readings that were measured are whole numbers: they stay.
Result<void> dropHalfTyped(Database& database, const Kind& kind, const Moment& now)
{
    MeasurementDrafts drafts(database);
    const QJsonValue readings = QJsonDocument::fromJson(drafts.entry(kind).toUtf8())["readings"_L1];
    if (readings.toArray().isEmpty())
        return drafts.removeEntry(kind);
    const QJsonObject left{{u"kind"_s, kind.code}, {u"readings"_s, readings}};
    return drafts.saveEntry(kind, QString::fromUtf8(QJsonDocument(left).toJson(QJsonDocument::Compact)), now);
}

} // namespace

NotMeasuring::NotMeasuring(VaultSession& session, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_clock(clock)
    , m_reasons(notMeasuredReasons(), &Wording::notMeasuredReason)
{
    connect(&m_reasons, &ReasonModel::picked, this, &NotMeasuring::noteEdit);
}

void NotMeasuring::open(const Kind* kind)
{
    ++m_turn;
    m_kind = kind;
    m_note.clear();
    m_busy = false;
    m_reasons.choose({});
}

void NotMeasuring::setNote(const QString& note)
{
    if (m_note == note)
        return;
    m_note = note;
    noteEdit();
}

void NotMeasuring::noteEdit()
{
    say({});
    if (!m_busy) // else what is being saved would be a draft again
        Q_EMIT edited();
}

QJsonObject NotMeasuring::toJson() const { return {{u"reason"_s, m_reasons.chosen()}, {u"note"_s, m_note}}; }

void NotMeasuring::fromJson(const QJsonObject& json)
{
    m_note = json["note"_L1].toString();
    m_reasons.choose(json["reason"_L1].toString());
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
                (void)dropHalfTyped(database, *entry.kind, entry.at); // it is saved all the same
            return added;
        })
        .then(this, [this, turn = m_turn](const Result<void>& done) {
            if (turn != m_turn)
                return;
            m_busy = false;
            if (!done) {
                Q_EMIT edited();
                say(Wording::failure(done.error()));
                return;
            }
            Q_EMIT saved();
        });
}

void NotMeasuring::say(const QString& sentence)
{
    m_failure = sentence;
    Q_EMIT changed();
}

} // namespace naer
