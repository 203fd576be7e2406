// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/bilingual.h"
#include "core/base/result.h"

#include <QDate>
#include <QDateTime>
#include <QList>

#include <optional>

namespace naer {

/// Opening hours by kind of day, as minutes of the day; a stretch may end at 24:00.
struct OpeningHours
{
    struct Stretch
    {
        int fromMinute = 0;
        int toMinute = 0;
    };
    bool always = false;
    bool known = true;
    QList<Stretch> weekdays;
    QList<Stretch> saturdays;
    QList<Stretch> sundays;
    QList<Stretch> holidays;

    /// The stretches of one day, by weekday and Danish holidays. On a half holiday a place keeps its usual hours or
    /// those of a holiday: what both have in common.
    QList<Stretch> on(const QDate& day) const;
    /// Open by its usual hours or by those of a holiday, but not by both: nobody knows.
    bool isUncertainAt(const QDate& day, int minute) const;

private:
    const QList<Stretch>& usual(const QDate& day) const;
};

enum class OpenState { Open, Closed, Unknown };

/// One place to call. Every number has its source, whose page that is, and the day it was last seen there (F88).
struct HelpLine
{
    enum class Audience { All, Young };
    enum class SeenAt { Owner, Elsewhere };
    QString id;
    QString phone; ///< digits only
    QString shown; ///< grouped as its owner writes it; empty: in pairs
    Bilingual name;
    Bilingual purpose;
    Audience audience = Audience::All;
    OpeningHours hours;
    QString source;
    SeenAt seenAt = SeenAt::Elsewhere; ///< the page of the one who answers, or somebody else's
    QDate verified;
};

/// The dated list of help, compiled in so that it works before log-in and without network.
class HelpDirectory
{
public:
    static const HelpDirectory& instance();
    /// Errors: BadFile, with the entry (no source, no date, no number, hours of no shape, hours that the one who
    /// answers was not seen to state).
    static Result<HelpDirectory> fromJson(const QByteArray& json);

    const QList<HelpLine>& lines() const { return m_lines; }
    const OpeningHours& ownDoctorHours() const { return m_ownDoctorHours; }
    QDate verified() const { return m_verified; }
    /// After this day the screen says that the numbers may have changed.
    bool isStale(const QDate& today) const { return today > m_bestBefore; }

    /// `local` is the citizen's clock.
    static OpenState stateAt(const OpeningHours& hours, const QDateTime& local);
    /// The next opening within eight days; nothing while open, unknown, or never.
    static std::optional<QDateTime> nextOpening(const OpeningHours& hours, const QDateTime& local);
    /// Open ones first, then those with unknown hours, then closed ones; inside each in the order of the list. With
    /// `young` the lines for the young come first; without it they come last.
    QList<HelpLine> ordered(const QDateTime& local, bool young) const;

private:
    QList<HelpLine> m_lines;
    OpeningHours m_ownDoctorHours;
    QDate m_verified;
    QDate m_bestBefore;
};

} // namespace naer
