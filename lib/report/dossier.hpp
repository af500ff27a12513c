// SPDX-License-Identifier: EUPL-1.2
// The dossier: all that is known of one case as a document, with or without who it is about.
#pragma once

#include <string>
#include <vector>

#include "casefile/projection/assessment.hpp"
#include "report/case_sheet.hpp"

namespace mwp::report {

/// What assessors answered in this round, by characteristic: its text in the policy, and the answer.
using Assessment = std::vector<std::pair<std::string, casefile::Answer>>;
Assessment assessment_of(casefile::CaseFile& file, policy::Library& library, const casefile::CaseState& state);

struct Dossier {
  CaseSheet sheet;
  std::string age_class;                            ///< today
  std::vector<std::string> grounds;                 ///< grondslagen with their names
  std::vector<std::pair<Date, std::string>> tried;  ///< in words
  std::vector<std::pair<Date, std::string>> steps;  ///< along both ladders, in words
  Assessment assessment;
  std::vector<std::string> phrases;  ///< what gives away who it is about, for blackening; empty: nothing is left out
  Date today;
};

/// `redact`: without identity, providers unnamed, and `phrases` filled. Throws NotFound.
Dossier dossier(casefile::CaseFile& file, policy::Library& library, casefile::CaseNumber number, Date today,
                bool redact);

}  // namespace mwp::report
