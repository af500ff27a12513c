// SPDX-License-Identifier: EUPL-1.2
// What is due, of all cases and meetings: tasks and agreements, papers for the commission, its next meeting, and
// consents and indications that end (domain.md §7).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casefile/casefile.hpp"
#include "domain/term.hpp"
#include "policy/library.hpp"

namespace mwp::process {

struct Due {
  Date date;
  std::optional<domain::CaseNumber> case_number;
  std::string meeting;
  std::string task;  ///< its id; empty for what is no task
  std::string kind;  ///< task, agreement, papers, rhythm, consent, indication
  std::string what;
  bool typed = false;  ///< `what` holds words that somebody typed: they may say more than goes everywhere
  std::string who;
  bool paused = false;             ///< its term stands still: the date moves on by the day
  std::optional<domain::Sum> sum;  ///< of what runs under a term
  /// The date that was recorded, where the calendar by now gives another.
  bool recorded_otherwise = false;

  int overdue_days(Date today) const { return date < today ? today - date : 0; }
};

struct DueQuestion {
  std::optional<Date> until;  ///< all that is due unless given; consents and indications: six weeks ahead
  std::string party;          ///< who must act; empty: anybody
  bool overdue = false;       ///< only what is overdue
  bool sums = false;          ///< with the sum of each term
};

/// By date. Papers, consents and indications are told before they are due; what is missing after that, the rules say.
std::vector<Due> due(casefile::CaseFile& file, policy::Library& library, Date today, const DueQuestion& question);

}  // namespace mwp::process
