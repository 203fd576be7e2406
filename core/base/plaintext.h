// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QString>

namespace naer {

enum class Lines { Kept, Joined };

/// Words of others as plain text: at most `longest` UTF-16 units (what is longer ends in "[…]"), every control
/// character a space. Joined: in one line, without double spaces. Letters beyond the basic plane (emoji) stay.
QString plainText(const QString& text, qsizetype longest, Lines lines);

} // namespace naer
