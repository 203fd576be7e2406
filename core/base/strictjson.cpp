// SPDX-License-Identifier: MPL-2.0
#include "core/base/strictjson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr qint64 largestExact = qint64{1} << 53; // what every program that reads JSON can hold

class Reader
{
public:
    Reader(QByteArrayView text, const JsonLimits& limits)
        : m_text(text)
        , m_limits(limits)
    { }

    Result<JsonNode> run()
    {
        JsonNode root;
        if (!value(root, 0))
            return fail(m_tooMuch ? ErrorCode::TooLong : ErrorCode::BadFile, u"octet %1"_s.arg(m_at));
        space();
        if (m_at != m_text.size())
            return fail(ErrorCode::BadFile, u"octet %1"_s.arg(m_at));
        return root;
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    char peek() const { return atEnd() ? '\0' : m_text[m_at]; }
    void space()
    {
        while (!atEnd() && (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r'))
            ++m_at;
    }
    bool take(char wanted)
    {
        space();
        if (atEnd() || m_text[m_at] != wanted)
            return false;
        ++m_at;
        return true;
    }
    bool word(QByteArrayView wanted)
    {
        if (!m_text.sliced(m_at).startsWith(wanted))
            return false;
        m_at += wanted.size();
        return true;
    }

    bool value(JsonNode& node, int depth)
    {
        if (depth > m_limits.depth || ++m_values > m_limits.values) {
            m_tooMuch = true;
            return false;
        }
        space();
        switch (peek()) {
        case '{': return object(node, depth);
        case '[': return array(node, depth);
        case '"': node.kind = JsonNode::Kind::String; return string(node.text);
        case 't':
        case 'f':
            node.kind = JsonNode::Kind::Boolean;
            node.isTrue = peek() == 't';
            return word(node.isTrue ? "true" : "false");
        case 'n': return word("null");
        default: return number(node);
        }
    }

    bool object(JsonNode& node, int depth)
    {
        node.kind = JsonNode::Kind::Object;
        ++m_at;
        if (take('}'))
            return true;
        do {
            space();
            QString name;
            if (peek() != '"' || !string(name) || !take(':'))
                return false;
            node.names.push_back(std::move(name));
            if (!value(node.items.emplace_back(), depth + 1))
                return false;
        } while (take(','));
        std::vector<QStringView> sorted(node.names.begin(), node.names.end());
        std::ranges::sort(sorted);
        return take('}') && std::ranges::adjacent_find(sorted) == sorted.end();
    }

    bool array(JsonNode& node, int depth)
    {
        node.kind = JsonNode::Kind::Array;
        ++m_at;
        if (take(']'))
            return true;
        do {
            if (!value(node.items.emplace_back(), depth + 1))
                return false;
        } while (take(','));
        return take(']');
    }

    bool digits()
    {
        const qsizetype start = m_at;
        while (peek() >= '0' && peek() <= '9')
            ++m_at;
        return m_at > start;
    }

    bool number(JsonNode& node)
    {
        node.kind = JsonNode::Kind::Number;
        const qsizetype start = m_at;
        if (peek() == '-')
            ++m_at;
        const bool zero = peek() == '0';
        const qsizetype first = m_at;
        if (!digits() || (zero && m_at - first > 1))
            return false;
        if (peek() == '.') {
            ++m_at;
            if (!digits())
                return false;
        }
        if (peek() == 'e' || peek() == 'E') {
            ++m_at;
            if (peek() == '+' || peek() == '-')
                ++m_at;
            if (!digits())
                return false;
        }
        node.text = QString::fromLatin1(m_text.sliced(start, m_at - start));
        return true;
    }

    bool hex4(char16_t& unit)
    {
        if (m_text.size() - m_at < 4)
            return false;
        unit = 0;
        for (int i = 0; i < 4; ++i, ++m_at) {
            const char c = m_text[m_at];
            const char lower = static_cast<char>(c | 0x20);
            if (c >= '0' && c <= '9')
                unit = static_cast<char16_t>(unit * 16 + (c - '0'));
            else if (lower >= 'a' && lower <= 'f')
                unit = static_cast<char16_t>(unit * 16 + (lower - 'a' + 10));
            else
                return false;
        }
        return true;
    }

    bool escape(QString& into)
    {
        if (atEnd())
            return false;
        switch (m_text[m_at++]) {
        case '"': into += u'"'; return true;
        case '\\': into += u'\\'; return true;
        case '/': into += u'/'; return true;
        case 'b': into += u'\b'; return true;
        case 'f': into += u'\f'; return true;
        case 'n': into += u'\n'; return true;
        case 'r': into += u'\r'; return true;
        case 't': into += u'\t'; return true;
        case 'u': break;
        default: return false;
        }
        char16_t unit = 0;
        if (!hex4(unit) || QChar::isLowSurrogate(unit))
            return false;
        into += QChar(unit);
        if (!QChar::isHighSurrogate(unit))
            return true;
        if (!word("\\u") || !hex4(unit) || !QChar::isLowSurrogate(unit))
            return false;
        into += QChar(unit);
        return true;
    }

    bool string(QString& into)
    {
        ++m_at;
        while (!atEnd()) {
            const qsizetype start = m_at;
            while (!atEnd() && peek() != '"' && peek() != '\\' && static_cast<unsigned char>(peek()) >= 0x20)
                ++m_at;
            const QUtf8StringView run(m_text.sliced(start, m_at - start));
            if (!run.isValidUtf8())
                return false;
            into += run.toString();
            if (atEnd() || static_cast<unsigned char>(peek()) < 0x20)
                return false;
            if (m_text[m_at++] == '"')
                return true;
            if (!escape(into))
                return false;
        }
        return false;
    }

    const QByteArrayView m_text;
    const JsonLimits& m_limits;
    qsizetype m_at = 0;
    int m_values = 0;
    bool m_tooMuch = false;
};

} // namespace

const JsonNode* JsonNode::member(QStringView name) const
{
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? nullptr : &items[static_cast<std::size_t>(found - names.begin())];
}

const QString* JsonNode::string(QStringView name) const
{
    const JsonNode* const found = member(name);
    return found && found->is(Kind::String) ? &found->text : nullptr;
}

std::optional<qint64> JsonNode::whole(QStringView name) const
{
    const JsonNode* const found = member(name);
    if (!found || !found->is(Kind::Number))
        return std::nullopt;
    bool isWhole = false;
    const qint64 number = found->text.toLongLong(&isWhole);
    return isWhole && std::abs(number) <= largestExact ? std::optional(number) : std::nullopt;
}

Result<JsonNode> readStrictJson(QByteArrayView text, const JsonLimits& limits)
{
    if (text.size() > limits.octets)
        return fail(ErrorCode::TooLong, u"more than %1 octets"_s.arg(limits.octets));
    return Reader(text, limits).run();
}

} // namespace naer
