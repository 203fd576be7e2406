// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/clock.h"
#include "core/measurements/guidedmeasurement.h"
#include "qml/Controls/chartpoint.h"
#include "qml/Measure/entryform.h"

#include <QJsonArray>
#include <QTimer>

namespace naer {

/// A guided blood pressure (F05): rest, two or three readings with a pause between, then what they come to. Goes on
/// only when it is told to; when a wait is over it says so and waits for the citizen.
class GuidedRun : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of MeasureViewModel")
    Q_PROPERTY(Stage stage READ stage NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString leftText READ leftText NOTIFY ticked FINAL)
    Q_PROPERTY(QString leftSpoken READ leftSpoken NOTIFY ticked FINAL)
    Q_PROPERTY(bool waitOver READ waitOver NOTIFY ticked FINAL)
    Q_PROPERTY(bool mayStop READ mayStop NOTIFY changed FINAL)
    Q_PROPERTY(QString meanNumber READ meanNumber NOTIFY changed FINAL)
    Q_PROPERTY(QString unit READ unit NOTIFY changed FINAL)
    Q_PROPERTY(QString meanPulse READ meanPulse NOTIFY changed FINAL)
    Q_PROPERTY(QList<naer::TableRow> rows READ rows NOTIFY changed FINAL)
    Q_PROPERTY(QString progress READ progress NOTIFY changed FINAL)
    Q_PROPERTY(naer::EntryForm* form READ form CONSTANT FINAL)

public:
    enum Stage { Resting, Reading, Pausing, Overview };
    Q_ENUM(Stage)

    explicit GuidedRun(const Clock& clock, QObject* parent = nullptr);

    /// Starts, or goes on after the readings that are there.
    Q_INVOKABLE void begin();
    /// Rest or pause is over, or the citizen does not wait for it.
    Q_INVOKABLE void startReading();
    /// The typed reading counts.
    Q_INVOKABLE void next();
    /// Two are enough.
    Q_INVOKABLE void stop();
    /// All readings anew.
    Q_INVOKABLE void redo();

    void open(const Kind* kind);
    QJsonArray toJson() const;
    void fromJson(const QJsonArray& readings);
    bool hasReadings() const { return !m_readings.empty(); }
    /// The reading that is being typed, to go on with.
    const QStringList& typed() const { return m_form.texts(); }
    bool hasTyped() const { return !m_form.isEmpty(); }
    void setTyped(const QStringList& texts);
    bool isDone() const { return m_stage == Overview; }
    GuidedResult result() const { return evaluateReadings(*m_kind, m_readings, m_protocol); }
    /// Tests tick faster; the time itself is the clock's.
    void setTickMilliseconds(int interval) { m_timer.setInterval(interval); }

    Stage stage() const { return m_stage; }
    QString title() const;
    QString leftText() const;
    QString leftSpoken() const;
    bool waitOver() const { return secondsLeft() <= 0; }
    bool mayStop() const { return m_readings.size() >= 2; }
    QString meanNumber() const;
    QString unit() const;
    QString meanPulse() const;
    QList<TableRow> rows() const;
    /// "1 of 3 readings done. Go on here."; empty where nothing is begun.
    QString progress() const;
    EntryForm* form() { return &m_form; }

Q_SIGNALS:
    void changed();
    void ticked();
    void minutePassed(const QString& spoken);
    void waitEnded();
    void edited();

private:
    int secondsLeft() const;
    void wait(int seconds);
    void tick();
    void enter(Stage stage);

    const Clock& m_clock;
    const Kind* m_kind = nullptr;
    GuidedProtocol m_protocol;
    EntryForm m_form;
    QTimer m_timer;
    std::vector<Values> m_readings;
    Stage m_stage = Resting;
    qint64 m_waitEndsMs = 0;
    int m_saidMinutes = 0;
};

} // namespace naer
