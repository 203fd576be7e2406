// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QString>

namespace naer {

/// A text in the two languages of the app, for words that are data and come with their facts (content/).
struct Bilingual
{
    QString danish;
    QString english;
    const QString& in(bool danishWanted) const { return danishWanted ? danish : english; }
};

} // namespace naer
