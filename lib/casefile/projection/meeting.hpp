// SPDX-License-Identifier: EUPL-1.2
// Meetings and who is invited to them or was there.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casefile/event.hpp"

namespace mwp::casefile {

class CaseFile;
struct Projection;
Projection meeting_projection();

struct Meeting {
  std::string id;
  std::string body;
  std::string region;  ///< empty for a national body
  Date on;
  std::string at;  ///< HH:MM, or empty
  std::string place;
  bool online = false;
  std::string chair;
  std::string notes;   ///< who takes the notes
  std::string form;    ///< of a wsr: zorgconferentie, mdo …
  std::string within;  ///< the meeting it is held within
  bool cancelled = false;
  bool attended = false;  ///< an outcome or attendance is recorded

  /// Held: its date is before today, or an outcome or attendance is recorded.
  bool held(Date today) const { return !cancelled && (on < today || attended); }
};

struct Participant {
  std::string who;
  std::string organisation;
  std::string role;
  std::string mandate;  ///< ja, nee or onbekend
  bool invited = false;
  bool present = false;
};

std::optional<Meeting> find_meeting(CaseFile& file, std::string_view id);
/// Throws NotFound ("no-such-meeting").
Meeting get_meeting(CaseFile& file, std::string_view id);
/// All meetings, by date and id; of one body, or of all.
std::vector<Meeting> meetings(CaseFile& file, const std::optional<std::string>& body);
/// Meetings of a body (and region) that are not cancelled, from `from` on, by date.
std::vector<Meeting> meetings_from(CaseFile& file, std::string_view body, std::string_view region, Date from);
/// How many ids were ever given out under this one, which are not used again: a second meeting of a body on one day
/// ends in -2.
int meetings_named(CaseFile& file, const std::string& id);
/// An event that planned a meeting under an id that another one had.
struct PlannedAgain {
  std::string meeting;
  EventId event;
  Date on;
};
/// Only a merge brings them about: each file gave the id out once. The earlier event is what the meeting shows.
std::vector<PlannedAgain> planned_again(CaseFile& file);
std::vector<Participant> participants_of(CaseFile& file, std::string_view meeting);

}  // namespace mwp::casefile
