// SPDX-License-Identifier: EUPL-1.2
// The steps of a case along both ladders: every rung and situation it ever entered.
#pragma once

#include <string>
#include <vector>

#include "casefile/event.hpp"

namespace mwp::casefile {

class CaseFile;
struct Projection;
Projection step_projection();

struct Step {
  EventId event;
  bool is_rung = true;  ///< a rung, else a situation
  std::string to;
  Date on;
  int round = 1;
  std::string registered_by;
  std::string because;
};

/// In the order of the journal.
std::vector<Step> steps_of(CaseFile& file, CaseNumber number);

}  // namespace mwp::casefile
