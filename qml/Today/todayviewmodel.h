// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/clock.h"
#include "core/sharing/sharenews.h"
#include "core/vault/vaultsession.h"
#include "qml/Controls/cardrows.h"
#include "qml/Today/latestmodel.h"

#include <QtQmlIntegration>

namespace naer {

/// B1: what now.
class TodayViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(QString greeting READ greeting NOTIFY changed FINAL)
    Q_PROPERTY(QString dateText READ dateText NOTIFY changed FINAL)
    Q_PROPERTY(QString nextKind READ nextKind NOTIFY changed FINAL)
    Q_PROPERTY(QString nextKindName READ nextKindName NOTIFY changed FINAL)
    Q_PROPERTY(bool allMeasuredToday READ allMeasuredToday NOTIFY changed FINAL)
    Q_PROPERTY(bool nothingYet READ nothingYet NOTIFY changed FINAL)
    Q_PROPERTY(bool nextTakesLong READ nextTakesLong NOTIFY changed FINAL)
    Q_PROPERTY(bool codeMissing READ codeMissing NOTIFY changed FINAL)
    Q_PROPERTY(QString draftKind READ draftKind NOTIFY changed FINAL)
    Q_PROPERTY(QString draftKindName READ draftKindName NOTIFY changed FINAL)
    Q_PROPERTY(bool changeDraft READ changeDraft NOTIFY changed FINAL)
    Q_PROPERTY(bool checkInDraft READ checkInDraft NOTIFY changed FINAL)
    Q_PROPERTY(int waiting READ waiting NOTIFY changed FINAL)
    Q_PROPERTY(naer::CardRows* news READ news CONSTANT FINAL)
    Q_PROPERTY(naer::LatestModel* latest READ latest CONSTANT FINAL)

public:
    TodayViewModel(VaultSession& session, const Clock& clock, QObject* parent = nullptr);

    /// "Good morning, Karen"
    QString greeting() const;
    QString dateText() const;
    /// The followed kind that waits to be measured today; the first followed one when all are done; empty if none is
    /// followed.
    QString nextKind() const { return m_nextKind; }
    QString nextKindName() const;
    bool allMeasuredToday() const { return m_allMeasuredToday; }
    bool nothingYet() const { return m_nothingYet; }
    /// A blood pressure takes minutes of rest; everything else is done in one.
    bool nextTakesLong() const { return m_nextKind == QLatin1StringView("blood-pressure"); }
    bool codeMissing() const
    {
        return m_session.state() == VaultSession::State::Open && !m_session.secretSet() && !m_codeDeclined;
    }
    /// A measurement that was begun and not saved.
    QString draftKind() const { return m_draftKind; }
    QString draftKindName() const;
    /// A correction or withdrawal that was begun and not saved.
    bool changeDraft() const { return m_changeDraft; }
    bool checkInDraft() const { return m_checkInDraft; }
    /// Readings of devices that were not asked about yet: "is this yours?"
    int waiting() const { return m_waiting; }
    /// What became of what was shared, where it is the citizen's turn; the key is the share, or empty for several.
    CardRows* news() { return &m_news; }
    LatestModel* latest() { return &m_latest; }

    /// The page asks when it comes to the front.
    Q_INVOKABLE void refresh();
    /// Not now: is not asked again.
    Q_INVOKABLE void declineCode();

Q_SIGNALS:
    void changed();

private:
    struct Day;
    static Result<Day> read(Database& database, const Moment& now);
    static CardRow rowOf(const ShareNews& news);
    void show(const Day& day);
    void clear();
    VaultSession& m_session;
    const Clock& m_clock;
    CardRows m_news;
    LatestModel m_latest;
    QString m_name;
    QString m_nextKind;
    QString m_draftKind;
    bool m_allMeasuredToday = false;
    bool m_nothingYet = true;
    bool m_changeDraft = false;
    bool m_checkInDraft = false;
    int m_waiting = 0;
    bool m_codeDeclined
        = true; // until the profile says otherwise: a card that comes and goes is worse than one that comes late
};

} // namespace naer
