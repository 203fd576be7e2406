// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/kinds.h"

#include <QCoreApplication>

namespace naer {

/// One step of how to measure.
struct HowToStep
{
    QString symbol; ///< an icon of Naer.Controls
    QString text;
};

/// What is asked and shown for each kind. The advice on how to measure follows Hjerteforeningen 2016 and Steno Diabetes
/// Center Copenhagen for blood pressure; all of it waits for a clinician's approval.
class KindWords
{
    Q_DECLARE_TR_FUNCTIONS(KindWords)

public:
    /// "What does the oxygen meter show?"
    static QString question(const Kind& kind);
    static QList<HowToStep> steps(const Kind& kind);
};

} // namespace naer
