// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/healthlinkservice.h"

#include "core/crypto/base64url.h"
#include "core/crypto/digest.h"
#include "core/crypto/jwe.h"
#include "core/crypto/random.h"
#include "core/sharing/age.h"
#include "core/sharing/fhirexport.h"
#include "core/vault/journal.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr qsizetype randomOctets = 32; // 256 bits, as the specification wants them in an address
constexpr int mostTries = 100;

Result<QString> unguessable()
{
    const auto octets = crypto::randomBytes(randomOctets);
    return octets ? Result<QString>(QString::fromLatin1(crypto::toBase64Url(crypto::bytesOf(*octets))))
                  : passOn(octets);
}

Result<void> checkWish(const LinkWish& wish, const LinkHost& host, const Moment& now)
{
    if (!isLinkLabel(wish.label))
        return fail(ErrorCode::OutOfRange, u"label"_s);
    if (!wish.passcode.isEmpty() && !host.hasManifests())
        return fail(ErrorCode::HostCannot, u"passcode"_s);
    if (!wish.passcode.isEmpty() && wish.passcode.size() < shortestPasscode)
        return fail(ErrorCode::SecretTooShort, u"passcode"_s);
    if (wish.passcode.size() > longestPasscode)
        return fail(ErrorCode::OutOfRange, u"passcode"_s);
    if (wish.tries < 1 || wish.tries > mostTries)
        return fail(ErrorCode::OutOfRange, u"tries"_s);
    if (wish.expiresMs && *wish.expiresMs <= now.utcMs)
        return fail(ErrorCode::OutOfRange, u"expires"_s);
    return {};
}

/// What a link holds, for the log: codes and instants.
QString detailOf(qint64 number, const OwnHealthLink& link)
{
    QJsonArray kinds;
    for (const Kind* kind : link.kinds)
        kinds += kind->code;
    QJsonObject detail{{u"link"_s, number}, {u"kinds"_s, kinds}, {u"longTerm"_s, link.isLongTerm},
        {u"passcode"_s, !link.passcode.isEmpty()}};
    if (link.range.fromMs != TimeRange().fromMs)
        detail[u"fromMs"_s] = link.range.fromMs;
    if (link.range.toMs != TimeRange().toMs)
        detail[u"toMs"_s] = link.range.toMs;
    if (link.expiresMs)
        detail[u"expiresMs"_s] = *link.expiresMs;
    return QString::fromUtf8(QJsonDocument(detail).toJson(QJsonDocument::Compact));
}

} // namespace

Result<QByteArray> HealthLinkService::bundle(const OwnHealthLink& link, bool asDocument) const
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto count = writeFhir(m_database,
        {.bundle = asDocument ? FhirBundle::Document : FhirBundle::Collection,
            .range = link.range,
            .kinds = link.kinds,
            .title = link.title,
            .vaultId = m_vaultId},
        link.changedAt, out);
    if (!count)
        return passOn(count);
    return *count > 0 ? Result<QByteArray>(out.data()) : fail(ErrorCode::EmptyValue, u"measurements"_s);
}

Result<QByteArray> HealthLinkService::content(const OwnHealthLink& link) const
{
    auto made = bundle(link, true);
    if (!made && made.error().code == ErrorCode::TooLong) // more than a document lists
        made = bundle(link, false);
    if (made && made->size() > crypto::mostJweContent)
        return fail(ErrorCode::TooLong, u"for a link"_s);
    return made;
}

Result<void> HealthLinkService::journal(QStringView event, qint64 number, const OwnHealthLink& link)
{
    return Journal(m_database).append(event, detailOf(number, link), m_clock.now());
}

Result<qint64> HealthLinkService::make(const LinkWish& wish)
{
    const Moment now = m_clock.now();
    if (auto allowed = mayShareAlone(m_database, now); !allowed)
        return passOn(allowed);
    const auto host = LinkHostRepository(m_database).current();
    if (!host)
        return passOn(host);
    if (auto checked = checkWish(wish, *host, now); !checked)
        return passOn(checked);
    const auto path = unguessable();
    const auto manifest = unguessable();
    auto key = crypto::randomSecret(randomOctets);
    if (!path || !manifest || !key)
        return fail(ErrorCode::CryptoUnavailable, u"no random bytes"_s);
    const OwnHealthLink link{.host = host->number,
        .path = *path,
        .manifest = host->hasManifests() ? *manifest : QString(),
        .key = std::move(*key),
        .passcode = wish.passcode,
        .tries = wish.tries,
        .label = wish.label,
        .title = wish.title,
        .kinds = wish.kinds,
        .range = wish.range,
        .isLongTerm = wish.isLongTerm,
        .expiresMs = wish.expiresMs,
        .madeAt = now,
        .changedAt = now};
    if (const auto there = content(link); !there)
        return passOn(there);
    return m_database.inTransaction([&]() -> Result<qint64> {
        const auto number = HealthLinkRepository(m_database).insert(link);
        if (!number)
            return number;
        const auto logged = journal(u"link-made", *number, link);
        return logged ? number : passOn(logged);
    });
}

