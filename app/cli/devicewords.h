// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/deviceradio.h"
#include "core/devices/devicereading.h"
#include "core/devices/devicerepository.h"

#include <QJsonObject>

namespace naer::cli {

/// Why a packet is no reading, in a sentence that also says what to do where something can be done.
QString sentenceOf(RefusalCode code);
/// Why a device was not reached, and what to do.
QString sentenceOf(LinkFailure failure);
/// As `device list --json` shows it.
QJsonObject deviceToJson(const Device& device);

} // namespace naer::cli
