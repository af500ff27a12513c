// SPDX-License-Identifier: EUPL-1.2
// The checks behind the rules; each is named after its rule's id and says nothing when the rule is kept.
#pragma once

#include "process/rules.hpp"

namespace mwp::process::rules {

using Check = std::optional<Broken>(Facts&, const Question&);

// access.cpp: the way up the ladder
Check wlz_indicatie, rung_order, no_solution_below, who_registers, identified, admission_first, round_fresh;
// file.cpp: the papers and grounds for the commission
Check form_complete, waiting_list, ggz_only, criteria_looked_at, outside_region, feedback_tried, identity_in_text;
// consent.cpp
Check consent, consent_refused, consent_share, signer_recorded;
// record.cpp: what guards the record, outcomes and closing
Check no_future_facts, case_open, agenda_rung, decision_by_people, refusal_feedback, letter_to_provider, closed_unsolved;
// placement.cpp
Check move_agreed;
// termination.cpp: the end of care
Check continuity, termination_tested;
// situation.cpp: the stappenplan and the WSR
Check tried_on_paper, wsr_prepared, wsr_evaluated;

/// True when the step goes up the ladder to the commission, or onto its agenda.
bool at_commission(Facts& facts, const Question& question);

}  // namespace mwp::process::rules
