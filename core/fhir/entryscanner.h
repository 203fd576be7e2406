// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QIODevice>

#include <optional>

namespace naer::fhir {

/// Cuts the entries out of a Bundle without holding it: only brackets and texts are followed here; what is cut out is
/// parsed as JSON by itself, and so is what is left, with an empty list of entries.
class EntryScanner
{
public:
    static constexpr int deepest = 64;
    static constexpr qsizetype largestEntry = 16 * 1024 * 1024; ///< octets: a document of some pages in base64
    static constexpr qsizetype largestRest = 1024 * 1024;

    /// `in` is open and outlives it.
    explicit EntryScanner(QIODevice& in)
        : m_in(in)
    { }

    /// The next entry, an object, or nothing at the end; it stands until the next call. Errors: BadFile (not the shape
    /// of a Bundle, with the octet; too deep; an entry that is too large), IoFailed.
    Result<std::optional<QByteArrayView>> next();
    /// All but the entries; whole once next() gave nothing.
    const QByteArray& rest() const { return m_rest; }
    qint64 offset() const { return m_offset; }

private:
    enum class Between { EntryOrEnd, Entry, CommaOrEnd };
    /// What stands around the entries.
    std::optional<Error> step(char c);
    /// On through an entry, to its end or that of the block.
    std::optional<Error> runThroughEntry();
    /// Whether the character belongs to the text that is open.
    bool isOfText(char c);
    bool isInEntry() const;
    Error bad(const QString& what) const;

    QIODevice& m_in;
    QByteArray m_block;
    qsizetype m_at = 0;
    qint64 m_offset = 0; ///< octets before m_at
    QByteArray m_rest;
    QByteArray m_entry;
    QByteArray m_key; ///< the last text on the level of the Bundle
    int m_depth = 0;
    bool m_begun = false;
    bool m_inText = false;
    bool m_escaped = false;
    bool m_inEntries = false; ///< in the list of entries
    Between m_expected = Between::EntryOrEnd;
    bool m_entryDone = false;
};

} // namespace naer::fhir
