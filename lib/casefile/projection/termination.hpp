// SPDX-License-Identifier: EUPL-1.2
// Termination of care by the provider (S4), from its announcement to its end. What follows an announcement fills the
// last one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casefile/event.hpp"

namespace mwp::casefile {

class CaseFile;
struct Projection;
Projection termination_projection();

struct Termination {
  EventId event;
  int round = 1;
  std::optional<Date> announced;  ///< nothing: care ended without an announcement
  std::optional<Date> effective;  ///< when care is to end
  std::string ground;
  std::optional<Date> tested;  ///< by the zorgkantoor, on the quality of the process
  std::string process_ok;      ///< ja, deels, nee, onbekend
  std::string agreed;          ///< did the zorgkantoor agree: ja, nee; empty: it has not said
  std::optional<Date> agreed_on;
  std::optional<Date> withdrawn, ended;
  bool without_solution = false;  ///< it ended so
};

/// In the order in which they were announced.
std::vector<Termination> terminations_of(CaseFile& file, CaseNumber number);

}  // namespace mwp::casefile
