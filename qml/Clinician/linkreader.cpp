// SPDX-License-Identifier: MPL-2.0
#include "qml/Clinician/linkreader.h"

#include "core/clinician/linkedrecord.h"
#include "qml/Clinician/clinicianwords.h"

using namespace Qt::StringLiterals;

namespace naer {

LinkReader::LinkReader(HttpClient& http, const Clock& clock, const std::optional<LinkHost>& host, QObject* parent)
    : QObject(parent)
    , m_http(http)
    , m_clock(clock)
{
    if (!host)
        return;
    for (const QString& address : {host->putUrl, host->getUrl, host->manifestUrl}) {
        const QUrl url(address);
        if (!url.host().isEmpty())
            m_ownHosts.push_back({url.host(), url.port(443), host->authority});
    }
}

void LinkReader::setLink(const QString& link)
{
    if (m_link == link)
        return;
    m_link = link;
    m_linkError.clear();
    Q_EMIT changed();
}

void LinkReader::setWho(const QString& who)
{
    if (m_who == who)
        return;
    m_who = who;
    m_whoError.clear();
    Q_EMIT changed();
}

void LinkReader::setPasscode(const QString& passcode)
{
    if (m_passcode == passcode)
        return;
    m_passcode = passcode;
    m_passcodeError.clear();
    Q_EMIT changed();
}

void LinkReader::clearErrors()
{
    for (QString* error : {&m_linkError, &m_whoError, &m_passcodeError, &m_error})
        error->clear();
}

void LinkReader::open()
{
    if (m_busy)
        return;
    clearErrors();
    auto link = readHealthLink(m_link.trimmed());
    if (!link)
        m_linkError = tr("This is no link that we know. Copy all of it; it holds “shlink:/”.");
    if (m_who.trimmed().isEmpty() || m_who.size() > longestRecipient)
        m_whoError = tr("Write your name and where you work. It is written down where the link lies.");
    if (!m_linkError.isEmpty() || !m_whoError.isEmpty()) {
        Q_EMIT changed();
        return;
    }
    m_busy = true;
    Q_EMIT changed();
    openHealthLink(m_http, std::move(*link),
        {.recipient = m_who.trimmed(),
            .passcode = m_passcode.normalized(QString::NormalizationForm_C),
            .ownHosts = m_ownHosts},
        m_clock.now())
        .then(this, [this, run = ++m_run](const Result<OpenedLink>& came) {
            if (run != m_run)
                return;
            m_busy = false;
            const auto record = came ? linkedRecord(*came, m_clock.now()) : passOn(came);
            if (!record)
                return failed(record.error());
            m_link.clear(); // who comes after does not find it
            m_passcode.clear();
            Q_EMIT changed();
            Q_EMIT opened(*record);
        });
}

void LinkReader::failed(const Error& error)
{
    switch (error.code) {
    case ErrorCode::EmptyValue: m_passcodeError = tr("The link wants a passcode. Ask the citizen for it."); break;
    case ErrorCode::WrongPasscode:
        m_passcodeError = error.detail.isEmpty()
            ? tr("The passcode is not right.")
            : tr("The passcode is not right. %n try(s) left.", nullptr, error.detail.toInt());
        break;
    case ErrorCode::LinkEnded: m_error = tr("The link does not work any more. Ask the citizen for a new one."); break;
    case ErrorCode::BadAnswer:
    case ErrorCode::SeveralPeople:
        m_error = tr("There is nothing behind the link that can be shown here for sure.");
        break;
    default: m_error = ClinicianWords::failure(error);
    }
    Q_EMIT changed();
}

void LinkReader::giveUp()
{
    ++m_run;
    m_busy = false;
    m_passcode.clear();
    Q_EMIT changed();
}

void LinkReader::forget()
{
    ++m_run;
    m_busy = false;
    clearErrors();
    for (QString* text : {&m_link, &m_who, &m_passcode})
        text->clear();
    Q_EMIT changed();
}

} // namespace naer
