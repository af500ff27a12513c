// SPDX-License-Identifier: EUPL-1.2
// Meetings: planned, moved, cancelled; cases put on their agendas; who was there; what came of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casefile/projection/agenda_item.hpp"
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

/// Puts cases on an agenda. On a meeting already held this is a record: stored, with its breaches. A case that is on it
/// already stays as it is.
Draft put_on_agenda(Desk& desk, const std::string& id, const std::vector<CaseNumber>& cases,
                    const std::optional<std::string>& question, const std::optional<std::string>& brought_by);
Draft drop_from_agenda(Desk& desk, const std::string& id, const std::vector<CaseNumber>& cases);
/// Puts on it every open case that is due (domain.md §8); a case that a rule keeps off is named and left out.
Draft fill_agenda(Desk& desk, const std::string& id);

Draft record_participant(Desk& desk, const std::string& id, const casefile::Participant& participant);

struct MeetingOutcome {
  std::string outcome;
  std::optional<std::string> text, advise, counts_for;
  std::vector<std::string> agreements;
};
/// The outcome of a case at a meeting, on the meeting's date; it counts for the body's rung, or for the one named.
Draft record_outcome(Desk& desk, const std::string& id, CaseNumber number, const MeetingOutcome& outcome);

struct Preparation {
  std::optional<Date> client_informed, overview;
  std::optional<std::string> informed_by;
};
/// Of a WSR: who informed the client or representative, and when the overview of what was tried was updated.
Draft prepare_wsr(Desk& desk, const std::string& id, CaseNumber number, const Preparation& preparation);

struct Evaluation {
  std::string room_explored, mandate_present;
  std::optional<std::string> text;
};
Draft evaluate_wsr(Desk& desk, const std::string& id, CaseNumber number, const Evaluation& evaluation);

/// An agreement of the meeting itself: a task with the meeting as its source.
Draft agree(Desk& desk, const std::string& id, const std::string& text);

/// One case on an agenda, judged for the meeting's date.
struct Standing {
  casefile::AgendaItem item;
  std::vector<std::string> refused_by;  ///< rules that keep it off; empty: it stands
  std::vector<std::string> warnings;    ///< in words
};
/// Every item now on the meeting's agenda, judged again, in the order of the agenda.
std::vector<Standing> agenda_standing(Desk& desk, const casefile::Meeting& meeting);

/// The date after the last meeting of a body at its rhythm (own; S1 "ongeveer" six weeks); for `meeting next`.
std::optional<Date> next_by_rhythm(Desk& desk, const std::string& body, const std::string& region);

}  // namespace mwp::process
