// SPDX-License-Identifier: EUPL-1.2
// Working days and terms (domain.md §7, reference.md §7.1).
#pragma once

#include <string>
#include <vector>

#include "base/date.hpp"

namespace mwp::domain {

/// Easter Sunday (Gregorian; Meeus, Jones and Butcher).
Date easter(int year);

/// Which days an office or the law counts as working days.
struct Calendar {
  std::string id;
  bool good_friday = false;
  bool liberation_day_every_year = false;  ///< else in years divisible by five only
  std::vector<Date> closed;                ///< days equated by decree, or the office's own

  bool is_holiday(Date day) const;
  bool is_working_day(Date day) const { return day.weekday() < 6 && !is_holiday(day); }
  /// The n-th working day after `day`; the day itself is day 0.
  Date add_working_days(Date day, int n) const;
  /// `day`, or the first working day after it.
  Date not_before_working_day(Date day) const;
  /// Working days after `from` up to and including `to`.
  int working_days_between(Date from, Date to) const;
};

enum class TermUnit { WorkingDays, CalendarDays };

struct Term {
  std::string id;
  int number = 0;
  TermUnit unit = TermUnit::WorkingDays;
  Calendar calendar;
  std::string text;
  std::string source;
};

/// The last day of a term that starts on `from` (day 0).
Date due_date(const Term& term, Date from);

}  // namespace mwp::domain
