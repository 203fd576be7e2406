// SPDX-License-Identifier: MPL-2.0
#include "qml/Measure/entryform.h"

#include "qml/Measure/kindwords.h"
#include "qml/Wording/wording.h"

using namespace Qt::StringLiterals;

namespace naer {

void EntryForm::open(const Kind* kind)
{
    beginResetModel();
    m_kind = kind;
    m_texts = QStringList(kind ? kind->components.size() : 0);
    m_given.clear();
    m_active = 0;
    m_errorRow = -1;
    m_error.clear();
    endResetModel();
    Q_EMIT opened();
    Q_EMIT activeChanged();
    Q_EMIT errorChanged();
}

void EntryForm::setTexts(const QStringList& texts)
{
    m_given.clear();
    for (qsizetype i = 0; i < m_texts.size(); ++i)
        m_texts[i] = texts.value(i);
    changed({ValueRole});
    qsizetype firstEmpty = 0;
    while (firstEmpty < m_texts.size() - 1 && !m_texts[firstEmpty].isEmpty())
        ++firstEmpty;
    moveTo(static_cast<int>(firstEmpty));
}

void EntryForm::setValues(const Values& values)
{
    QStringList texts;
    for (int i = 0; i < count(); ++i)
        texts += values[i] ? Wording::number(m_kind->components[i], *values[i]) : QString();
    setTexts(texts);
    m_given.fill(true, count());
    moveTo(0);
}

bool EntryForm::isEmpty() const { return std::ranges::all_of(m_texts, &QString::isEmpty); }

void EntryForm::setError(const QString& sentence, int row)
{
    m_error = sentence;
    m_errorUrgent = m_errorUrgent && !sentence.isEmpty();
    m_errorRow = sentence.isEmpty() ? -1 : row;
    changed({HasErrorRole});
    Q_EMIT errorChanged();
}

void EntryForm::type(int row, const QString& typed)
{
    if (row < 0 || row >= count() || m_texts[row] == typed)
        return;
    const QString& old = m_texts[row];
    const bool begins = m_given.value(row) && typed.size() == old.size() + 1 && typed.startsWith(old)
        && typed.back().isDigit(); // the first digit on a number that stood there takes its place
    const QString text = begins ? typed.last(1) : typed;
    if (row < m_given.size())
        m_given[row] = false;
    const bool grew = text.size() > m_texts[row].size() || begins;
    m_texts[row] = text;
    changed({ValueRole});
    if (m_errorRow >= 0)
        setError({}, -1);
    if (grew && row == m_active && row + 1 < count() && m_texts[row + 1].isEmpty() && isComplete(row)) {
        moveTo(row + 1);
        Q_EMIT movedOn(labelOf(m_kind->components[row + 1]));
    }
    Q_EMIT edited();
}

void EntryForm::choose(int row)
{
    if (row >= 0 && row < count())
        moveTo(row);
}

void EntryForm::eraseBefore(int row)
{
    const int before = row - 1;
    if (before < 0 || row >= count() || !m_texts[row].isEmpty())
        return;
    moveTo(before);
    Q_EMIT movedOn(labelOf(m_kind->components[before]));
    type(before, m_texts[before].chopped(std::min<qsizetype>(1, m_texts[before].size())));
}

std::optional<Values> EntryForm::finish()
{
    if (!m_kind)
        return {};
    const int next = m_active + 1;
    if (next < count() && !m_texts[m_active].isEmpty() && m_texts[next].isEmpty()
        && !m_kind->components[next].optional) {
        moveTo(next);
        Q_EMIT movedOn(labelOf(m_kind->components[next]));
        return {};
    }
    const auto values = readTypedValues(*m_kind, m_texts);
    if (values)
        return *values;
    setError({}, -1); // the same sentence again is said again
    m_errorUrgent = values.error().code == ErrorCode::OutOfRange && Wording::mayBeUrgent(*m_kind);
    setError(Wording::problem(*m_kind, values.error()), values.error().component);
    moveTo(values.error().component);
    Q_EMIT refused(m_active);
    return {};
}

QString EntryForm::labelOf(const Component& component) const
{
    const QString name = component.name.in(Wording::danish());
    return component.optional ? tr("%1 (not needed)").arg(name) : name;
}

/// No digit more fits: 128, or 82 since 820 is beyond what is possible. Not 31 of an upper number: too low to be all of
/// it, and whoever types 310 shall see 310.
bool EntryForm::isComplete(int row) const
{
    const Component& component = m_kind->components[row];
    bool whole = false;
    const qint64 number = m_texts[row].toLongLong(&whole);
    return component.decimals == 0 && whole && Milli::fromInt(number) >= component.hard.low
        && Milli::fromInt(number * 10) > component.hard.high;
}

void EntryForm::moveTo(int row)
{
    if (row == m_active)
        return;
    m_active = row;
    changed({ActiveRole});
    Q_EMIT activeChanged();
}

void EntryForm::changed(const QList<int>& roles)
{
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1), roles);
}

QVariant EntryForm::data(const QModelIndex& at, int role) const
{
    if (!checkIndex(at, CheckIndexOption::IndexIsValid))
        return {};
    const int row = at.row();
    const Component& component = m_kind->components[row];
    const bool single = count() == 1;
    const QString unit = component.unitShown.in(Wording::danish());
    switch (role) {
    case FieldIdRole: return single ? u"value"_s : component.code;
    case LabelRole: return labelOf(component);
    case ShownLabelRole: return single ? QString() : labelOf(component); // alone, it says what the heading says
    case UnitRole: return single ? unit : QString(); // side by side there is no room in the field
    case SpokenUnitRole: return unit;
    case ValueRole: return m_texts[row];
    case CommaRole: return component.decimals > 0;
    case ActiveRole: return row == m_active;
    case HasErrorRole: return row == m_errorRow;
    default: return {};
    }
}

QHash<int, QByteArray> EntryForm::roleNames() const
{
    return {{FieldIdRole, "fieldId"}, {LabelRole, "label"}, {ShownLabelRole, "shownLabel"}, {UnitRole, "unit"},
        {SpokenUnitRole, "spokenUnit"}, {ValueRole, "value"}, {CommaRole, "comma"}, {ActiveRole, "active"},
        {HasErrorRole, "hasError"}};
}

} // namespace naer
