// SPDX-License-Identifier: EUPL-1.2
#include "report/meeting_sheet.hpp"

#include "base/message.hpp"

namespace mwp::report {

MeetingSheet meeting_sheet(casefile::CaseFile& file, std::string_view id, Date today) {
  auto meeting = get_meeting(file, id);
  auto state = meeting.cancelled ? N_("cancelled") : meeting.held(today) ? N_("held") : N_("planned");
  return {meeting, state, items_of_meeting(file, id), participants_of(file, id), tasks_of_meeting(file, id)};
}

}  // namespace mwp::report
