// SPDX-License-Identifier: EUPL-1.2
// What is known of one case, in one plain struct: for `show`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casefile/casefile.hpp"
#include "casefile/projection/assessment.hpp"
#include "casefile/projection/case_provider.hpp"
#include "casefile/projection/case_state.hpp"
#include "casefile/projection/consent.hpp"
#include "casefile/projection/decision.hpp"
#include "casefile/projection/document.hpp"
#include "casefile/projection/finance.hpp"
#include "casefile/projection/identity.hpp"
#include "casefile/projection/letter.hpp"
#include "casefile/projection/link.hpp"
#include "casefile/projection/mark.hpp"
#include "casefile/projection/placement.hpp"
#include "casefile/projection/solution.hpp"
#include "casefile/projection/step.hpp"
#include "casefile/projection/task.hpp"
#include "casefile/projection/termination.hpp"
#include "domain/consent.hpp"
#include "policy/library.hpp"
#include "report/tried.hpp"

namespace mwp::report {

/// One signed (or refused) consent with what became of it.
struct ConsentLine {
  std::vector<std::string> scopes;
  std::string act;  ///< given, refused, withdrawn, rejected
  std::vector<std::string> signed_by;
  Date on;
  bool valid = false;
  std::optional<Date> ended_on;
  std::string ended_because;
};

struct CaseSheet {
  casefile::CaseState state;
  std::string region_name, policy_name, rung_name, situation_name, zorgprofiel_name;
  Value form = Value::object();
  std::vector<std::string> reasons;
  std::vector<casefile::CaseProvider> providers;
  std::vector<ConsentLine> consents;
  std::vector<casefile::Decision> decisions;
  std::vector<casefile::Solution> solutions;
  casefile::Placement placement;
  std::vector<casefile::Finance> finance;
  std::vector<casefile::Letter> letters;
  std::vector<casefile::Document> documents;
  std::vector<casefile::Termination> terminations;
  std::vector<casefile::Link> links;
  std::vector<casefile::Step> steps;
  std::vector<casefile::Mark> marks;
  std::vector<casefile::Task> tasks;
  std::vector<TriedLine> tried;
  int wsr_held = 0;
  int open_tasks = 0;
  int overdue_tasks = 0;
  std::int64_t events = 0;
  std::optional<casefile::Identity> identity;  ///< only when asked for
};

/// The case as `file` has it; validity is judged on `day`. Throws NotFound.
CaseSheet case_sheet(casefile::CaseFile& file, policy::Library& library, casefile::CaseNumber number, Date day,
                     bool identity);

}  // namespace mwp::report
