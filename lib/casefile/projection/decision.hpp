// SPDX-License-Identifier: EUPL-1.2
// Outcomes of the commission: always a named human's, with a motivation, never derived.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casefile/event.hpp"

namespace mwp::casefile {

class CaseFile;
struct Projection;
Projection decision_projection();

struct Decision {
  EventId event;
  int round = 1;
  std::string meeting;
  Date on;
  std::string outcome;  ///< toegelaten, niet-toegelaten, aangehouden
  std::string by;
  std::string because;
  std::vector<std::string> options;  ///< in regular care that the commission still sees
  std::string missing, missing_from;
  std::optional<Date> missing_before;
  std::optional<EventId> replaced_by;  ///< the correction that took its place
  std::optional<Date> replaced_on;
};

/// The decisions that count, in the order of the journal.
std::vector<Decision> decisions_of(CaseFile& file, CaseNumber number);
/// Those that were replaced too, each before what replaced it: a corrected outcome stays visible (domain.md §5).
std::vector<Decision> decisions_ever(CaseFile& file, CaseNumber number);

}  // namespace mwp::casefile
