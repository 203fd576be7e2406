// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/clinician/clinic.h"
#include "core/clinician/workplace.h"
#include "qml/Controls/cardrows.h"

#include <QtQmlIntegration>

namespace naer {

/// One work item: the citizen's question, whose hands it is in, and what a clinician can do with it.
class CitizenWork : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a part of ClinicianViewModel")
    Q_PROPERTY(bool isThere READ isThere NOTIFY changed FINAL)
    Q_PROPERTY(QString question READ question NOTIFY changed FINAL)
    Q_PROPERTY(QString sent READ sent NOTIFY changed FINAL)
    Q_PROPERTY(QString answerBy READ answerBy NOTIFY changed FINAL)
    Q_PROPERTY(QString holder READ holder NOTIFY changed FINAL)
    Q_PROPERTY(QString holderName READ holderName NOTIFY changed FINAL)
    Q_PROPERTY(QString answer READ answer NOTIFY changed FINAL)
    Q_PROPERTY(bool mayTakeOver READ mayTakeOver NOTIFY changed FINAL)
    Q_PROPERTY(bool mayAccept READ mayAccept NOTIFY changed FINAL)
    Q_PROPERTY(bool mayDecline READ mayDecline NOTIFY changed FINAL)
    Q_PROPERTY(bool mayKeep READ mayKeep NOTIFY changed FINAL)
    Q_PROPERTY(bool mayHandOn READ mayHandOn NOTIFY changed FINAL)
    Q_PROPERTY(bool mayAnswer READ mayAnswer NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
    Q_PROPERTY(QString draft READ draft WRITE setDraft NOTIFY changed FINAL)
    Q_PROPERTY(int longestAnswer READ longest CONSTANT FINAL)
    Q_PROPERTY(QString draftError READ draftError NOTIFY changed FINAL)
    Q_PROPERTY(naer::CardRows* colleagues READ colleagues CONSTANT FINAL)
    Q_PROPERTY(QString colleaguesSentence READ colleaguesSentence NOTIFY changed FINAL)

public:
    CitizenWork(VaultSession& session, Clinic& clinic, const Clock& clock, QObject* parent = nullptr);

    void show(const QString& place, const WorkItem& item, const Clinician& me);
    void forget();
    const WorkItem& item() const { return m_item; }

    bool isThere() const { return !m_item.id.isEmpty(); }
    QString question() const { return m_item.question; }
    QString sent() const;
    QString answerBy() const;
    QString holder() const;
    /// Of somebody else who has it; empty where nobody or oneself has.
    QString holderName() const;
    QString answer() const { return m_item.answer; }
    bool mayTakeOver() const { return may(Act::TakeOver); }
    bool mayAccept() const { return may(Act::Accept); }
    bool mayDecline() const { return may(Act::Decline); }
    /// It was handed on, and nobody has said yes yet.
    bool mayKeep() const { return may(Act::Keep); }
    bool mayHandOn() const { return may(Act::HandOn); }
    bool mayAnswer() const { return may(Act::Answer); }
    bool busy() const { return isThere() && m_busyWith == m_item.id; }
    QString error() const { return m_error; }
    /// The answer as far as it is written: kept in the vault until it is sent.
    QString draft() const { return m_draft; }
    void setDraft(const QString& text);
    int longest() const { return static_cast<int>(longestAnswer); }
    QString draftError() const { return m_draftError; }
    CardRows* colleagues() { return &m_colleagues; }
    QString colleaguesSentence() const { return m_colleaguesSentence; }

    /// From whom the page says that it is.
    Q_INVOKABLE void takeOver() { act({.act = Act::TakeOver, .from = m_item.holder}, tr("You have it now.")); }
    Q_INVOKABLE void accept() { act({.act = Act::Accept}, tr("You have it now.")); }
    Q_INVOKABLE void decline() { act({.act = Act::Decline}, {}); }
    Q_INVOKABLE void keep() { act({.act = Act::Keep}, tr("You keep it.")); }
    Q_INVOKABLE void readColleagues();
    /// Asks one of colleagues().
    Q_INVOKABLE void handOn(const QString& reference);
    Q_INVOKABLE void sendAnswer();

Q_SIGNALS:
    void changed();
    /// It was done; `answered`: the citizen has their answer.
    void done(const QString& sentence, bool answered);
    /// It stands otherwise than was thought.
    void isOutdated();
    /// What was asked for did not succeed, and one has gone on meanwhile.
    void failedBehind(const QString& sentence);

private:
    bool may(Act act) const { return isThere() && mayAct(m_item, act, m_me); }
    void act(const WantedAct& wanted, const QString& sentence);
    QString draftKey() const { return answerDrafts + m_place + u'-' + m_item.id; }
    void readDraft();

    VaultSession& m_session;
    Clinic& m_clinic;
    const Clock& m_clock;
    CardRows m_colleagues;
    std::vector<Clinician> m_known;
    QString m_place;
    WorkItem m_item;
    Clinician m_me;
    QString m_busyWith; ///< the item that something is asked about; another one need not wait for it
    QString m_error;
    QString m_draft;
    QString m_draftError;
    QString m_colleaguesSentence;
};

} // namespace naer
