// SPDX-License-Identifier: MPL-2.0
#include "core/devices/deviceradio.h"

using namespace Qt::StringLiterals;

namespace naer {

QString linkFailureName(LinkFailure failure)
{
    switch (failure) {
    case LinkFailure::Unreachable: return u"unreachable"_s;
    case LinkFailure::Dropped: return u"dropped"_s;
    case LinkFailure::PairingRefused: return u"pairing-refused"_s;
    case LinkFailure::UnknownDevice: return u"unknown-device"_s;
    case LinkFailure::NoAnswer: return u"no-answer"_s;
    case LinkFailure::AdapterOff: return u"adapter-off"_s;
    case LinkFailure::NoAdapter: return u"no-adapter"_s;
    case LinkFailure::PermissionRefused: return u"permission-refused"_s;
    }
    return {};
}

} // namespace naer
