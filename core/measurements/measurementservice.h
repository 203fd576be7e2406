// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/clock.h"
#include "core/measurements/observationrepository.h"
#include "core/measurements/plausibility.h"
#include "core/measurements/typedvalue.h"

namespace naer {

/// What a screen, a file or the command line hands in to be stored.
struct NewObservation
{
    std::optional<ObservationId> id; ///< of what comes from a file; else it gets one
    const Kind* kind = nullptr;
    Values values;
    Moment takenAt;
    Context context;
    QList<SingleReading> readings;
    QString note;
    Source source = Source::Typed;
    QString recordedBy = QStringLiteral("self");
    int device = 0; ///< as in Observation, with what follows
    QStringList remarks;
    qint64 clockCorrection = 0;
};

/// Why the citizen did not measure (F06).
struct NotMeasured
{
    const Kind* kind = nullptr;
    Moment at;
    QString reason; ///< one of notMeasuredReasons()
    QString note;
};
const QStringList& notMeasuredReasons();

/// The rules of measuring, over one open vault. Runs on the thread that owns the database.
class MeasurementService
{
public:
    MeasurementService(Database& database, const Clock& clock)
        : m_database(database)
        , m_clock(clock)
    { }

    /// Stores durably: when it returns, the observation and its roll-ups are on the disk. Unlikely values are stored as
    /// they are: asking is the caller's part, with doubt().
    /// Errors: EmptyValue, OutOfRange, PairOutOfOrder, UnknownContext, TooLong, TimeInFuture, TimeTooEarly, DiskFull, …
    Result<Observation> add(const NewObservation& entry);
    /// The same inside the caller's transaction. What a device and a person both noted (samemeasurement.h) is shown as
    /// one: the device's stands for both and takes over note and context, the other is kept behind it (Merged). They
    /// are corrected and withdrawn as one, too: what is withdrawn does not come back as a typed number.
    Result<Observation> addWithin(const NewObservation& entry);
    /// Joins what is stored already with the same measurement from the other side; whether there was one. Inside the
    /// caller's transaction.
    Result<bool> joinWithin(const Observation& stored);
    /// Whether the values should be asked about before they are stored.
    /// `corrected` is the observation whose place they are to take.
    Result<std::optional<Doubt>> doubt(const Kind& kind, const Values& values, const Moment& at,
        const std::optional<ObservationId>& corrected = std::nullopt) const;

    /// The new values take the place of the old ones, which are kept with the reason.
    /// Errors: NotFound, AlreadyWithdrawn, EmptyValue (no reason), as add().
    Result<Observation> correct(const ObservationId& id, const Values& values, const QString& reason,
        const QString& by = QStringLiteral("self"));
    /// Takes the observation out of trends and sums; it stays readable in its history. Errors: NotFound,
    /// AlreadyWithdrawn, EmptyValue.
    Result<Observation> withdraw(
        const ObservationId& id, const QString& reason, const QString& by = QStringLiteral("self"));

    Result<void> addNotMeasured(const NotMeasured& entry);
    Result<std::vector<NotMeasured>> notMeasured(const Kind& kind, const TimeRange& range) const;

    /// Checks shared with the import: time, context, text lengths. Errors as add().
    Result<void> check(const NewObservation& entry) const;

private:
    Result<void> mergeWithin(const Observation& byDevice, const Observation& byHand);
    Result<Observation> changeWithin(const ObservationId& id, const std::optional<Values>& values, Status status,
        const QString& reason, const QString& by);
    Result<Observation> change(const ObservationId& id, const std::optional<Values>& values, Status status,
        const QString& reason, const QString& by);
    Database& m_database;
    const Clock& m_clock;
};

} // namespace naer
