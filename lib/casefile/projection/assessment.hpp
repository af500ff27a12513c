// SPDX-License-Identifier: EUPL-1.2
// The assessment sheet: per characteristic what several assessors answered, side by side. Never counted or weighed.
#pragma once

#include <string>
#include <vector>

#include "casefile/event.hpp"

namespace mwp::casefile {

class CaseFile;
struct Projection;
Projection assessment_projection();

struct Answer {
  EventId event;
  int round = 1;
  std::string characteristic;
  std::string answer;  ///< ja, deels, nee, onbekend
  std::string because;
  std::string source;
  std::string by;
  Date on;
};

/// The last answer of each assessor per characteristic and round, in the order of the journal.
std::vector<Answer> answers_of(CaseFile& file, CaseNumber number);

}  // namespace mwp::casefile
