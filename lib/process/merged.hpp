// SPDX-License-Identifier: EUPL-1.2
// What a merge brought together: two files were worked on, each by the rules, and what came of it may break them.
// Nothing is refused or taken back for that; people look, and undo or correct.
#pragma once

#include <string>
#include <vector>

#include "process/desk.hpp"

namespace mwp::process {

struct MergeFinding {
  std::string rule;  ///< the rules that are broken, or what is wrong in words
  CaseNumber number;
  EventId event;
  Date on;
  std::string because;
};

/// Open cases of one client (rule one-open-case); of cases about which several series recorded, the events that would
/// now be refused; meetings that were planned under the id of another (they have no case).
std::vector<MergeFinding> findings_of_merge(CaseFile& file, policy::Library& library, Date today);

}  // namespace mwp::process
