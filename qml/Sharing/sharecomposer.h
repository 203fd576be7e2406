// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/gateway/recipient.h"
#include "core/sharing/shareservice.h"
#include "core/vault/vaultsession.h"
#include "qml/Code/codegate.h"
#include "qml/Controls/cardrows.h"
#include "qml/Controls/chartpoint.h"

#include <QtQmlIntegration>

namespace naer {

/// What is about to be shared: chosen, looked at as the recipient will see it, and sent. Nothing is stored before the
/// last yes, which the code gate stands before.
class ShareComposer : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a part of SharingViewModel")
    Q_PROPERTY(QString recipientName READ recipientName NOTIFY changed FINAL)
    Q_PROPERTY(naer::CardRows* kinds READ kinds CONSTANT FINAL)
    Q_PROPERTY(int days READ days WRITE setDays NOTIFY changed FINAL)
    Q_PROPERTY(int months READ months WRITE setMonths NOTIFY changed FINAL)
    Q_PROPERTY(int purpose READ purpose WRITE setPurpose NOTIFY changed FINAL)
    Q_PROPERTY(QString question READ question WRITE setQuestion NOTIFY changed FINAL)
    Q_PROPERTY(bool birthDateNeeded READ birthDateNeeded NOTIFY changed FINAL)
    Q_PROPERTY(QString birthDate READ birthDate WRITE setBirthDate NOTIFY changed FINAL)
    Q_PROPERTY(QString birthDateError READ birthDateError NOTIFY changed FINAL)
    Q_PROPERTY(bool underAge READ underAge NOTIFY changed FINAL)
    Q_PROPERTY(QString parent READ parentName NOTIFY changed FINAL)
    Q_PROPERTY(bool parentsDecide READ parentsDecide NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
    Q_PROPERTY(QList<naer::TableRow> preview READ preview NOTIFY changed FINAL)
    Q_PROPERTY(QString previewSummary READ previewSummary NOTIFY changed FINAL)
    Q_PROPERTY(QString previewQuestion READ previewQuestion NOTIFY changed FINAL)
    Q_PROPERTY(QString keptBack READ keptBack NOTIFY changed FINAL)
    Q_PROPERTY(QString consentSentence READ consentSentence NOTIFY changed FINAL)

public:
    ShareComposer(VaultSession& session, const Clock& clock, CodeGate& gate, QObject* parent = nullptr);

    QString recipientName() const { return m_recipient.name; }
    CardRows* kinds() { return &m_kinds; }
    int days() const { return m_days; }
    void setDays(int days);
    int months() const { return m_months; }
    void setMonths(int months);
    int purpose() const { return m_purpose; }
    void setPurpose(int purpose);
    QString question() const { return m_question; }
    void setQuestion(const QString& question);
    bool birthDateNeeded() const { return m_birthDateNeeded; }
    QString birthDate() const { return m_birthDate; }
    void setBirthDate(const QString& typed);
    QString birthDateError() const { return m_birthDateError; }
    bool underAge() const { return m_parentsDecide || !m_parent.isEmpty(); }
    /// Under 15, and no parent has logged in a moment ago.
    bool parentsDecide() const { return m_parentsDecide; }
    /// Under 15: who is there to say yes.
    QString parentName() const { return m_parent; }
    bool busy() const { return m_busy; }
    QString error() const { return m_error; }
    QList<TableRow> preview() const { return m_preview; }
    QString previewSummary() const { return m_previewSummary; }
    QString previewQuestion() const { return m_previewQuestion; }
    QString keptBack() const { return m_keptBack; }
    QString consentSentence() const { return m_consentSentence; }

    /// Begins anew for a recipient: the question for the doctor is taken over, no kind is chosen.
    void begin(const Recipient& recipient);
    Q_INVOKABLE void chooseKind(const QString& code, bool chosen);
    /// Somebody has logged in at the recipient: is a parent there now?
    void lookForParent();
    /// What they will see; previewed() when it is there.
    Q_INVOKABLE void look();
    /// The yes.
    Q_INVOKABLE void send();
    void forget();

Q_SIGNALS:
    void changed();
    void previewed();
    /// Under 15 it turned out that a parent is not there.
    void parentMissed();
    /// It is in the outbox, whose id the share has.
    void sent(const QString& share);

private:
    NewShare wantedShare() const;
    NewConsent wantedConsent() const;
    void show(const SharePreview& preview);
    void failed(const Error& error);
    void store();

    VaultSession& m_session;
    const Clock& m_clock;
    CodeGate& m_gate;
    Recipient m_recipient;
    CardRows m_kinds;
    int m_days = 30;
    int m_months = 3;
    int m_purpose = 0;
    qint64 m_lookedMs = 0; ///< what is measured after the look does not go with it
    QString m_question;
    bool m_birthDateNeeded = false;
    QString m_birthDate;
    QString m_birthDateError;
    bool m_parentsDecide = false;
    QString m_parent;
    bool m_parentHasLeft = false; ///< who was there when this began
    bool m_busy = false;
    QString m_error;
    QList<TableRow> m_preview;
    QString m_previewSummary;
    QString m_previewQuestion;
    QString m_keptBack;
    QString m_consentSentence;
};

} // namespace naer
