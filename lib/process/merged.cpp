// SPDX-License-Identifier: EUPL-1.2
#include "process/merged.hpp"

#include "base/message.hpp"
#include "casefile/projection/case_state.hpp"
#include "casefile/projection/identity.hpp"
#include "casefile/projection/meeting.hpp"
#include "process/rehearsal.hpp"

namespace mwp::process {

namespace {

void add_open_together(CaseFile& file, std::vector<MergeFinding>& found) {
  for (const auto& [number, other] : casefile::open_together(file)) {
    auto state = get_case(file, number);
    found.push_back({"one-open-case", number, state.rung_event, state.opened, msg("open too: {}", other.text())});
  }
}

/// Case by case, so that no more than one stands in memory.
void add_refused(Desk& desk, std::vector<MergeFinding>& found) {
  for (auto number : desk.file.journal().of_several_series()) {
    for (auto& refused : refused_as_it_is(desk, number))
      found.push_back({std::move(refused.why), number, refused.id, refused.on, {}});
  }
}

void add_planned_again(CaseFile& file, std::vector<MergeFinding>& found) {
  for (const auto& planned : casefile::planned_again(file)) {
    found.push_back({tr("another meeting has this id"), {}, planned.event, planned.on,
                     msg("{}: plan it again, and undo this event", planned.meeting)});
  }
}

}  // namespace

std::vector<MergeFinding> findings_of_merge(CaseFile& file, policy::Library& library, Date today) {
  std::vector<MergeFinding> found;
  Desk desk{file, library, today, {}};
  add_open_together(file, found);
  add_refused(desk, found);
  add_planned_again(file, found);
  return found;
}

}  // namespace mwp::process
