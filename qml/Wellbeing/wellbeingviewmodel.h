// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/vault/vaultsession.h"
#include "core/wellbeing/checkin.h"
#include "qml/Wellbeing/checkinsmodel.h"
#include "qml/Wellbeing/daysmodel.h"

namespace naer {

/// How it is right now: two presses, words only if one likes. Half a check-in is a draft that survives leaving and
/// locking.
class WellbeingViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(int state READ state WRITE setState NOTIFY changed FINAL)
    Q_PROPERTY(int sleep READ sleep WRITE setSleep NOTIFY changed FINAL)
    Q_PROPERTY(int energy READ energy WRITE setEnergy NOTIFY changed FINAL)
    Q_PROPERTY(QStringList words READ words NOTIFY changed FINAL)
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY changed FINAL)
    Q_PROPERTY(bool hasWords READ hasWords NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
    Q_PROPERTY(int savedState READ savedState NOTIFY changed FINAL)
    Q_PROPERTY(QStringList stateNames READ stateNames NOTIFY changed FINAL)
    Q_PROPERTY(QStringList sleepNames READ sleepNames NOTIFY changed FINAL)
    Q_PROPERTY(QStringList energyNames READ energyNames NOTIFY changed FINAL)
    Q_PROPERTY(QStringList wordCodes READ wordCodes CONSTANT FINAL)
    Q_PROPERTY(naer::DaysModel* days READ days CONSTANT FINAL)
    Q_PROPERTY(bool daysRead READ daysRead NOTIFY changed FINAL)
    Q_PROPERTY(bool hasEarlierDays READ hasEarlierDays NOTIFY changed FINAL)
    Q_PROPERTY(QString dayTitle READ dayTitle NOTIFY changed FINAL)
    Q_PROPERTY(naer::CheckInsModel* dayCheckIns READ dayCheckIns CONSTANT FINAL)

public:
    WellbeingViewModel(VaultSession& session, const Clock& clock, QObject* parent = nullptr);

    /// 1 (roughest) … 5 (calm); 0 while nothing is chosen. The same for sleep and energy.
    int state() const { return m_state; }
    void setState(int state);
    int sleep() const { return m_sleep; }
    void setSleep(int sleep);
    int energy() const { return m_energy; }
    void setEnergy(int energy);
    QStringList words() const { return m_words; }
    QString note() const { return m_note; }
    void setNote(const QString& note);
    bool hasWords() const { return m_sleep || m_energy || !m_words.isEmpty() || !m_note.isEmpty(); }
    QString error() const { return m_error; }
    /// The one saved last, for the page that says so; 0 where there is none.
    int savedState() const { return m_savedState; }
    QStringList stateNames() const;
    QStringList sleepNames() const;
    QStringList energyNames() const;
    QStringList wordCodes() const { return checkInWords(); }
    DaysModel* days() { return &m_days; }
    bool daysRead() const { return m_daysRead; }
    bool hasEarlierDays() const { return m_dayBefore.has_value(); }
    QString dayTitle() const;
    CheckInsModel* dayCheckIns() { return &m_dayCheckIns; }

    Q_INVOKABLE QString wordName(const QString& code) const;
    Q_INVOKABLE void toggleWord(const QString& code);
    Q_INVOKABLE void save();
    /// Fetches what was half written, where nothing is chosen yet; the page asks when it comes to the front.
    Q_INVOKABLE void restoreDraft();
    Q_INVOKABLE void readDays();
    /// The list goes further back.
    Q_INVOKABLE void showEarlierDays();
    /// One day in full, by the number that `days` gives.
    Q_INVOKABLE void openDay(int dayNumber);
    /// The same day again; DayPage asks when it comes to the front.
    Q_INVOKABLE void refreshDay();

    /// How far back the list of days goes at first.
    static constexpr int daysShown = 60;

Q_SIGNALS:
    void changed();
    void saved(int state);

private:
    void clear();
    void forgetDays();
    void keepDraft();
    bool isOpen() const { return m_session.state() == VaultSession::State::Open; }
    QString toJson() const;
    void fromJson(const QString& json);

    VaultSession& m_session;
    const Clock& m_clock;
    DaysModel m_days;
    CheckInsModel m_dayCheckIns;
    int m_state = 0;
    int m_sleep = 0;
    int m_energy = 0;
    QStringList m_words;
    QString m_note;
    QString m_error;
    int m_savedState = 0;
    bool m_saving = false;
    bool m_daysRead = false;
    int m_daysBack = daysShown; ///< how far the list of days goes back
    std::optional<qint64> m_dayBefore; ///< the newest day that the list does not reach
    std::optional<qint64> m_openDay;
};

} // namespace naer
