// SPDX-License-Identifier: EUPL-1.2
#include "domain/calendar.hpp"

#include <algorithm>

namespace mwp::domain {

Date easter(int year) {
  int a = year % 19;
  int b = year / 100;
  int c = year % 100;
  int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
  int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
  return Date{year, static_cast<unsigned>(f / 31), static_cast<unsigned>(f % 31 + 1)};
}

namespace {
/// King's day: 27 April, or the 26th where the 27th is a Sunday.
Date kings_day(int year) {
  Date day{year, 4, 27};
  return day.weekday() == 7 ? day - 1 : day;
}
}  // namespace

DayKind Calendar::kind_of(Date day) const {
  if (day.weekday() >= 6) return DayKind::Weekend;
  if (std::find(closed.begin(), closed.end(), day) != closed.end()) return DayKind::Closed;
  return is_holiday(day) ? DayKind::Holiday : DayKind::Working;
}

bool Calendar::is_holiday(Date day) const {
  if (std::find(closed.begin(), closed.end(), day) != closed.end()) return true;
  int year = day.year();
  int from_easter = day - easter(year);
  bool moving = from_easter == 0 || from_easter == 1 || from_easter == 39 || from_easter == 49 || from_easter == 50 ||
                (good_friday && from_easter == -2);
  bool liberation = day == Date{year, 5, 5} && (liberation_day_every_year || year % 5 == 0);
  return moving || liberation || day == Date{year, 1, 1} || day == kings_day(year) || day == Date{year, 12, 25} ||
         day == Date{year, 12, 26};
}

int Calendar::working_days_between(Date from, Date to) const {
  int days = 0;
  for (Date day = from + 1; day <= to; day = day + 1) days += is_working_day(day) ? 1 : 0;
  return days;
}

}  // namespace mwp::domain
