// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/gateway/courier.h"
#include "core/sharing/looklog.h"
#include "core/sharing/recipientdirectory.h"
#include "core/sharing/sharefollower.h"
#include "qml/Controls/cardrows.h"
#include "qml/Sharing/linksharing.h"
#include "qml/Sharing/recipientsignin.h"
#include "qml/Sharing/sharecomposer.h"
#include "qml/Sharing/sharingoverview.h"

#include <QtQmlIntegration>

namespace naer {

/// Who has what (B12): recipients, what was shared and who is to do the next thing, what was allowed, what waits.
class SharingViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(naer::CardRows* recipients READ recipients CONSTANT FINAL)
    Q_PROPERTY(naer::CardRows* shares READ shares CONSTANT FINAL)
    Q_PROPERTY(naer::CardRows* consents READ consents CONSTANT FINAL)
    Q_PROPERTY(naer::CardRows* waiting READ waiting CONSTANT FINAL)
    Q_PROPERTY(naer::ShareComposer* composer READ composer CONSTANT FINAL)
    Q_PROPERTY(naer::LinkSharing* link READ link CONSTANT FINAL)
    Q_PROPERTY(naer::RecipientSignIn* signIn READ signIn CONSTANT FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
    Q_PROPERTY(QString recipientName READ recipientName NOTIFY changed FINAL)
    Q_PROPERTY(QString recipientPhone READ recipientPhone NOTIFY changed FINAL)
    Q_PROPERTY(QString recipientSentence READ recipientSentence NOTIFY changed FINAL)
    Q_PROPERTY(QString recipientCode READ recipientCode NOTIFY changed FINAL)
    Q_PROPERTY(bool recipientSignedIn READ recipientSignedIn NOTIFY changed FINAL)
    Q_PROPERTY(bool parentMissing READ parentMissing NOTIFY changed FINAL)
    Q_PROPERTY(QString shareWhoHasIt READ shareWhoHasIt NOTIFY changed FINAL)
    Q_PROPERTY(QString shareSymbol READ shareSymbol NOTIFY changed FINAL)
    Q_PROPERTY(QString shareWhat READ shareWhat NOTIFY changed FINAL)
    Q_PROPERTY(QStringList shareSteps READ shareSteps NOTIFY changed FINAL)
    Q_PROPERTY(QString shareQuestion READ shareQuestion NOTIFY changed FINAL)
    Q_PROPERTY(QString shareAnswer READ shareAnswer NOTIFY changed FINAL)
    Q_PROPERTY(QString shareAnsweredBy READ shareAnsweredBy NOTIFY changed FINAL)
    Q_PROPERTY(bool shareNeedsSignIn READ shareNeedsSignIn NOTIFY changed FINAL)
    Q_PROPERTY(bool shareUnread READ shareUnread NOTIFY changed FINAL)
    Q_PROPERTY(bool shareMayBeSettled READ shareMayBeSettled NOTIFY changed FINAL)
    Q_PROPERTY(QStringList looks READ looks NOTIFY changed FINAL)
    Q_PROPERTY(QString looksSentence READ looksSentence NOTIFY changed FINAL)
    Q_PROPERTY(bool shareHasLeft READ shareHasLeft NOTIFY changed FINAL)
    Q_PROPERTY(bool shareMayBeTakenBack READ shareMayBeTakenBack NOTIFY changed FINAL)

public:
    /// `directory`: who can receive, by the region's list.
    SharingViewModel(VaultSession& session, Courier& courier, ShareFollower& follower, SignIn& signIn, LookLog& lookLog,
        HttpClient& http, const Clock& clock, CodeGate& gate, RecipientDirectory directory, QObject* parent = nullptr);

    CardRows* recipients() { return &m_recipients; }
    CardRows* shares() { return &m_shares; }
    CardRows* consents() { return &m_consents; }
    CardRows* waiting() { return &m_waiting; }
    ShareComposer* composer() { return &m_composer; }
    LinkSharing* link() { return &m_link; }
    RecipientSignIn* signIn() { return &m_signIn; }
    QString error() const { return m_error; }
    QString recipientCode() const { return m_recipient.code; }
    QString recipientName() const { return m_recipient.name; }
    QString recipientPhone() const { return m_recipient.phone; }
    QString recipientSentence() const;
    bool recipientSignedIn() const { return m_recipient.signedIn && !m_recipient.signedIn->accessToken.isEmpty(); }
    /// Under 15, and no parent is logged in there: nothing goes.
    bool parentMissing() const
    {
        return m_parentsDecide && !(recipientSignedIn() && !m_recipient.signedIn->guardian.isEmpty());
    }
    QString shareWhoHasIt() const { return m_whoHasIt; }
    QString shareSymbol() const { return m_shareSymbol; }
    QString shareWhat() const { return m_shareWhat; }
    QStringList shareSteps() const { return m_steps; }
    QString shareQuestion() const { return m_share.question; }
    QString shareAnswer() const { return m_share.answer; }
    QString shareAnsweredBy() const { return m_share.answeredBy; }
    bool shareNeedsSignIn() const { return m_shareNeedsSignIn; }
    /// An answer or a no that was not shown yet.
    bool shareUnread() const { return m_share.unread; }
    /// Only a call helps: the citizen can say that it is dealt with.
    bool shareMayBeSettled() const { return m_shareMayBeSettled; }
    /// It was tried at least once: they may have it.
    bool shareHasLeft() const { return m_shareHasLeft; }
    QStringList looks() const { return m_looks; }
    QString looksSentence() const { return m_looksSentence; }
    bool shareMayBeTakenBack() const
    {
        return !m_share.id.isEmpty()
            && (m_share.state <= ShareState::Acted || (m_share.state == ShareState::Refused && m_shareHasLeft));
    }

    /// Reads everything anew, and asks the recipients what became of it.
    Q_INVOKABLE void refresh();
    /// A recipient to share with; one of the region's list is added to the citizen's own.
    Q_INVOKABLE void chooseRecipient(const QString& code);
    Q_INVOKABLE void chooseShare(const QString& id);
    /// The chosen share is on the screen.
    Q_INVOKABLE void noteRead();
    /// The chosen share is dealt with: it is not news any more.
    Q_INVOKABLE void settle();
    /// Who has looked at what the chosen recipient has (F51).
    Q_INVOKABLE void readLooks();
    Q_INVOKABLE void compose();
    Q_INVOKABLE void takeBack();
    Q_INVOKABLE void stopConsent(const QString& id);
    /// Stops what waits, or lets go what was stopped.
    Q_INVOKABLE void holdOrRelease(const QString& sequence);

Q_SIGNALS:
    void changed();
    void composing();
    void recipientShown();
    void takenBack(const QString& sentence);
    void settled(const QString& sentence);
    void consentStopped(const QString& sentence);

private:
    void read();
    void show(const SharingOverview& overview);
    void setRecipient(const Recipient& recipient);
    void showRecipients(const std::vector<Recipient>& added);
    void showShare(const SharingOverview& overview);
    void forget();
    void forgetShare();
    void failed(const Error& error);

    VaultSession& m_session;
    Courier& m_courier;
    ShareFollower& m_follower;
    LookLog& m_lookLog;
    const Clock& m_clock;
    const std::vector<Recipient> m_directory;
    ShareComposer m_composer;
    LinkSharing m_link;
    RecipientSignIn m_signIn;
    CardRows m_recipients;
    CardRows m_shares;
    CardRows m_consents;
    CardRows m_waiting;
    QString m_error;
    Recipient m_recipient;
    Share m_share;
    QString m_chosenShare;
    QString m_whoHasIt;
    QString m_shareSymbol;
    QString m_shareWhat;
    QStringList m_steps;
    QStringList m_looks;
    QString m_looksSentence;
    bool m_parentsDecide = false;
    bool m_shareNeedsSignIn = false;
    bool m_shareHasLeft = false;
    bool m_shareMayBeSettled = false;
};

} // namespace naer
