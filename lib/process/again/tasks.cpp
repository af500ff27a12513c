// SPDX-License-Identifier: EUPL-1.2
#include "process/again/retake.hpp"

#include "process/tasks.hpp"

namespace mwp::process::retake {

namespace {

NamedTasks named(const Event& event, Said& said) {
  return {event.case_number, {said.text("task")}};
}

}  // namespace

Draft task(Desk& desk, const Event& event, Said& said) {
  NewTask task{said.text("text"), said.text("owner"), said.date("due"), said.maybe("kind")};
  return event.case_number ? add_task(desk, of(event), task) : add_meeting_task(desk, event.meeting, task);
}

Draft task_assign(Desk& desk, const Event& event, Said& said) {
  return assign_task(desk, named(event, said), said.text("owner"));
}

Draft task_done(Desk& desk, const Event& event, Said& said) {
  return end_tasks(desk, named(event, said), TaskEnd::Done);
}

Draft task_drop(Desk& desk, const Event& event, Said& said) {
  return end_tasks(desk, named(event, said), TaskEnd::Dropped);
}

}  // namespace mwp::process::retake
