// SPDX-License-Identifier: MPL-2.0
#include "core/devices/readingtime.h"

namespace naer {

namespace {

using std::chrono::seconds;

constexpr int firstTrustedYear
    = 2015; // GATT health devices begin in 2011; a clock that was never set shows its maker's
constexpr seconds futureTolerance{300};
constexpr seconds hour{3600};

bool isAnHour(seconds ahead) { return seconds(std::abs(std::abs(ahead.count()) - hour.count())) <= clockTolerance * 2; }

using Resolution = QDateTime::TransitionResolution;

/// The instant that a wall clock in the citizen's zone showed this.
QDateTime inZone(const QDateTime& wall, const QTimeZone& zone, Resolution ofDoubledHour = Resolution::PreferBefore)
{
    return QDateTime(wall.date(), wall.time(), zone, ofDoubledHour);
}

} // namespace

ReadingTime readingTime(const std::optional<QDateTime>& shown, const ReceivedPacket& packet, const QTimeZone& zone)
{
    const ReadingTime arrival{.takenAt = packet.receivedAt, .byArrival = true};
    if (!shown)
        return arrival;
    seconds correction{0};
    if (packet.clockAhead && std::chrono::abs(*packet.clockAhead) > clockTolerance) {
        correction = -*packet.clockAhead;
        const auto winterOrSummer
            = seconds(inZone(*shown, zone).offsetFromUtc() - packet.receivedAt.offsetMinutes * 60);
        if (isAnHour(*packet.clockAhead) && isAnHour(winterOrSummer)
            && (winterOrSummer.count() > 0) == (packet.clockAhead->count() > 0))
            correction = {};
    } else if (!packet.clockAhead && shown->date().year() < firstTrustedYear) {
        return arrival;
    }
    const QDateTime wall = shown->addSecs(correction.count());
    Moment taken = Moment::from(inZone(wall, zone));
    const Moment late = Moment::from(inZone(wall, zone, Resolution::PreferAfter));
    const bool leftOut = late.toDateTime().time() != wall.time(); // in spring: the clock was not set yet
    const auto ago = std::chrono::milliseconds(packet.receivedAt.utcMs - late.utcMs);
    const bool doubledHour = !leftOut && late.utcMs != taken.utcMs && ago > futureTolerance;
    if (leftOut || std::chrono::abs(ago) <= futureTolerance)
        taken = late;
    if (taken.utcMs > packet.receivedAt.utcMs + std::chrono::milliseconds(futureTolerance).count()
        || wall.date().year() < firstTrustedYear)
        return arrival;
    return {.takenAt = taken, .correction = correction.count(), .doubledHour = doubledHour};
}

ClockTrouble clockTrouble(seconds ahead, const Moment& now)
{
    if (std::chrono::abs(ahead) <= clockTolerance)
        return ClockTrouble::None;
    if (now.toDateTime().addSecs(ahead.count()).date().year() < firstTrustedYear)
        return ClockTrouble::NeverSet;
    return isAnHour(ahead) ? ClockTrouble::SummerTime : ClockTrouble::Off;
}

} // namespace naer
