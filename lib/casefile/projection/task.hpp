// SPDX-License-Identifier: EUPL-1.2
// What somebody has to do: tasks that a step opened, and agreements made in a meeting.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casefile/event.hpp"

namespace mwp::casefile {

class CaseFile;
struct Projection;
Projection task_projection();

struct Task {
  EventId event;  ///< that opened it
  int ordinal = 0;
  std::string code;  ///< task template of the policy; empty for an agreement
  std::string text;
  std::string owner;
  std::vector<std::string> supports;
  std::optional<Date> due;
  Date opened_on;
  std::optional<Date> closed_on;
  std::string meeting;
};

/// Open first by due date, then the closed ones.
std::vector<Task> tasks_of(CaseFile& file, CaseNumber number);
std::vector<Task> tasks_of_meeting(CaseFile& file, std::string_view meeting);

}  // namespace mwp::casefile
