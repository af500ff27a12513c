// SPDX-License-Identifier: EUPL-1.2
// What an event carries for ever after: rules it overrode, breached or was warned of.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "casefile/event.hpp"

namespace mwp::casefile {

class CaseFile;
struct Projection;
Projection mark_projection();

struct Mark {
  enum class Kind { Breach, Override, Warning } kind = Kind::Breach;
  EventId event;
  CaseNumber case_number;
  std::string rule;
  Date on;
  std::string because;  ///< of an override: its reason
  int round = 1;
};

std::vector<Mark> marks_of(CaseFile& file, CaseNumber number);
/// Every mark in the file, in the order of the journal.
void each_mark(CaseFile& file, const std::function<void(const Mark&)>& visit);

}  // namespace mwp::casefile
