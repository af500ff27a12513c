// SPDX-License-Identifier: EUPL-1.2
// What the process functions share: events about a case, tasks that a step opens, items that fall off agendas.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "process/desk.hpp"
#include "process/facts.hpp"
#include "process/rules.hpp"

namespace mwp::process {

/// An event about a case, with its round and the reason that was given.
NewEvent event_about(std::string_view kind, const Facts& facts, Date on, const Desk& desk);

/// Looks at the rules for a fact, refuses dates in the future, and makes its event.
NewEvent fact(std::string_view kind, Desk& desk, Facts& facts, Date on, Occasion occasion, Draft& draft);

/// Rule no-future-facts for the dates that a record names beside its own.
void refuse_future_dates(Desk& desk, const Facts& facts, std::initializer_list<std::optional<Date>> dates);

/// Data goes to a party under a consent of its own: rule consent-share warns.
void warn_of_sharing(Desk& desk, Facts& facts, Date on, const std::string& scope, NewEvent& event, Draft& draft);

/// An event about a meeting.
NewEvent meeting_event(std::string_view kind, const std::string& id, Date on, const Desk& desk);

/// A task of the policy, opened on `on` and due after its term, if it has one.
Value task_of(Desk& desk, const Facts& facts, std::string_view id, Date on);

/// Adds a task to the event's `made` part.
void open_task(NewEvent& event, Value task);

/// The event enters a situation (S4): opens its tasks, but those that are open in this round already, and lapses the
/// open tasks of other situations that do not outlive them. A term starts with what is recorded later, so none is due
/// yet. The case and the round are those of the event.
void enter_situation_tasks(Desk& desk, const policy::Policy& policy, const policy::Region& region,
                           const std::string& situation, NewEvent& event, Draft& draft);

/// "WHO: WHAT @DATE", an agreement made in a meeting, as a task. Throws InputError that names `what`.
Value agreement(std::string_view text, const std::string& what);

/// Takes the case off every agenda not yet held (of bodies under `scopes`, or of all when empty), into `made.drops`.
void drop_items(Desk& desk, Facts& facts, const std::vector<std::string>& scopes, NewEvent& event, Draft& draft);

/// The body that meets under this id, in the policy of a case or in any. Throws InputError.
const policy::Body& body_of(policy::Library& library, std::string_view id);

/// "{"case":…,"from":…,"to":…}": an item carried over; without `to` it waits for the next meeting that is planned.
Value carried(CaseNumber number, std::string_view from, std::string_view to);

/// The next meeting of the same body and region that is not yet held, after `meeting`; empty id: none.
std::string next_meeting_after(Desk& desk, const casefile::Meeting& meeting);

/// `aangehouden`: onto the next meeting of this body and region, or the first one planned later.
void carry_over(Desk& desk, const casefile::Meeting& meeting, CaseNumber number, NewEvent& event, Draft& draft);

/// A provider as typed: an AGB code or a name.
Value provider_named(std::string_view typed);

/// Throws InputError ("bad-order") when `last` lies before `first`.
void require_order(std::optional<Date> first, std::optional<Date> last, const std::string& what);

}  // namespace mwp::process
