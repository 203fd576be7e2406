// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/vault/journal.h"

#include <QCoreApplication>

namespace naer {

/// The vault's own log in plain words.
class JournalWords
{
    Q_DECLARE_TR_FUNCTIONS(JournalWords)

public:
    /// "Today at 8.21: a file was made (pdf)."
    static QString line(const JournalEntry& entry, const Moment& now);
    static QString event(const JournalEntry& entry);
};

} // namespace naer
