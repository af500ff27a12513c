// SPDX-License-Identifier: EUPL-1.2
#include "report/calendar.hpp"

#include <algorithm>

#include "casefile/journal.hpp"

namespace mwp::report {

std::string body_name(policy::Library& library, const casefile::Meeting& meeting) {
  if (!meeting.region.empty()) {
    const auto& names = library.region(meeting.region).body_names;
    auto local = std::find_if(names.begin(), names.end(), [&](const auto& item) { return item.first == meeting.body; });
    if (local != names.end()) return local->second;
  }
  const auto* policy = library.policy_with_body(meeting.body);
  return policy ? policy->find_body(meeting.body)->name : meeting.body;
}

CalendarEntry calendar_entry(casefile::CaseFile& file, policy::Library& library, const casefile::Meeting& meeting) {
  auto events = file.journal().naming(casefile::Journal::Column::Meeting, meeting.id);
  CalendarEntry entry{.uid = meeting.id + "@mwp", .on = meeting.on, .at = meeting.at, .minutes = meeting_minutes};
  entry.sequence = static_cast<std::int64_t>(events.size()) - 1;
  entry.stamp = events.back().recorded_at;
  entry.summary = body_name(library, meeting);
  if (!meeting.region.empty()) entry.summary += " " + library.region(meeting.region).name;
  entry.location = meeting.online ? "online" : meeting.place;
  entry.cancelled = meeting.cancelled;
  return entry;
}

CalendarEntry entry_as_of_now(casefile::CaseFile& file) {
  CalendarEntry entry;
  for (const auto& head : file.journal().heads()) {
    if (head.id.n < entry.sequence) continue;
    entry.sequence = head.id.n;
    entry.stamp = file.journal().find(head.id, false)->recorded_at;
  }
  return entry;
}

}  // namespace mwp::report
