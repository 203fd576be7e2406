// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QString>

namespace naer {

/// Opens the telephone with a number.
class Dialer
{
public:
    virtual ~Dialer() = default;
    /// False where this device has no telephone: the screen then says which number to dial.
    virtual bool dial(const QString& digits) = 0;
};

} // namespace naer
