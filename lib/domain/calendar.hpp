// SPDX-License-Identifier: EUPL-1.2
// Working days (reference.md §7.1).
#pragma once

#include <string>
#include <vector>

#include "base/date.hpp"

namespace mwp::domain {

/// Easter Sunday (Gregorian; Meeus, Jones and Butcher).
Date easter(int year);

enum class DayKind { Working, Weekend, Holiday, Closed };

/// Which days an office or the law counts as working days.
struct Calendar {
  std::string id;
  bool good_friday = false;
  bool liberation_day_every_year = false;  ///< else in years divisible by five only
  std::vector<Date> closed;                ///< days equated by decree, or the office's own

  DayKind kind_of(Date day) const;
  bool is_holiday(Date day) const;
  bool is_working_day(Date day) const { return kind_of(day) == DayKind::Working; }
  /// Working days after `from` up to and including `to`.
  int working_days_between(Date from, Date to) const;
};

}  // namespace mwp::domain
