// SPDX-License-Identifier: MPL-2.0
#include "core/base/uuid.h"

#include <QUuid>

namespace naer {

QString newUuid() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

} // namespace naer
