// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"
#include "core/base/securebytes.h"

#include <QUrl>

#include <optional>

namespace naer {

/// What a SMART Health Link says (HL7 SMART Health Cards and Links 1.0.0, payload of version 1). Who has it can read
/// what lies behind it: the key is in it.
struct HealthLink
{
    QUrl url; ///< of the manifest, or of the file itself
    SecureBytes key; ///< 32 octets
    std::optional<qint64> expiresAt; ///< seconds since 1970; a hint, the host decides
    QString label; ///< at most longestLabel; a stranger's words
    bool isLongTerm = false; ///< L: what lies behind it may change
    bool wantsPasscode = false; ///< P
    bool isDirect = false; ///< U: the url is the one file, without a manifest

    /// Whether it has ended by its own word.
    bool hasExpired(qint64 nowMs) const { return expiresAt && *expiresAt <= nowMs / 1000; }
    /// "shlink:/…" for a text or a square. A viewer's address, "https://viewer.example/#", may stand before it.
    QString toText() const;
};

inline constexpr qsizetype longestLink = 4'096; ///< characters, with a viewer in front
inline constexpr qsizetype longestLinkUrl = 128; ///< characters; the specification's
inline constexpr qsizetype longestLabel = 80; ///< UTF-16 units; the specification's

/// Strict about what counts and blind to what is new: names and flags that are not known are passed over. Errors:
/// BadLink with what is wrong: "length", "viewer", "scheme", "payload", "version", "key", "url", "flag" (not in order,
/// P with U), "label" (isLinkLabel()), "exp".
Result<HealthLink> readHealthLink(QStringView text);

/// Not too long, and without characters that would turn or hide other words.
bool isLinkLabel(QStringView label);

/// The shape of an address that a stranger gave us: https, a host, no name or password, no fragment, printable ASCII.
/// Whether the host may be asked is another question. Errors: BadAddress.
Result<QUrl> readStrangersUrl(const QString& text);

} // namespace naer
