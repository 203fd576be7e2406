// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/sharing/healthlinkrepository.h"

#include <QCoreApplication>

namespace naer {

/// The sentences about links.
class LinkWords
{
    Q_DECLARE_TR_FUNCTIONS(LinkWords)

public:
    /// "Weight and pulse"; "All your numbers"
    static QString title(const OwnHealthLink& link);
    /// "Works until 3 December", "Ended"
    static QString state(LinkState state, const std::optional<qint64>& expiresMs, const Moment& now);
    static QString ends(const std::optional<qint64>& expiresMs, const Moment& now);
    /// What whoever holds it can do, or why it does not work.
    static QString sentence(
        LinkState state, bool hasPasscode, const std::optional<qint64>& expiresMs, const Moment& now);
};

} // namespace naer
