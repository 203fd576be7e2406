// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/moment.h"

#include <QStringList>

#include <optional>

namespace naer {

/// How it is right now (F23): a sea state from 1 (roughest) to 5 (calm), and what the citizen cares to add. No score is
/// ever made of it.
struct CheckIn
{
    Moment at;
    qint64 nonce = 0; ///< with `at` the id
    int state = 3; ///< 1 … 5
    std::optional<int> sleep; ///< 1 (badly) … 5 (well)
    std::optional<int> energy; ///< 1 (none) … 5 (plenty)
    QStringList words; ///< codes from checkInWords()
    QString note;
    Moment recordedAt;
};

/// Words to tick, as codes; the screens have them in Danish and English.
const QStringList& checkInWords();

/// Errors: OutOfRange (state, sleep, energy), UnknownContext (a word), TooLong (note over 2,000 characters or more than
/// all words).
Result<void> checkCheckIn(const CheckIn& checkIn);

/// Calmer and rougher days, for waves: one entry for each of the citizen's days with a check-in.
struct CheckInDay
{
    qint64 dayNumber = 0;
    int roughest = 5;
    int calmest = 1;
    int count = 0;
};

} // namespace naer
