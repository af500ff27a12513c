// SPDX-License-Identifier: EUPL-1.2
#include "process/tasks.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "casefile/projection/meeting.hpp"
#include "casefile/projection/task.hpp"
#include "process/steps.hpp"

namespace mwp::process {

using casefile::Task;
using casefile::TaskId;

namespace {

void check(Desk& desk, const NewTask& task) {
  desk.library.lists().require("party", task.owner, "--owner");
  if (task.kind) desk.library.lists().require("agreement-kind", *task.kind, "--kind");
}

void fill(NewEvent& event, const NewTask& task) {
  event.data.set("text", task.text).set("owner", task.owner).set("due", task.due).set("kind", task.kind);
  open_task(event, event.data);
}

/// An event about a case, judged as a fact; or about a meeting.
NewEvent judged_event(Desk& desk, std::string_view kind, std::optional<CaseNumber> number, const std::string& meeting,
                      Draft& draft) {
  if (!number) {
    refuse_future(desk, desk.on(), std::string(policy::current_policy));
    return meeting_event(kind, meeting, desk.on(), desk);
  }
  Facts facts(desk.file, desk.library, *number);
  auto verdict = judge_record(desk, facts, {.occasion = Occasion::Fact, .on = desk.on(), .today = desk.today}, draft);
  auto event = event_about(kind, facts, desk.on(), desk);
  verdict.mark(event);
  return event;
}

NewEvent event_about_task(Desk& desk, std::string_view kind, const Task& task, Draft& draft) {
  auto event = judged_event(desk, kind, task.case_number, task.meeting, draft);
  event.data.set("task", task.id.text());
  return event;
}

/// The open task of this code; of closed ones the last.
Task task_by_code(Desk& desk, CaseNumber number, const std::string& code) {
  std::vector<Task> open;
  std::optional<Task> closed;
  get_case(desk.file, number);
  for (auto& task : tasks_of(desk.file, number)) {
    if (task.code != code) continue;
    if (task.open()) {
      open.push_back(std::move(task));
    } else {
      closed = std::move(task);
    }
  }
  if (open.size() > 1) {
    std::vector<std::string> ids;
    for (const auto& task : open) ids.push_back(task.id.text());
    throw InputError("ambiguous-task", msg("case {} has {} open tasks '{}'", number.text(), open.size(), code),
                     msg("one of: {}", join(ids)));
  }
  if (!open.empty()) return open.front();
  if (closed) return *closed;
  throw NotFound("no-such-task", msg("case {} has no task '{}'", number.text(), code),
                 msg("'mwp task list {}' shows its tasks", number.text()));
}

Task task_named(Desk& desk, const std::optional<CaseNumber>& number, const std::string& name) {
  auto id = TaskId::parse(name);
  if (!id && number) return task_by_code(desk, *number, name);
  if (!id) {
    throw UsageError("bad-task-id", msg("TASK: '{}' is not a task id", printable(name)),
                     tr("write it as A57 or A57.2; a code goes behind the number of its case"));
  }
  auto task = get_task(desk.file, *id);
  if (!number || task.case_number == number) return task;
  get_case(desk.file, *number);
  throw InputError("other-case", msg("{} is not a task of case {}", id->text(), number->text()),
                   task.case_number ? msg("it is one of case {}", task.case_number->text())
                                    : msg("it is one of meeting '{}'", task.meeting));
}

/// Refused where it is closed already; behind the rules, for a closed case lapses its tasks.
void require_open(const Task& task) {
  if (task.open()) return;
  throw InputError("task-closed",
                   msg("task {} was closed on {} ({})", task.id.text(), task.closed_on->iso(), tr(task.status())),
                   tr("a closed task stays closed; add a new one"));
}

}  // namespace

Draft add_task(Desk& desk, CaseNumber number, const NewTask& task) {
  check(desk, task);
  Draft draft;
  auto event = judged_event(desk, casefile::kind::task, number, "", draft);
  fill(event, task);
  draft.tell(msg("{}: task added", number.text()));
  draft.add(std::move(event));
  return draft;
}

Draft add_meeting_task(Desk& desk, const std::string& meeting, const NewTask& task) {
  check(desk, task);
  get_meeting(desk.file, meeting);
  Draft draft;
  auto event = judged_event(desk, casefile::kind::task, std::nullopt, meeting, draft);
  fill(event, task);
  draft.tell(msg("{}: task added", meeting));
  draft.add(std::move(event));
  return draft;
}

Draft assign_task(Desk& desk, const NamedTasks& named, const std::string& owner) {
  desk.library.lists().require("party", owner, "--owner");
  Draft draft;
  for (const auto& name : named.names) {
    auto task = task_named(desk, named.case_number, name);
    auto event = event_about_task(desk, casefile::kind::task_assign, task, draft);
    require_open(task);
    event.data.set("owner", owner);
    draft.tell(msg("{}: task {} assigned to {}", task.case_number ? task.case_number->text() : task.meeting,
                   task.id.text(), owner));
    draft.add(std::move(event));
  }
  return draft;
}

Draft end_tasks(Desk& desk, const NamedTasks& named, TaskEnd end) {
  Draft draft;
  std::vector<TaskId> seen;
  for (const auto& name : named.names) {
    auto task = task_named(desk, named.case_number, name);
    if (std::find(seen.begin(), seen.end(), task.id) != seen.end()) continue;
    seen.push_back(task.id);
    bool done = end == TaskEnd::Done;
    auto event = event_about_task(desk, done ? casefile::kind::task_done : casefile::kind::task_drop, task, draft);
    require_open(task);
    auto subject = task.case_number ? task.case_number->text() : task.meeting;
    draft.tell(done ? msg("{}: task {} done", subject, task.id.text())
                    : msg("{}: task {} dropped", subject, task.id.text()));
    draft.add(std::move(event));
  }
  return draft;
}

}  // namespace mwp::process
