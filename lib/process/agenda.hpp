// SPDX-License-Identifier: EUPL-1.2
// The agenda of a meeting: cases put on it, taken off, and judged again whenever it is made.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casefile/projection/agenda_item.hpp"
#include "casefile/projection/meeting.hpp"
#include "process/desk.hpp"
#include "process/facts.hpp"

namespace mwp::process {

/// Puts cases on an agenda. On a meeting already held this is a record: stored, with its breaches. A case that is on it
/// already stays as it is.
Draft put_on_agenda(Desk& desk, const std::string& id, const std::vector<CaseNumber>& cases,
                    const std::optional<std::string>& question, const std::optional<std::string>& brought_by);
Draft drop_from_agenda(Desk& desk, const std::string& id, const std::vector<CaseNumber>& cases);
/// Puts on it every open case that is due (domain.md §8); a case that a rule keeps off is named and left out.
Draft fill_agenda(Desk& desk, const std::string& id);

/// One case on an agenda, judged for the meeting's date.
struct Standing {
  casefile::AgendaItem item;
  std::vector<std::string> refused_by;  ///< rules that keep it off; empty: it stands
  std::vector<std::string> warnings;    ///< in words
};
/// Every item now on the meeting's agenda, judged again, in the order of the agenda.
std::vector<Standing> agenda_standing(Desk& desk, const casefile::Meeting& meeting);

/// The body of the meeting in the case's own policy. Throws InputError where that policy has none.
const policy::Body& body_for(Facts& facts, const casefile::Meeting& meeting);
bool stands_on(Facts& facts, const std::string& meeting);
/// The event that puts a case on the agenda because its outcome is being recorded: a fact, stored with its breaches.
std::optional<NewEvent> put_for_outcome(Desk& desk, const casefile::Meeting& meeting, Facts& facts, Draft& draft);

}  // namespace mwp::process
