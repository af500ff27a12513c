// SPDX-License-Identifier: EUPL-1.2
// Solutions found for a case, on any rung and in any situation: lasting, or bridging until there is one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casefile/event.hpp"

namespace mwp::casefile {

class CaseFile;
struct Projection;
Projection solution_projection();

struct Solution {
  EventId event;
  std::string kind;
  bool lasting = false;
  std::optional<Date> from, until;  ///< first and last day; without: as far as is known
  std::string provider;
  Date on;
  int round = 1;
};

std::vector<Solution> solutions_of(CaseFile& file, CaseNumber number);

}  // namespace mwp::casefile
