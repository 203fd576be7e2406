// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/ports/dialer.h"

namespace naer {

/// A desktop has no telephone: the screen says the number instead.
class DesktopDialer final : public Dialer
{
public:
    bool dial(const QString& digits) override;
};

} // namespace naer
