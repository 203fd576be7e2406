// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/moment.h"

namespace naer {

/// Where "now" comes from; tests hand in a clock of their own.
class Clock
{
public:
    virtual ~Clock() = default;
    /// The instant and the citizen's offset from UTC at that instant.
    virtual Moment now() const = 0;
};

/// The device's clock and time zone.
class SystemClock final : public Clock
{
public:
    Moment now() const override;
};

} // namespace naer
