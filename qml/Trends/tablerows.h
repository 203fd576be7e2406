// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/measurementservice.h"
#include "qml/Controls/chartpoint.h"

#include <QCoreApplication>

namespace naer {

/// What was kept of one kind, as rows: numbers, numbers taken out, and why a number is missing.
class TableRows
{
    Q_DECLARE_TR_FUNCTIONS(TableRows)

public:
    /// Readings (newest first) and reasons (oldest first) together, newest first. The readings open by their id.
    static QList<TableRow> of(const std::vector<Observation>& readings, const std::vector<NotMeasured>& reasons);
    /// The newest reasons by themselves, newest first.
    static QList<TableRow> reasons(const std::vector<NotMeasured>& reasons, int most, const Moment& now);

private:
    static TableRow reading(const Observation& reading);
    static TableRow reason(const NotMeasured& entry);
};

} // namespace naer
