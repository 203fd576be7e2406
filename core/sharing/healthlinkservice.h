// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/clock.h"
#include "core/sharing/healthlinkrepository.h"
#include "core/sharing/linkerrand.h"
#include "core/sharing/linkhost.h"

namespace naer {

inline constexpr qsizetype shortestPasscode = 4;
inline constexpr qsizetype longestPasscode = 100;
inline constexpr int usualTries = 10;

/// What the citizen wants whoever has the link to see.
struct LinkWish
{
    QString label; ///< what the holder reads before opening it; may be empty
    QString title; ///< of the document, in the language of whoever reads it
    std::vector<const Kind*> kinds; ///< empty: all
    TimeRange range;
    bool isLongTerm = false; ///< may be updated
    QString passcode; ///< empty: none
    int tries = usualTries;
    std::optional<qint64> expiresMs;
};

/// Makes, updates and withdraws SMART Health Links. The vault is written first, then the host is asked: each link that
/// has something to be done at its host has an errand, which may be run as often as is needed. One errand of a link at
/// a time.
///
/// Where the host keeps manifests, a link leads to one: then the host counts wrong passcodes, knows the expiry and who
/// asked. Else it leads to the file itself (U), without a passcode, and its expiry is a hint that we keep by deleting
/// the file at the next occasion (waiting()).
class HealthLinkService
{
public:
    /// `vaultId` names the person in what is shared, as in exports.
    HealthLinkService(Database& database, const Clock& clock, QString vaultId)
        : m_database(database)
        , m_clock(clock)
        , m_vaultId(std::move(vaultId))
    { }

    /// Writes the link down; its errand makes it. Returns its number. Errors: BirthDateMissing and
    /// ParentsPartMissing (age.h), HostCannot (none is set; "passcode"),
    /// SecretTooShort, OutOfRange ("label", "passcode", "tries", "expires"), EmptyValue (there is nothing to share),
    /// TooLong (over mostJweContent).
    Result<qint64> make(const LinkWish& wish);
    /// What the link holds is made anew from the vault. Errors: NotFound, LinkEnded, BadLink (not for the long term).
    Result<void> update(qint64 number);
    /// What was opened before cannot be called back. Errors: NotFound, LinkEnded (it is gone already).
    Result<void> withdraw(qint64 number);

    /// Links with an errand; those that have expired are withdrawn first.
    Result<std::vector<qint64>> waiting();
    /// What is to be asked of the host, with the content sealed anew. Errors: NotFound, as make() for the content.
    Result<LinkErrand> errand(qint64 number) const;
    /// After it was run. Errors: Contradiction (the link was updated or withdrawn meanwhile: it has another
    /// errand).
    Result<void> done(const LinkErrand& errand);

    /// What is handed to the other. Errors: LinkEnded.
    Result<HealthLink> linkOf(const OwnHealthLink& own) const;
    /// What the host wrote down about who asked for it. Errors: HostCannot (it keeps no manifests), NotFound.
    Result<HttpRequest> logRequest(qint64 number) const;

private:
    Result<QByteArray> content(const OwnHealthLink& link) const;
    Result<QByteArray> bundle(const OwnHealthLink& link, bool asDocument) const;
    Result<void> journal(QStringView event, qint64 number, const OwnHealthLink& link);
    Result<void> startWithdrawal(const OwnHealthLink& link, QStringView event);

    Database& m_database;
    const Clock& m_clock;
    const QString m_vaultId;
};

} // namespace naer
