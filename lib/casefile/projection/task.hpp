// SPDX-License-Identifier: EUPL-1.2
// What somebody has to do: tasks that a situation or a step opened, tasks that somebody added, and agreements made in a
// meeting. A task belongs to its case, or to the meeting that made it where there is no case.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/value.hpp"
#include "casefile/event.hpp"

namespace mwp::casefile {

class CaseFile;
struct Projection;
Projection task_projection();
Projection meeting_task_projection();

/// The event that opened a task, and which of its tasks it is: A57, or A57.2 for the second one.
struct TaskId {
  EventId event;
  int ordinal = 0;

  std::string text() const;
  static std::optional<TaskId> parse(std::string_view text);
  friend auto operator<=>(const TaskId&, const TaskId&) = default;
};

struct Task {
  TaskId id;
  enum class State {
    Open,
    Done,
    Dropped,
    Lapsed
  } state = State::Open;  ///< lapsed: its situation was left, or its case closed
  std::optional<CaseNumber> case_number;
  std::string meeting;
  std::string code;  ///< task template of the policy; empty for an agreement or a task that somebody added
  std::string text;
  std::string owner;
  std::vector<std::string> with;  ///< parties that own it jointly
  std::vector<std::string> supports;
  std::optional<Date> due;  ///< as the last event left it; while a pause runs it moves on by the day
  bool paused = false;      ///< a pause of its term runs that began before it was due
  Date opened_on;
  std::optional<Date> closed_on;
  std::string closed_because;
  int round = 1;
  std::string situation;  ///< that opened it (S4); empty: none
  std::string certainty;  ///< of its owner in S4: stated, likely, unknown; empty: no task of S4, or assigned since
  std::string kind;       ///< of an agreement (S4): deviation from criteria, route via A to B …
  Value term;             ///< {"id","from","number","unit","calendar"}: what the due date is the sum of; null: none

  bool open() const { return state == State::Open; }
  bool overdue(Date today) const { return open() && due && *due < today && !paused; }
  /// open, done, dropped or lapsed: as programs read it.
  const char* status() const;
  /// Owns it, alone or jointly, or supports it.
  bool concerns(std::string_view party) const;
};

/// Open first: by due date, then those that no situation opened; then the closed ones.
std::vector<Task> tasks_of(CaseFile& file, CaseNumber number);
std::vector<Task> open_tasks_of(CaseFile& file, CaseNumber number);
std::vector<Task> tasks_of_meeting(CaseFile& file, std::string_view meeting);
std::optional<Task> find_task(CaseFile& file, const TaskId& id);
/// Throws NotFound ("no-such-task").
Task get_task(CaseFile& file, const TaskId& id);

/// Visits the open tasks by due date, then those without one, then the closed ones, in pages: no lock is held during
/// `visit`.
void each_task(CaseFile& file, bool open_only, const std::function<void(const Task&)>& visit);

/// Open tasks of all cases and meetings with a due date up to and including `until`, by due date.
std::vector<Task> tasks_due(CaseFile& file, Date until);

}  // namespace mwp::casefile
