// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/measurementservice.h"
#include "core/vault/vaultsession.h"
#include "qml/Measure/entryform.h"
#include "qml/Measure/reasonmodel.h"

namespace naer {

/// Correcting or taking out a measurement (F10); what stood there is kept with the reason. What is begun is a draft
/// that survives leaving, locking and crashes.
class ObservationChange : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of MeasureViewModel")
    Q_PROPERTY(bool loaded READ loaded NOTIFY changed FINAL)
    Q_PROPERTY(QString id READ id NOTIFY changed FINAL)
    Q_PROPERTY(bool withdrawing READ withdrawing NOTIFY changed FINAL)
    Q_PROPERTY(bool begun READ begun NOTIFY changed FINAL)
    Q_PROPERTY(QString kindName READ kindName NOTIFY changed FINAL)
    Q_PROPERTY(QString currentText READ currentText NOTIFY changed FINAL)
    Q_PROPERTY(QString otherReason READ otherReason WRITE setOtherReason NOTIFY changed FINAL)
    Q_PROPERTY(bool asksForWords READ asksForWords NOTIFY changed FINAL)
    Q_PROPERTY(QString failure READ failure NOTIFY changed FINAL)
    Q_PROPERTY(naer::EntryForm* form READ form CONSTANT FINAL)
    Q_PROPERTY(naer::ReasonModel* reasons READ reasons CONSTANT FINAL)

public:
    ObservationChange(VaultSession& session, const Clock& clock, QObject* parent = nullptr);

    /// `id` as TrendsViewModel hands it out. Goes on with what was begun of it.
    Q_INVOKABLE void beginCorrection(const QString& id) { open(id, false); }
    Q_INVOKABLE void beginWithdrawal(const QString& id) { open(id, true); }
    /// Goes on with the change begun last, where there is one: resumed().
    Q_INVOKABLE void resume();
    /// The number is left as it is, and what was begun thrown away.
    Q_INVOKABLE void discard();
    Q_INVOKABLE void saveCorrection();
    Q_INVOKABLE void withdraw();

    void clear();
    bool loaded() const { return m_observation.has_value(); }
    QString id() const { return m_observation ? m_observation->id.toString() : QString(); }
    /// Whether it is to be taken out, not corrected.
    bool withdrawing() const { return m_withdrawing; }
    bool begun() const;
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
    void resumed();
    void corrected();
    void withdrawn();

private:
    using Work = std::function<Result<Observation>(MeasurementService&)>;
    struct Opened
    {
        Observation observation;
        QString draft;
    };
    static Result<Opened> read(Database& database, const ObservationId& id);
    static Result<Opened> readNewest(Database& database);
    void open(const QString& id, bool withdrawing);
    void show(const Opened& opened);
    void applyDraft(const QString& text);
    void edited();
    void saveDraft();
    bool hasReason();
    QString reason() const;
    void run(Work work, void (ObservationChange::*done)());
    void say(const QString& sentence);

    VaultSession& m_session;
    const Clock& m_clock;
    EntryForm m_form;
    ReasonModel m_reasons;
    std::optional<Observation> m_observation;
    QStringList m_standing; // how the number stands now, as texts
    QString m_otherReason;
    QString m_failure;
    quint64 m_turn = 0; // answers to an older open() are thrown away
    bool m_withdrawing = false;
    bool m_restoring = false;
    bool m_busy = false;
};

} // namespace naer
