// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/clock.h"
#include "core/ports/dialer.h"
#include "core/vault/vaultsession.h"
#include "qml/Help/helplinesmodel.h"

#include <QtQmlIntegration>

namespace naer {

/// Help now and "say this": works before log-in and without network; with an open vault the words for the call hold the
/// citizen's name and latest numbers.
class HelpViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(naer::HelpLinesModel* lines READ lines CONSTANT FINAL)
    Q_PROPERTY(QString emergencyNumber READ emergencyNumber CONSTANT FINAL)
    Q_PROPERTY(bool stale READ stale NOTIFY changed FINAL)
    Q_PROPERTY(QString verifiedText READ verifiedText NOTIFY changed FINAL)
    Q_PROPERTY(QString doctorText READ doctorText NOTIFY changed FINAL)
    Q_PROPERTY(QString citizenName READ citizenName NOTIFY changed FINAL)
    Q_PROPERTY(QStringList latestValues READ latestValues NOTIFY changed FINAL)
    Q_PROPERTY(bool locked READ locked NOTIFY changed FINAL)

public:
    HelpViewModel(const HelpDirectory& directory, VaultSession& session, Dialer& dialer, const Clock& clock,
        QObject* parent = nullptr);

    HelpLinesModel* lines() { return &m_lines; }
    QString emergencyNumber() const { return QStringLiteral("112"); }
    bool stale() const;
    QString verifiedText() const;
    /// Whether one's own doctor answers: only the usual hours are known, so it never says more.
    QString doctorText() const;
    QString citizenName() const { return m_name; }
    QStringList latestValues() const { return m_latest; }
    bool locked() const { return m_session.state() != VaultSession::State::Open; }

    /// The young person's lines first.
    void setYoung(bool young);
    /// By the clock as it is now; the page asks when it opens.
    Q_INVOKABLE void refresh();
    Q_INVOKABLE void call(const QString& phone);

Q_SIGNALS:
    void changed();
    /// This device has no telephone.
    void dialYourself(const QString& phoneShown);

private:
    void loadOwnWords();
    void clear();
    const HelpDirectory& m_directory;
    VaultSession& m_session;
    Dialer& m_dialer;
    const Clock& m_clock;
    HelpLinesModel m_lines;
    QString m_name;
    QStringList m_latest;
    bool m_young = false;
};

} // namespace naer
