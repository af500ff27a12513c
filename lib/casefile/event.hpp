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
inline constexpr const char* intake = "intake";
inline constexpr const char* form = "form";
inline constexpr const char* consent = "consent";
inline constexpr const char* policy = "policy";
inline constexpr const char* escalation = "escalation";
inline constexpr const char* note = "note";
inline constexpr const char* contact = "contact";
inline constexpr const char* consult = "consult";
inline constexpr const char* approach = "approach";
inline constexpr const char* provider = "provider";
inline constexpr const char* outcome = "outcome";
inline constexpr const char* letter = "letter";
inline constexpr const char* document = "document";
inline constexpr const char* oco = "oco";
inline constexpr const char* plan = "plan";
inline constexpr const char* report = "report";
inline constexpr const char* link = "link";
inline constexpr const char* termination = "termination";
inline constexpr const char* pause = "pause";
inline constexpr const char* resume = "resume";
inline constexpr const char* meeting = "meeting";
inline constexpr const char* meeting_change = "meeting-change";
inline constexpr const char* meeting_cancel = "meeting-cancel";
inline constexpr const char* participant = "participant";
inline constexpr const char* preparation = "preparation";
inline constexpr const char* evaluation = "evaluation";
inline constexpr const char* agreement = "agreement";
inline constexpr const char* item = "item";
inline constexpr const char* item_drop = "item-drop";
inline constexpr const char* characteristic = "characteristic";
inline constexpr const char* decision = "decision";
inline constexpr const char* solution = "solution";
inline constexpr const char* candidate = "candidate";
inline constexpr const char* introduction = "introduction";
inline constexpr const char* match = "match";
inline constexpr const char* finance = "finance";
inline constexpr const char* move_agreement = "move-agreement";
inline constexpr const char* move_plan = "move-plan";
inline constexpr const char* move = "move";
inline constexpr const char* placement_check = "placement-check";
inline constexpr const char* placement_fail = "placement-fail";
inline constexpr const char* context = "context";
inline constexpr const char* context_change = "context-change";
inline constexpr const char* directory = "directory";
inline constexpr const char* places = "places";
inline constexpr const char* task = "task";
inline constexpr const char* task_assign = "task-assign";
inline constexpr const char* task_done = "task-done";
inline constexpr const char* task_drop = "task-drop";
inline constexpr const char* close = "close";
inline constexpr const char* reopen = "reopen";
inline constexpr const char* transfer = "transfer";
inline constexpr const char* undo = "undo";
inline constexpr const char* correction = "correction";

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
