// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/sharing/linkhost.h"
#include "core/sharing/linkopener.h"
#include "qml/Clinician/citizenoverview.h"

#include <QtQmlIntegration>

namespace naer {

/// Opens what a citizen shared by a link, without a log-in. Nothing is kept.
class LinkReader : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a part of ClinicianViewModel")
    Q_PROPERTY(QString link READ link WRITE setLink NOTIFY changed FINAL)
    Q_PROPERTY(QString who READ who WRITE setWho NOTIFY changed FINAL)
    Q_PROPERTY(QString passcode READ passcode WRITE setPasscode NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(QString linkError READ linkError NOTIFY changed FINAL)
    Q_PROPERTY(QString whoError READ whoError NOTIFY changed FINAL)
    Q_PROPERTY(QString passcodeError READ passcodeError NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)

public:
    /// `host`: the region's own place for links, which may lie in its own network; others are on the open internet.
    LinkReader(HttpClient& http, const Clock& clock, const std::optional<LinkHost>& host, QObject* parent = nullptr);

    QString link() const { return m_link; }
    void setLink(const QString& link);
    /// Who opens it: the citizen reads it in the host's log.
    QString who() const { return m_who; }
    void setWho(const QString& who);
    QString passcode() const { return m_passcode; }
    void setPasscode(const QString& passcode);
    bool busy() const { return m_busy; }
    QString linkError() const { return m_linkError; }
    QString whoError() const { return m_whoError; }
    QString passcodeError() const { return m_passcodeError; }
    QString error() const { return m_error; }

    Q_INVOKABLE void open();
    /// The page is left: what comes later is not shown.
    Q_INVOKABLE void giveUp();
    void forget();

Q_SIGNALS:
    void changed();
    void opened(const naer::CitizenRecord& record);

private:
    void failed(const Error& error);
    void clearErrors();

    HttpClient& m_http;
    const Clock& m_clock;
    std::vector<OwnLinkHost> m_ownHosts;
    QString m_link, m_who, m_passcode;
    QString m_linkError, m_whoError, m_passcodeError, m_error;
    bool m_busy = false;
    int m_run = 0; ///< answers to an earlier open() are not ours
};

} // namespace naer
