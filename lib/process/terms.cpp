// SPDX-License-Identifier: EUPL-1.2
#include "process/terms.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "casefile/projection/pause.hpp"
#include "casefile/projection/task.hpp"
#include "process/steps.hpp"

namespace mwp::process {

using casefile::Task;
using domain::TermUnit;

namespace {

constexpr const char* decide_dossierhouder = "decide-dossierhouder";

void require_term(const policy::Policy& policy, const std::string& term) {
  if (policy.find_term(term)) return;
  std::vector<std::string> known;
  for (const auto& item : policy.terms) known.push_back(item.id);
  auto near = nearest(term, known);
  throw InputError("no-such-term", msg("--term: policy '{}' has no term '{}'", policy.id, term),
                   near.empty() ? msg("one of: {}", join(known)) : msg("did you mean '{}'?", near));
}

/// The event of a pause or resumption, judged.
NewEvent turn(std::string_view kind, Desk& desk, Facts& facts, const std::string& term, Draft& draft) {
  require_term(facts.policy(), term);
  auto on = desk.on();
  auto verdict = judge_record(desk, facts, {.occasion = Occasion::Fact, .on = on, .today = desk.today}, draft);
  auto event = event_about(kind, facts, on, desk);
  event.data.set("term", term);
  verdict.mark(event);
  return event;
}

/// The open tasks that run under the term.
std::vector<Task> tasks_under(Desk& desk, CaseNumber number, const std::string& term, Draft& draft) {
  auto tasks = open_tasks_of(desk.file, number);
  std::erase_if(tasks, [&](const Task& task) { return task.term["id"].text() != term; });
  if (tasks.empty()) draft.tell(msg("no open task runs under term '{}'", term));
  return tasks;
}

/// Their due dates with the pauses as they stand on the day of the event.
void move_tasks(Desk& desk, const Facts& facts, const std::vector<Task>& tasks,
                const std::vector<domain::Pause>& pauses, NewEvent& event, Draft& draft) {
  auto moves = Value::array();
  for (const auto& task : tasks) {
    auto term = stored_term(desk.library, facts.state().region, task.term);
    auto due = domain::due_date(term, start_of(task.term), pauses, event.on);
    if (task.due == due) continue;
    moves.push(Value::object({{"task", task.id.text()}, {"due", due}}));
    draft.tell(msg("{}: now due {}: {}", task.id.text(), due.iso(), task.text));
  }
  if (!moves.items().empty()) event.made.set("moves", std::move(moves));
}

/// The open task in which this provider decides.
std::optional<Task> open_decision(Desk& desk, const Facts& facts, const std::string& provider) {
  for (auto& task : open_tasks_of(desk.file, facts.state().number)) {
    if (task.code != decide_dossierhouder) continue;
    auto opened_by = desk.file.journal().find(task.id.event, false);
    if (opened_by && opened_by->event.provider == provider) return std::move(task);
  }
  return std::nullopt;
}

/// It was asked on this very day, and answered.
bool answered_before(Facts& facts, const std::string& provider, Date asked) {
  const auto& providers = facts.providers();
  return std::any_of(providers.begin(), providers.end(), [&](const casefile::CaseProvider& item) {
    bool same = item.role == "dossierhouder" && (item.agb.empty() ? item.name : item.agb) == provider;
    return same && item.asked == asked && !item.answer.empty() && item.answer != "open";
  });
}

}  // namespace

Value run_term(Desk& desk, const Facts& facts, Value task, std::string_view id, Date on) {
  auto term = desk.library.term(facts.policy(), desk.library.region(facts.state().region), id);
  auto pauses = pauses_of(desk.file, facts.state().number, term.id);
  const auto* unit = term.unit == TermUnit::WorkingDays ? "werkdagen" : "kalenderdagen";
  task.set("due", domain::due_date(term, on, pauses, on));
  return task.set(
      "term",
      Value::object(
          {{"id", term.id}, {"from", on}, {"number", term.number}, {"unit", unit}, {"calendar", term.calendar.id}}));
}

domain::Term stored_term(policy::Library& library, const std::string& region, const Value& stored) {
  auto unit = stored["unit"].text() == "werkdagen" ? TermUnit::WorkingDays : TermUnit::CalendarDays;
  auto calendar = library.calendar(library.region(region), stored["calendar"].text());
  return {stored["id"].text(), static_cast<int>(stored["number"].number()), unit, std::move(calendar), "", ""};
}

Date start_of(const Value& stored) {
  return stored["from"].date().value_or(Date{});
}

Draft pause(Desk& desk, CaseNumber number, const std::string& term) {
  Facts facts(desk.file, desk.library, number);
  Draft draft;
  auto event = turn(casefile::kind::pause, desk, facts, term, draft);
  draft.tell(msg("{}: term '{}' stands still from {}", number.text(), term, event.on.iso()));
  for (const auto& task : tasks_under(desk, number, term, draft)) {
    draft.tell(msg("{}: stands still: {}", task.id.text(), task.text));
  }
  draft.add(std::move(event));
  return draft;
}

Draft resume(Desk& desk, CaseNumber number, const std::string& term) {
  Facts facts(desk.file, desk.library, number);
  Draft draft;
  auto event = turn(casefile::kind::resume, desk, facts, term, draft);
  std::optional<casefile::EventId> ended;
  std::vector<domain::Pause> pauses;
  for (auto record : pauses_of(desk.file, number)) {
    if (record.term != term) continue;
    if (!ended && !record.pause.until) {
      require_order(record.pause.from, event.on, "--on");
      record.pause.until = event.on;
      ended = record.event;
    }
    pauses.push_back(record.pause);
  }
  if (!ended) {
    throw InputError("no-pause", msg("case {}: term '{}' does not stand still", number.text(), term),
                     msg("'mwp log {} --kind pause' shows its pauses", number.text()));
  }
  event.data.set("pause", ended->text());
  draft.tell(msg("{}: term '{}' runs on from {}", number.text(), term, event.on.iso()));
  move_tasks(desk, facts, tasks_under(desk, number, term, draft), pauses, event, draft);
  draft.add(std::move(event));
  return draft;
}

void run_dossierhouder_term(Desk& desk, Facts& facts, const ProviderRole& provider, NewEvent& event) {
  auto running = open_decision(desk, facts, event.provider);
  if (provider.answer && *provider.answer != "open") {
    if (running) event.made.set("tasks_done", std::vector{running->id.text()});
    if (*provider.answer == "ja") event.made.set("tasks_done", std::vector<std::string>{decide_dossierhouder});
    return;
  }
  if (!provider.asked || answered_before(facts, event.provider, *provider.asked)) return;
  if (running && start_of(running->term) == *provider.asked) return;
  std::vector<std::string> lapsed;
  if (running) lapsed.push_back(running->id.text());
  for (const auto& task : open_tasks_of(desk.file, facts.state().number)) {
    bool asks_nobody_yet = task.code == decide_dossierhouder && !task.due;
    if (asks_nobody_yet) lapsed.push_back(task.id.text());
  }
  if (!lapsed.empty()) event.made.set("tasks_lapsed", lapsed);
  auto task = task_of(desk, facts, decide_dossierhouder, *provider.asked);
  task.set("text", fmt::format("{}: {}", task["text"].text(), event.provider));
  open_task(event, std::move(task));
}

}  // namespace mwp::process
