// SPDX-License-Identifier: EUPL-1.2
#include "process/steps.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "casefile/projection/task.hpp"
#include "process/terms.hpp"

namespace mwp::process {

using casefile::AgendaItem;

NewEvent event_about(std::string_view kind, const Facts& facts, Date on, const Desk& desk) {
  NewEvent event;
  event.kind = kind;
  event.on = on;
  event.case_number = facts.state().number;
  event.because = desk.recording.because;
  event.made.set("round", facts.state().round);
  return event;
}

NewEvent fact(std::string_view kind, Desk& desk, Facts& facts, Date on, Occasion occasion, Draft& draft) {
  auto verdict = judge_record(desk, facts, {.occasion = occasion, .on = on, .today = desk.today}, draft);
  auto event = event_about(kind, facts, on, desk);
  verdict.mark(event);
  return event;
}

void refuse_future_dates(Desk& desk, const Facts& facts, std::initializer_list<std::optional<Date>> dates) {
  for (const auto& date : dates) {
    if (date) refuse_future(desk, *date, facts.state().policy);
  }
}

void warn_of_sharing(Desk& desk, Facts& facts, Date on, const std::string& scope, NewEvent& event, Draft& draft) {
  Question question{.occasion = Occasion::Share, .on = on, .today = desk.today, .scope = scope};
  auto own = desk;
  own.recording.overrides.clear();
  judge_record(own, facts, question, draft).mark(event);
}

NewEvent meeting_event(std::string_view kind, const std::string& id, Date on, const Desk& desk) {
  NewEvent event;
  event.kind = kind;
  event.on = on;
  event.meeting = id;
  event.because = desk.recording.because;
  return event;
}

namespace {
/// Without a due date.
Value task_in_words(const policy::TaskTemplate& words) {
  auto task =
      Value::object({{"code", words.id}, {"text", words.text}, {"owner", words.owner}, {"supports", words.supports}});
  if (!words.with.empty()) task.set("with", words.with);
  if (!words.situation.empty()) task.set("situation", words.situation).set("certainty", words.certainty);
  return task;
}
}  // namespace

Value task_of(Desk& desk, const Facts& facts, std::string_view id, Date on) {
  const auto& region = desk.library.region(facts.state().region);
  auto words = policy::Library::task(facts.policy(), region, id);
  auto task = task_in_words(words);
  if (words.term.empty()) return task;
  return run_term(desk, facts, std::move(task), words.term, on);
}

void open_task(NewEvent& event, Value task) {
  auto tasks = event.made.find("tasks") ? event.made["tasks"] : Value::array();
  tasks.push(std::move(task));
  event.made.set("tasks", std::move(tasks));
}

void enter_situation_tasks(Desk& desk, const policy::Policy& policy, const policy::Region& region,
                           const std::string& situation, NewEvent& event, Draft& draft) {
  std::vector<std::string> lapsed;
  std::vector<std::string> standing;  // codes
  for (const auto& task : open_tasks_of(desk.file, *event.case_number)) {
    const auto* words = policy.find_task(task.code);
    bool left = !task.situation.empty() && task.situation != situation;
    if (left && !(words && words->keeps)) {
      lapsed.push_back(task.id.text());
    } else if (task.round == event.made["round"].number()) {
      standing.push_back(task.code);
    }
  }
  std::size_t opened = 0;
  for (const auto& words : policy.tasks) {
    bool stands = std::find(standing.begin(), standing.end(), words.id) != standing.end();
    if (words.situation != situation || stands) continue;
    open_task(event, task_in_words(policy::Library::task(policy, region, words.id)));
    ++opened;
  }
  auto number = event.case_number->text();
  if (opened > 0) draft.tell(msgn("{}: {} task opened", "{}: {} tasks opened", opened, number, opened));
  if (lapsed.empty()) return;
  draft.tell(msgn("{}: {} task lapsed", "{}: {} tasks lapsed", lapsed.size(), number, lapsed.size()));
  event.made.set("tasks_lapsed", lapsed);
}

Value agreement(std::string_view text, const std::string& what) {
  auto colon = text.find(':');
  auto at = text.rfind('@');
  if (colon == std::string_view::npos || at == std::string_view::npos || at < colon) {
    throw InputError("bad-agreement", msg("{}: an agreement names who, what and by when", what),
                     tr("write it as \"WHO: WHAT @YYYY-MM-DD\""));
  }
  return Value::object({{"text", free_text(text.substr(colon + 1, at - colon - 1), what)},
                        {"owner", plain_text(text.substr(0, colon), what)},
                        {"due", parse_date(trim(text.substr(at + 1)), what)}});
}

void drop_items(Desk& desk, Facts& facts, const std::vector<std::string>& scopes, NewEvent& event, Draft& draft) {
  std::vector<std::string> drops;
  for (const auto& item : facts.items()) {
    auto meeting = get_meeting(desk.file, item.meeting);
    bool pending =
        item.state == AgendaItem::State::Waiting || (item.state == AgendaItem::State::On && !meeting.held(desk.today));
    const auto* body = facts.policy().find_body(meeting.body);
    bool covered = scopes.empty() || (body && std::find(scopes.begin(), scopes.end(), body->scope) != scopes.end());
    if (!pending || !covered) continue;
    drops.push_back(item.meeting);
    draft.tell(item.outcome.empty()
                   ? msg("{}: off the agenda of {}", facts.state().number.text(), item.meeting)
                   : msg("{}: no longer carried over from {}", facts.state().number.text(), item.meeting));
  }
  if (!drops.empty()) event.made.set("drops", drops);
}

const policy::Body& body_of(policy::Library& library, std::string_view id) {
  if (const auto* policy = library.policy_with_body(id)) return *policy->find_body(id);
  std::vector<std::string> known;
  for (const auto& policy_id : library.policy_ids()) {
    for (const auto& body : library.policy(policy_id).bodies) known.push_back(body.id);
  }
  std::sort(known.begin(), known.end());
  known.erase(std::unique(known.begin(), known.end()), known.end());
  auto near = nearest(id, known);
  throw InputError("no-such-body", msg("'{}' is not a body", id),
                   near.empty() ? msg("one of: {}", join(known)) : msg("did you mean '{}'?", near));
}

Value carried(CaseNumber number, std::string_view from, std::string_view to) {
  auto value = Value::object({{"case", number.text()}, {"from", from}});
  return to.empty() ? value : value.set("to", to);
}

std::string next_meeting_after(Desk& desk, const casefile::Meeting& meeting) {
  for (const auto& next : meetings_from(desk.file, meeting.body, meeting.region, std::max(desk.today, meeting.on))) {
    if (next.id != meeting.id && !next.held(desk.today)) return next.id;
  }
  return {};
}

void carry_over(Desk& desk, const casefile::Meeting& meeting, CaseNumber number, NewEvent& event, Draft& draft) {
  auto next = next_meeting_after(desk, meeting);
  auto list = Value::array();
  list.push(carried(number, meeting.id, next));
  event.made.set("carries", std::move(list));
  draft.tell(next.empty() ? msg("{}: carried over to the next {} that is planned", number.text(), meeting.body)
                          : msg("{}: carried over to {}", number.text(), next));
}

Value provider_named(std::string_view typed) {
  auto name = plain_text(typed, "--provider");
  return Value::object({{domain::is_agb(name) ? "agb" : "name", name}});
}

void require_order(std::optional<Date> first, std::optional<Date> last, const std::string& what) {
  if (!first || !last || *first <= *last) return;
  throw InputError("bad-order", msg("{}: {} lies before {}", what, last->iso(), first->iso()), tr("check both dates"));
}

}  // namespace mwp::process
