// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/moment.h"
#include "core/measurements/kinds.h"

#include <QMap>

namespace naer {

/// Names one observation. It holds kind and instant, so that the row is found by the primary key without a second index
/// (which would cost 1.7 times the WAL bytes of a save, docs/decisions/0004).
struct ObservationId
{
    int kind = 0; ///< Kind::number
    qint64 takenMs = 0;
    qint64 nonce = 0; ///< 62 random bits

    static ObservationId make(int kind, qint64 takenMs);
    /// The id that a measurement from a file has each time it comes: `name` is its identifier there, or what it says.
    /// So what the citizen corrected or took out is known when the file comes again.
    static ObservationId of(int kind, qint64 takenMs, QByteArrayView name);
    /// A UUID of version 8 (RFC 9562): 48 bits milliseconds since 1900, 12 bits kind, 62 bits nonce.
    QString toString() const;
    /// Errors: NotFound (it is not the shape of an id of ours).
    static Result<ObservationId> fromString(QStringView text);
    bool operator==(const ObservationId&) const = default;
};

/// How a value came in (F61). The numbers are stored.
enum class Source { Typed = 0, Device = 1, Paper = 2, File = 3 };
/// The numbers are stored.
enum class Status {
    Final = 0,
    Corrected = 1,
    Withdrawn = 2,
    Merged = 3, ///< the same measurement as another row, which stands for both; kept, but neither shown nor counted
};
/// Whether it is shown in lists and counted in trends.
inline bool counts(Status status) { return status == Status::Final || status == Status::Corrected; }

QString sourceName(Source source);
QString statusName(Status status);

using Context = QMap<QString, QString>;

/// One reading of a guided measurement (F05) and whether it went into the average.
struct SingleReading
{
    Values values;
    bool used = true;
    bool operator==(const SingleReading&) const = default;
};

/// A measurement as it stands now.
struct Observation
{
    ObservationId id;
    const Kind* kind = nullptr;
    Values values;
    Moment takenAt;
    Moment recordedAt;
    QString recordedBy = QStringLiteral("self");
    Source source = Source::Typed;
    Status status = Status::Final;
    int version = 1;
    Context context;
    QList<SingleReading> readings;
    QString note;
    int device = 0; ///< number of the device that measured; 0: none
    QStringList remarks; ///< codes of what the device said about it: "body-movement", "above-range"
    qint64 clockCorrection = 0; ///< seconds added to what the device's clock showed
};

/// What stood there before a correction or withdrawal.
struct ObservationVersion
{
    int version = 1;
    Values values;
    Status status = Status::Final;
    Context context;
    QString note;
    Moment replacedAt;
    QString replacedBy;
    QString reason;
};

/// The longest note, reason or name that is stored, in UTF-16 units.
inline constexpr qsizetype maxNoteLength = 2000;

} // namespace naer
