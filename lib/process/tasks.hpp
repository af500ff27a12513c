// SPDX-License-Identifier: EUPL-1.2
// Tasks by hand: added, given to somebody else, done, dropped. Those that situations and steps open are in steps.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "process/desk.hpp"

namespace mwp::process {

struct NewTask {
  std::string text;
  std::string owner;  ///< a party
  std::optional<Date> due;
  std::optional<std::string> kind;  ///< of an agreement (S4), in the list agreement-kind
};
Draft add_task(Desk& desk, CaseNumber number, const NewTask& task);
Draft add_meeting_task(Desk& desk, const std::string& meeting, const NewTask& task);

/// Tasks as somebody names them: by id (A57.2), or behind a case by their code in the policy.
struct NamedTasks {
  std::optional<CaseNumber> case_number;
  std::vector<std::string> names;
};
/// Somebody else owns the task from now on, alone; so it is no longer what S4 says.
Draft assign_task(Desk& desk, const NamedTasks& named, const std::string& owner);

enum class TaskEnd { Done, Dropped };
/// Throws NotFound for an unknown task; InputError for one that is closed, of another case, or named by a code that
/// several open tasks share.
Draft end_tasks(Desk& desk, const NamedTasks& named, TaskEnd end);

}  // namespace mwp::process
