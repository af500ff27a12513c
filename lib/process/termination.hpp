// SPDX-License-Identifier: EUPL-1.2
// Termination of care by the provider (S4): announced, tested by the zorgkantoor, agreed or not, withdrawn, ended.
// Rules termination-tested and continuity.
#pragma once

#include <optional>
#include <string>

#include "process/desk.hpp"

namespace mwp::process {

/// One stage: exactly one of announced, tested, agreed, withdrawn and ended is given, with what goes with it.
struct Termination {
  std::optional<Date> announced, effective;  ///< effective: when care is to end, which may lie ahead
  std::optional<std::string> ground;
  std::optional<Date> tested;
  std::optional<std::string> process_ok;  ///< ja, deels, nee, onbekend
  std::optional<std::string> agreed;      ///< ja, nee
  std::optional<Date> withdrawn, ended;
  bool without_solution = false;
};
/// What the provider does is a record; that the zorgkantoor agrees is a step. An end without a solution is stored as a
/// breach of rule continuity, and opens a task for the zorgkantoor.
Draft termination(Desk& desk, CaseNumber number, const Termination& termination);

}  // namespace mwp::process
