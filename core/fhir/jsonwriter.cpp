// SPDX-License-Identifier: MPL-2.0
#include "core/fhir/jsonwriter.h"

#include <QStringEncoder>

namespace naer::fhir {

namespace {

constexpr qsizetype block = 64 * 1024;

bool needsEscape(char16_t c) { return c < 0x20 || c == u'"' || c == u'\\' || (c >= 0xd800 && c < 0xe000) || c == 0x7f; }

void appendEscaped(QByteArray& out, QStringView text)
{
    constexpr char hex[] = "0123456789abcdef";
    const auto unit = [&](char16_t c) {
        out += "\\u";
        for (const int shift : {12, 8, 4, 0})
            out += hex[(c >> shift) & 0xf];
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c == u'"' || c == u'\\') {
            out += '\\';
            out += static_cast<char>(c);
        } else if (c == u'\n') {
            out += "\\n";
        } else if (c == u'\t') {
            out += "\\t";
        } else if (c < 0x20 || c == 0x7f) {
            unit(c);
        } else if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            out += text.sliced(i++, 2).toUtf8();
        } else if (text[i].isSurrogate()) {
            unit(0xfffd); // half a character: no reader must meet it
        } else {
            out += text.sliced(i, 1).toUtf8();
        }
    }
}

} // namespace

void JsonWriter::separate()
{
    if (!m_first)
        m_buffer += ',';
    m_first = false;
}

void JsonWriter::open(char bracket)
{
    separate();
    m_buffer += bracket;
    m_first = true;
}

void JsonWriter::close(char bracket)
{
    m_buffer += bracket;
    m_first = false;
}

void JsonWriter::key(QLatin1StringView name)
{
    separate();
    m_buffer += '"';
    m_buffer.append(name.data(), name.size());
    m_buffer += "\":";
    m_first = true; // the value stands without a comma
}

void JsonWriter::string(QStringView text)
{
    separate();
    m_buffer += '"';
    if (std::ranges::none_of(text, [](QChar c) { return needsEscape(c.unicode()); })) {
        const qsizetype size = m_buffer.size();
        m_buffer.resizeForOverwrite(size + text.size() * 3);
        QStringEncoder encoder(QStringEncoder::Utf8);
        m_buffer.truncate(encoder.appendToBuffer(m_buffer.data() + size, text) - m_buffer.constData());
    } else {
        appendEscaped(m_buffer, text);
    }
    m_buffer += '"';
}

void JsonWriter::string(QLatin1StringView ascii)
{
    separate();
    m_buffer += '"';
    m_buffer.append(ascii.data(), ascii.size());
    m_buffer += '"';
}

void JsonWriter::number(QByteArrayView text)
{
    separate();
    m_buffer.append(text);
}

void JsonWriter::boolean(bool value) { number(value ? "true" : "false"); }

void JsonWriter::handOn()
{
    if (m_buffer.size() >= block)
        finish();
}

bool JsonWriter::finish()
{
    m_failed = m_failed || m_out.write(m_buffer) != m_buffer.size();
    m_buffer.resize(0); // keeps its room
    return !m_failed;
}

} // namespace naer::fhir
