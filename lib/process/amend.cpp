// SPDX-License-Identifier: EUPL-1.2
#include "process/amend.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "casefile/fold.hpp"
#include "casefile/projection/letter.hpp"
#include "casefile/projection/meeting.hpp"
#include "process/again.hpp"
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

/// A correction at work: its target, the values it changes, and what came of it.
struct Replacement {
  EventId target;
  std::optional<Date> on;
  Said::Changes changes;
  std::optional<NewEvent> event;
};

Event as_event(const Event& place, const NewEvent& made) {
  Event event = place;
  event.on = made.on;
  event.body = Value::object({{"because", made.because}, {"data", made.data}, {"made", made.made}});
  return event;
}

/// The event that is of the same kind, and of the same case, in what a step drafted.
const NewEvent* same_in(const Draft& draft, const Event& event) {
  auto it = std::find_if(draft.events.begin(), draft.events.end(), [&](const NewEvent& made) {
    return made.kind == event.kind && made.case_number == event.case_number;
  });
  return it == draft.events.end() ? nullptr : &*it;
}

Recording recording_of(const LogEntry& entry) {
  Recording recording{entry.event.on, entry.event.because(), {}, entry.actor};
  for (const auto& lifted : entry.event.made()["overrides"].items())
    recording.overrides.emplace_back(lifted["rule"].text(), lifted["because"].text());
  return recording;
}

/// The day on which an event was recorded: what was a plan then is looked at as a plan.
Date recorded_day(const LogEntry& entry) {
  auto moment = parse_moment(entry.recorded_at);
  return moment ? day_in_amsterdam(*moment) : entry.event.on;
}

struct Refusal {
  EventId id;
  std::string kind;
  std::string why;
};

/// A rehearsal: the events that depend on what is amended, played again from the first in an empty file, with the
/// amendment in place.
class Rehearsal {
 public:
  Rehearsal(Desk& desk, const Amendments& amendments, EventId first, Scope scope)
      : m_desk(desk),
        m_amendments(amendments),
        m_first(first),
        m_scope(std::move(scope)),
        m_twin(desk.file.empty_twin()) {}

  void play(Replacement* replacement) {
    auto around = m_scope;
    for (auto number : m_scope.cases) {
      for (const auto& entry : m_desk.file.journal().of_case(number, false)) around.add(entry.event);
    }
    for (auto& entry : entries_of(db_of(m_desk), around)) {
      if (casefile::is_amendment(entry.event.kind)) continue;
      auto event = as_it_counts(db_of(m_desk), m_amendments, std::move(entry.event));
      if (!event) continue;
      entry.event = std::move(*event);
      play_one(entry, replacement);
    }
    if (!m_refused.empty()) throw_refused();
  }
  /// Rules that records after the amended one now break and did not before.
  const std::vector<std::string>& new_breaches() const { return m_breaches; }

 private:
  void play_one(LogEntry& entry, Replacement* replacement) {
    bool replaced = replacement && entry.event.id == replacement->target;
    if (replaced) {
      replace(entry, *replacement);
    } else if (m_first < entry.event.id && concerns(entry.event)) {
      look_again(entry);
    }
    casefile::apply(m_twin.db(), m_twin.db(), entry.event);
  }

  bool concerns(const Event& event) const {
    return (event.case_number && m_scope.cases.contains(*event.case_number)) ||
           (!event.case_number &&
            (m_scope.meetings.contains(event.meeting) || m_scope.contexts.contains(event.context)));
  }

  void replace(LogEntry& entry, Replacement& replacement) {
    auto recording = recording_of(entry);
    if (replacement.on) recording.on = replacement.on;
    Desk desk{m_twin, m_desk.library, m_desk.today, recording};
    for (const auto& lifted : m_desk.recording.overrides) desk.recording.overrides.push_back(lifted);
    Said said(entry.event, replacement.changes);
    auto draft = again(desk, entry.event, said);
    said.done();
    const auto* made = same_in(draft, entry.event);
    if (!made)
      throw InputError("no-correction", msg("a {} is not corrected", entry.event.kind),
                       tr("undo it, and record what is right"));
    replacement.event = *made;
    replacement.event->because = desk.recording.because;
    entry.event = as_event(entry.event, *replacement.event);
  }

  void look_again(const LogEntry& entry) {
    Desk desk{m_twin, m_desk.library, recorded_day(entry), recording_of(entry)};
    Said said(entry.event, {});
    try {
      auto draft = again(desk, entry.event, said);
      const auto* made = same_in(draft, entry.event);
      if (made) note_breaches(entry.event, *made);
    } catch (const RefusedByRule& refused) {
      std::vector<std::string> rules;
      for (const auto& item : refused.items()) rules.push_back(item.rule.id);
      m_refused.push_back({entry.event.id, entry.event.kind, join(rules)});
    } catch (const Error& error) {
      m_refused.push_back({entry.event.id, entry.event.kind, error.what()});
    }
  }

