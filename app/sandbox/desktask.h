// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/sandbox/json.h"

namespace naer::sandbox {

/// Where the desk speaks to, as whom.
struct DeskPlace
{
    QString id, root, practitioner;
    QByteArray token;
};

/// What the table shows of a task, and its version.
struct DeskTask
{
    DeskPlace place;
    QString id, version, status, what, about, due;
    QByteArray json;
};

/// What is to become of a task.
struct DeskChange
{
    QString status, businessCode, reason, answer;
};

DeskTask taskFrom(const DeskPlace& place, yyjson_val* resource);
/// All of the task as it came, but for what changes.
QByteArray changedTask(const DeskTask& task, const DeskChange& change);
/// A Communication from the clinician to the citizen.
QByteArray messageAbout(const DeskTask& task, const QString& text);

} // namespace naer::sandbox
