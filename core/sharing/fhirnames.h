// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QString>

namespace naer {

/// The fullUrl in a Bundle of what an identifier of ours names ("urn:uuid:…"): another UUID, always the same one. They
/// have to differ: a server replaces fullUrls by the addresses it gives (FHIR R4, 3.1.0.11.2), and some do so in
/// identifiers, too, after which nothing is found by its name any more.
///
/// The first bit is turned: of an ObservationId that is a time after the year 6000.
inline QString fullUrlOf(const QString& identifier)
{
    constexpr qsizetype first = 9; // after "urn:uuid:"
    QString url = identifier;
    const int digit = QStringView(url).sliced(first, 1).toInt(nullptr, 16);
    url[first] = u"0123456789abcdef"[digit ^ 8];
    return url;
}

} // namespace naer
