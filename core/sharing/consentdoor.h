// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/gateway/parcel.h"

namespace naer {

/// Reads the octets that are about to leave, as the receiver would, and lets them go only where a consent in force
/// covers each measurement in them, the citizen may share without the parents, and there is nothing else in them than
/// measurements, their devices, consents and tasks. Knows nothing of how they were made.
class ConsentDoor final : public Door
{
public:
    Result<void> mayLeave(
        Database& database, const Recipient& recipient, const QByteArray& body, const Moment& now) const override;
};

} // namespace naer
