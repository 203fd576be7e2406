// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/measurementservice.h"
#include "core/vault/vaultsession.h"
#include "qml/Measure/entryform.h"
#include "qml/Measure/reasonmodel.h"

namespace naer {

/// Correcting or taking out a measurement (F10); what stood there is kept with the reason.
class ObservationChange : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of MeasureViewModel")
    Q_PROPERTY(bool loaded READ loaded NOTIFY changed FINAL)
    Q_PROPERTY(QString kindName READ kindName NOTIFY changed FINAL)
    Q_PROPERTY(QString currentText READ currentText NOTIFY changed FINAL)
    Q_PROPERTY(QString otherReason READ otherReason WRITE setOtherReason NOTIFY changed FINAL)
    Q_PROPERTY(bool asksForWords READ asksForWords NOTIFY changed FINAL)
    Q_PROPERTY(QString failure READ failure NOTIFY changed FINAL)
    Q_PROPERTY(naer::EntryForm* form READ form CONSTANT FINAL)
    Q_PROPERTY(naer::ReasonModel* reasons READ reasons CONSTANT FINAL)

public:
    ObservationChange(VaultSession& session, const Clock& clock, QObject* parent = nullptr);

    /// `id` as TrendsViewModel hands it out.
    Q_INVOKABLE void open(const QString& id);
    Q_INVOKABLE void saveCorrection();
    Q_INVOKABLE void withdraw();

    void clear();
    bool loaded() const { return m_observation.has_value(); }
    QString kindName() const;
    QString currentText() const;
    QString otherReason() const { return m_otherReason; }
    void setOtherReason(const QString& words);
    bool asksForWords() const;
    QString failure() const { return m_failure; }
    EntryForm* form() { return &m_form; }
    ReasonModel* reasons() { return &m_reasons; }

Q_SIGNALS:
    void changed();
    void corrected();
    void withdrawn();

private:
    using Work = std::function<Result<Observation>(MeasurementService&)>;
    bool hasReason();
    QString reason() const;
    void run(Work work, void (ObservationChange::*done)());
    void say(const QString& sentence);

    VaultSession& m_session;
    const Clock& m_clock;
    EntryForm m_form;
    ReasonModel m_reasons;
    std::optional<Observation> m_observation;
    QString m_otherReason;
    QString m_failure;
    quint64 m_turn = 0; // answers to an older open() are thrown away
    bool m_busy = false;
};

} // namespace naer
