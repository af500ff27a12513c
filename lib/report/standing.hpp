// SPDX-License-Identifier: EUPL-1.2
// Where a case stands, what keeps it there, who is to act and by when: for `why` and `intake check`. Which rules are
// broken is filled in by who can look at them (process).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casefile/casefile.hpp"
#include "casefile/projection/case_state.hpp"
#include "casefile/projection/mark.hpp"
#include "casefile/projection/task.hpp"
#include "policy/policy.hpp"

namespace mwp::report {

struct BrokenLine {
  policy::Rule rule;
  policy::Strength strength = policy::Strength::Hard;
  std::vector<std::string> missing;
};

/// What is missing for a rung.
struct Gaps {
  casefile::CaseNumber number;
  std::string rung;  ///< empty: there is no rung to enter
  std::vector<BrokenLine> broken;
  /// A hard rule stands in the way.
  bool blocked() const;
};

/// Something that was asked and is not answered yet.
struct OpenQuestion {
  std::string text;
  std::string who;  ///< the party that must answer
};

/// A day that matters for the case: a due date, a meeting, the end of a consent …
struct DateAhead {
  Date on;
  std::string what;
  std::string who;
};

struct Standing {
  casefile::CaseState state;
  std::string next_rung;
  std::vector<BrokenLine> broken;
  std::vector<casefile::Task> open_tasks;
  std::optional<Date> next_due;                             ///< earliest of those that do not stand still
  std::vector<std::pair<std::string, Date>> next_meetings;  ///< meetings not yet held on whose agenda it stands
  std::vector<casefile::Mark> marks;
  std::vector<OpenQuestion> questions;
  std::vector<DateAhead> dates;  ///< in their order, what is overdue first
  bool blocked() const;
};

/// All but the rules.
Standing standing(casefile::CaseFile& file, const casefile::CaseState& state, Date today);

}  // namespace mwp::report
