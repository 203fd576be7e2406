// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/sharing/healthlinkrepository.h"
#include "core/sharing/linkhost.h"

namespace naer {

/// One request of an errand.
struct LinkStep
{
    HttpRequest request;
    bool mayBeGone = false; ///< 404 and 410 are what is wanted
    std::optional<HttpRequest> otherwise; ///< where the host does not know the method (405, 501)
};

/// What is to be asked of a host so that what lies there follows what is in the vault. Each step may be repeated.
struct LinkErrand
{
    qint64 link = 0;
    LinkState state = LinkState::Making; ///< of the link when the errand was written
    Moment changedAt; ///< the same
    std::vector<LinkStep> steps;
};

/// The file, and where the host keeps manifests what leads to it. `jwe` is the sealed content.
LinkErrand publishErrand(const OwnHealthLink& link, const LinkHost& host, const QByteArray& jwe);
/// First nothing leads to the file any more, then it goes.
LinkErrand withdrawErrand(const OwnHealthLink& link, const LinkHost& host);

/// Runs the steps one after the other and stops at the first that fails, on the thread of `http`. Errors: of
/// refusalIn(), and those of HttpClient.
QFuture<Result<void>> runLinkErrand(HttpClient& http, LinkErrand errand);

/// A request with the host's sign-in and authority.
HttpRequest requestTo(const LinkHost& host, const QByteArray& method, const QUrl& url);

} // namespace naer