Result<void> HealthLinkService::update(qint64 number)
{
    HealthLinkRepository links(m_database);
    const auto link = links.find(number);
    if (!link)
        return passOn(link);
    const Moment now = m_clock.now();
    if (link->state == LinkState::Withdrawing || link->state == LinkState::Withdrawn || link->hasExpired(now.utcMs))
        return fail(ErrorCode::LinkEnded, u"withdrawn or expired"_s);
    if (!link->isLongTerm)
        return fail(ErrorCode::BadLink, u"it is not for the long term"_s);
    if (auto may = mayShareAlone(m_database, now); !may)
        return may;
    return m_database.inTransaction([&]() -> Result<void> {
        if (link->state == LinkState::Active) {
            if (auto moved = links.move(number, LinkState::Active, LinkState::Updating); !moved)
                return moved;
        }
        if (auto changed = links.setChanged(number, now); !changed)
            return changed;
        return journal(u"link-updated", number, *link);
    });
}

Result<void> HealthLinkService::startWithdrawal(const OwnHealthLink& link, QStringView event)
{
    return m_database.inTransaction([&]() -> Result<void> {
        HealthLinkRepository links(m_database);
        if (auto moved = links.move(link.number, link.state, LinkState::Withdrawing); !moved)
            return moved;
        if (auto marked = links.setWithdrawn(link.number, m_clock.now()); !marked)
            return marked;
        return journal(event, link.number, link);
    });
}

Result<void> HealthLinkService::withdraw(qint64 number)
{
    const auto link = HealthLinkRepository(m_database).find(number);
    if (!link)
        return passOn(link);
    if (link->state == LinkState::Withdrawn)
        return fail(ErrorCode::LinkEnded, u"withdrawn"_s);
    return link->state == LinkState::Withdrawing ? Result<void>() : startWithdrawal(*link, u"link-withdrawn");
}

Result<std::vector<qint64>> HealthLinkService::waiting()
{
    const auto links = HealthLinkRepository(m_database).all();
    if (!links)
        return passOn(links);
    const qint64 now = m_clock.now().utcMs;
    std::vector<qint64> numbers;
    for (const OwnHealthLink& link : *links) {
        const bool hasEnded
            = link.hasExpired(now) && link.state != LinkState::Withdrawing && link.state != LinkState::Withdrawn;
        if (hasEnded) {
            if (auto started = startWithdrawal(link, u"link-expired"); !started)
                return passOn(started);
        }
        if (hasEnded || link.isWaiting())
            numbers.push_back(link.number);
    }
    return numbers;
}

Result<LinkErrand> HealthLinkService::errand(qint64 number) const
{
    const auto link = HealthLinkRepository(m_database).find(number);
    if (!link)
        return passOn(link);
    const auto host = LinkHostRepository(m_database).find(link->host);
    if (!link->isWaiting())
        return LinkErrand{.link = number, .state = link->state, .changedAt = link->changedAt, .steps = {}};
    if (!host)
        return passOn(host);
    if (link->state == LinkState::Withdrawing)
        return withdrawErrand(*link, *host);
    if (const auto may = mayShareAlone(m_database, m_clock.now()); !may)
        return passOn(may);
    const auto shared = content(*link);
    if (!shared)
        return passOn(shared);
    const auto jwe = crypto::sealJwe(link->key, *shared, "application/fhir+json", crypto::Deflated::Yes);
    return jwe ? Result<LinkErrand>(publishErrand(*link, *host, *jwe)) : passOn(jwe);
}

Result<void> HealthLinkService::done(const LinkErrand& errand)
{
    if (errand.steps.empty())
        return {};
    return m_database.inTransaction([&]() -> Result<void> {
        HealthLinkRepository links(m_database);
        const auto link = links.find(errand.link);
        if (!link)
            return passOn(link);
        if (link->changedAt != errand.changedAt)
            return fail(ErrorCode::Contradiction, u"updated meanwhile"_s);
        const bool isGone = errand.state == LinkState::Withdrawing;
        if (auto moved = links.move(errand.link, errand.state, isGone ? LinkState::Withdrawn : LinkState::Active);
            !moved)
            return moved;
        if (!isGone)
            return {};
        const auto forgotten = links.forgetSecrets(errand.link);
        return forgotten ? LinkHostRepository(m_database).dropUnused() : forgotten;
    });
}

Result<HealthLink> HealthLinkService::linkOf(const OwnHealthLink& own) const
{
    if (own.key.isEmpty() || own.state == LinkState::Withdrawing)
        return fail(ErrorCode::LinkEnded, u"withdrawn"_s);
    const auto host = LinkHostRepository(m_database).find(own.host);
    if (!host)
        return passOn(host);
    HealthLink link;
    link.url = own.manifest.isEmpty() ? host->getAt(own.path) : host->manifestAt(own.manifest);
    link.key = own.key.clone();
    if (own.expiresMs)
        link.expiresAt = *own.expiresMs / 1000;
    link.label = own.label;
    link.isLongTerm = own.isLongTerm;
    link.wantsPasscode = !own.passcode.isEmpty();
    link.isDirect = own.manifest.isEmpty();
    return link;
}

Result<HttpRequest> HealthLinkService::logRequest(qint64 number) const
{
    const auto link = HealthLinkRepository(m_database).find(number);
    if (!link)
        return passOn(link);
    if (link->manifest.isEmpty())
        return fail(ErrorCode::HostCannot, u"log"_s);
    const auto host = LinkHostRepository(m_database).find(link->host);
    if (!host)
        return passOn(host);
    QUrl url = host->manifestAt(link->manifest);
    url.setPath(url.path() + u"/log"_s);
    return requestTo(*host, "GET", url);
}

} // namespace naer
