// SPDX-License-Identifier: EUPL-1.2
#include "report/followup.hpp"

#include "casefile/projection/case_state.hpp"
#include "casefile/projection/meeting.hpp"
#include "report/agreement.hpp"

namespace mwp::report {

namespace {

using casefile::CaseFile;
using casefile::Task;

bool passes(const FollowUpLine& line, const FollowUpQuestion& question, Date today) {
  if (question.region && line.region != *question.region) return false;
  if (question.meeting && line.meeting != *question.meeting) return false;
  if (question.party && !line.task.concerns(*question.party)) return false;
  if (question.from && line.agreed_on < *question.from) return false;
  if (question.to && line.agreed_on > *question.to) return false;
  return !question.overdue || line.task.overdue(today);
}

/// An agreement belongs to a meeting, and no template of the policy made it.
bool is_agreement(const Task& task) {
  return !task.meeting.empty() && task.code.empty();
}

FollowUpLine line_of(CaseFile& file, policy::Library& library, Task task) {
  auto [found, kind] = agreement_of(library, std::move(task));
  FollowUpLine line{std::move(found), std::move(kind), {}, {}, {}, {}};
  line.agreed_on = line.task.opened_on;
  line.meeting = line.task.meeting;
  if (auto meeting = find_meeting(file, line.meeting)) {
    const auto* policy = library.policy_with_body(meeting->body);
    line.body_name = policy ? policy->find_body(meeting->body)->short_name : meeting->body;
    line.agreed_on = meeting->on;
    line.region = meeting->region;
  }
  if (line.task.case_number) {
    if (auto state = find_case(file, *line.task.case_number)) line.region = state->region;
  }
  return line;
}

}  // namespace

FollowUp follow_up(CaseFile& file, policy::Library& library, Date today, const FollowUpQuestion& question) {
  FollowUp list{question.region.value_or(""), question.region ? library.region(*question.region).name : "", today, {}};
  std::vector<Task> tasks;
  each_task(file, !question.closed, [&](const Task& task) {
    if (is_agreement(task)) tasks.push_back(task);
  });
  for (auto& task : tasks) {
    auto line = line_of(file, library, std::move(task));
    if (passes(line, question, today)) list.lines.push_back(std::move(line));
  }
  return list;
}

}  // namespace mwp::report
