// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/decimal.h"

#include <QByteArray>

#include <optional>

namespace naer::fhir {

/// A FHIR decimal as its digits: "7.50" says more than 7.5, and neither may become the other.
struct Decimal
{
    QByteArray text; ///< a JSON number; empty: absent

    static Decimal from(Milli value) { return {value.toPlainText().toLatin1()}; }
    /// Exactly, or nothing: more than three decimals that are not zero, or beyond what Milli holds.
    std::optional<Milli> toMilli() const;
    bool isEmpty() const { return text.isEmpty(); }
    bool operator==(const Decimal&) const = default;
};

} // namespace naer::fhir
