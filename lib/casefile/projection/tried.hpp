// SPDX-License-Identifier: EUPL-1.2
// Tried so far: consults and approaches, one register. (Meetings and decisions have their own tables; report/tried
// joins them.)
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casefile/event.hpp"

namespace mwp::casefile {

class CaseFile;
struct Projection;
Projection tried_projection();

struct Tried {
  EventId event;
  std::string what;  ///< consult or approach
  std::string with;  ///< cce, cot …; or the provider or region that was asked
  Date on;
  int application_round = 0;  ///< of an approach: first or second round of applications (S4)
  std::string answer;         ///< of an approach: open, ja, nee, wachtlijst; of a consult: was the advice followed
  std::string ground;         ///< refusal ground
  int option = 0;             ///< which of the commission's options it answers; 0: none
  std::string result;
  std::optional<Date> requested, advised;
  int round = 1;
};

std::vector<Tried> tried_of(CaseFile& file, CaseNumber number);

}  // namespace mwp::casefile
