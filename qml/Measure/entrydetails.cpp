// SPDX-License-Identifier: MPL-2.0
#include "qml/Measure/entrydetails.h"

#include "core/measurements/observationrepository.h"
#include "qml/Theme/format.h"
#include "qml/Wording/wording.h"

#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace naer {

void EntryDetails::open(const Kind* kind)
{
    beginResetModel();
    m_rows.clear();
    if (kind) {
        for (const ContextKey& key : kind->context) {
            for (const QString& value : key.values)
                m_rows += Row{key.key, value, value == key.values.front()};
        }
    }
    m_context.clear();
    m_note.clear();
    m_day.clear();
    m_time.clear();
    m_timeError.clear();
    m_otherTime = false;
    endResetModel();
    Q_EMIT changed();
}

QJsonObject EntryDetails::toJson() const
{
    QJsonObject json{{u"context"_s, contextToJson(m_context)}, {u"note"_s, m_note}};
    if (m_otherTime) {
        json[u"day"_s] = m_day;
        json[u"time"_s] = m_time;
    }
    return json;
}

void EntryDetails::fromJson(const QJsonObject& json)
{
    m_context = contextFromJson(json["context"_L1].toString());
    m_note = json["note"_L1].toString();
    m_otherTime = json.contains("day"_L1);
    m_day = json["day"_L1].toString();
    m_time = json["time"_L1].toString();
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {ChosenRole});
    Q_EMIT changed();
}

Result<Moment> EntryDetails::takenAt(const Moment& now) const
{
    if (!m_otherTime)
        return now;
    static const QRegularExpression day(u"^\\s*(\\d{1,2})[-./ ]+(\\d{1,2})[-./ ]+(\\d{4})\\s*$"_s);
    static const QRegularExpression time(u"^\\s*(\\d{1,2})(?:[.:](\\d{2}))?\\s*$"_s);
    const auto dayParts = day.match(m_day);
    const auto timeParts = time.match(m_time);
    if (!dayParts.hasMatch() || !timeParts.hasMatch())
        return fail(ErrorCode::BadTime);
    const auto two = [](const QString& digits) { return digits.rightJustified(2, u'0'); };
    const auto taken = Moment::fromIso(dayParts.captured(3) + u'-' + two(dayParts.captured(2)) + u'-'
        + two(dayParts.captured(1)) + u'T' + two(timeParts.captured(1)) + u':' + two(timeParts.captured(2)) + u":00"_s);
    if (taken && *taken > now)
        return fail(ErrorCode::TimeInFuture);
    return taken;
}

QString EntryDetails::summary() const
{
    QStringList parts;
    for (const Row& row : m_rows) {
        if (m_context.value(row.key) == row.answer)
            parts += Wording::contextValue(row.key, row.answer);
    }
    if (m_otherTime)
        parts += m_day + u' ' + m_time;
    if (!m_note.isEmpty())
        parts += tr("A note");
    return parts.join(u", "_s);
}

void EntryDetails::setDay(const QString& day)
{
    if (m_day == day)
        return;
    m_day = day;
    noteEdit();
}

void EntryDetails::setTime(const QString& time)
{
    if (m_time == time)
        return;
    m_time = time;
    noteEdit();
}

void EntryDetails::setNote(const QString& note)
{
    if (m_note == note)
        return;
    m_note = note;
    noteEdit();
}

void EntryDetails::chooseNow()
{
    m_otherTime = false;
    noteEdit();
}

void EntryDetails::chooseOtherTime(const Moment& now)
{
    if (!m_otherTime) {
        m_day = now.day().toString(u"d-M-yyyy"_s);
        m_time = now.toDateTime().time().toString(u"H.mm"_s);
    }
    m_otherTime = true;
    noteEdit();
}

bool EntryDetails::check(const Moment& now)
{
    m_timeError.clear();
    Q_EMIT changed(); // the same sentence again is said again
    const auto taken = takenAt(now);
    if (taken)
        return true;
    m_timeError = Wording::failure(taken.error());
    Q_EMIT changed();
    return false;
}

void EntryDetails::choose(const QString& key, const QString& answer)
{
    if (m_context.value(key) == answer)
        m_context.remove(key);
    else
        m_context[key] = answer;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {ChosenRole});
    noteEdit();
}

void EntryDetails::noteEdit()
{
    m_timeError.clear();
    Q_EMIT changed();
    Q_EMIT edited();
}

QVariant EntryDetails::data(const QModelIndex& at, int role) const
{
    if (!checkIndex(at, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[at.row()];
    switch (role) {
    case KeyRole: return row.key;
    case QuestionRole: return row.first ? Wording::contextQuestion(row.key) : QString();
    case AnswerRole: return row.answer;
    case TitleRole: return Wording::contextValue(row.key, row.answer);
    case ChosenRole: return m_context.value(row.key) == row.answer;
    default: return {};
    }
}

QHash<int, QByteArray> EntryDetails::roleNames() const
{
    return {{KeyRole, "key"}, {QuestionRole, "question"}, {AnswerRole, "answer"}, {TitleRole, "title"},
        {ChosenRole, "chosen"}};
}

} // namespace naer
