// SPDX-License-Identifier: EUPL-1.2
// Tried so far, one register in the order of the dates: consults, approaches, outcomes of meetings and of the desk, the
// commission's with the options it named, solutions, terminations, plans of action, reports, contacts, the OCO. It is
// what `show` lists, what an agenda tells, and the written overview that S4 asks for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "casefile/casefile.hpp"
#include "casefile/projection/case_state.hpp"
#include "policy/library.hpp"

namespace mwp::report {

struct TriedLine {
  Date on;
  std::string what;    ///< consult, approach, outcome, decision, solution, termination, plan, report, contact, oco
  std::string with;    ///< cce, a provider, a region, a body, a rung, a party
  int round = 1;       ///< of the case; of an approach: the round of applications
  std::string answer;  ///< ja, nee, geen-oplossing, toegelaten …
  std::string code;    ///< of a refused approach the ground; of a solution its kind
  std::string words;   ///< what was said of it
  std::vector<std::pair<std::string, std::string>>
      options;  ///< that the commission named, with the answer it got since

  /// The answer with its code and words, as one text.
  std::string result() const;
  /// Of tried_groups: what kind of attempt it was.
  std::string_view group() const;
  /// Said to or about somebody, and no attempt at a solution: on no agenda.
  bool is_aside() const { return what == "contact" || what == "oco"; }
};

/// Groups in the order of the overview, with their titles (msgids).
struct TriedGroup {
  std::string_view id;
  const char* title;
};
std::vector<TriedGroup> tried_groups();

std::vector<TriedLine> tried(casefile::CaseFile& file, casefile::CaseNumber number);

/// The lines for an agenda, in Dutch: approaches of one day and round counted together, providers left unnamed (an
/// agenda names no provider but the one that brings the case in), asides left out.
std::vector<std::pair<Date, std::string>> tried_in_words(const std::vector<TriedLine>& lines, policy::Library& library,
                                                         const policy::Policy& policy);

/// One line for the overview, in Dutch, which names whom it was tried with.
std::string in_words(const TriedLine& line, policy::Library& library, const policy::Policy& policy);

/// WSRs held with the case on their agenda.
int wsr_held(casefile::CaseFile& file, casefile::CaseNumber number, Date day);

/// The overview of one case.
struct TriedSheet {
  casefile::CaseState state;
  std::string region_name, policy_name, rung_name, situation_name;
  Date today;
  std::string by_form;  ///< what the form says was tried
  int wsr_held = 0;
  std::vector<TriedLine> lines;
  std::vector<std::string> words;  ///< each line in Dutch
};

/// Throws NotFound.
TriedSheet tried_sheet(casefile::CaseFile& file, policy::Library& library, casefile::CaseNumber number, Date today);

}  // namespace mwp::report
