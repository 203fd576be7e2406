// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QString>

namespace naer::cli {

/// How a call ended, as the README promises it.
enum Exit {
    Done = 0,
    Usage = 2,
    Refused = 3,
    WrongSecret = 4,
    NotFound = 5,
    NeedsConfirm = 6,
    Damaged = 7,
    WaitingForNetwork = 8
};

Exit exitOf(ErrorCode code);
/// One sentence that says what is wrong and what to do.
QString sentenceOf(const Error& error);

/// Standard output and error; with --json a JSON object on standard output and errors in both.
class Terminal
{
public:
    bool json = false;

    void say(const QString& line) const;
    void show(const QJsonObject& object) const;
    /// Prints the sentence on standard error, with --json also {"error": …} on standard output; returns the exit code.
    int refuse(Exit exit, const QString& code, const QString& sentence) const;
    int refuse(const Error& error) const
    {
        return refuse(exitOf(error.code), errorName(error.code), sentenceOf(error));
    }
    int usage(const QString& sentence) const { return refuse(Usage, QStringLiteral("usage"), sentence); }
};

} // namespace naer::cli
