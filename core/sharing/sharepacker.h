// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/gateway/parcel.h"
#include "core/sharing/consent.h"
#include "core/sharing/share.h"

namespace naer {

/// What leaves for a recipient, as FHIR transactions. Every entry names what it makes by an identifier of ours, so that
/// a transaction sent twice has its effect once:
///
/// - a share: the consents, the devices, those of its measurements that a consent in force covers now, and the Task
/// that
///   asks the organisation to look (all made where they are not; a corrected measurement takes the old one's place). A
///   large one goes in pieces, the Task with the last;
/// - a correction: the measurement as it stands now, or entered-in-error;
/// - a share taken back: its Task, cancelled;
/// - a consent that ended: the Consent, inactive.
class SharePacker final : public Packer
{
public:
    Result<std::optional<Parcel>> pack(
        Database& database, const OutboxEntry& entry, const Recipient& recipient, const Moment& now) const override;
    Result<void> leaving(Database& database, const OutboxEntry& entry, const Parcel& parcel) const override;
    Result<void> ended(Database& database, const OutboxEntry& entry, OutboxState how, const QString& detail,
        const Moment& now) const override;

    /// The octets of a share, also of one that is not in the outbox (yet): the preview is read from them. Of `consents`
    /// each measurement needs one. The first piece after `itemsGone` of
    /// the items that has something in it; where all that is left may
    /// not go any more, the last one again, so that the Task goes. Errors: ConsentMissing (nothing is covered).
    static Result<Parcel> packShare(Database& database, const Share& share, const std::vector<ObservationId>& items,
        const std::vector<Consent>& consents, const Recipient& recipient, const Moment& now, int itemsGone);
};

} // namespace naer
