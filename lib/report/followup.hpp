// SPDX-License-Identifier: EUPL-1.2
// The follow-up list: what was agreed in meetings, and how it stands. An agreement stays on it until it is done (S4:
// watching over it is a task of zorgaanbieder and zorgkantoor).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casefile/casefile.hpp"
#include "casefile/projection/task.hpp"
#include "policy/library.hpp"

namespace mwp::report {

struct FollowUpLine {
  casefile::Task task;
  std::string kind;  ///< in words; empty: none was said
  Date agreed_on;
  std::string meeting, body_name;
  std::string region;  ///< of the case, or of the meeting; empty: a national one
};

struct FollowUpQuestion {
  std::optional<std::string> region, meeting, party;
  std::optional<Date> from, to;  ///< agreed on these days
  bool closed = false;           ///< with what is done or dropped
  bool overdue = false;          ///< only what is overdue
};

struct FollowUp {
  std::string region, region_name;  ///< empty: of all regions
  Date today;
  std::vector<FollowUpLine> lines;  ///< open ones by due date, then those without one, then the closed ones
};

FollowUp follow_up(casefile::CaseFile& file, policy::Library& library, Date today, const FollowUpQuestion& question);

}  // namespace mwp::report
