// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/devicerepository.h"
#include "core/devices/devicesession.h"
#include "core/devices/inboxrepository.h"

namespace naer {

/// What became of the packets of a visit.
struct IntakeReport
{
    std::vector<Observation> stored; ///< in the order they came
    std::vector<WaitingReading> waiting; ///< in the inbox
    int known = 0; ///< taken before
    int otherUsers = 0; ///< of another of the device's users: nothing kept
    std::optional<quint16> lastSequence; ///< glucose: as Device::lastSequence is now
    bool countsAnew = false; ///< as Device::countsAnew is now
    std::vector<RefusalCode> refused; ///< one for each packet that is no reading

    /// That of the packets that came after.
    void add(const IntakeReport& later);
};

/// "Is this yours?"
enum class WhoseAnswer { Mine, SomeoneElses, DontKnow };

/// From packets to measurements: each record once (F16), at the time it was taken (F14), and only what looks like this
/// citizen's (F15). Runs on the thread that owns the database.
///
/// Whose it is, in words: a reading whose device says that it is another user's is dropped. One that the measuring
/// rules would ask about if it were typed (further from the citizen's own values of 90 days than is usual, or rare), or
/// that the device itself calls questionable, waits, with all that came in the same packet; one from long ago is also
/// held against the values around now. So does one whose user is not known: of a device that numbers its users, until
/// an answer tells which of them the citizen is, and of a guest. Where the citizen has no own values yet and several
/// that come together lie further apart than a person's do, all of them wait; so does the first weight of a scale that
/// does not tell its people apart. Nobody's number is thrown away but by an
/// answer about that very number.
class DeviceIntake
{
public:
    DeviceIntake(Database& database, const Clock& clock, const QTimeZone& zone = QTimeZone::systemTimeZone())
        : m_database(database)
        , m_clock(clock)
        , m_zone(zone)
    { }

    /// All of them in one transaction, durably stored when it returns. Errors: NotFound (the device), as
    /// Statement::step.
    Result<IntakeReport> take(int device, const std::vector<ReceivedPacket>& packets);
    /// Mine: stored; where it tells which of the device's users the citizen is, the others of that user that wait for
    /// it come with it, and those of other users are kept apart; with a scale's first weight come those like it.
    /// SomeoneElses: dropped, nothing of it is kept. DontKnow: kept apart. Errors: NotFound, as
    /// MeasurementService::add.
    Result<std::optional<Observation>> answer(qint64 waitingId, WhoseAnswer answer);

private:
    struct Candidate
    {
        NewObservation entry;
        std::optional<int> user;
        Moment receivedAt;
        bool userUnknown = false;
        int packet = 0; ///< which of the visit
        bool questionable = false;
    };
    Result<void> takeWithin(Device& device, const std::vector<ReceivedPacket>& packets, IntakeReport& report);
    /// Stores it where the reason to ask is empty, else lets it wait.
    Result<void> place(const Candidate& candidate, const QString& reason, IntakeReport& report);
    /// The first "mine" tells who the citizen is: what that means for the others of the device.
    Result<void> settleUser(const WaitingReading& mine);
    /// The first "mine" of a scale: the others that waited for it and look like this citizen's come with it.
    Result<void> settleFirst(const WaitingReading& mine);
    Result<QString> reasonToAsk(const Candidate& candidate) const;
    /// The kinds of which these candidates cannot all be one person's.
    Result<QSet<const Kind*>> kindsOfSeveral(const std::vector<Candidate>& candidates) const;

    Database& m_database;
    const Clock& m_clock;
    QTimeZone m_zone;
};

} // namespace naer
