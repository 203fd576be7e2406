// SPDX-License-Identifier: MPL-2.0
// What MeasureViewModel says.
#include "qml/Measure/kindwords.h"
#include "qml/Measure/measureviewmodel.h"
#include "qml/Wording/wording.h"

using namespace Qt::StringLiterals;

namespace naer {

QString MeasureViewModel::kindName() const { return m_kind ? Wording::kindName(*m_kind) : QString(); }
QString MeasureViewModel::question() const { return m_kind ? KindWords::question(*m_kind) : tr("Measure"); }

QString MeasureViewModel::usualLine() const
{
    if (!m_kind || !m_before)
        return {};
    if (!m_before->last)
        return tr("Your first number. It stays on your phone.");
    const QString last = tr("Last: %1, %2.")
                             .arg(Wording::quantity(*m_kind, m_before->last->values),
                                 Wording::when(m_before->last->takenAt, m_clock.now()));
    const QString own = Wording::ownArea(*m_kind, m_before->own);
    return own.isEmpty() ? last : last + u' ' + tr("Your area: %1.").arg(own);
}

QStringList MeasureViewModel::stepTexts() const
{
    QStringList texts;
    if (m_kind) {
        for (const HowToStep& step : KindWords::steps(*m_kind))
            texts += step.text;
    }
    return texts;
}

QStringList MeasureViewModel::stepSymbols() const
{
    QStringList symbols;
    if (m_kind) {
        for (const HowToStep& step : KindWords::steps(*m_kind))
            symbols += step.symbol;
    }
    return symbols;
}

QString MeasureViewModel::doubtText() const
{
    return m_question ? Wording::doubt(*m_question->kind, m_question->doubt) : QString();
}
QString MeasureViewModel::doubtUsual() const
{
    return m_question ? Wording::doubtUsual(*m_question->kind, m_question->doubt) : QString();
}
bool MeasureViewModel::doubtUrgent() const { return m_question && Wording::mayBeUrgent(*m_question->kind); }
QString MeasureViewModel::doubtFailure() const
{
    return m_question && m_question->ofChange ? m_change.failure() : m_failure;
}

QString MeasureViewModel::savedSentence() const
{
    return m_stored ? tr("Saved on your phone. %1").arg(savedValue()) : QString();
}

QString MeasureViewModel::savedKindName() const
{
    return m_stored ? Wording::kindName(*m_stored->observation.kind) : QString();
}

QString MeasureViewModel::savedValue() const
{
    return m_stored ? Wording::quantity(*m_stored->observation.kind, m_stored->observation.values) : QString();
}

QString MeasureViewModel::savedNumber() const
{
    return m_stored ? Wording::number(*m_stored->observation.kind, m_stored->observation.values) : QString();
}

QString MeasureViewModel::savedUnit() const
{
    return m_stored ? m_stored->observation.kind->unitShown.in(Wording::danish()) : QString();
}

QString MeasureViewModel::savedExtra() const
{
    if (!m_stored)
        return {};
    const Observation& observation = m_stored->observation;
    QStringList parts;
    if (!observation.readings.isEmpty())
        parts += tr("The mean of %n reading(s)", nullptr,
            static_cast<int>(std::ranges::count_if(observation.readings, &SingleReading::used)));
    if (const QString pulse = Wording::optionalPart(*observation.kind, observation.values); !pulse.isEmpty())
        parts += pulse;
    return parts.join(u". "_s);
}

QString MeasureViewModel::savedWhen() const
{
    return m_stored ? Wording::when(m_stored->observation.takenAt, m_clock.now()) : QString();
}

QString MeasureViewModel::savedBeside() const
{
    return m_stored ? Wording::besideOwn(*m_stored->observation.kind, m_stored->own, m_stored->observation.values)
                    : QString();
}

QString MeasureViewModel::savedUsual() const
{
    if (!m_stored)
        return {};
    const QString own = Wording::ownArea(*m_stored->observation.kind, m_stored->own);
    return own.isEmpty() ? Wording::daysUntilOwnArea(m_stored->daysMeasured) : tr("Your area is %1.").arg(own);
}

} // namespace naer
