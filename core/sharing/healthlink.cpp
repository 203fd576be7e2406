// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/healthlink.h"

#include "core/base/strictjson.h"
#include "core/crypto/base64url.h"
#include "core/crypto/digest.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr QLatin1StringView scheme{"shlink:/"};
constexpr std::size_t keySize = 32;
constexpr qsizetype keyLetters = 43;
constexpr double latestSecond = 253'402'300'800; // the year 10000

std::unexpected<Error> wrong(QLatin1StringView what) { return fail(ErrorCode::BadLink, what); }

/// Controls, and marks that turn the direction of the text around them or take no room: they make a label read as what
/// it is not.
bool hidesWords(QChar c)
{
    const char16_t u = c.unicode();
    return c.category() == QChar::Other_Control || u == 0x061c || (u >= 0x200b && u <= 0x200f)
        || (u >= 0x2028 && u <= 0x202e) || (u >= 0x2060 && u <= 0x206f) || u == 0xfeff;
}

Result<QByteArray> payloadOf(QStringView text)
{
    text = text.trimmed();
    if (text.size() > longestLink)
        return wrong("length"_L1);
    if (const qsizetype hash = text.indexOf(u'#'); hash >= 0) {
        if (!text.startsWith("https://"_L1))
            return wrong("viewer"_L1);
        text = text.sliced(hash + 1);
    }
    if (!text.startsWith(scheme))
        return wrong("scheme"_L1);
    text = text.sliced(scheme.size());
    if (std::ranges::any_of(text, [](QChar c) { return c.unicode() > 0x7f; })) // Latin-1 would make other letters of it
        return wrong("payload"_L1);
    const auto octets = crypto::fromBase64Url(text.toLatin1());
    return octets ? octets : wrong("payload"_L1);
}

Result<void> readFlags(HealthLink& link, const JsonNode& json)
{
    const JsonNode* const flag = json.member(u"flag");
    if (!flag)
        return {};
    const QString& letters = flag->text;
    const bool isInOrder = std::ranges::is_sorted(letters, std::less_equal()) // also none twice
        && std::ranges::all_of(letters, [](QChar c) { return c >= u'A' && c <= u'Z'; });
    link.isLongTerm = letters.contains(u'L');
    link.wantsPasscode = letters.contains(u'P');
    link.isDirect = letters.contains(u'U');
    if (!flag->is(JsonNode::Kind::String) || !isInOrder || (link.wantsPasscode && link.isDirect))
        return wrong("flag"_L1);
    return {};
}

Result<void> readExpiry(HealthLink& link, const JsonNode& json)
{
    const JsonNode* const exp = json.member(u"exp");
    if (!exp)
        return {};
    bool isNumber = false;
    const double seconds = exp->text.toDouble(&isNumber); // some makers divide milliseconds by a thousand
    if (!exp->is(JsonNode::Kind::Number) || !isNumber || !(seconds >= 1 && seconds < latestSecond))
        return wrong("exp"_L1);
    link.expiresAt = static_cast<qint64>(std::floor(seconds));
    return {};
}

} // namespace

bool isLinkLabel(QStringView label) { return label.size() <= longestLabel && std::ranges::none_of(label, hidesWords); }

Result<QUrl> readStrangersUrl(const QString& text)
{
    const bool isPrintable = std::ranges::all_of(text, [](QChar c) { return c > u' ' && c <= u'~'; });
    QUrl url(text, QUrl::StrictMode);
    if (!isPrintable || !url.isValid() || url.scheme() != "https"_L1 || url.host().isEmpty() || url.port() == 0
        || url.hasFragment() || text.section(u'/', 2, 2).contains(u'@') || text.contains(u'\\'))
        return fail(ErrorCode::BadAddress, u"no https address"_s);
    return url;
}

Result<HealthLink> readHealthLink(QStringView text)
{
    const auto payload = payloadOf(text);
    if (!payload)
        return passOn(payload);
    const auto json = readStrictJson(*payload, {.octets = longestLink, .depth = 8, .values = 200});
    if (!json || !json->is(JsonNode::Kind::Object))
        return wrong("payload"_L1);
    if (json->member(u"v") && json->whole(u"v") != 1)
        return wrong("version"_L1);
    HealthLink link;
    const QString* const key = json->string(u"key");
    if (!key || key->size() != keyLetters)
        return wrong("key"_L1);
    auto octets = crypto::fromBase64Url(key->toLatin1());
    if (!octets || octets->size() != static_cast<qsizetype>(keySize))
        return wrong("key"_L1);
    link.key = SecureBytes(crypto::bytesOf(*octets));
    octets->fill('\0');
    const QString* const url = json->string(u"url");
    if (!url || url->size() > longestLinkUrl)
        return wrong("url"_L1);
    const auto address = readStrangersUrl(*url);
    if (!address)
        return wrong("url"_L1);
    link.url = *address;
    if (const JsonNode* const label = json->member(u"label")) {
        if (!label->is(JsonNode::Kind::String) || !isLinkLabel(label->text))
            return wrong("label"_L1);
        link.label = label->text;
    }
    if (auto flags = readFlags(link, *json); !flags)
        return passOn(flags);
    if (auto expiry = readExpiry(link, *json); !expiry)
        return passOn(expiry);
    return link;
}

QString HealthLink::toText() const
{
    const QString flags
        = (isLongTerm ? u"L"_s : QString()) + (wantsPasscode ? u"P"_s : QString()) + (isDirect ? u"U"_s : QString());
    QJsonObject json{
        {u"url"_s, url.toString(QUrl::FullyEncoded)}, {u"key"_s, QString::fromLatin1(crypto::toBase64Url(key.span()))}};
    if (!flags.isEmpty())
        json[u"flag"_s] = flags;
    if (expiresAt)
        json[u"exp"_s] = *expiresAt;
    if (!label.isEmpty())
        json[u"label"_s] = label;
    const QByteArray payload = QJsonDocument(json).toJson(QJsonDocument::Compact);
    return scheme + QString::fromLatin1(crypto::toBase64Url(crypto::bytesOf(payload)));
}

} // namespace naer
