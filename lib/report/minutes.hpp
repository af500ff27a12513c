// SPDX-License-Identifier: EUPL-1.2
// The minutes of a meeting: who was there, the outcome of each case with its motivation, and what was agreed. As little
// traceable as the agenda.
#pragma once

#include <string>
#include <vector>

#include "casefile/projection/decision.hpp"
#include "report/agenda.hpp"
#include "report/agreement.hpp"

namespace mwp::report {

struct MinutesLine {
  AgendaLine facts;
  std::string outcome;  ///< as recorded; empty: none
  std::string text;     ///< of a meeting: what was said of it; of the commission: its motivation
  std::string by;       ///< who gave the commission's outcome
  std::vector<std::string> options;
  std::string missing, missing_from;
  std::optional<Date> missing_before;
  std::vector<Agreement> agreements;
};

struct Minutes {
  Agenda agenda;
  policy::Words words;  ///< of the policy that knows the body
  std::vector<MinutesLine> lines;
  std::vector<Agreement> agreements;  ///< that belong to no case
};

/// Of a meeting that was held. Throws NotFound, and InputError ("not-held") for one that was not.
Minutes minutes(casefile::CaseFile& file, policy::Library& library, std::string_view meeting, Date today);

}  // namespace mwp::report
