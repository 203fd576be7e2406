// SPDX-License-Identifier: MPL-2.0
#include "core/fhir/entryscanner.h"

using namespace Qt::StringLiterals;

namespace naer::fhir {

namespace {

constexpr qsizetype blockSize = 64 * 1024;
constexpr int bundleLevel = 1; // inside the Bundle's braces
constexpr int listLevel = 2; // inside the brackets of its entries

bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

} // namespace

Error EntryScanner::bad(const QString& what) const
{
    return {ErrorCode::BadFile, u"octet %1: %2"_s.arg(m_offset).arg(what)};
}

bool EntryScanner::isInEntry() const { return m_inEntries && m_depth > listLevel; }

Result<std::optional<QByteArrayView>> EntryScanner::next()
{
    m_entry.resize(0);
    m_entryDone = false;
    for (;;) {
        if (m_at == m_block.size()) {
            m_block = m_in.read(blockSize);
            m_at = 0;
            if (m_block.isEmpty())
                break;
            if (m_offset == 0 && m_block.startsWith("\xEF\xBB\xBF"))
                m_at = m_offset = 3; // the byte-order mark of a Windows editor
        }
        while (m_at < m_block.size()) {
            std::optional<Error> error;
            if (isInEntry()) {
                error = runThroughEntry();
            } else {
                ++m_offset;
                error = step(m_block[m_at++]);
            }
            if (error)
                return std::unexpected(*error);
            if (m_entryDone)
                return QByteArrayView(m_entry);
        }
    }
    if (!m_in.atEnd())
        return fail(ErrorCode::IoFailed, u"the bundle"_s);
    if (m_depth != 0 || !m_begun)
        return std::unexpected(bad(u"it ends in the middle"_s));
    return std::nullopt;
}

bool EntryScanner::isOfText(char c)
{
    if (!m_inText)
        return false;
    if (m_escaped)
        m_escaped = false;
    else if (c == '\\')
        m_escaped = true;
    else if (c == '"')
        m_inText = false;
    return true;
}

std::optional<Error> EntryScanner::runThroughEntry()
{
    const char* const from = m_block.constData() + m_at;
    const char* const end = m_block.constData() + m_block.size();
    const char* at = from;
    while (at < end && !m_entryDone && m_depth <= deepest) {
        if (m_inText && !m_escaped) { // on to what may end it
            while (at < end && *at != '"' && *at != '\\')
                ++at;
            if (at == end)
                break;
        }
        const char c = *at++;
        if (isOfText(c))
            continue;
        if (c == '"')
            m_inText = true;
        else if (c == '{' || c == '[')
            ++m_depth;
        else if (c == '}' || c == ']')
            m_entryDone = --m_depth == listLevel;
    }
    m_at += at - from;
    m_offset += at - from;
    m_entry.append(QByteArrayView(from, at));
    if (m_depth > deepest)
        return bad(u"too deep"_s);
    if (m_entry.size() > largestEntry)
        return bad(u"an entry is too large"_s);
    return std::nullopt;
}

std::optional<Error> EntryScanner::step(char c)
{
    if (m_inEntries && m_depth == listLevel) {
        if (isSpace(c))
            return std::nullopt;
        if (c == '{' && m_expected != Between::CommaOrEnd) {
            m_expected = Between::CommaOrEnd;
            m_entry += c;
            ++m_depth;
            return std::nullopt;
        }
        if (c == ',' && m_expected == Between::CommaOrEnd) {
            m_expected = Between::Entry;
            return std::nullopt;
        }
        if (c != ']' || m_expected == Between::Entry)
            return bad(u"an entry is no object"_s);
        m_inEntries = false;
    }
    m_rest += c;
    if (m_rest.size() > largestRest)
        return bad(u"too much beside its entries"_s);
    if (isOfText(c)) {
        if (m_depth == bundleLevel && m_inText)
            m_key += c;
        return std::nullopt;
    }
    if (c == '"') {
        m_inText = true;
        m_key.clear();
    } else if (c == '{' || c == '[') {
        if (m_depth == 0 && (m_begun || c == '['))
            return bad(u"no bundle"_s);
        m_inEntries = m_depth == bundleLevel && c == '[' && m_key == "entry";
        m_expected = Between::EntryOrEnd;
        m_begun = true;
        if (++m_depth > deepest)
            return bad(u"too deep"_s);
    } else if (c == '}' || c == ']') {
        if (--m_depth < 0)
            return bad(u"a bracket too many"_s);
    } else if (m_depth == 0 && !isSpace(c)) {
        return bad(u"no bundle"_s);
    }
    return std::nullopt;
}

} // namespace naer::fhir
