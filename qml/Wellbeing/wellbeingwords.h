// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QCoreApplication>

namespace naer {

/// Sea states, sleep, energy and the words to tick, in words. Never numbers: nothing here is a score.
class WellbeingWords
{
    Q_DECLARE_TR_FUNCTIONS(WellbeingWords)

public:
    /// 1 (roughest) … 5 (calm).
    static QString state(int state);
    static QStringList states();
    static QStringList sleep();
    static QStringList energy();
    /// A code of checkInWords().
    static QString word(const QString& code);

    /// Looking back on a check-in: "You chose: tired, worried."
    static QString chosenWords(const QStringList& codes);
    /// "You slept badly."
    static QString slept(int sleep);
    /// "You had some strength."
    static QString strength(int energy);
};

} // namespace naer
