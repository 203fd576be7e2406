// SPDX-License-Identifier: MPL-2.0
// What is half typed, kept over leaving, locking and crashes.
#include "qml/Measure/measuredraft.h"

#include "core/vault/draftrepository.h"
#include "qml/Measure/measureviewmodel.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace naer {

Result<void> dropHalfTyped(Database& database, const Kind& kind)
{
    DraftRepository drafts(database);
    const QJsonDocument draft = QJsonDocument::fromJson(drafts.load(measureDraftKey).value_or(QString()).toUtf8());
    if (draft["kind"_L1].toString() != kind.code || !draft["readings"_L1].toArray().isEmpty())
        return {};
    return drafts.remove(measureDraftKey);
}

/// The reason stands in the vault: no number is missing any more.
void MeasureViewModel::reasonSaved()
{
    if (m_guided.hasReadings())
        return;
    if (m_kind && m_draftKind == m_kind->code)
        m_draftKind.clear(); // dropHalfTyped() did the same to what is stored
    open(nullptr);
    Q_EMIT draftChanged();
}

void MeasureViewModel::loadDraft(bool openIt)
{
    m_session.run([](Database& database) { return DraftRepository(database).load(measureDraftKey); })
        .then(this, [this, openIt](const Result<QString>& draft) {
            if (!draft || m_session.state() != VaultSession::State::Open)
                return;
            m_draftKind = QJsonDocument::fromJson(draft->toUtf8())["kind"_L1].toString();
            Q_EMIT draftChanged();
            if (openIt && !m_kind)
                begin(m_draftKind);
        });
}

void MeasureViewModel::applyDraft(const QJsonObject& draft)
{
    if (draft["kind"_L1].toString() != m_kind->code || !m_entry.isEmpty() || !m_details.isEmpty()
        || m_guided.hasReadings())
        return;
    m_restoring = true;
    QStringList texts;
    for (const QJsonValue text : draft["texts"_L1].toArray())
        texts += text.toString();
    m_entry.setTexts(texts);
    m_details.fromJson(draft["details"_L1].toObject());
    m_guided.fromJson(draft["readings"_L1].toArray());
    m_restoring = false;
}

void MeasureViewModel::saveDraft()
{
    if (!m_kind || m_restoring)
        return;
    if (m_entry.isEmpty() && m_details.isEmpty() && !m_guided.hasReadings()) {
        dropDraft();
        return;
    }
    const QJsonObject draft{{u"kind"_s, m_kind->code}, {u"texts"_s, QJsonArray::fromStringList(m_entry.texts())},
        {u"details"_s, m_details.toJson()}, {u"readings"_s, m_guided.toJson()}};
    m_draftKind = m_kind->code;
    m_session.run([text = QString::fromUtf8(QJsonDocument(draft).toJson(QJsonDocument::Compact)), now = m_clock.now()](
                      Database& database) { return DraftRepository(database).save(measureDraftKey, text, now); });
    Q_EMIT draftChanged();
}

void MeasureViewModel::dropDraft()
{
    m_draftKind.clear();
    m_session.run([](Database& database) { return DraftRepository(database).remove(measureDraftKey); });
    Q_EMIT draftChanged();
}

} // namespace naer
