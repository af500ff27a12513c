// SPDX-License-Identifier: EUPL-1.2
// What stands in a calendar file: meetings, and days on which something is due. A calendar is kept on telephones and
// with strangers: never a name, nor a word that somebody typed, but for the place of a meeting.
#pragma once

#include <cstdint>
#include <string>

#include "base/date.hpp"
#include "casefile/casefile.hpp"
#include "casefile/projection/meeting.hpp"
#include "policy/library.hpp"

namespace mwp::report {

constexpr int meeting_minutes = 120;  ///< of a meeting whose end is not recorded, as none is

struct CalendarEntry {
  std::string uid;            ///< the same for the same thing, also when it moves
  std::int64_t sequence = 0;  ///< grows with each change, so that a calendar takes the last one
  std::string stamp;          ///< when its last change was recorded
  Date on;
  std::string at;  ///< HH:MM; empty: the whole day
  int minutes = 0;
  std::string summary;
  std::string location;
  bool cancelled = false;
};

/// The name of a body as the region of the meeting has it.
std::string body_name(policy::Library& library, const casefile::Meeting& meeting);

CalendarEntry calendar_entry(casefile::CaseFile& file, policy::Library& library, const casefile::Meeting& meeting);

/// An entry about what follows from the whole journal: it is as new as the last event.
CalendarEntry entry_as_of_now(casefile::CaseFile& file);

}  // namespace mwp::report
