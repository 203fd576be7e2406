// SPDX-License-Identifier: MPL-2.0
// A change that is begun, kept over leaving, locking and crashes.
#include "core/measurements/measurementdrafts.h"
#include "qml/Measure/observationchange.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace naer {

Result<ObservationChange::Opened> ObservationChange::read(Database& database, const ObservationId& id)
{
    auto found = ObservationRepository(database).find(id);
    if (!found)
        return passOn(found);
    return Opened{*std::move(found), MeasurementDrafts(database).change(id)};
}

/// What was taken out or joined with another meanwhile cannot be changed any more: its draft is thrown away.
Result<ObservationChange::Opened> ObservationChange::readNewest(Database& database)
{
    MeasurementDrafts drafts(database);
    while (const auto id = drafts.newestChange()) {
        auto opened = read(database, *id);
        if (opened && counts(opened->observation.status))
            return opened;
        if (auto removed = drafts.removeChange(*id); !removed)
            return passOn(removed);
    }
    return fail(ErrorCode::NotFound);
}

void ObservationChange::resume()
{
    clear();
    m_session.run([](Database& database) { return readNewest(database); })
        .then(this, [this, turn = m_turn](const Result<Opened>& opened) {
            if (turn != m_turn || !opened)
                return;
            m_withdrawing = QJsonDocument::fromJson(opened->draft.toUtf8())["withdrawing"_L1].toBool();
            show(*opened);
            Q_EMIT resumed();
        });
}

bool ObservationChange::begun() const
{
    return m_observation && (m_form.texts() != m_standing || !m_reasons.chosen().isEmpty() || !m_otherReason.isEmpty());
}

void ObservationChange::applyDraft(const QString& text)
{
    const QJsonObject draft = QJsonDocument::fromJson(text.toUtf8()).object();
    if (draft.isEmpty())
        return;
    QStringList texts;
    for (const QJsonValue one : draft["texts"_L1].toArray())
        texts += one.toString();
    m_form.setTexts(texts);
    m_form.choose(0);
    if (m_reasons.chosen().isEmpty())
        m_reasons.choose(draft["reason"_L1].toString());
    if (m_otherReason.isEmpty())
        m_otherReason = draft["words"_L1].toString();
}

void ObservationChange::edited()
{
    say({});
    saveDraft();
}

void ObservationChange::saveDraft()
{
    if (!m_observation || m_restoring || m_busy) // while it is saved, what is being saved would be a draft again
        return;
    const bool nothing = !begun();
    const QJsonObject draft{{u"withdrawing"_s, m_withdrawing}, {u"texts"_s, QJsonArray::fromStringList(m_form.texts())},
        {u"reason"_s, m_reasons.chosen()}, {u"words"_s, m_otherReason}};
    m_session.run(
        [nothing, id = m_observation->id, now = m_clock.now(),
            text = QString::fromUtf8(QJsonDocument(draft).toJson(QJsonDocument::Compact))](Database& database) {
            MeasurementDrafts drafts(database);
            return nothing ? drafts.removeChange(id) : drafts.saveChange(id, text, now);
        });
}

void ObservationChange::discard()
{
    if (m_observation)
        m_session.run(
            [id = m_observation->id](Database& database) { return MeasurementDrafts(database).removeChange(id); });
    clear();
}

} // namespace naer
