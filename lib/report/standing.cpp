// SPDX-License-Identifier: EUPL-1.2
#include "report/standing.hpp"

#include <algorithm>

#include "casefile/projection/agenda_item.hpp"
#include "casefile/projection/meeting.hpp"

namespace mwp::report {

namespace {
bool any_hard(const std::vector<BrokenLine>& broken) {
  return std::any_of(broken.begin(), broken.end(),
                     [](const auto& line) { return line.strength == policy::Strength::Hard; });
}
}  // namespace

bool Gaps::blocked() const {
  return any_hard(broken);
}
bool Standing::blocked() const {
  return any_hard(broken);
}

Standing standing(casefile::CaseFile& file, const casefile::CaseState& state, Date today) {
  Standing found{state, {}, {}, {}, {}, marks_of(file, state.number)};
  for (auto& task : tasks_of(file, state.number)) {
    if (!task.closed_on) found.open_tasks.push_back(std::move(task));
  }
  for (const auto& item : items_of_case(file, state.number)) {
    if (item.state != casefile::AgendaItem::State::On) continue;
    auto meeting = get_meeting(file, item.meeting);
    if (!meeting.cancelled && !meeting.held(today)) found.next_meetings.emplace_back(meeting.id, meeting.on);
  }
  std::sort(found.next_meetings.begin(), found.next_meetings.end(),
            [](const auto& a, const auto& b) { return a.second < b.second; });
  return found;
}

}  // namespace mwp::report
