// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/gateway/outbox.h"
#include "core/gateway/recipient.h"
#include "core/vault/database.h"

#include <QByteArray>

namespace naer {

/// A FHIR transaction, ready to go. What is too large for one goes in several, one after the other.
struct Parcel
{
    QByteArray body;
    int entries = 0;
    QStringList measurements; ///< identifiers of those in it
    int itemsGone = 0; ///< how many parts, in their order, have arrived once this one has
    bool isLast = true;
};

/// Makes the octets of what leaves, from what the vault holds now. Runs on the vault's thread, inside the transaction
/// that counts the try.
class Packer
{
public:
    virtual ~Packer() = default;
    /// Nothing: there is nothing left to send. Errors: ConsentMissing, ParentsPartMissing, BirthDateMissing (it may not
    /// leave any more: the entry is cancelled with that), and those of the vault.
    virtual Result<std::optional<Parcel>> pack(
        Database& database, const OutboxEntry& entry, const Recipient& recipient, const Moment& now) const
        = 0;
    /// The octets go now; in the transaction that counts the try.
    virtual Result<void> leaving(Database& database, const OutboxEntry& entry, const Parcel& parcel) const = 0;
    /// The entry has ended; in the transaction that says so.
    virtual Result<void> ended(
        Database& database, const OutboxEntry& entry, OutboxState how, const QString& detail, const Moment& now) const
        = 0;
};

/// The last look at the octets themselves before they leave: whoever made them, nothing goes that no consent covers.
class Door
{
public:
    virtual ~Door() = default;
    /// Errors: ConsentMissing, ParentsPartMissing, BirthDateMissing, BadFile (octets that cannot be read cannot be
    /// vouched for), and those of the vault.
    virtual Result<void> mayLeave(
        Database& database, const Recipient& recipient, const QByteArray& body, const Moment& now) const
        = 0;
};

} // namespace naer
