// SPDX-License-Identifier: MPL-2.0
#include "core/crypto/jweheader.h"

#include "core/base/strictjson.h"
#include "core/crypto/base64url.h"
#include "core/crypto/digest.h"
#include "core/crypto/passphrasekey.h"

using namespace Qt::StringLiterals;

namespace naer::crypto {

namespace {

constexpr QLatin1StringView direct{"dir"};
constexpr QLatin1StringView withPassphrase{"PBES2-HS512+A256KW"};
constexpr QLatin1StringView onlyEncryption{"A256GCM"};
constexpr qsizetype longestType = 200;

std::unexpected<Error> wrong(QLatin1StringView name) { return fail(ErrorCode::BadFile, u"header "_s + name); }

/// What stands in front of a content type between quotes: RFC 6838 letters and parameters, without escapes.
bool isType(const QString& text)
{
    return text.size() <= longestType
        && std::ranges::all_of(text, [](QChar c) { return c >= u' ' && c <= u'~' && c != u'"' && c != u'\\'; });
}

Result<void> readPassphraseParts(JweHeader& header, const JsonNode& json)
{
    const QString* const salt = json.string(u"p2s");
    const auto rounds = json.whole(u"p2c");
    if (!salt)
        return wrong("p2s"_L1);
    if (!rounds || *rounds < leastRounds || *rounds > mostRounds)
        return wrong("p2c"_L1);
    const auto octets = fromBase64Url(salt->toLatin1());
    if (!octets || octets->size() < leastSalt || octets->size() > mostSalt)
        return wrong("p2s"_L1);
    header.salt = *octets;
    header.rounds = static_cast<quint32>(*rounds);
    return {};
}

} // namespace

QByteArray JweHeader::toJson() const
{
    const bool hasPassphrase = algorithm == Algorithm::Passphrase;
    QByteArray json = R"({"alg":")" + QByteArray((hasPassphrase ? withPassphrase : direct).data()) + R"(","enc":")"
        + onlyEncryption.data() + '"';
    if (isDeflated)
        json += R"(,"zip":"DEF")";
    if (!contentType.isEmpty())
        json += R"(,"cty":")" + contentType + '"';
    if (hasPassphrase)
        json += R"(,"p2s":")" + toBase64Url(bytesOf(salt)) + R"(","p2c":)" + QByteArray::number(rounds);
    return json + '}';
}

Result<JweHeader> readJweHeader(QByteArrayView json)
{
    const auto read = readStrictJson(json, {.octets = longestHeader, .depth = 3, .values = 50});
    if (!read || !read->is(JsonNode::Kind::Object))
        return fail(ErrorCode::BadFile, u"header"_s);
    for (const QLatin1StringView never : {"crit"_L1, "b64"_L1}) {
        if (read->member(QString(never)))
            return wrong(never);
    }
    JweHeader header;
    const QString* const algorithm = read->string(u"alg");
    if (!algorithm || (*algorithm != direct && *algorithm != withPassphrase))
        return wrong("alg"_L1);
    const QString* const encryption = read->string(u"enc");
    if (!encryption || *encryption != onlyEncryption)
        return wrong("enc"_L1);
    if (const JsonNode* const zip = read->member(u"zip")) {
        if (!zip->is(JsonNode::Kind::String) || zip->text != "DEF"_L1)
            return wrong("zip"_L1);
        header.isDeflated = true;
    }
    if (const JsonNode* const type = read->member(u"cty")) {
        if (!type->is(JsonNode::Kind::String) || !isType(type->text))
            return wrong("cty"_L1);
        header.contentType = type->text.toLatin1();
    }
    if (*algorithm == direct) {
        if (read->member(u"p2s") || read->member(u"p2c"))
            return wrong("p2s"_L1);
        return header;
    }
    header.algorithm = JweHeader::Algorithm::Passphrase;
    const auto parts = readPassphraseParts(header, *read);
    return parts ? Result<JweHeader>(std::move(header)) : passOn(parts);
}

} // namespace naer::crypto
