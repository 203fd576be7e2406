// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/clock.h"
#include "core/gateway/httpclient.h"
#include "core/sharing/healthlink.h"

#include <vector>

namespace naer {

/// A link host of the citizen's own settings: it may lie anywhere, also on loopback or in one's own network, and may
/// have an authority of its own.
struct OwnLinkHost
{
    QString host;
    int port = 443;
    QByteArray authority; ///< PEM; may be empty

    bool isAt(const QUrl& url) const { return url.host() == host && url.port(443) == port; }
};

/// Who asks, and with what.
struct LinkQuestion
{
    QString recipient; ///< who opens it, as the sharer will read it; 1 … 200 characters
    QString passcode; ///< may be empty
    std::vector<OwnLinkHost> ownHosts;
};

/// One file behind a link.
struct LinkedFile
{
    QString contentType; ///< without parameters: "application/fhir+json"; a stranger's word, as isLinkLabel()
    bool isFetched = false; ///< only FHIR and SMART Health Cards are; of others only the name is told
    QByteArray content; ///< decrypted. The signature of a SMART Health Card is NOT verified
    QString lastUpdated; ///< as the host says; may be empty
    QString status; ///< as the host says: "finalized", "can-change", "no-longer-valid"; may be empty

    bool isFhir() const { return contentType == QLatin1StringView("application/fhir+json"); }
    bool isSmartHealthCard() const { return contentType == QLatin1StringView("application/smart-health-card"); }
};

struct OpenedLink
{
    std::vector<LinkedFile> files;
    std::optional<int> askAgainAfter; ///< seconds; where the host says so
};

inline constexpr qsizetype mostManifest = 1024 * 1024; ///< octets
inline constexpr std::size_t mostLinkedFiles = 100;
inline constexpr qsizetype mostLinkedContent = 40 * 1024 * 1024; ///< octets of all files together, decrypted
/// What may stand in the manifest itself, in octets a file: a hundred of them fit into one.
inline constexpr qsizetype mostEmbedded = 8 * 1024;
inline constexpr qsizetype longestRecipient = 200;

/// Fetches and decrypts what lies behind a link, on the thread of `http`. Nothing is stored. Asked are only public
/// hosts, but for the citizen's own; no redirect is followed; what the manifest names is held to the same.
///
/// Errors: LinkEnded (expired: nothing was asked; withdrawn; tried too often), EmptyValue (it wants a passcode, or a
/// recipient: nothing was asked), BadAddress, WrongPasscode (detail: the tries that are left, as a number, where the
/// host says), AskLater (detail: seconds, where the host says), RefusedByServer, BadAnswer, and those of HttpClient.
QFuture<Result<OpenedLink>> openHealthLink(HttpClient& http, HealthLink link, LinkQuestion question, const Moment& now);

} // namespace naer
