// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QStringView>

namespace naer::fhir {

/// Writes JSON (RFC 8259) piece by piece into a buffer that is handed on in blocks: the size of a Bundle costs no
/// memory.
class JsonWriter
{
public:
    /// `out` is open and outlives it; finish() hands on what is left.
    explicit JsonWriter(QIODevice& out)
        : m_out(out)
    { }
    JsonWriter(const JsonWriter&) = delete;
    JsonWriter& operator=(const JsonWriter&) = delete;

    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }
    /// The name of a member; `name` is ASCII and needs no escape.
    void key(QLatin1StringView name);
    void string(QStringView text);
    void string(QLatin1StringView ascii);
    /// A number as it is to stand there, "7.50"; valid JSON by the caller.
    void number(QByteArrayView text);
    void boolean(bool value);

    /// Hands on what is written, where that is much.
    void handOn();
    /// False where the device did not take all.
    bool finish();

private:
    void open(char bracket);
    void close(char bracket);
    /// Room for so many octets, a comma in front where one belongs; the end is where the writing goes on.
    char* room(qsizetype octets);
    void escaped(QStringView text);

    QIODevice& m_out;
    QByteArray m_buffer; ///< room; m_size of it is written
    qsizetype m_size = 0;
    bool m_first = true; ///< nothing stands before in this object or array
    bool m_failed = false;
};

} // namespace naer::fhir
