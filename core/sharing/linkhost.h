// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/sharing/linkopener.h"
#include "core/vault/database.h"

namespace naer {

/// A place for the files of health links: any that takes a PUT over HTTPS (object storage, WebDAV, a link host). It
/// sees nothing of what is in them.
struct LinkHost
{
    qint64 number = 0; ///< in the vault; 0: not kept yet
    QString putUrl; ///< "https://files.example/links/{path}"
    QString getUrl; ///< the same for whoever opens a link, without a sign-in; empty: as putUrl
    QString manifestUrl; ///< "https://files.example/manifests/{id}"; empty: it keeps files alone
    QString token; ///< "Authorization: Bearer"; secret; may be empty
    QByteArray authority; ///< PEM; empty: whom the system trusts

    bool hasManifests() const { return !manifestUrl.isEmpty(); }
    QUrl putAt(const QString& path) const;
    QUrl getAt(const QString& path) const;
    QUrl manifestAt(const QString& id) const;
    /// The places of it that a link may lead to.
    std::vector<OwnLinkHost> own() const;
};

/// Errors: BadAddress with "put", "get" or "manifest": not https, or without its {path} or {id} after the host, or too
/// long once that is filled in (longestLinkUrl); UntrustedServer (the authority cannot be read).
Result<void> checkLinkHost(const LinkHost& host);

/// The citizen's places for links in the vault.
class LinkHostRepository
{
public:
    explicit LinkHostRepository(Database& database)
        : m_database(database)
    { }

    /// Where new links go. Errors: HostCannot (there is none).
    Result<LinkHost> current() const;
    /// Errors: NotFound.
    Result<LinkHost> find(qint64 number) const;
    /// Makes it the current one; the same addresses with another token are the same place. A durable transaction of its
    /// own. Errors: as checkLinkHost.
    Result<void> keep(const LinkHost& host);
    /// There is no current one afterwards. Those that still hold links are kept for withdrawing them. A durable
    /// transaction of its own.
    Result<void> clear();
    /// What the citizen's own links lead to.
    Result<std::vector<OwnLinkHost>> own() const;
    /// Those that are neither current nor hold a link. Inside the caller's transaction.
    Result<void> dropUnused();

private:
    Result<std::vector<LinkHost>> read(std::string_view sql, qint64 number) const;
    Database& m_database;
};

} // namespace naer
