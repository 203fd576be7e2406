// SPDX-License-Identifier: MPL-2.0
#include "core/base/clock.h"

namespace naer {

Moment SystemClock::now() const { return Moment::from(QDateTime::currentDateTime()); }

} // namespace naer
