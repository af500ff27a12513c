// SPDX-License-Identifier: EUPL-1.2
// Meetings: planned, moved, cancelled; who was there; what came of a case. (Their agendas: agenda.hpp; the WSR:
// wsr.hpp.)
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casefile/projection/meeting.hpp"
#include "process/desk.hpp"

namespace mwp::process {

struct MeetingPlan {
  std::string body;
  std::vector<Date> dates;  ///< one, or a series
  std::optional<std::string> region, at, place, chair, notes, form, within;
  bool online = false;
};
/// Plans one meeting per date; what waited for a next meeting of this body and region is carried onto the first one
/// that is not yet held. The answer holds the ids, one a line.
Draft plan_meetings(Desk& desk, const MeetingPlan& plan);

struct MeetingChange {
  std::optional<Date> on;
  std::optional<std::string> at, place, chair, notes;
  bool online = false;
};
/// The id stays. A meeting that was held is not moved.
Draft change_meeting(Desk& desk, const std::string& id, const MeetingChange& change);
/// Its items carry over to the next meeting, or to the first one planned later.
Draft cancel_meeting(Desk& desk, const std::string& id);

Draft record_participant(Desk& desk, const std::string& id, const casefile::Participant& participant);

struct MeetingOutcome {
  std::string outcome;
  std::optional<std::string> text, advise, counts_for;
  std::vector<std::string> agreements;
};
/// The outcome of a case at a meeting, on the meeting's date; it counts for the body's rung, or for the one named.
Draft record_outcome(Desk& desk, const std::string& id, CaseNumber number, const MeetingOutcome& outcome);

/// The date after the last meeting of a body at its rhythm (own; S1 "ongeveer" six weeks), as the sum that gives it.
std::optional<domain::Sum> next_by_rhythm(Desk& desk, const std::string& body, const std::string& region);

}  // namespace mwp::process
