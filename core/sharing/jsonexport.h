// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/measurementservice.h"
#include "core/wellbeing/checkin.h"

#include <QIODevice>
#include <QJsonObject>

namespace naer {

/// One measurement as the command line and the export write it: id, kind, values by name, unit, takenAt, recordedAt,
/// source, recordedBy, context, status, note; readings where it was guided; and of a device its number, its remarks and
/// by how many seconds its clock was corrected.
QJsonObject observationToJson(const Observation& observation);
/// Exact: 81.5, and whole numbers as such.
QJsonValue numberToJson(Milli value);
/// {"systolic": 128, …}: numbers with at most three decimals.
QJsonObject valuesToJson(const Kind& kind, const Values& values);
QJsonObject checkInToJson(const CheckIn& checkIn);
/// What stood there before a correction or withdrawal: version, values by name, status, note, replacedAt, replacedBy,
/// reason.
QJsonObject versionToJson(const Kind& kind, const ObservationVersion& version);
QJsonObject notMeasuredToJson(const NotMeasured& entry);

/// Everything the citizen entered in the range: {"measurements": […], "notMeasured": […], "checkins": […]}, withdrawn
/// measurements too; a measurement that was changed has its "history", oldest first. Streams one record at a time.
/// Errors: IoFailed.
Result<void> writeJson(Database& database, const TimeRange& range, QIODevice& out);

} // namespace naer
