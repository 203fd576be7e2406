// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace naer::sandbox {

/// Names and values as they came, in order; a name may stand there twice.
class Parameters
{
public:
    /// `application/x-www-form-urlencoded`, as in a query or a form. Nothing where it is not UTF-8.
    static std::optional<Parameters> parse(QByteArrayView encoded);

    QString value(QAnyStringView name) const;
    bool contains(QAnyStringView name) const;
    bool hasDoubles() const;
    const QList<std::pair<QString, QString>>& all() const { return m_all; }
    void add(const QString& name, const QString& value) { m_all.append({name, value}); }
    QByteArray encoded() const;

private:
    QList<std::pair<QString, QString>> m_all;
};

struct HttpRequest
{
    QByteArray method; ///< "HEAD" is "GET" here; the connection leaves the body out
    QByteArray target; ///< as it came: "/gp/fhir/Patient?identifier=…"
    QStringList path; ///< what stands between the slashes, decoded
    Parameters query;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
    QByteArray body;

    QByteArray header(QByteArrayView lowerName) const;
    /// "application/json", in lower case, without its parameters.
    QByteArray contentType() const;
    /// The token of "Authorization: Bearer …", or nothing.
    QByteArray bearer() const;
};

struct HttpResponse
{
    int status = 200;
    QByteArray contentType;
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
    bool keeps = true; ///< whether what was written to the store stays

    QByteArray head(bool close) const;
};

/// The request's first line and headers, without the empty line, strictly (RFC 9112). Otherwise the status to answer.
struct HttpHead
{
    HttpRequest request;
    bool isHead = false;
    bool close = false;
    bool expectsContinue = false;
    qint64 length = 0; ///< of the body
    int fault = 0; ///< a status, 0: none
};
HttpHead parseHead(QByteArrayView text);

HttpResponse jsonResponse(const QByteArray& json, int status = 200);
/// 302, never kept.
HttpResponse redirect(const QByteArray& to);

} // namespace naer::sandbox
