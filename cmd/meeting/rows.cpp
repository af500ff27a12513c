// SPDX-License-Identifier: EUPL-1.2
#include "cmd/meeting/rows.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "casefile/projection/agenda_item.hpp"

namespace mwp::cmd {

const char* state_of(const casefile::Meeting& meeting, Date today) {
  if (meeting.cancelled) return N_("cancelled");
  return meeting.held(today) ? N_("held") : N_("planned");
}

void print_meetings(Session& session, const OutputOptions& options, const std::vector<casefile::Meeting>& meetings) {
  auto out = options.open(session);
  auto rows = options.rows(session, out,
                           {{.key = "id", .title = tr("meeting")},
                            {.key = "body", .title = tr("body"), .drop = 9},
                            {.key = "region", .title = tr("region"), .drop = 8},
                            {.key = "on", .title = tr("date")},
                            {.key = "at", .title = tr("time"), .drop = 5},
                            {.key = "place", .title = tr("place"), .elastic = true, .drop = 4},
                            {.key = "state", .title = tr("state"), .word = true},
                            {.key = "items", .title = tr("cases"), .right = true}},
                           "meetings");
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
