// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/observation.h"
#include "core/measurements/ownrange.h"
#include "core/measurements/plausibility.h"
#include "core/measurements/typedvalue.h"

#include <QCoreApplication>

namespace naer {

/// The sentences about measurements and failures that several screens share: one place, one tone. Language and number
/// format follow QLocale's default and the installed translators.
class Wording
{
    Q_DECLARE_TR_FUNCTIONS(Wording)

public:
    static bool danish();

    /// Names of others, whose long words may be broken by a soft hyphen before a consonant between two vowels, as
    /// Danish does.
    static QString breakable(const QString& words);
    /// "Blood pressure"; long words say by soft hyphens where they may be broken.
    static QString kindName(const Kind& kind);
    /// "128/82": without the optional component.
    static QString number(const Kind& kind, const Values& values);
    /// "81,5": one component, by its decimals.
    static QString number(const Component& component, Milli value);
    /// "128/82 mmHg", "91 %", tied by a space that does not break.
    static QString quantity(const Kind& kind, const Values& values);
    /// "Pulse 71 beats/min" or empty.
    static QString optionalPart(const Kind& kind, const Values& values);
    /// "today at 8.21", "yesterday at 8.12", "20. November at 9.00"
    static QString when(const Moment& taken, const Moment& now);

    /// "89–93 %", "112–141 / 70–94 mmHg"; empty where there is no own area.
    static QString ownArea(const Kind& kind, const OwnRange& own);
    /// "Within your usual area", "Lower than you usually are", … by the first component that lies outside.
    static QString besideOwn(const Kind& kind, const OwnRange& own, const Values& values);
    /// Below, above, within or unknown over all components: the first that lies outside decides.
    static AgainstOwn besideOwnState(const Kind& kind, const OwnRange& own, const Values& values);

    /// "Write a number between 50 and 100."
    static QString problem(const Kind& kind, const ValueProblem& problem);
    /// "Is 32 % right? It is much lower than you usually are."
    static QString doubt(const Kind& kind, const Doubt& doubt);
    /// "You usually lie on 89–93 %."
    static QString doubtUsual(const Kind& kind, const Doubt& doubt);

    /// Whether an unlikely number of this kind comes with the 1-1-2 line.
    static bool mayBeUrgent(const Kind& kind);

    /// What went wrong, and what to do, for a failure that is not about a typed value.
    static QString failure(const Error& error);

    static QString contextQuestion(const QString& key);
    static QString contextValue(const QString& key, const QString& value);
    static QString notMeasuredReason(const QString& reason);
    /// Codes of the ready reasons for a correction or withdrawal; stored as they are.
    static const QStringList& changeReasons();
    /// A ready reason in words; the citizen's own words as they are.
    static QString changeReason(const QString& reason);
    /// "2 more days with a number, and you can see your usual area." `measured`: days with a number, today included.
    static QString daysUntilOwnArea(int measured);
    static QString source(const Observation& observation);
};

} // namespace naer
