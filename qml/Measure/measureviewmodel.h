// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/measurementservice.h"
#include "core/measurements/ownrange.h"
#include "core/vault/vaultsession.h"
#include "qml/Measure/entrydetails.h"
#include "qml/Measure/entryform.h"
#include "qml/Measure/guidedrun.h"
#include "qml/Measure/kindsmodel.h"
#include "qml/Measure/notmeasuring.h"
#include "qml/Measure/observationchange.h"

namespace naer {

/// A measurement from choosing the kind to "saved". Pages follow its signals: doubtRaised → DoubtPage, saved →
/// SavedPage.
class MeasureViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(naer::KindsModel* kinds READ kinds CONSTANT FINAL)
    Q_PROPERTY(naer::EntryForm* entry READ entry CONSTANT FINAL)
    Q_PROPERTY(naer::EntryDetails* details READ details CONSTANT FINAL)
    Q_PROPERTY(naer::GuidedRun* guided READ guided CONSTANT FINAL)
    Q_PROPERTY(naer::ObservationChange* change READ change CONSTANT FINAL)
    Q_PROPERTY(naer::NotMeasuring* notMeasuring READ notMeasuring CONSTANT FINAL)
    Q_PROPERTY(QString kind READ kindCode NOTIFY changed FINAL)
    Q_PROPERTY(QString kindName READ kindName NOTIFY changed FINAL)
    Q_PROPERTY(QString question READ question NOTIFY changed FINAL)
    Q_PROPERTY(QString usualLine READ usualLine NOTIFY changed FINAL)
    Q_PROPERTY(bool canGuide READ canGuide NOTIFY changed FINAL)
    Q_PROPERTY(QStringList stepTexts READ stepTexts NOTIFY changed FINAL)
    Q_PROPERTY(QStringList stepSymbols READ stepSymbols NOTIFY changed FINAL)
    Q_PROPERTY(QString failure READ failure NOTIFY failureChanged FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged FINAL)
    Q_PROPERTY(QString doubtText READ doubtText NOTIFY doubtChanged FINAL)
    Q_PROPERTY(QString doubtUsual READ doubtUsual NOTIFY doubtChanged FINAL)
    Q_PROPERTY(bool doubtUrgent READ doubtUrgent NOTIFY doubtChanged FINAL)
    Q_PROPERTY(QString savedKind READ savedKind NOTIFY savedChanged FINAL)
    Q_PROPERTY(QString savedKindName READ savedKindName NOTIFY savedChanged FINAL)
    Q_PROPERTY(QString savedValue READ savedValue NOTIFY savedChanged FINAL)
    Q_PROPERTY(QString savedNumber READ savedNumber NOTIFY savedChanged FINAL)
    Q_PROPERTY(QString savedUnit READ savedUnit NOTIFY savedChanged FINAL)
    Q_PROPERTY(QString savedExtra READ savedExtra NOTIFY savedChanged FINAL)
    Q_PROPERTY(QString savedWhen READ savedWhen NOTIFY savedChanged FINAL)
    Q_PROPERTY(QString savedBeside READ savedBeside NOTIFY savedChanged FINAL)
    Q_PROPERTY(QString savedUsual READ savedUsual NOTIFY savedChanged FINAL)

public:
    MeasureViewModel(VaultSession& session, const Clock& clock, QObject* parent = nullptr);

    /// Loads the order of the kinds, and which are begun; KindsPage asks when it comes to the front.
    Q_INVOKABLE void refreshKinds();
    /// A measurement of this kind; goes on with what was begun of it.
    Q_INVOKABLE void begin(const QString& code);
    /// Goes on with what was under way before the lock, else with what was begun last; EntryPage asks when it comes to
    /// the front.
    Q_INVOKABLE void restoreDraft();
    /// Throws away what is under way, and its draft.
    Q_INVOKABLE void discard();
    /// "Videre": on to the next field, or a sentence about what is wrong, or doubtRaised(), or saved().
    Q_INVOKABLE void next();
    /// The guided readings' mean, as next().
    Q_INVOKABLE void saveGuided();
    Q_INVOKABLE void keepNumber();
    Q_INVOKABLE void changeNumber();
    Q_INVOKABLE void useNow();
    Q_INVOKABLE void useOtherTime();
    /// Whether the details hold; says what is wrong where not.
    Q_INVOKABLE bool finishDetails();

    KindsModel* kinds() { return &m_kinds; }
    EntryForm* entry() { return &m_entry; }
    EntryDetails* details() { return &m_details; }
    GuidedRun* guided() { return &m_guided; }
    ObservationChange* change() { return &m_change; }
    NotMeasuring* notMeasuring() { return &m_notMeasuring; }
    QString kindCode() const { return m_kind ? m_kind->code : QString(); }
    QString kindName() const;
    QString question() const;
    QString usualLine() const;
    bool canGuide() const { return m_kind && m_kind->components.size() > 1; }
    QStringList stepTexts() const;
    QStringList stepSymbols() const;
    QString failure() const { return m_failure; }
    bool busy() const { return m_busy; }
    QString doubtText() const;
    QString doubtUsual() const;
    bool doubtUrgent() const;
    QString savedKind() const { return m_stored ? m_stored->observation.kind->code : QString(); }
    QString savedKindName() const;
    QString savedValue() const;
    QString savedNumber() const;
    QString savedUnit() const;
    QString savedExtra() const;
    QString savedWhen() const;
    QString savedBeside() const;
    QString savedUsual() const;

Q_SIGNALS:
    void changed();
    void failureChanged();
    void busyChanged();
    void doubtChanged();
    void savedChanged();
    /// What was begun of the kind is there again.
    void restored();
    void doubtRaised();
    void saved();

private:
    /// What was known of the kind before this number.
    struct Before
    {
        std::optional<Observation> last;
        OwnRange own;
        QString draft;
    };
    struct Stored
    {
        Observation observation;
        OwnRange own;
        int daysMeasured = 0;
    };
    struct Outcome
    {
        std::optional<Doubt> doubt;
        std::optional<Stored> stored;
    };
    static Result<Before> readBefore(Database& database, const Kind& kind, const Moment& now);
    static QStringList readBegun(Database& database);
    static Result<Outcome> store(Database& database, const Clock& clock, const NewObservation& entry, bool ask);

    void onState(VaultSession::State state);
    void open(const Kind* kind);
    void loadBefore();
    QJsonObject draftParts() const;
    void applyDraft(const QString& text);
    void saveDraft();
    void dropDraft(const Kind& kind);
    void noteBegun(const QString& code, bool begun);
    void ask(const NewObservation& entry);
    void send(bool ask);
    void finished(const Result<Outcome>& outcome);
    void setFailure(const QString& sentence);
    void setBusy(bool busy);

    VaultSession& m_session;
    const Clock& m_clock;
    KindsModel m_kinds;
    EntryForm m_entry;
    EntryDetails m_details;
    GuidedRun m_guided;
    ObservationChange m_change;
    NotMeasuring m_notMeasuring;
    const Kind* m_kind = nullptr;
    std::optional<Before> m_before;
    std::optional<NewObservation> m_pending;
    std::optional<Doubt> m_doubt;
    std::optional<Stored> m_stored;
    QString m_leftKind; // was under way when the vault locked
    QString m_failure;
    bool m_busy = false;
    bool m_draftRead = false; // what was begun of the kind is known
    bool m_restoring = false;
};

} // namespace naer
