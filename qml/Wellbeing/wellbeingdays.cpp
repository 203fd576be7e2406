// SPDX-License-Identifier: MPL-2.0
// Looking back: the days with a check-in, and one day in full.
#include "core/wellbeing/checkinrepository.h"
#include "qml/Theme/format.h"
#include "qml/Wellbeing/wellbeingviewmodel.h"
#include "qml/Wording/wording.h"

namespace naer {

namespace {

struct Days
{
    std::vector<CheckInDay> shown;
    std::optional<qint64> before;
};

Result<Days> read(const CheckInRepository& repository, qint64 first, qint64 last)
{
    auto shown = repository.days(first, last);
    if (!shown)
        return passOn(shown);
    const auto before = repository.dayBefore(first);
    if (!before)
        return passOn(before);
    return Days{*std::move(shown), *before};
}

} // namespace

void WellbeingViewModel::forgetDays()
{
    m_days.clear();
    m_dayCheckIns.clear();
    m_daysRead = false;
    m_daysBack = daysShown;
    m_dayBefore.reset();
    m_openDay.reset();
}

void WellbeingViewModel::readDays()
{
    const Moment now = m_clock.now();
    const qint64 last = now.dayNumber();
    m_session
        .run([first = last - m_daysBack, last, &clock = m_clock](
                 Database& database) { return read(CheckInRepository(database, clock), first, last); })
        .then(this, [this, today = now.day()](const Result<Days>& days) {
            if (!isOpen())
                return;
            m_error = days ? QString() : Wording::failure(days.error());
            m_days.show(days ? days->shown : std::vector<CheckInDay>(), today);
            m_dayBefore = days ? days->before : std::nullopt;
            m_daysRead = days.has_value();
            Q_EMIT changed();
        });
}

void WellbeingViewModel::showEarlierDays()
{
    if (m_dayBefore)
        m_daysBack = static_cast<int>(m_clock.now().dayNumber() - *m_dayBefore) + daysShown;
    readDays();
}

QString WellbeingViewModel::dayTitle() const
{
    if (!m_openDay)
        return {};
    const QDate day = QDate(1970, 1, 1).addDays(*m_openDay);
    QString title = Format::longDate(day).replace(QChar::Nbsp, u' '); // a heading may be parted at large text
    title[0] = title[0].toUpper();
    return day.year() == m_clock.now().day().year() ? title : title + u' ' + QString::number(day.year());
}

void WellbeingViewModel::openDay(int dayNumber)
{
    if (m_openDay != dayNumber)
        m_dayCheckIns.clear();
    m_openDay = dayNumber;
    refreshDay();
}

void WellbeingViewModel::refreshDay()
{
    if (!m_openDay)
        return;
    m_error.clear();
    Q_EMIT changed();
    m_session
        .run([day = *m_openDay, &clock = m_clock](
                 Database& database) { return CheckInRepository(database, clock).onDay(day); })
        .then(this, [this, day = *m_openDay](const Result<std::vector<CheckIn>>& checkIns) {
            if (m_openDay != day || !isOpen())
                return;
            m_error = checkIns ? QString() : Wording::failure(checkIns.error());
            m_dayCheckIns.show(checkIns.value_or(std::vector<CheckIn>()));
            Q_EMIT changed();
        });
}

} // namespace naer
