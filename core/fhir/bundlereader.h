// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fhir/bundle.h"
#include "core/fhir/entryscanner.h"

namespace naer::fhir {

/// Reads a Bundle entry by entry, as others write it. Every octet is hostile until it is read: strict JSON and UTF-8,
/// bounded depth and size, no name twice.
class BundleReader
{
public:
    /// `in` is open and outlives it.
    explicit BundleReader(QIODevice& in)
        : m_scanner(in)
    { }

    /// Whether there is another entry, which then is entry(); at the end head() is read. An entry that cannot be read
    /// is an error of its own, after which the next one can be asked for (canGoOn). Errors: BadFile, UnknownKind,
    /// IoFailed.
    Result<bool> next();
    /// Stands until the next one is asked for; may be moved away.
    BundleEntry& entry() { return m_entry; }
    /// Whether the last error was about one entry only.
    bool canGoOn() const { return m_canGoOn; }
    /// How many entries there were so far.
    int count() const { return m_count; }
    const BundleHead& head() const { return m_head; }
    /// What was noted and wrong, of all entries so far.
    const ReadReport& report() const { return m_report; }

private:
    Result<void> read(QByteArrayView json);
    Result<void> readHead();

    EntryScanner m_scanner;
    BundleHead m_head;
    BundleEntry m_entry;
    ReadReport m_report;
    int m_count = 0;
    bool m_canGoOn = true;
};

} // namespace naer::fhir
