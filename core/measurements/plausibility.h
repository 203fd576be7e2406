// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/observation.h"
#include "core/vault/database.h"

namespace naer {

/// Why a value that is possible is asked about (F04). The citizen may keep it.
struct Doubt
{
    enum class Reason {
        LowerThanUsual, ///< further below the citizen's own recent values than Component::unusual
        HigherThanUsual,
        Rare, ///< outside the table's soft range and not known from the citizen's own values
        Gap, ///< the two blood pressure numbers are unusually close or far apart
    };
    Reason reason = Reason::Rare;
    int component = 0;
    Milli value;
    MilliRange usual; ///< the citizen's own recent values, or the table's soft range for Rare and Gap
    bool operator==(const Doubt&) const = default;
};

/// The lowest and highest of the citizen's own values in the 90 days before, with their number.
struct RecentValues
{
    int count = 0;
    MilliRange range;
};

/// This many own values make a history that outweighs the table. Devices ask the same of a history before they take a
/// visit's readings for one person's (DeviceIntake).
inline constexpr int historyNeeded = 3;
inline constexpr int historyDays = 90;
inline constexpr int unusualSteps = 5;

/// The rule, in words: with three or more own values in the last 90 days a new one is asked about when it lies further
/// outside them than the kind's `unusual`; with fewer, when it lies outside the table's soft range, or further from the
/// one or two that there are than five times the kind's `unusual` (81 kg yesterday, 181 today).
std::optional<Doubt> doubtAbout(const Kind& kind, const Values& values, std::span<const RecentValues> history);

/// The own values before `at`, one entry for each component; read from the daily roll-ups. `leftOut` is the one that is
/// being corrected: a wrong number is no measure for the right one.
Result<std::vector<RecentValues>> recentValues(
    Database& database, const Kind& kind, const Moment& at, const std::optional<ObservationId>& leftOut = std::nullopt);

} // namespace naer