  void note_breaches(const Event& before, const NewEvent& now) {
    auto known = before.made()["breaches"].texts();
    for (const auto& rule : now.made["breaches"].texts()) {
      bool told = std::find(known.begin(), known.end(), rule) != known.end() ||
                  std::find(m_breaches.begin(), m_breaches.end(), rule) != m_breaches.end();
      if (!told) m_breaches.push_back(rule);
    }
  }

  [[noreturn]] void throw_refused() const {
    std::vector<std::string> words, commands;
    for (const auto& refusal : m_refused) {
      words.push_back(fmt::format("{} {} ({})", refusal.id.text(), refusal.kind, refusal.why));
      commands.insert(commands.begin(), "mwp undo " + refusal.id.text());
    }
    throw Error(Exit::Refused, "later-events",
                msg("what was recorded later would now be refused: {}", join(words, "; ")),
                msg("first: {}", join(commands, "; ")));
  }

  Desk& m_desk;
  const Amendments& m_amendments;
  EventId m_first;
  Scope m_scope;
  CaseFile m_twin;
  std::vector<Refusal> m_refused;
  std::vector<std::string> m_breaches;
};

/// Letters that told the outcome of a decision: sent to the provider after it, and not to be replaced already.
std::vector<std::string> letters_about(Desk& desk, const Event& decision) {
  std::vector<std::string> letters;
  if (decision.kind != kind::decision || !decision.case_number) return letters;
  for (const auto& letter : letters_of(desk.file, *decision.case_number)) {
    bool told = letter.sent && letter.kind == "uitkomst" && decision.id < letter.event && !letter.to_be_replaced;
    if (told) letters.push_back(letter.event.text());
  }
  return letters;
}

/// An event about `target`, with its case, meeting, context and provider.
NewEvent about(const char* kind, const Event& target, Desk& desk) {
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

void mark_letters(Desk& desk, const Event& root, NewEvent& event, Draft& draft) {
  auto letters = letters_about(desk, root);
  if (letters.empty()) return;
  Facts facts(desk.file, desk.library, *root.case_number);
  event.made.set("letters", letters).set("round", facts.state().round);
  if (facts.state().open) open_task(event, task_of(desk, facts, "replace-letter", event.on));
  draft.tell(msgn("{}: {} letter is to be replaced", "{}: {} letters are to be replaced", letters.size(),
                  root.case_number->text(), letters.size()));
}

void mark_breaches(const std::vector<std::string>& breaches, NewEvent& event, Draft& draft) {
  if (breaches.empty() || !event.case_number) return;
  event.made.set("breaches", breaches);
  draft.warnings.push_back(msg("recorded as a breach: {}", join(breaches)));
}

std::string in_words(const Event& event) {
  auto subject = event.case_number ? event.case_number->text() : event.meeting;
  return fmt::format("{} {}{}{}", event.id.text(), event.kind, subject.empty() ? "" : " ", subject);
}

}  // namespace

Draft undo(Desk& desk, const std::vector<EventId>& events) {
  Amendments amendments(db_of(desk));
  EventId first = events.front();
  Scope scope;
  auto next = EventId{desk.file.journal().heads().back().id.n + 1, desk.file.series()};
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
  Rehearsal rehearsal(desk, amendments, first, std::move(scope));
  rehearsal.play(nullptr);
  Draft draft;
  for (const auto& id : events) {
    auto target = entry_of(desk, id).event;
    auto event = about(kind::undo, target, desk);
    mark_letters(desk, entry_of(desk, root_of(desk, id)).event, event, draft);
    mark_breaches(rehearsal.new_breaches(), event, draft);
    draft.tell(msg("{}: taken back", in_words(target))).add(std::move(event));
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
  Rehearsal rehearsal(desk, amendments, id, scope_around(desk, target));
  rehearsal.play(&replacement);
  Draft draft;
  auto event = about(kind::correction, target, desk);
  event.on = desk.today;
  const auto& now = *replacement.event;
  event.data.set("on", now.on).set("because", now.because).set("data", now.data);
  event.made.set("remade", now.made);
  mark_letters(desk, target, event, draft);
  mark_breaches(rehearsal.new_breaches(), event, draft);
  return draft.tell(msg("{}: corrected", in_words(target))).add(std::move(event));
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
