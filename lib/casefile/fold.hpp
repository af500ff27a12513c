// SPDX-License-Identifier: EUPL-1.2
// The fold: how events become rows, where some of them are about others. An undo takes an event out of the sequence; a
// correction takes its place in it. Whatever the event touched is then forgotten and folded again from the journal, in
// order, so that every row is what it would be had the event never, or rightly, been recorded.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "casefile/event.hpp"
#include "casefile/projection/amendment.hpp"

namespace mwp::casefile {

class Db;

/// The subjects that an event touches (projection.hpp).
struct Scope {
  std::set<CaseNumber> cases;
  std::set<std::string> meetings, contexts, providers;

  void add(const Event& event);
  void add(const Scope& other);
};

/// Applies an event to the projections in `db`; `journal` holds the events: the same file, or the one that is replayed.
void apply(Db& db, Db& journal, const Event& event);

/// Notes an event that comes in between those that were folded, before fold_anew folds what it touches.
void note_in_between(Db& db, const Event& event);
/// Forgets the rows of these subjects and folds all their events again.
void fold_anew(Db& db, const Scope& scope);

/// What depends on an event: the subjects it names or carries over, and for an undo or a correction those of its
/// target.
Scope scope_of(Db& journal, const Event& event);

/// The events that name or carry over one of these cases, meetings and contexts, in order.
std::vector<LogEntry> entries_of(Db& journal, const Scope& scope);

/// The event as it counts: nothing when it was taken back, else with the words of its last correction.
std::optional<Event> as_it_counts(Db& journal, const Amendments& amendments, Event event);

/// The words of `event` as `correction` has them.
Event corrected(Event event, const Event& correction);

}  // namespace mwp::casefile
