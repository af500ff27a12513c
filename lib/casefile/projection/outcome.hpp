// SPDX-License-Identifier: EUPL-1.2
// Outcomes of meetings and of the desk (the commission's are decisions).
#pragma once

#include <string>
#include <vector>

#include "casefile/event.hpp"

namespace mwp::casefile {

class CaseFile;
struct Projection;
Projection outcome_projection();

struct Outcome {
  EventId event;
  int round = 1;
  std::string rung;     ///< the rung it counts for; empty: none
  std::string outcome;  ///< oplossing, geen-oplossing, deels, aangehouden
  Date on;
  std::string meeting;  ///< empty: given at the desk
  std::string body;     ///< the meeting's body
  std::string text;
};

std::vector<Outcome> outcomes_of(CaseFile& file, CaseNumber number);

}  // namespace mwp::casefile
