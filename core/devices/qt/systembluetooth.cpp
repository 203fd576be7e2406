// SPDX-License-Identifier: MPL-2.0
#include "core/devices/qt/systembluetooth.h"

#ifdef NAER_BLUEZ
#include "core/devices/qt/bluezsystem.h"
#else
#include "core/devices/qt/phonesystem.h"
#endif

namespace naer {

std::unique_ptr<SystemBluetooth> makeSystemBluetooth()
{
#ifdef NAER_BLUEZ
    return std::make_unique<BluezSystem>();
#else
    return std::make_unique<PhoneSystem>();
#endif
}

} // namespace naer
