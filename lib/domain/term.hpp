// SPDX-License-Identifier: EUPL-1.2
// Terms: when one ends, how pauses move its end, and the sum behind it (domain.md §7, reference.md §7.1).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "domain/calendar.hpp"

namespace mwp::domain {

enum class TermUnit { WorkingDays, CalendarDays };

struct Term {
  std::string id;
  int number = 0;
  TermUnit unit = TermUnit::WorkingDays;
  Calendar calendar;
  std::string text;
  std::string source;
};

/// A term stands still from one day to another: the days after `from` up to and including `until` do not count, so that
/// the days left at the pause are the days left at the resumption.
struct Pause {
  Date from;
  std::optional<Date> until;  ///< none: it still runs
};

/// How a term comes to its end, step by step.
struct Sum {
  Date start;  ///< day 0
  int number = 0;
  TermUnit unit = TermUnit::WorkingDays;
  std::string calendar;
  bool backwards = false;  ///< counted back from `start`
  struct Skipped {
    Date day;
    DayKind kind = DayKind::Weekend;
  };
  std::vector<Skipped> skipped;  ///< days on the way that are no working days; none where all days count
  struct Paused {
    Date from, until;
    bool running = false;  ///< it goes on after today
    int days = 0;          ///< in the term's unit
  };
  std::vector<Paused> pauses;      ///< those that moved the end, overlapping ones as one
  std::optional<Date> moved_from;  ///< where a statutory term would have ended but for the law's extension
  Date due;
};

/// A term that starts on `start`, with its pauses as they stand on `today` (a running one counts until then). A pause
/// counts from the start on, and where it begins no later than the term ends.
Sum explain(const Term& term, Date start, std::span<const Pause> pauses = {}, Date today = {});

/// The last day of such a term.
inline Date due_date(const Term& term, Date start, std::span<const Pause> pauses = {}, Date today = {}) {
  return explain(term, start, pauses, today).due;
}

/// The latest day that lies a whole term before `day`. Nothing extends a term that is counted backwards.
Sum count_back(const Term& term, Date day);

}  // namespace mwp::domain
