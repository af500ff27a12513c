// SPDX-License-Identifier: EUPL-1.2
// One meeting: its data, its agenda, who was there, what was agreed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "casefile/casefile.hpp"
#include "casefile/projection/agenda_item.hpp"
#include "casefile/projection/meeting.hpp"
#include "casefile/projection/task.hpp"

namespace mwp::report {

struct MeetingSheet {
  casefile::Meeting meeting;
  std::string state;  ///< planned, held or cancelled
  std::vector<casefile::AgendaItem> items;
  std::vector<casefile::Participant> participants;
  std::vector<casefile::Task> agreements;
};

/// Throws NotFound.
MeetingSheet meeting_sheet(casefile::CaseFile& file, std::string_view id, Date today);

}  // namespace mwp::report
