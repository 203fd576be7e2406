// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"

#include <QString>

namespace naer {

/// How the citizen likes the app to look and when it locks. Needed before unlocking, so it lies outside the vault and
/// holds nothing about health (what is followed and measured is in the vault).
struct Preferences
{
    enum class Look { System, Light, Dark, Contrast };
    Look look = Look::System;
    int textPercent = 100; ///< one of textPercents()
    QString language; ///< "da", "en" or empty for the system's
    bool reducedMotion = false;
    int lockAfterMinutes = 5; ///< one of lockMinutes()
    bool young = false; ///< the young person's order of help lines
    bool welcomed = false; ///< the first run is behind

    bool operator==(const Preferences&) const = default;
};

const QList<int>& textPercents();
const QList<int>& lockMinutes();

/// Keeps Preferences in one small JSON file.
class PreferencesFile
{
public:
    explicit PreferencesFile(QString path)
        : m_path(std::move(path))
    { }

    /// The stored choices; a missing file or a value out of range gives the default for it: a preference is never a
    /// reason not to start.
    Preferences load() const;
    /// Replaces the file as a whole. Errors: NoAccess, DiskFull, IoFailed.
    Result<void> save(const Preferences& preferences) const;

private:
    QString m_path;
};

} // namespace naer
