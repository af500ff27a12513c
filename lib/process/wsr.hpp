// SPDX-License-Identifier: EUPL-1.2
// The Whole system in the room: how it was prepared for a case, how it went, and what a meeting agreed.
#pragma once

#include <optional>
#include <string>

#include "process/desk.hpp"

namespace mwp::process {

struct Preparation {
  std::optional<Date> client_informed, overview;
  std::optional<std::string> informed_by;
};
/// Of a WSR: who informed the client or representative, and when the overview of what was tried was updated.
Draft prepare_wsr(Desk& desk, const std::string& id, CaseNumber number, const Preparation& preparation);

struct Evaluation {
  std::string room_explored, mandate_present;
  std::optional<std::string> text;
};
Draft evaluate_wsr(Desk& desk, const std::string& id, CaseNumber number, const Evaluation& evaluation);

struct Agreement {
  std::string text;                       ///< "WHO: WHAT @DATE"
  std::optional<CaseNumber> case_number;  ///< about a case that stands on the meeting; else about the meeting itself
  std::optional<std::string> kind;        ///< what S4 knows: a route via A to B, an exchange, for when it escalates …
};
/// An agreement made in a meeting: a task with the meeting as its source.
Draft agree(Desk& desk, const std::string& id, const Agreement& agreement);

}  // namespace mwp::process
