// SPDX-License-Identifier: EUPL-1.2
// What is recorded. A command is one line that someone typed; an event is one thing that happened.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "base/value.hpp"
#include "domain/identifiers.hpp"

namespace mwp::casefile {

using domain::CaseNumber;
using domain::EventId;

/// Kinds of events, as they stand in the journal and in `mwp log` (mwp-casefile(5)). Never renamed.
namespace kind {
inline constexpr std::string_view intake = "intake";
inline constexpr std::string_view form = "form";
inline constexpr std::string_view consent = "consent";
inline constexpr std::string_view policy = "policy";
inline constexpr std::string_view escalation = "escalation";
inline constexpr std::string_view note = "note";
inline constexpr std::string_view contact = "contact";
inline constexpr std::string_view consult = "consult";
inline constexpr std::string_view approach = "approach";
inline constexpr std::string_view provider = "provider";
inline constexpr std::string_view outcome = "outcome";
inline constexpr std::string_view letter = "letter";
inline constexpr std::string_view document = "document";
inline constexpr std::string_view oco = "oco";
inline constexpr std::string_view plan = "plan";
inline constexpr std::string_view report = "report";
inline constexpr std::string_view link = "link";
inline constexpr std::string_view termination = "termination";
inline constexpr std::string_view pause = "pause";
inline constexpr std::string_view resume = "resume";
inline constexpr std::string_view meeting = "meeting";
inline constexpr std::string_view meeting_change = "meeting-change";
inline constexpr std::string_view meeting_cancel = "meeting-cancel";
inline constexpr std::string_view participant = "participant";
inline constexpr std::string_view preparation = "preparation";
inline constexpr std::string_view evaluation = "evaluation";
inline constexpr std::string_view agreement = "agreement";
inline constexpr std::string_view item = "item";
inline constexpr std::string_view item_drop = "item-drop";
inline constexpr std::string_view characteristic = "characteristic";
inline constexpr std::string_view decision = "decision";
inline constexpr std::string_view solution = "solution";
inline constexpr std::string_view candidate = "candidate";
inline constexpr std::string_view introduction = "introduction";
inline constexpr std::string_view match = "match";
inline constexpr std::string_view finance = "finance";
inline constexpr std::string_view move_agreement = "move-agreement";
inline constexpr std::string_view move_plan = "move-plan";
inline constexpr std::string_view move = "move";
inline constexpr std::string_view placement_check = "placement-check";
inline constexpr std::string_view placement_fail = "placement-fail";
inline constexpr std::string_view context = "context";
inline constexpr std::string_view context_change = "context-change";
inline constexpr std::string_view directory = "directory";
inline constexpr std::string_view places = "places";
inline constexpr std::string_view task = "task";
inline constexpr std::string_view task_assign = "task-assign";
inline constexpr std::string_view task_done = "task-done";
inline constexpr std::string_view task_drop = "task-drop";
inline constexpr std::string_view close = "close";
inline constexpr std::string_view reopen = "reopen";
inline constexpr std::string_view transfer = "transfer";
inline constexpr std::string_view undo = "undo";
inline constexpr std::string_view correction = "correction";

inline constexpr std::array all{
    intake,         form,           consent,     policy,      escalation,      note,           contact,
    consult,        approach,       provider,    outcome,     letter,          document,       oco,
    plan,           report,         link,        termination, pause,           resume,         meeting,
    meeting_change, meeting_cancel, participant, preparation, evaluation,      agreement,      item,
    item_drop,      characteristic, decision,    solution,    candidate,       introduction,   match,
    finance,        move_agreement, move_plan,   move,        placement_check, placement_fail, context,
    context_change, directory,      places,      task,        task_assign,     task_done,      task_drop,
    close,          reopen,         transfer,    undo,        correction};
}  // namespace kind

/// An event about to be appended.
struct NewEvent {
  std::string kind;
  Date on;  ///< when it happened; for a plan: when it was made
  std::optional<CaseNumber> case_number;
  std::string meeting;
  std::string context;
  std::string provider;
  Value data = Value::object();      ///< what was said
  Value made = Value::object();      ///< what policy, region and clock made of it: rung, round, tasks, breaches …
  Value personal = Value::object();  ///< identity: name, BSN, birth date, contacts; stored apart
  std::string because;
};

/// What an event said before a correction took its place.
struct EarlierWords {
  Date on;
  Value body;
  EventId replaced_by;
  Date replaced_on;
};

/// An event as a projection reads it: with the words of its last correction, where there is one.
struct Event {
  EventId id;
  std::optional<CaseNumber> case_number;
  std::string meeting;
  std::string context;
  std::string provider;
  std::string kind;
  Date on;
  Value body;
  Value personal;
  std::vector<EarlierWords> earlier;  ///< in the order in which they were replaced

  const Value& data() const { return body["data"]; }
  const Value& made() const { return body["made"]; }
  const std::string& because() const { return body["because"].text(); }
  /// (n, series) in one integer that sorts as they do; how projections refer to an event.
  std::int64_t key() const { return key_of(id); }
  static std::int64_t key_of(const EventId& id) { return id.n * 32 + (id.series - 'A'); }
  static EventId id_of(std::int64_t key) { return {key / 32, static_cast<char>('A' + key % 32)}; }
};

/// Who typed what, when.
struct NewCommand {
  std::optional<std::string> key;
  std::string line;  ///< the line in its comparable form; only its digest is stored
  std::string actor;
  Moment recorded_at;
  bool pinned = false;
  std::string policy;  ///< the digest of what was read of policies; empty: nothing
  std::optional<std::string> batch;
};

struct StoredCommand {
  EventId first;   ///< its first event
  std::string id;  ///< random; `log --key` takes it
  std::string line_digest;
  std::string answer;  ///< what it printed on stdout
  std::vector<EventId> events;
};

/// An event with what the log shows of its command.
struct LogEntry {
  Event event;
  std::string recorded_at;
  std::string actor;
  std::string clock;
  std::string undone_by;     ///< the undo that took it back
  std::string corrected_by;  ///< the correction that took its place
};

}  // namespace mwp::casefile
