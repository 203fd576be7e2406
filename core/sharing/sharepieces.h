// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/sharing/consent.h"
#include "core/sharing/share.h"

namespace naer {

/// A share cut into pieces by the order of its measurements, which never changes: what was sent is known by how many
/// they were, whatever becomes of the measurements in between, and however large a piece is by then.
class SharePieces
{
public:
    /// All outlive it. Of `consents` each measurement needs one.
    SharePieces(Database& database, const std::vector<ObservationId>& items, const std::vector<Consent>& consents,
        const Moment& now)
        : m_database(database)
        , m_items(items)
        , m_consents(consents)
        , m_now(now)
    { }

    struct Piece
    {
        std::size_t end = 0; ///< of its items
        bool isLast = true;
        std::vector<Observation> measurements; ///< never empty
    };
    /// The first piece after `begin` items in which something may go; where nothing of the rest may, the one before
    /// again, as the last. Errors: ConsentMissing (nothing may go), and those of the vault.
    Result<Piece> firstFrom(std::size_t begin) const;
    /// Of all that may go: how many, and when the newest one was taken. Errors: those of the vault.
    struct Summary
    {
        int count = 0;
        std::optional<Moment> newest;
    };
    Result<Summary> summary() const;

private:
    bool isCovered(const ObservationId& id) const;
    /// Nothing where it may not go: not covered, or taken out.
    Result<std::optional<Observation>> find(const ObservationId& id) const;
    Result<Piece> read(std::size_t begin) const;

    Database& m_database;
    const std::vector<ObservationId>& m_items;
    const std::vector<Consent>& m_consents;
    const Moment m_now;
};

} // namespace naer
