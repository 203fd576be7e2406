// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/observationrepository.h"

#include <QStringList>

namespace naer {

/// What a recipient may use it for.
enum class Purpose {
    Treatment, ///< "treatment"
    FollowUp, ///< "follow-up": help over time, rehabilitation
    Information, ///< "information": to know, without being asked to do anything
};
QString purposeName(Purpose purpose);
/// Errors: UnknownContext.
Result<Purpose> purposeNamed(QStringView name);

/// The citizen's yes: which kinds, measured when, to whom, for what, until when. A change is a new one in place of the
/// old.
struct Consent
{
    QString id; ///< UUID
    QString recipient; ///< code
    QStringList kinds; ///< codes; never empty
    Purpose purpose = Purpose::Treatment;
    TimeRange data; ///< when it was measured
    Moment givenAt;
    Moment endsAt; ///< from here on it is no consent
    std::optional<Moment> withdrawnAt;
    QString guardian = {}; ///< the RelatedPerson at the recipient who said yes for a child; empty: the citizen
    QString guardianName = {};

    bool isInForce(const Moment& now) const
    {
        return !withdrawnAt && now.utcMs < endsAt.utcMs; // whatever a clock that was set back says of givenAt
    }
    /// Whether it allows this one measurement to go, now.
    bool covers(const Kind& kind, qint64 takenMs, const Moment& now) const
    {
        return isInForce(now) && kinds.contains(kind.code) && data.fromMs <= takenMs && takenMs < data.toMs;
    }
};

/// The longest time that a consent is given for at once.
inline constexpr int mostConsentDays = 2 * 365;

/// Consents in the vault. Each call runs inside the caller's transaction, or in none.
class ConsentRepository
{
public:
    explicit ConsentRepository(Database& database)
        : m_database(database)
    { }

    Result<void> insert(const Consent& consent);
    /// Errors: NotFound, AlreadyWithdrawn.
    Result<void> withdraw(const QString& id, const Moment& at);
    /// Errors: NotFound.
    Result<Consent> find(const QString& id) const;
    /// The newest first; all of them, also those that have ended.
    Result<std::vector<Consent>> all() const;
    /// Those in force for this recipient, by who decides now: under 15 the parents' only, from 15 the citizen's only.
    Result<std::vector<Consent>> inForce(const QString& recipient, const Moment& now) const;

private:
    Database& m_database;
};

/// Whether one of these allows it.
bool anyCovers(const std::vector<Consent>& consents, const Kind& kind, qint64 takenMs, const Moment& now);

} // namespace naer
