// SPDX-License-Identifier: MPL-2.0
#include "app/sandbox/httpmessage.h"

#include <QDateTime>
#include <QLocale>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace naer::sandbox {

namespace {

constexpr qsizetype mostHeaders = 100;

QByteArrayView reasonOf(int status)
{
    switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 204: return "No Content";
    case 302: return "Found";
    case 304: return "Not Modified";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 406: return "Not Acceptable";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 411: return "Length Required";
    case 412: return "Precondition Failed";
    case 413: return "Content Too Large";
    case 415: return "Unsupported Media Type";
    case 422: return "Unprocessable Content";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    case 503: return "Service Unavailable";
    case 505: return "HTTP Version Not Supported";
    default: return "Answer";
    }
}

std::optional<QString> decoded(QByteArray part, bool plusIsSpace)
{
    if (plusIsSpace)
        part.replace('+', ' ');
    const QByteArray octets = QByteArray::fromPercentEncoding(part);
    if (octets.contains('\0') || !QUtf8StringView(octets).isValidUtf8())
        return std::nullopt;
    return QString::fromUtf8(octets);
}

bool isTokenCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

/// "GET /path?query HTTP/1.1"
int parseFirstLine(QByteArrayView line, HttpHead& head)
{
    const QList<QByteArray> parts = line.toByteArray().split(' ');
    if (parts.size() != 3 || parts[0].isEmpty() || !std::ranges::all_of(parts[0], isTokenCharacter))
        return 400;
    if (parts[2] != "HTTP/1.1")
        return parts[2].startsWith("HTTP/") ? 505 : 400;
    HttpRequest& request = head.request;
    head.isHead = parts[0] == "HEAD";
    request.method = head.isHead ? QByteArray("GET") : parts[0];
    request.target = parts[1];
    if (!request.target.startsWith('/')
        || std::ranges::any_of(request.target, [](char c) { return c <= ' ' || c == '\x7f' || c == '#'; }))
        return 400;
    const qsizetype mark = request.target.indexOf('?');
    for (const QByteArray& segment : request.target.first(mark < 0 ? request.target.size() : mark).mid(1).split('/')) {
        const auto text = decoded(segment, false);
        if (!text)
            return 400;
        request.path += *text;
    }
    auto query = Parameters::parse(mark < 0 ? QByteArrayView() : QByteArrayView(request.target).sliced(mark + 1));
    if (!query)
        return 400;
    request.query = *std::move(query);
    return 0;
}

int parseHeader(QByteArrayView line, HttpRequest& request)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0 || !std::ranges::all_of(line.first(colon), isTokenCharacter))
        return 400;
    const QByteArray value = line.sliced(colon + 1).trimmed().toByteArray();
    if (std::ranges::any_of(value, [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == '\x7f'; }))
        return 400;
    request.headers.append({line.first(colon).toByteArray().toLower(), value});
    return 0;
}

int interpretHeaders(HttpHead& head)
{
    const auto count = [&](QByteArrayView name) {
        return std::ranges::count(head.request.headers, name, &std::pair<QByteArray, QByteArray>::first);
    };
    if (count("host") != 1 || count("content-length") > 1)
        return 400;
    if (count("transfer-encoding") > 0)
        return count("content-length") > 0 ? 400 : 411; // in pieces is not needed here, and was often a way in
    if (count("content-length") == 1) {
        const QByteArray length = head.request.header("content-length");
        if (length.isEmpty() || length.size() > 12
            || !std::ranges::all_of(length, [](char c) { return c >= '0' && c <= '9'; }))
            return 400;
        head.length = length.toLongLong();
    }
    head.close = head.request.header("connection").toLower().contains("close");
    head.expectsContinue = head.request.header("expect").toLower() == "100-continue";
    return 0;
}

} // namespace

std::optional<Parameters> Parameters::parse(QByteArrayView encoded)
{
    Parameters parsed;
    for (const QByteArray& pair : encoded.toByteArray().split('&')) {
        if (pair.isEmpty())
            continue;
        const qsizetype sign = pair.indexOf('=');
        const auto name = decoded(pair.first(sign < 0 ? pair.size() : sign), true);
        const auto value = decoded(sign < 0 ? QByteArray() : pair.sliced(sign + 1), true);
        if (!name || !value)
            return std::nullopt;
        parsed.add(*name, *value);
    }
    return parsed;
}

QString Parameters::value(QAnyStringView name) const
{
    const auto found = std::ranges::find_if(m_all, [&](const auto& pair) { return pair.first == name; });
    return found == m_all.end() ? QString() : found->second;
}

bool Parameters::contains(QAnyStringView name) const
{
    return std::ranges::any_of(m_all, [&](const auto& pair) { return pair.first == name; });
}

bool Parameters::hasDoubles() const
{
    QSet<QString> names;
    for (const auto& [name, value] : m_all)
        names += name;
    return names.size() != m_all.size();
}

QByteArray Parameters::encoded() const
{
    QByteArray text;
    for (const auto& [name, value] : m_all) {
        if (!text.isEmpty())
            text += '&';
        text += name.toUtf8().toPercentEncoding() + '=' + value.toUtf8().toPercentEncoding();
    }
    return text;
}

QByteArray HttpRequest::header(QByteArrayView lowerName) const
{
    for (const auto& [name, value] : headers) {
        if (name == lowerName)
            return value;
    }
    return {};
}

QByteArray HttpRequest::contentType() const { return header("content-type").split(';').first().trimmed().toLower(); }

QByteArray HttpRequest::bearer() const
{
    const QByteArray value = header("authorization");
    return value.size() > 7 && value.first(7).toLower() == "bearer " ? value.sliced(7).trimmed() : QByteArray();
}

QByteArray HttpResponse::head(bool close) const
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonOf(status).toByteArray() + "\r\nDate: "
        + QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
    text += "\r\nX-Content-Type-Options: nosniff\r\nContent-Length: " + QByteArray::number(body.size());
    if (!contentType.isEmpty())
        text += "\r\nContent-Type: " + contentType;
    bool cached = false;
    for (const auto& [name, value] : headers) {
        text += "\r\n" + name + ": " + value;
        cached = cached || name == "Cache-Control";
    }
    if (!cached)
        text += "\r\nCache-Control: no-store";
    if (close)
        text += "\r\nConnection: close";
    return text + "\r\n\r\n";
}

HttpHead parseHead(QByteArrayView text)
{
    HttpHead head;
    bool first = true;
    while (!text.isEmpty() && head.fault == 0) {
        const qsizetype end = text.indexOf("\r\n");
        const QByteArrayView line = end < 0 ? text : text.first(end);
        text = end < 0 ? QByteArrayView() : text.sliced(end + 2);
        if (line.contains('\n') || line.contains('\r'))
            head.fault = 400;
        else if (first)
            head.fault = parseFirstLine(line, head);
        else
            head.fault = head.request.headers.size() >= mostHeaders ? 431 : parseHeader(line, head.request);
        first = false;
    }
    if (first)
        head.fault = 400;
    if (head.fault == 0)
        head.fault = interpretHeaders(head);
    return head;
}

HttpResponse jsonResponse(const QByteArray& json, int status)
{
    return {.status = status, .contentType = "application/json", .body = json};
}

HttpResponse redirect(const QByteArray& to) { return {.status = 302, .headers = {{"Location", to}}}; }

} // namespace naer::sandbox
