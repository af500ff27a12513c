// SPDX-License-Identifier: EUPL-1.2
// Terms of a case: under which its tasks run, and when they stand still (domain.md §7).
#pragma once

#include <string>
#include <string_view>

#include "domain/term.hpp"
#include "process/desk.hpp"
#include "process/facts.hpp"
#include "process/records.hpp"

namespace mwp::process {

/// Adds to a task the term of the policy that starts on `on`, and its due date with the pauses recorded so far.
Value run_term(Desk& desk, const Facts& facts, Value task, std::string_view term, Date on);

/// A task's term as it was stored with it, in the calendar of this region. Throws InputError where that calendar is
/// gone.
domain::Term stored_term(policy::Library& library, const std::string& region, const Value& stored);
/// The day on which a stored term started.
Date start_of(const Value& stored);

/// A term of the case stands still from the day on which this happened.
Draft pause(Desk& desk, CaseNumber number, const std::string& term);
/// The oldest pause of the term that still runs is over: the due dates of the open tasks under the term move on.
Draft resume(Desk& desk, CaseNumber number, const std::string& term);

/// A provider that is asked to become dossierhouder has a term in which to decide (S4); its answer ends the task.
void run_dossierhouder_term(Desk& desk, Facts& facts, const ProviderRole& provider, NewEvent& event);

}  // namespace mwp::process
