// SPDX-License-Identifier: MPL-2.0
#include "core/measurements/csvreader.h"

#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr qint64 chunkBytes = 64 * 1024;
constexpr int end = -1;

} // namespace

bool CsvReader::fill()
{
    m_buffer = m_device.read(chunkBytes);
    m_position = 0;
    return !m_buffer.isEmpty();
}

int CsvReader::peek()
{
    if (m_position >= m_buffer.size() && !fill())
        return end;
    return static_cast<quint8>(m_buffer[m_position]);
}

int CsvReader::get()
{
    const int c = peek();
    if (c != end)
        ++m_position;
    return c;
}

void CsvReader::detectSeparator()
{
    fill();
    if (m_buffer.startsWith("\xEF\xBB\xBF"))
        m_position = 3;
    qsizetype counts[3] = {};
    const char candidates[3] = {';', ',', '\t'};
    bool quoted = false;
    for (qsizetype i = m_position; i < m_buffer.size(); ++i) {
        const char c = m_buffer[i];
        if (c == '"')
            quoted = !quoted;
        if (!quoted && (c == '\n' || c == '\r'))
            break;
        for (int k = 0; k < 3 && !quoted; ++k)
            counts[k] += c == candidates[k];
    }
    const auto most = std::ranges::max_element(counts) - counts;
    m_separator = QLatin1Char(counts[most] > 0 ? candidates[most] : ',');
    m_started = true;
}

Result<std::optional<CsvRecord>> CsvReader::broken(const char* why) const
{
    return fail(ErrorCode::BadFile, u"line %1: %2"_s.arg(m_line).arg(QLatin1StringView(why)));
}

Result<void> CsvReader::endField(CsvRecord& record, QByteArray& field)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(field);
    if (utf8.hasError())
        return fail(ErrorCode::BadFile, u"line %1: not UTF-8"_s.arg(m_line));
    if (record.fields.size() >= mostFields)
        return fail(ErrorCode::BadFile, u"line %1: too many fields"_s.arg(m_line));
    record.fields += text;
    field.clear();
    return {};
}

Result<std::optional<CsvRecord>> CsvReader::next()
{
    if (!m_started)
        detectSeparator();
    const int separator = m_separator.unicode();
    CsvRecord record;
    QByteArray field;
    bool anything = false;
    record.line = m_line;
    for (;;) {
        const int c = get();
        if (c == '"' && field.isEmpty()) {
            anything = true;
            for (;;) {
                const int inside = get();
                if (inside == end)
                    return broken("a quotation mark is never closed");
                if (inside == '"') {
                    if (peek() != '"')
                        break;
                    get();
                }
                if (inside == '\n')
                    ++m_line;
                if (field.size() >= longestField)
                    return broken("a field is too long");
                field += static_cast<char>(inside);
            }
            continue;
        }
        if (c == separator) {
            anything = true;
            if (auto ended = endField(record, field); !ended)
                return passOn(ended);
            continue;
        }
        if (c == '\n' || c == '\r' || c == end) {
            if (c == '\r' && peek() == '\n')
                get();
            if (anything || !field.isEmpty()) {
                if (auto ended = endField(record, field); !ended)
                    return passOn(ended);
                if (c != end)
                    ++m_line;
                return record;
            }
            if (c == end)
                return std::optional<CsvRecord>();
            record.line = ++m_line;
            continue;
        }
        if (field.size() >= longestField)
            return broken("a field is too long");
        field += static_cast<char>(c);
    }
}

} // namespace naer
