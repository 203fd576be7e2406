// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/measurementservice.h"
#include "core/vault/vaultsession.h"
#include "qml/Measure/reasonmodel.h"

namespace naer {

/// "I cannot measure now" (F06).
class NotMeasuring : public QObject
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(naer::ReasonModel* reasons READ reasons CONSTANT FINAL)
    Q_PROPERTY(QString note MEMBER m_note NOTIFY changed FINAL)
    Q_PROPERTY(QString failure READ failure NOTIFY changed FINAL)

public:
    NotMeasuring(VaultSession& session, const Clock& clock, QObject* parent = nullptr);

    void open(const Kind* kind);
    ReasonModel* reasons() { return &m_reasons; }
    QString failure() const { return m_failure; }
    Q_INVOKABLE void save();

Q_SIGNALS:
    void changed();
    void saved();

private:
    void say(const QString& sentence);
    VaultSession& m_session;
    const Clock& m_clock;
    const Kind* m_kind = nullptr;
    ReasonModel m_reasons;
    QString m_note;
    QString m_failure;
    bool m_busy = false;
};

} // namespace naer
