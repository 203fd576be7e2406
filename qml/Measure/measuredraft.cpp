// SPDX-License-Identifier: MPL-2.0
// What is half typed, kept over leaving, locking and crashes: one draft for each kind.
#include "core/measurements/measurementdrafts.h"
#include "qml/Measure/measureviewmodel.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

QString toText(const QJsonObject& draft)
{
    return QString::fromUtf8(QJsonDocument(draft).toJson(QJsonDocument::Compact));
}

QJsonObject fromText(const QString& text) { return QJsonDocument::fromJson(text.toUtf8()).object(); }

QStringList textsOf(const QJsonValue& array)
{
    QStringList texts;
    for (const QJsonValue one : array.toArray())
        texts += one.toString();
    return texts;
}

/// What is typed wins; what has not been touched stays as it was begun.
QJsonObject merged(QJsonObject typed, const QJsonObject& before)
{
    for (auto part = before.begin(); part != before.end(); ++part) {
        if (!typed.contains(part.key()))
            typed.insert(part.key(), part.value());
    }
    return typed;
}

} // namespace

QStringList MeasureViewModel::readBegun(Database& database)
{
    QStringList codes;
    for (const Kind* kind : MeasurementDrafts(database).begun())
        codes += kind->code;
    return codes;
}

void MeasureViewModel::restoreDraft()
{
    if (m_kind)
        return;
    if (!m_leftKind.isEmpty()) {
        begin(m_leftKind);
        return;
    }
    m_session.run([](Database& database) -> Result<QStringList> { return readBegun(database); })
        .then(this, [this](const Result<QStringList>& begun) {
            if (begun && !begun->isEmpty() && !m_kind && m_session.state() == VaultSession::State::Open)
                begin(begun->front());
        });
}

QJsonObject MeasureViewModel::draftParts() const
{
    QJsonObject draft;
    if (!m_entry.isEmpty())
        draft[u"texts"_s] = QJsonArray::fromStringList(m_entry.texts());
    if (!m_details.isEmpty())
        draft[u"details"_s] = m_details.toJson();
    if (m_guided.hasReadings())
        draft[u"readings"_s] = m_guided.toJson();
    if (m_guided.hasTyped())
        draft[u"reading"_s] = QJsonArray::fromStringList(m_guided.typed());
    if (m_notMeasuring.begun())
        draft[u"notMeasuring"_s] = m_notMeasuring.toJson();
    return draft;
}

void MeasureViewModel::applyDraft(const QString& text)
{
    m_draftRead = true;
    const QJsonObject draft = fromText(text);
    m_restoring = true;
    if (m_entry.isEmpty() && draft.contains("texts"_L1))
        m_entry.setTexts(textsOf(draft["texts"_L1]));
    if (m_details.isEmpty())
        m_details.fromJson(draft["details"_L1].toObject());
    if (!m_guided.hasReadings())
        m_guided.fromJson(draft["readings"_L1].toArray());
    if (!m_guided.hasTyped() && draft.contains("reading"_L1))
        m_guided.setTyped(textsOf(draft["reading"_L1]));
    if (!m_notMeasuring.begun() && draft.contains("notMeasuring"_L1))
        m_notMeasuring.fromJson(draft["notMeasuring"_L1].toObject());
    m_restoring = false;
    Q_EMIT restored();
}

void MeasureViewModel::saveDraft()
{
    if (!m_kind || m_restoring)
        return;
    QJsonObject draft = draftParts();
    if (draft.isEmpty()) {
        if (m_draftRead)
            dropDraft(*m_kind);
        return;
    }
    draft[u"kind"_s] = m_kind->code;
    m_session.run([draft, kind = m_kind, whole = m_draftRead, now = m_clock.now()](Database& database) {
        MeasurementDrafts drafts(database);
        // typed before the page knew what was begun: the one does not take the other's place
        return drafts.saveEntry(*kind, toText(whole ? draft : merged(draft, fromText(drafts.entry(*kind)))), now);
    });
    noteBegun(m_kind->code, true);
}

void MeasureViewModel::dropDraft(const Kind& kind)
{
    m_session.run([&kind](Database& database) { return MeasurementDrafts(database).removeEntry(kind); });
    noteBegun(kind.code, false);
}

void MeasureViewModel::noteBegun(const QString& code, bool begun)
{
    QStringList codes = m_kinds.begun();
    codes.removeAll(code);
    if (begun)
        codes.prepend(code);
    m_kinds.setBegun(codes);
}

} // namespace naer
