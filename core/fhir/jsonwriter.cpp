// SPDX-License-Identifier: MPL-2.0
#include "core/fhir/jsonwriter.h"

#include <cstring>

namespace naer::fhir {

namespace {

constexpr qsizetype block = 64 * 1024;

char* append(char* end, QByteArrayView octets)
{
    std::memcpy(end, octets.data(), static_cast<std::size_t>(octets.size()));
    return end + octets.size();
}

char* appendUnit(char* end, char16_t unit)
{
    constexpr char hex[] = "0123456789abcdef";
    *end++ = '\\';
    *end++ = 'u';
    for (const int shift : {12, 8, 4, 0})
        *end++ = hex[(unit >> shift) & 0xf];
    return end;
}

} // namespace

char* JsonWriter::room(qsizetype octets)
{
    if (m_buffer.size() - m_size < octets + 1)
        m_buffer.resize(std::max(m_buffer.size() * 2, m_size + octets + block));
    char* const end = m_buffer.data() + m_size;
    if (m_first) {
        m_first = false;
        return end;
    }
    ++m_size;
    *end = ',';
    return end + 1;
}

void JsonWriter::open(char bracket)
{
    *room(1) = bracket;
    ++m_size;
    m_first = true;
}

void JsonWriter::close(char bracket)
{
    m_first = true; // no comma in front
    *room(1) = bracket;
    ++m_size;
}

void JsonWriter::key(QLatin1StringView name)
{
    char* end = room(name.size() + 3);
    *end++ = '"';
    end = append(end, name);
    *end++ = '"';
    *end++ = ':';
    m_size = end - m_buffer.constData();
    m_first = true; // the value stands without a comma
}

void JsonWriter::string(QStringView text)
{
    char* end = room(text.size() + 2);
    *end++ = '"';
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (unit < 0x20 || unit >= 0x7f || unit == u'"' || unit == u'\\')
            return escaped(text);
        *end++ = static_cast<char>(unit);
    }
    *end++ = '"';
    m_size = end - m_buffer.constData();
}

/// What is not plain ASCII; the comma in front stands.
void JsonWriter::escaped(QStringView text)
{
    m_first = true;
    char* end = room(text.size() * 6 + 2);
    *end++ = '"';
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (unit == u'"' || unit == u'\\') {
            *end++ = '\\';
            *end++ = static_cast<char>(unit);
        } else if (unit == u'\n') {
            end = append(end, "\\n");
        } else if (unit == u'\t') {
            end = append(end, "\\t");
        } else if (unit < 0x20 || unit == 0x7f) {
            end = appendUnit(end, unit);
        } else if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            end = append(end, text.sliced(i++, 2).toUtf8());
        } else if (text[i].isSurrogate()) {
            end = appendUnit(end, 0xfffd); // half a character: no reader must meet it
        } else {
            end = append(end, text.sliced(i, 1).toUtf8());
        }
    }
    *end++ = '"';
    m_size = end - m_buffer.constData();
}

void JsonWriter::string(QLatin1StringView ascii)
{
    char* end = room(ascii.size() + 2);
    *end++ = '"';
    end = append(end, ascii);
    *end++ = '"';
    m_size = end - m_buffer.constData();
}

void JsonWriter::number(QByteArrayView text) { m_size = append(room(text.size()), text) - m_buffer.constData(); }

void JsonWriter::boolean(bool value) { number(value ? "true" : "false"); }

void JsonWriter::handOn()
{
    if (m_size >= block)
        finish();
}

bool JsonWriter::finish()
{
    m_failed = m_failed || m_out.write(m_buffer.constData(), m_size) != m_size;
    m_size = 0;
    return !m_failed;
}

} // namespace naer::fhir
