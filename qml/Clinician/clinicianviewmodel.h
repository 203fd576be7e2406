// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/sharing/recipientdirectory.h"
#include "qml/Clinician/citizenoverview.h"
#include "qml/Clinician/citizenwork.h"
#include "qml/Clinician/linkreader.h"
#include "qml/Clinician/workplacesignin.h"

#include <QtQmlIntegration>

namespace naer {

/// The clinician's side (F1, F2): who has shared what with the place, sorted by need, and one citizen at a time. What
/// was fetched stands in memory alone, and is gone when the phone is locked. Nothing is fetched unasked: each look
/// stands in the citizen's log.
class ClinicianViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(naer::WorkplaceSignIn* workplace READ workplace CONSTANT FINAL)
    Q_PROPERTY(naer::CardRows* work READ work CONSTANT FINAL)
    Q_PROPERTY(naer::CitizenOverview* citizen READ citizen CONSTANT FINAL)
    Q_PROPERTY(naer::CitizenWork* item READ item CONSTANT FINAL)
    Q_PROPERTY(naer::LinkReader* linkReader READ linkReader CONSTANT FINAL)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
    Q_PROPERTY(QString behind READ behind NOTIFY changed FINAL)
    Q_PROPERTY(QString citizenSentence READ citizenSentence NOTIFY changed FINAL)
    Q_PROPERTY(QString citizenError READ citizenError NOTIFY changed FINAL)
    Q_PROPERTY(bool isByLink READ isByLink NOTIFY changed FINAL)
    Q_PROPERTY(int opened READ opened NOTIFY changed FINAL)

public:
    ClinicianViewModel(VaultSession& session, HttpClient& http, SignIn& signIn, const Clock& clock,
        const RecipientDirectory& directory, QObject* parent = nullptr);

    WorkplaceSignIn* workplace() { return &m_workplace; }
    CardRows* work() { return &m_work; }
    CitizenOverview* citizen() { return &m_citizen; }
    CitizenWork* item() { return &m_item; }
    LinkReader* linkReader() { return &m_linkReader; }
    /// How many there are and from when the list is; "One moment …".
    QString sentence() const { return m_sentence; }
    QString error() const { return m_error; }
    /// What did not succeed after its page was left; stands until the next citizen is opened.
    QString behind() const { return m_behind; }
    QString citizenSentence() const { return m_citizenSentence; }
    QString citizenError() const { return m_citizenError; }
    /// The citizen in view was opened by a link: there is nothing to take over or answer.
    bool isByLink() const { return m_isByLink; }

    /// Counts the citizens that were opened: a page that goes late must not close the next one's.
    int opened() const { return m_opened; }

    /// Fetches the list, where one is logged in.
    Q_INVOKABLE void refresh();
    /// Opens the citizen of a work item: it is a look, and the citizen can read of it.
    Q_INVOKABLE void choose(const QString& item);
    Q_INVOKABLE void refreshCitizen();
    /// The page that `opened` was when it came is left: what was in it is not new any more.
    Q_INVOKABLE void leaveCitizen(int opened);

Q_SIGNALS:
    void changed();
    /// A citizen is in view: of the list, or by a link.
    void citizenOpened();

private:
    void fetchList();
    void showList(const Worklist& list);
    void showCitizen(const CitizenRecord& record);
    void showItem(const CitizenRecord& record);
    void closeCitizen();
    void forget();

    VaultSession& m_session;
    const Clock& m_clock;
    Clinic m_clinic;
    WorkplaceSignIn m_workplace;
    CardRows m_work;
    CitizenOverview m_citizen;
    CitizenWork m_item;
    LinkReader m_linkReader;
    Worklist m_list;
    QString m_patient; ///< in view
    QString m_chosen; ///< the item
    QString m_sentence, m_error, m_behind, m_citizenSentence, m_citizenError;
    bool m_isByLink = false;
    int m_opened = 0;
    int m_look = 0; ///< answers to an earlier look are not the newest
};

} // namespace naer
