// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/linkhost.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr QLatin1StringView pathMark{"{path}"};
constexpr QLatin1StringView idMark{"{id}"};
constexpr qsizetype letters = 43; // of what takes their place

QUrl filled(QString pattern, QLatin1StringView mark, const QString& with)
{
    return QUrl(pattern.replace(mark, with), QUrl::StrictMode);
}

bool isPattern(const QString& pattern, QLatin1StringView mark, qsizetype longest)
{
    const QString example(letters, u'x');
    const auto url = readStrangersUrl(QString(pattern).replace(mark, example));
    return url && pattern.count(mark) == 1 && (url->path() + url->query()).contains(example)
        && url->fragment().isEmpty() && url->toString(QUrl::FullyEncoded).size() <= longest;
}

LinkHost hostOf(const Statement& row)
{
    return {.number = row.int64(0),
        .putUrl = row.text(1),
        .getUrl = row.text(2),
        .manifestUrl = row.text(3),
        .token = row.text(4),
        .authority = row.blob(5)};
}

std::optional<QStringView> orNothing(const QString& text)
{
    return text.isEmpty() ? std::nullopt : std::optional<QStringView>(text);
}

} // namespace

QUrl LinkHost::putAt(const QString& path) const { return filled(putUrl, pathMark, path); }
QUrl LinkHost::getAt(const QString& path) const { return filled(getUrl.isEmpty() ? putUrl : getUrl, pathMark, path); }
QUrl LinkHost::manifestAt(const QString& id) const { return filled(manifestUrl, idMark, id); }

std::vector<OwnLinkHost> LinkHost::own() const
{
    std::vector<OwnLinkHost> places;
    const auto add = [&](const QUrl& url) { places.push_back({url.host(), url.port(443), authority}); };
    add(getAt({}));
    if (hasManifests())
        add(manifestAt({}));
    return places;
}

Result<void> checkLinkHost(const LinkHost& host)
{
    constexpr qsizetype longestPut = 2'000;
    if (!isPattern(host.putUrl, pathMark, longestPut))
        return fail(ErrorCode::BadAddress, u"put"_s);
    if (!isPattern(host.getUrl.isEmpty() ? host.putUrl : host.getUrl, pathMark, longestLinkUrl))
        return fail(ErrorCode::BadAddress, u"get"_s);
    if (host.hasManifests() && !isPattern(host.manifestUrl, idMark, longestLinkUrl))
        return fail(ErrorCode::BadAddress, u"manifest"_s);
    if (!host.authority.isEmpty() && !host.authority.contains("-----BEGIN CERTIFICATE-----"))
        return fail(ErrorCode::UntrustedServer, u"authority"_s);
    return {};
}

Result<std::vector<LinkHost>> LinkHostRepository::read(std::string_view sql, qint64 number) const
{
    auto rows = m_database.prepare(sql);
    if (!rows)
        return passOn(rows);
    rows->bind(1, number);
    std::vector<LinkHost> found;
    for (;;) {
        const auto row = rows->step();
        if (!row)
            return passOn(row);
        if (!*row)
            return found;
        found.push_back(hostOf(*rows));
    }
}

Result<LinkHost> LinkHostRepository::current() const
{
    const auto found = read("SELECT number, put_url, get_url, manifest_url, token, authority FROM link_host "
                            "WHERE is_current = ?1",
        1);
    if (!found)
        return passOn(found);
    return found->empty() ? Result<LinkHost>(fail(ErrorCode::HostCannot, u"none is set"_s)) : found->front();
}

Result<LinkHost> LinkHostRepository::find(qint64 number) const
{
    const auto found = read("SELECT number, put_url, get_url, manifest_url, token, authority FROM link_host "
                            "WHERE number = ?1",
        number);
    if (!found)
        return passOn(found);
    return found->empty() ? Result<LinkHost>(fail(ErrorCode::NotFound, u"link host"_s)) : found->front();
}

Result<std::vector<OwnLinkHost>> LinkHostRepository::own() const
{
    const auto found = read("SELECT number, put_url, get_url, manifest_url, token, authority FROM link_host "
                            "WHERE number >= ?1",
        0);
    if (!found)
        return passOn(found);
    std::vector<OwnLinkHost> places;
    for (const LinkHost& host : *found)
        std::ranges::copy(host.own(), std::back_inserter(places));
    return places;
}

Result<void> LinkHostRepository::dropUnused()
{
    return m_database.execute("DELETE FROM link_host WHERE is_current = 0 AND NOT EXISTS "
                              "(SELECT 1 FROM health_link WHERE host = link_host.number AND state <> 4)");
}

Result<void> LinkHostRepository::keep(const LinkHost& host)
{
    if (auto checked = checkLinkHost(host); !checked)
        return checked;
    return m_database.inTransaction([&]() -> Result<void> {
        if (auto done = m_database.execute("UPDATE link_host SET is_current = 0"); !done)
            return done;
        const QString get = host.getUrl.isEmpty() ? host.putUrl : host.getUrl;
        auto same = m_database.prepare("UPDATE link_host SET is_current = 1, token = ?4, authority = ?5 "
                                       "WHERE put_url = ?1 AND get_url = ?2 AND manifest_url IS ?3");
        auto insert = m_database.prepare("INSERT INTO link_host (is_current, put_url, get_url, manifest_url, token, "
                                         "authority) VALUES (1, ?1, ?2, ?3, ?4, ?5)");
        if (!same || !insert)
            return passOn(same ? insert : same);
        for (Statement* statement : {&*same, &*insert}) {
            statement->bind(1, QStringView(host.putUrl))
                .bind(2, QStringView(get))
                .bind(3, orNothing(host.manifestUrl))
                .bind(4, orNothing(host.token))
                .bind(5, host.authority.isEmpty() ? std::nullopt : std::optional(host.authority));
        }
        if (auto done = same->run(); !done)
            return done;
        if (m_database.changes() == 0) {
            if (auto done = insert->run(); !done)
                return done;
        }
        return dropUnused();
    });
}

Result<void> LinkHostRepository::clear()
{
    return m_database.inTransaction([&]() -> Result<void> {
        if (auto done = m_database.execute("UPDATE link_host SET is_current = 0"); !done)
            return done;
        return dropUnused();
    });
}

} // namespace naer
