// SPDX-License-Identifier: EUPL-1.2
#include "cmd/meeting/rows.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "casefile/projection/agenda_item.hpp"
#include "cmd/helpers.hpp"

namespace mwp::cmd {

const char* state_of(const casefile::Meeting& meeting, Date today) {
  if (meeting.cancelled) return N_("cancelled");
  return meeting.held(today) ? N_("held") : N_("planned");
}

void print_meetings(Session& session, const OutputOptions& options, const std::vector<casefile::Meeting>& meetings) {
  auto out = options.open(session);
  if (options.ics()) {
    std::vector<report::CalendarEntry> entries;
    for (const auto& meeting : meetings) {
      entries.push_back(report::calendar_entry(session.file(), session.library(), meeting));
    }
    print_calendar(entries, out);
    return out.finish();
  }
  auto rows = options.rows(session, out,
                           {{.key = "id", .title = N_("meeting")},
                            {.key = "body", .title = N_("body"), .drop = 9},
                            {.key = "region", .title = N_("region"), .drop = 8},
                            {.key = "on", .title = N_("date"), .kind = render::CellKind::Date},
                            {.key = "at", .title = N_("time"), .drop = 5},
                            {.key = "place", .title = N_("place"), .elastic = true, .drop = 4},
                            {.key = "state", .title = N_("state"), .word = true},
                            {.key = "items", .title = N_("cases"), .right = true}},
                           "meetings", N_("Meetings"));
  for (const auto& meeting : meetings) {
    auto items = items_of_meeting(session.file(), meeting.id);
    auto standing = std::count_if(items.begin(), items.end(), [](const auto& item) { return item.stands(); });
    rows->row({meeting.id, meeting.body, render::cell(meeting.region), meeting.on.iso(), render::cell(meeting.at),
               render::cell(meeting.online ? "online" : meeting.place), std::string(state_of(meeting, session.today())),
               std::int64_t{standing}});
  }
  rows->end();
  out.finish();
}

}  // namespace mwp::cmd
