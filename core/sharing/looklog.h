// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/clock.h"
#include "core/gateway/fhirserver.h"

namespace naer {

/// One look of a professional at what the citizen shared (F51).
struct Look
{
    Moment at;
    QString who;
    QString role; ///< in the words of the place
    QString what; ///< "Observation", "Task/17": what was read
    bool operator==(const Look&) const = default;
};

/// The newest first; what others wrote is plain text of a bounded length. Errors: BadAnswer, NotFound (FHIR: there is
/// no such list).
Result<std::vector<Look>> looksFrom(const QByteArray& json);

/// Asks a recipient who has looked, by `{base}/look-log?patient=`: an agreement of ours, which stands in for the
/// national log ("Min log" of sundhed.dk); FHIR's AuditEvent is not read. A recipient that has none answers 404,
/// another no, or FHIR.
class LookLog final : public QObject
{
    Q_OBJECT

public:
    LookLog(TokenKeeper& tokens, HttpClient& http, QObject* parent = nullptr)
        : QObject(parent)
        , m_server(tokens, http)
    { }

    /// Errors: as FhirServer::ask (NotFound: this recipient shows none); BadAnswer.
    QFuture<Result<std::vector<Look>>> looks(const QString& recipient);

private:
    FhirServer m_server;
};

} // namespace naer
