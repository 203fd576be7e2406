// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QDate>

namespace naer {

/// Western Easter Sunday of a year (Gregorian computus).
QDate easterSunday(int year);

/// A Danish public holiday: New Year's Day, Maundy Thursday to Easter Monday, Ascension, Whit Sunday and Monday,
/// Christmas Day and Boxing Day; Great Prayer Day until 2023 (lov nr. 214 of 6 March 2023 ended it).
bool isDanishHoliday(const QDate& day);

/// Constitution Day, Christmas Eve and New Year's Eve: no public holidays, but many places keep the hours of one.
bool isHalfHoliday(const QDate& day);

} // namespace naer
