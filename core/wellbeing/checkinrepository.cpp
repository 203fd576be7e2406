// SPDX-License-Identifier: MPL-2.0
#include "core/wellbeing/checkinrepository.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr qint64 clockToleranceMs = 5 * 60'000;
constexpr qint64 msPerDay = 86'400'000;
constexpr qint64 widestOffsetMs = 18 * 3'600'000;

std::optional<int> optionalInt(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.integer(column));
}

} // namespace

Result<CheckIn> CheckInRepository::add(CheckIn checkIn)
{
    if (auto checked = checkCheckIn(checkIn); !checked)
        return passOn(checked);
    checkIn.recordedAt = m_clock.now();
    if (checkIn.at.utcMs > checkIn.recordedAt.utcMs + clockToleranceMs)
        return fail(ErrorCode::TimeInFuture);
    checkIn.nonce = static_cast<qint64>(QRandomGenerator::system()->generate64() >> 2);
    return m_database.inTransaction([&]() -> Result<CheckIn> {
        auto statement = m_database.prepare(
            "INSERT INTO checkin (at_ms, nonce, at_offset, state, sleep, energy, words, note, recorded_ms,"
            " recorded_offset) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
        if (!statement)
            return passOn(statement);
        const QString words = QString::fromUtf8(
            QJsonDocument(QJsonArray::fromStringList(checkIn.words)).toJson(QJsonDocument::Compact));
        statement->bind(1, checkIn.at.utcMs)
            .bind(2, checkIn.nonce)
            .bind(3, checkIn.at.offsetMinutes)
            .bind(4, checkIn.state);
        statement->bind(5, checkIn.sleep)
            .bind(6, checkIn.energy)
            .bind(7, QStringView(words))
            .bind(8, QStringView(checkIn.note));
        statement->bind(9, checkIn.recordedAt.utcMs).bind(10, checkIn.recordedAt.offsetMinutes);
        if (auto done = statement->run(); !done)
            return passOn(done);
        return checkIn;
    });
}

Result<std::vector<CheckIn>> CheckInRepository::list(qint64 fromMs, qint64 toMs, int limit) const
{
    auto statement = m_database.prepare(
        "SELECT at_ms, at_offset, nonce, state, sleep, energy, words, note, recorded_ms, recorded_offset"
        " FROM checkin WHERE at_ms >= ?1 AND at_ms < ?2 ORDER BY at_ms DESC, nonce DESC LIMIT ?3");
    if (!statement)
        return passOn(statement);
    statement->bind(1, fromMs).bind(2, toMs).bind(3, limit);
    std::vector<CheckIn> result;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return passOn(row);
        if (!*row)
            return result;
        CheckIn checkIn;
        checkIn.at = {statement->int64(0), statement->integer(1)};
        checkIn.nonce = statement->int64(2);
        checkIn.state = statement->integer(3);
        checkIn.sleep = optionalInt(*statement, 4);
        checkIn.energy = optionalInt(*statement, 5);
        for (const QJsonValue word : QJsonDocument::fromJson(statement->text(6).toUtf8()).array())
            checkIn.words += word.toString();
        checkIn.note = statement->text(7);
        checkIn.recordedAt = {statement->int64(8), statement->integer(9)};
        result.push_back(checkIn);
    }
}

Result<std::vector<CheckInDay>> CheckInRepository::days(qint64 fromDay, qint64 toDay) const
{
    auto statement = m_database.prepare(
        "SELECT at_ms, at_offset, state FROM checkin WHERE at_ms >= ?1 AND at_ms < ?2 ORDER BY at_ms");
    if (!statement)
        return passOn(statement);
    statement->bind(1, fromDay * msPerDay - widestOffsetMs).bind(2, (toDay + 1) * msPerDay + widestOffsetMs);
    std::vector<CheckInDay> result;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return passOn(row);
        if (!*row)
            break;
        const qint64 day = Moment{statement->int64(0), statement->integer(1)}.dayNumber();
        if (day < fromDay || day > toDay)
            continue;
        auto entry = std::ranges::find(result, day, &CheckInDay::dayNumber);
        if (entry == result.end())
            entry = result.insert(result.end(), CheckInDay{.dayNumber = day});
        const int state = statement->integer(2);
        entry->roughest = std::min(entry->roughest, state);
        entry->calmest = std::max(entry->calmest, state);
        ++entry->count;
    }
    std::ranges::sort(result, {}, &CheckInDay::dayNumber);
    return result;
}

Result<std::vector<CheckIn>> CheckInRepository::onDay(qint64 day) const
{
    auto found
        = list(day * msPerDay - widestOffsetMs, (day + 1) * msPerDay + widestOffsetMs, std::numeric_limits<int>::max());
    if (!found)
        return found;
    std::erase_if(*found, [day](const CheckIn& checkIn) { return checkIn.at.dayNumber() != day; });
    std::ranges::reverse(*found);
    return found;
}

Result<std::optional<qint64>> CheckInRepository::dayBefore(qint64 day) const
{
    auto statement = m_database.prepare("SELECT at_ms, at_offset FROM checkin WHERE at_ms < ?1 ORDER BY at_ms DESC");
    if (!statement)
        return passOn(statement);
    statement->bind(1, day * msPerDay + widestOffsetMs);
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return passOn(row);
        if (!*row)
            return std::nullopt;
        const qint64 found = Moment{statement->int64(0), statement->integer(1)}.dayNumber();
        if (found < day)
            return found;
    }
}

} // namespace naer
