// SPDX-License-Identifier: EUPL-1.2
#include "process/rehearsal.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "casefile/projection.hpp"
#include "casefile/projection/meeting.hpp"
#include "process/again.hpp"
#include "process/intake.hpp"
#include "process/rules.hpp"

namespace mwp::process {

namespace {

using casefile::Amendments;
using casefile::Event;
using casefile::LogEntry;
using casefile::Scope;

casefile::Db& db_of(Desk& desk) {
  return desk.file.db();
}

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

/// Keys that gave the event its date, unless that was told.
constexpr std::array<std::string_view, 4> dating_keys{"signed_on", "dated", "advised", "requested"};

/// The date of an event as corrected: as told now, and else as it was, unless the key from which it came is changed.
std::optional<Date> corrected_on(const Event& event, const Replacement& replacement) {
  if (replacement.on) return replacement.on;
  for (const auto& [key, text] : replacement.changes) {
    auto name = with_underscores(key);
    bool dating = std::find(dating_keys.begin(), dating_keys.end(), name) != dating_keys.end();
    if (dating && event.data()[name].date() == event.on) return std::nullopt;
  }
  return event.on;
}

/// The day on which what an event says was recorded: what was a plan then is looked at as a plan.
Date recorded_day(const LogEntry& entry) {
  auto moment = parse_moment(entry.recorded_at);
  auto day = moment ? day_in_amsterdam(*moment) : entry.event.on;
  return entry.event.earlier.empty() ? day : std::max(day, entry.event.earlier.back().replaced_on);
}

/// That day, or the latest day of the past that a correction tells: what it takes is a fact, not a plan.
Date day_to_retake(const LogEntry& entry, const Replacement& replacement, Date today) {
  auto day = recorded_day(entry);
  auto told = [&](std::optional<Date> date) {
    if (date && *date <= today) day = std::max(day, *date);
  };
  told(replacement.on);
  for (const auto& [key, text] : replacement.changes) told(Date::parse(text));
  return day;
}

/// True when both move the same items on agendas.
bool moves_the_same(const Value& one, const Value& other) {
  return one["carries"].json() == other["carries"].json() && one["drops"].json() == other["drops"].json();
}

/// A rehearsal: the events that depend on what is amended, played again from the first in an empty file, with the
/// amendment in place. A later event that would be refused is left out, so that those that rest on it show as well;
/// `excused` ones stand as they are.
class Rehearsal {
 public:
  Rehearsal(Desk& desk, const Amendments& amendments, EventId first, const Scope& scope, std::set<EventId> excused)
      : m_desk(desk),
        m_amendments(amendments),
        m_first(first),
        m_scope(scope),
        m_excused(std::move(excused)),
        m_twin(desk.file.empty_twin()) {}

  /// What would be refused happened all the same: what rests on it is looked at as it stands.
  void keep_refused() { m_keeps_refused = true; }
  void play(Replacement* replacement) {
    auto around = m_scope;
    for (auto number : m_scope.cases) {
      for (const auto& entry : m_desk.file.journal().of_case(number, false)) around.add(entry.event);
    }
    add_neighbours(around);
    for (auto& entry : entries_of(db_of(m_desk), around)) {
      if (casefile::is_amendment(entry.event.kind)) continue;
      auto event = as_it_counts(db_of(m_desk), m_amendments, std::move(entry.event));
      if (!event) continue;
      entry.event = std::move(*event);
      play_one(entry, replacement);
    }
  }
  const std::vector<Refusal>& refused() const { return m_refused; }
  const Breaches& breaches() const { return m_breaches; }
  CaseFile& twin() { return m_twin; }

 private:
  /// The other meetings of the same bodies: items were, or will be, carried over to them.
  void add_neighbours(Scope& around) {
    for (const auto& id : std::set(around.meetings)) {
      auto meeting = find_meeting(m_desk.file, id);
      if (!meeting) continue;
      for (const auto& other : meetings(m_desk.file, meeting->body)) {
        if (other.region == meeting->region) around.meetings.insert(other.id);
      }
    }
  }

  void play_one(LogEntry& entry, Replacement* replacement) {
    bool replaced = replacement && entry.event.id == replacement->target;
    bool later = m_first < entry.event.id && concerns(entry.event) && !m_excused.contains(entry.event.id);
    if (replaced) {
      replace(entry, *replacement);
    } else if (later && !still_stands(entry) && !m_keeps_refused) {
      return;
    }
    casefile::apply_plainly(m_twin.db(), entry.event);
  }

  bool concerns(const Event& event) const {
    return (event.case_number && m_scope.cases.contains(*event.case_number)) ||
           (!event.case_number &&
            (m_scope.meetings.contains(event.meeting) || m_scope.contexts.contains(event.context)));
  }

  /// What it moved on agendas then, it moves now; what it moves anew goes to a meeting that is still to be held.
  void replace(LogEntry& entry, Replacement& replacement) {
    auto event = retake(entry, replacement, day_to_retake(entry, replacement, m_desk.today));
    if (!moves_the_same(event.made, entry.event.made())) event = retake(entry, replacement, m_desk.today);
    replacement.event = std::move(event);
    entry.event = as_event(entry.event, *replacement.event);
  }

