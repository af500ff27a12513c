// SPDX-License-Identifier: EUPL-1.2
// How each kind of event is taken again (again.hpp): what it said, given back to the step that made it.
#pragma once

#include "domain/words.hpp"
#include "process/desk.hpp"
#include "process/said.hpp"

namespace mwp::process::retake {

using casefile::Event;
namespace words = domain;

using Retake = Draft(Desk&, const Event&, Said&);

inline CaseNumber of(const Event& event) {
  return event.case_number.value_or(CaseNumber());
}

// cases.cpp: a case's own course
Retake form, oco, consent, policy, escalation, outcome, characteristic, decision, termination, close, reopen, transfer;
// records.cpp: what was said, asked, sent and kept
Retake note, contact, consult, approach, provider, letter, document, plan, report, link, pause, resume;
// meetings.cpp
Retake meeting, meeting_change, meeting_cancel, participant, preparation, evaluation, agreement, item, item_drop;
// places.cpp: solutions, placement, contexts and the directory
Retake solution, candidate, introduction, match, finance, move_agreement, move_plan, move, placement_check,
    placement_fail, context, context_change, directory, places;
// tasks.cpp
Retake task, task_assign, task_done, task_drop;

}  // namespace mwp::process::retake
