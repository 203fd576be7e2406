// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/measurementservice.h"
#include "core/vault/vaultsession.h"
#include "qml/Measure/reasonmodel.h"

#include <QJsonObject>

namespace naer {

/// "I cannot measure now" (F06). What is begun of it is part of the kind's draft.
class NotMeasuring : public QObject
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(naer::ReasonModel* reasons READ reasons CONSTANT FINAL)
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY changed FINAL)
    Q_PROPERTY(bool begun READ begun NOTIFY changed FINAL)
    Q_PROPERTY(QString failure READ failure NOTIFY changed FINAL)

public:
    NotMeasuring(VaultSession& session, const Clock& clock, QObject* parent = nullptr);

    void open(const Kind* kind);
    ReasonModel* reasons() { return &m_reasons; }
    QString note() const { return m_note; }
    void setNote(const QString& note);
    bool begun() const { return !m_reasons.chosen().isEmpty() || !m_note.isEmpty(); }
    QJsonObject toJson() const;
    void fromJson(const QJsonObject& json);
    QString failure() const { return m_failure; }
    /// With the reason stored, what was begun of the kind is done with.
    Q_INVOKABLE void save();

Q_SIGNALS:
    void changed();
    void edited();
    void saved();

private:
    void say(const QString& sentence);
    void noteEdit();
    VaultSession& m_session;
    const Clock& m_clock;
    const Kind* m_kind = nullptr;
    ReasonModel m_reasons;
    QString m_note;
    QString m_failure;
    quint64 m_turn = 0; // the answer about a kind that was left is thrown away
    bool m_busy = false;
};

} // namespace naer