  NewEvent retake(const LogEntry& entry, const Replacement& replacement, Date day) {
    auto recording = recording_of(entry);
    recording.on = corrected_on(entry.event, replacement);
    Desk desk{m_twin, m_desk.library, day, recording};
    for (const auto& lifted : m_desk.recording.overrides) desk.recording.overrides.push_back(lifted);
    Said said(entry.event, replacement.changes);
    auto draft = again(desk, entry.event, said);
    const auto* made = same_in(draft, entry.event);
    if (!made)
      throw InputError("no-correction", msg("an event of kind {} is not corrected", entry.event.kind),
                       tr("undo it, and record what is right"));
    said.done();
    auto event = *made;
    event.because = desk.recording.because;
    return event;
  }

  bool still_stands(const LogEntry& entry) {
    Desk desk{m_twin, m_desk.library, recorded_day(entry), recording_of(entry)};
    Said said(entry.event, {});
    try {
      auto draft = again(desk, entry.event, said);
      const auto* made = same_in(draft, entry.event);
      if (made) note_breaches(entry.event, *made);
      return true;
    } catch (const RefusedByRule& refused) {
      std::vector<std::string> rules;
      for (const auto& item : refused.items()) rules.push_back(item.rule.id);
      refuse(entry.event, join(rules));
    } catch (const Error& error) {
      if (error.is_of_the_file()) throw;
      refuse(entry.event, error.what());
    }
    return false;
  }

  void refuse(const Event& event, std::string why) {
    m_refused.push_back({event.id, event.kind, std::move(why), event.on});
  }

  void note_breaches(const Event& before, const NewEvent& now) {
    auto known = before.made()["breaches"].texts();
    for (const auto& rule : now.made["breaches"].texts()) {
      std::pair breach{now.case_number.value_or(CaseNumber()), rule};
      bool told = std::find(known.begin(), known.end(), rule) != known.end() ||
                  std::find(m_breaches.begin(), m_breaches.end(), breach) != m_breaches.end();
      if (!told) m_breaches.push_back(std::move(breach));
    }
  }

  Desk& m_desk;
  const Amendments& m_amendments;
  EventId m_first;
  const Scope& m_scope;
  std::set<EventId> m_excused;
  bool m_keeps_refused = false;
  CaseFile m_twin;
  std::vector<Refusal> m_refused;
  Breaches m_breaches;
};

/// One command takes all of it back, or nothing: on the way, one by one, the case might stand where it never stood.
[[noreturn]] void throw_refused(const std::vector<Refusal>& refused, const std::vector<EventId>& undone) {
  std::vector<std::string> words, ids;
  for (const auto& refusal : refused) {
    words.push_back(fmt::format("{} {} ({})", refusal.id.text(), refusal.kind, refusal.why));
    ids.insert(ids.begin(), refusal.id.text());
  }
  for (const auto& id : undone) ids.push_back(id.text());
  auto command = "mwp undo " + join(ids, " ");
  throw Error(Exit::Refused, "later-events", msg("what was recorded later would now be refused: {}", join(words, "; ")),
              undone.empty() ? msg("first: {}", command) : msg("all of it together: {}", command));
}

bool is_open(CaseFile& file, CaseNumber number) {
  auto state = find_case(file, number);
  return state && state->open;
}

/// Rule one-open-case for a case that the amendment opens again: the person's other cases that are rehearsed too stand
/// in the twin, the rest as they are.
void refuse_second_open(Desk& desk, const Scope& scope, CaseFile& twin) {
  for (auto number : scope.cases) {
    auto identity = find_identity(twin, number);
    if (is_open(desk.file, number) || !is_open(twin, number) || !identity) continue;
    Facts facts(twin, desk.library, number);
    refuse_second_case(twin, facts.policy(), identity->all, {number});
    refuse_second_case(desk.file, facts.policy(), identity->all, scope.cases);
  }
}

}  // namespace

Breaches rehearse(Desk& desk, const Amendments& amendments, EventId first, const Scope& scope,
                  const std::vector<EventId>& undone, Replacement* replacement) {
  Rehearsal amended(desk, amendments, first, scope, {});
  amended.play(replacement);
  if (amended.refused().empty()) {
    refuse_second_open(desk, scope, amended.twin());
    return amended.breaches();
  }
  Amendments now(db_of(desk));
  Rehearsal as_it_is(desk, now, first, scope, {});
  as_it_is.play(nullptr);
  std::set<EventId> anyway;
  for (const auto& refusal : as_it_is.refused()) anyway.insert(refusal.id);
  if (anyway.empty()) throw_refused(amended.refused(), undone);
  Rehearsal excusing(desk, amendments, first, scope, std::move(anyway));
  excusing.play(replacement);
  if (!excusing.refused().empty()) throw_refused(excusing.refused(), undone);
  refuse_second_open(desk, scope, excusing.twin());
  return excusing.breaches();
}

std::vector<Refusal> refused_as_it_is(Desk& desk, CaseNumber number) {
  Amendments amendments(db_of(desk));
  Scope scope{{number}, {}, {}, {}};
  Rehearsal all(desk, amendments, {0, 'A'}, scope, {});
  all.keep_refused();
  all.play(nullptr);
  return all.refused();
}

}  // namespace mwp::process
