// SPDX-License-Identifier: MPL-2.0
#include "core/wellbeing/checkin.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr qsizetype longestNote = 2000;

bool isOneToFive(const std::optional<int>& value) { return !value || (*value >= 1 && *value <= 5); }

} // namespace

const QStringList& checkInWords()
{
    static const QStringList words{u"calm"_s, u"glad"_s, u"hopeful"_s, u"proud"_s, u"grateful"_s, u"together"_s,
        u"tired"_s, u"restless"_s, u"worried"_s, u"afraid"_s, u"sad"_s, u"lonely"_s, u"angry"_s, u"ashamed"_s,
        u"empty"_s, u"pain"_s, u"breathless"_s, u"unsafe"_s};
    return words;
}

Result<void> checkCheckIn(const CheckIn& checkIn)
{
    if (!isOneToFive(checkIn.state) || !isOneToFive(checkIn.sleep) || !isOneToFive(checkIn.energy))
        return fail(ErrorCode::OutOfRange, u"1 to 5"_s);
    if (checkIn.words.size() > checkInWords().size() || checkIn.note.size() > longestNote
        || checkIn.note.contains(QChar(0)))
        return fail(ErrorCode::TooLong, u"note or words"_s);
    for (const QString& word : checkIn.words) {
        if (!checkInWords().contains(word))
            return fail(ErrorCode::UnknownContext, u"word"_s);
    }
    if (checkIn.at.utcMs < earliestUtcMs)
        return fail(ErrorCode::TimeTooEarly);
    return {};
}

} // namespace naer
