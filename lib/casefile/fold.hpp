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

  bool empty() const { return cases.empty() && meetings.empty() && contexts.empty() && providers.empty(); }
  void add(const Event& event);
  void add(const Scope& other);
};

/// What depends on an event: the subjects it names or carries over, and for an undo or a correction those of its
/// target.
Scope scope_of(Db& journal, const Event& event);

/// Events on their way into the projections of `db`, one after another; `journal` holds them: the same file, or the one
/// that is replayed. What undos and corrections touch is folded again at the end, once, however many they are.
class Folding {
 public:
  Folding(Db& db, Db& journal) : m_db(db), m_journal(journal) {}
  /// An event behind all that were folded.
  void take(const Event& event);
  /// An event in between those that were folded; what it touches is to be folded again.
  void note(const Event& event);
  /// What this event touches is folded again at the end.
  void touch(const Event& event) { m_touched.add(scope_of(m_journal, event)); }
  void finish();

 private:
  Db& m_db;
  Db& m_journal;
  Scope m_touched;
};

/// The events that name or carry over one of these subjects, in order.
std::vector<LogEntry> entries_of(Db& journal, const Scope& scope);

/// The event as it counts: nothing when it was taken back, else with the words of its last correction.
std::optional<Event> as_it_counts(Db& journal, const Amendments& amendments, Event event);

/// The words of `event` as `correction` has them.
Event corrected(Event event, const Event& correction);

}  // namespace mwp::casefile
