// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/sandbox/json.h"

#include <QList>
#include <QStringView>

#include <optional>
#include <span>

namespace naer::sandbox {

/// What a type can be searched by: FHIR R4's own names, as far as they are asked for here.
struct SearchParameter
{
    enum class Kind { Token, Reference, Date };
    QLatin1StringView type, name;
    Kind kind;
    /// Elements apart by '|', members by '.': "effectiveDateTime|effectivePeriod".
    QLatin1StringView paths;
};

/// The resources that are kept here: all that core/fhir reads but for OperationOutcome.
std::span<const QLatin1StringView> keptTypes();
bool isKept(QStringView type);
/// In the order of their types.
std::span<const SearchParameter> searchParameters();
const SearchParameter* searchParameter(QStringView type, QStringView name);

/// One thing a resource can be found by.
struct SearchEntry
{
    QString name;
    QString system, value; ///< a reference: type and id
    std::optional<qint64> low, high; ///< a time: from low until before high, in ms since 1970
};
/// `root` is the address of the place, under which references are its own.
QList<SearchEntry> searchEntries(QStringView type, yyjson_val* resource, QStringView root);

/// "Patient/1", also where it stands behind the place's own address or before a version; otherwise empty.
QString localReference(const QString& reference, QStringView root);

struct TimeSpan
{
    qint64 low = 0, high = 0;
};
/// A FHIR dateTime with the precision it has: "2026-03" is all of March. Without an offset, in UTC.
std::optional<TimeSpan> timeSpan(QString text);

} // namespace naer::sandbox
