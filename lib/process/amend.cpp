// SPDX-License-Identifier: EUPL-1.2
#include "process/amend.hpp"

#include <algorithm>
#include <set>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "casefile/fold.hpp"
#include "casefile/projection/letter.hpp"
#include "casefile/projection/meeting.hpp"
#include "process/rehearsal.hpp"
#include "process/steps.hpp"

namespace mwp::process {

namespace {

using casefile::Amendments;
using casefile::Event;
using casefile::LogEntry;
using casefile::Scope;
namespace kind = casefile::kind;

casefile::Db& db_of(Desk& desk) {
  return desk.file.db();
}

LogEntry entry_of(Desk& desk, const EventId& id) {
  if (auto entry = desk.file.journal().find(id, true)) return *entry;
  throw NotFound("no-such-event", msg("there is no event {}", id.text()), tr("'mwp log --all' shows them"));
}

/// The event at the root of an amendment, or of an amendment of one.
EventId root_of(Desk& desk, EventId id) {
  while (auto target = casefile::target_of(entry_of(desk, id).event)) id = *target;
  return id;
}

/// What an event touches; of a meeting's own event every case that stands on its agenda.
Scope scope_around(Desk& desk, const Event& event) {
  auto scope = scope_of(db_of(desk), event);
  if (event.case_number) return scope;
  for (const auto& id : scope.meetings) {
    for (const auto& item : items_of_meeting(desk.file, id)) scope.cases.insert(item.case_number);
  }
  return scope;
}

/// Letters that tell the outcome of a decision: sent after it and before the next one, and what took their place; but
/// for those that are, or are to be, replaced already.
std::vector<EventId> letters_about(Desk& desk, const Event& decision) {
  if (decision.kind != kind::decision || !decision.case_number) return {};
  std::optional<EventId> next;
  for (const auto& other : decisions_of(desk.file, *decision.case_number)) {
    if (decision.id < other.event && !next) next = other.event;
  }
  std::vector<casefile::Letter> telling;
  std::set<EventId> about, replaced;
  for (const auto& letter : letters_of(desk.file, *decision.case_number)) {
    if (!letter.sent || letter.kind != "uitkomst" || letter.event < decision.id) continue;
    bool tells = letter.replaces ? about.contains(*letter.replaces) : !next || letter.event < *next;
    if (!tells) continue;
    about.insert(letter.event);
    if (letter.replaces) replaced.insert(*letter.replaces);
    telling.push_back(letter);
  }
  std::vector<EventId> letters;
  for (const auto& letter : telling) {
    if (!letter.to_be_replaced && !replaced.contains(letter.event)) letters.push_back(letter.event);
  }
  return letters;
}

/// An event about `target`, with its case, meeting, context and provider.
NewEvent about(std::string_view kind, const Event& target, Desk& desk) {
  NewEvent event;
  event.kind = kind;
  event.on = desk.on();
  event.case_number = target.case_number;
  event.meeting = target.meeting;
  event.context = target.context;
  event.provider = target.provider;
  event.because = desk.recording.because;
  event.data.set("event", target.id.text());
  return event;
}

/// Marks the letters that now tell the wrong outcome, but for those that `amendments` take back too.
void mark_letters(Desk& desk, const Amendments& amendments, const Event& root, NewEvent& event, Draft& draft) {
  auto letters = letters_about(desk, root);
  std::erase_if(letters, [&](const EventId& letter) { return amendments.undone_by(letter).has_value(); });
  if (letters.empty()) return;
  Facts facts(desk.file, desk.library, *root.case_number);
  std::vector<std::string> ids;
  for (const auto& letter : letters) ids.push_back(letter.text());
  event.made.set("letters", ids).set("round", facts.state().round);
  if (facts.state().open) open_task(event, task_of(desk, facts, "replace-letter", event.on));
  draft.tell(msgn("{}: {} letter is to be replaced", "{}: {} letters are to be replaced", letters.size(),
                  root.case_number->text(), letters.size()));
}

/// Marks the breaches of the event's case, once.
void mark_breaches(Breaches& breaches, NewEvent& event, Draft& draft) {
  std::vector<std::string> rules;
  std::erase_if(breaches, [&](const auto& breach) {
    bool own = breach.first == event.case_number;
    if (own) rules.push_back(breach.second);
    return own;
  });
  if (rules.empty()) return;
  event.made.set("breaches", rules);
  draft.warnings.push_back(msg("recorded as a breach: {}", join(rules)));
}

std::vector<EventId> each_once(const std::vector<EventId>& named) {
  std::set<EventId> known;
  std::vector<EventId> events;
  for (const auto& id : named) {
    if (known.insert(id).second) events.push_back(id);
  }
  return events;
}

std::string in_words(const Event& event) {
  auto subject = event.case_number ? event.case_number->text() : event.meeting;
  return fmt::format("{} {}{}{}", event.id.text(), event.kind, subject.empty() ? "" : " ", subject);
}

}  // namespace

Draft undo(Desk& desk, const std::vector<EventId>& named) {
  auto events = each_once(named);
  Amendments amendments(db_of(desk));
  EventId first = events.front();
  Scope scope;
  auto next = desk.file.journal().next_id();
  for (const auto& id : events) {
    auto entry = entry_of(desk, id);
    if (auto by = amendments.undone_by(id))
      throw InputError("already-undone", msg("event {} was taken back already, by {}", id.text(), by->text()),
                       msg("'mwp undo {}' takes that back", by->text()));
    scope.add(scope_around(desk, entry.event));
    first = std::min(first, root_of(desk, id));
  }
  for (const auto& id : events) amendments.suppose({id, {next.n++, next.series}, false});
  refuse_future(desk, desk.on(), std::string(policy::current_policy));
  auto breaches = rehearse(desk, amendments, first, scope, events, nullptr);
  Draft draft;
  for (const auto& id : events) {
    auto target = entry_of(desk, id).event;
    auto event = about(kind::undo, target, desk);
    mark_letters(desk, amendments, entry_of(desk, root_of(desk, id)).event, event, draft);
    mark_breaches(breaches, event, draft);
    draft.tell(msg("{}: taken back", in_words(target)));
    draft.add(std::move(event));
  }
  return draft;
}

Draft correct(Desk& desk, const EventId& named, std::optional<Date> on, const Said::Changes& changes) {
  auto id = root_of(desk, named);
  auto target = entry_of(desk, id).event;
  Amendments amendments(db_of(desk));
  for (const auto& event : {named, id}) {
    auto by = amendments.undone_by(event);
    if (by)
      throw InputError("already-undone", msg("event {} was taken back, by {}", event.text(), by->text()),
                       msg("'mwp undo {}' brings it back", by->text()));
  }
  if (!on && changes.empty())
    throw UsageError("nothing-to-change", tr("nothing to change"), tr("give --on DATE or KEY=VALUE"));
  if (on) refuse_future(desk, *on, std::string(policy::current_policy));
  Replacement replacement{id, on, changes, {}};
  auto breaches = rehearse(desk, amendments, id, scope_around(desk, target), {}, &replacement);
  Draft draft;
  auto event = about(kind::correction, target, desk);
  event.on = desk.today;
  const auto& now = *replacement.event;
  event.data.set("on", now.on).set("because", now.because).set("data", now.data);
  event.made.set("remade", now.made);
  mark_letters(desk, amendments, target, event, draft);
  mark_breaches(breaches, event, draft);
  draft.tell(msg("{}: corrected", in_words(target)));
  draft.add(std::move(event));
  return draft;
}

std::vector<EventId> last_commands(Desk& desk, int count) {
  Amendments amendments(db_of(desk));
  std::vector<EventId> events;
  desk.file.journal().each_command_back([&](const casefile::StoredCommand& command) {
    std::vector<EventId> standing;
    for (const auto& id : command.events) {
      bool counts = entry_of(desk, id).event.kind != kind::undo && !amendments.undone_by(id);
      if (counts) standing.push_back(id);
    }
    if (!standing.empty()) --count;
    events.insert(events.end(), standing.begin(), standing.end());
    return count > 0;
  });
  if (count > 0)
    throw NotFound("nothing-to-undo", tr("there is nothing, or not so much, to take back"),
                   tr("'mwp log --all' shows what was recorded"));
  return events;
}

std::vector<EventId> events_of_batch(Desk& desk, const std::string& batch) {
  Amendments amendments(db_of(desk));
  auto events = desk.file.journal().of_batch(batch);
  std::erase_if(events, [&](const EventId& id) { return amendments.undone_by(id).has_value(); });
  if (events.empty())
    throw NotFound("no-such-batch", msg("there is no batch '{}' with events to take back", printable(batch)));
  return events;
}

}  // namespace mwp::process
