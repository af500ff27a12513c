// SPDX-License-Identifier: EUPL-1.2
// Tried so far: consults, approaches, outcomes of meetings and of the desk, and the commission's, in the order of their
// dates.
#pragma once

#include <string>
#include <vector>

#include "casefile/casefile.hpp"
#include "policy/library.hpp"

namespace mwp::report {

struct TriedLine {
  Date on;
  std::string what;    ///< consult, approach, outcome, decision
  std::string with;    ///< cce, a provider, a body, a rung
  int round = 1;       ///< of the case; of an approach: the round of applications
  std::string answer;  ///< ja, nee, geen-oplossing, toegelaten …
  std::string ground;  ///< of a refused approach: code of the ground
  std::string words;   ///< what was said of it

  /// The answer with its ground and words, as one text.
  std::string result() const;
};

std::vector<TriedLine> tried(casefile::CaseFile& file, casefile::CaseNumber number);

/// The lines for people, in Dutch: approaches of one day and round counted together, providers left unnamed (an agenda
/// names no provider but the one that brings the case in).
std::vector<std::pair<Date, std::string>> tried_in_words(const std::vector<TriedLine>& lines, policy::Library& library,
                                                         const policy::Policy& policy);

}  // namespace mwp::report
