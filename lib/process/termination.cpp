// SPDX-License-Identifier: EUPL-1.2
#include "process/termination.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/message.hpp"
#include "casefile/projection/task.hpp"
#include "casefile/projection/termination.hpp"
#include "process/steps.hpp"

namespace mwp::process {

namespace {

constexpr const char* test_task = "test-termination";

struct Stage {
  const char* name;
  Date on;
};

Stage stage_of(const Desk& desk, const Termination& termination) {
  if (termination.announced) return {"announced", *termination.announced};
  if (termination.tested) return {"tested", *termination.tested};
  if (termination.withdrawn) return {"withdrawn", *termination.withdrawn};
  if (termination.ended) return {"ended", *termination.ended};
  return {"agreed", desk.today};
}

/// What is tested, agreed or withdrawn was announced; an end may come without a word.
void require_announced(Facts& facts, const Termination& termination, const Stage& stage) {
  if (termination.announced) {
    require_order(termination.announced, termination.effective, "--effective");
    return;
  }
  const auto& all = facts.terminations();
  bool under_way = !all.empty() && !all.back().withdrawn && !(termination.withdrawn && all.back().ended);
  if (under_way) {
    auto option = termination.agreed ? std::string("--on") : fmt::format("--{}", stage.name);
    require_order(all.back().announced, stage.on, option);
  } else if (!termination.ended) {
    throw InputError("no-termination", msg("case {}: no termination is under way", facts.state().number.text()),
                     msg("first: mwp record termination {} --announced DATE --ground …", facts.state().number.text()));
  }
}

/// That the zorgkantoor agrees is its own step; all else is the record of what happened.
Verdict judge_stage(Desk& desk, Facts& facts, const Termination& termination, Date on, Draft& draft) {
  Question question{.occasion = Occasion::Fact, .on = on, .today = desk.today};
  question.without_solution = termination.without_solution;
  if (termination.ended) question.occasion = Occasion::TerminationEnd;
  if (termination.agreed != "ja") return judge_record(desk, facts, question, draft);
  question.occasion = Occasion::TerminationAgreed;
  return judge(desk, facts, question, draft);
}

/// Tasks to test: of no more use once the termination is withdrawn, or announced with a date of its own.
std::vector<std::string> tests_to_lapse(Desk& desk, CaseNumber number) {
  std::vector<std::string> ids;
  for (const auto& task : open_tasks_of(desk.file, number)) {
    if (task.code == test_task) ids.push_back(task.id.text());
  }
  return ids;
}

void move_tasks(Desk& desk, Facts& facts, const Termination& termination, const Verdict& verdict, NewEvent& event) {
  if (termination.announced) {
    auto task = task_of(desk, facts, test_task, event.on);
    if (termination.effective) task.set("due", *termination.effective);  // care ends then, tested or not
    open_task(event, std::move(task));
  }
  if (termination.tested) event.made.set("tasks_done", std::vector<std::string>{test_task});
  if (termination.withdrawn || termination.announced) {
    auto lapsed = tests_to_lapse(desk, facts.state().number);
    if (!lapsed.empty()) event.made.set("tasks_lapsed", lapsed);
  }
  const auto& breaches = verdict.breaches;
  bool uncared_for = std::find(breaches.begin(), breaches.end(), "continuity") != breaches.end();
  if (uncared_for) open_task(event, task_of(desk, facts, "continuity", event.on));
}

}  // namespace

Draft termination(Desk& desk, CaseNumber number, const Termination& termination) {
  Facts facts(desk.file, desk.library, number);
  auto stage = stage_of(desk, termination);
  auto on = desk.on(stage.on);
  if (termination.agreed) stage.on = on;
  refuse_future_dates(desk, facts,
                      {termination.announced, termination.tested, termination.withdrawn, termination.ended});
  require_announced(facts, termination, stage);
  Draft draft;
  auto verdict = judge_stage(desk, facts, termination, on, draft);
  auto event = event_about(casefile::kind::termination, facts, on, desk);
  event.data.set("stage", stage.name)
      .set("announced", termination.announced)
      .set("effective", termination.effective)
      .set("ground", termination.ground)
      .set("tested", termination.tested)
      .set("process_ok", termination.process_ok);
  event.data.set("agreed", termination.agreed).set("withdrawn", termination.withdrawn).set("ended", termination.ended);
  if (termination.without_solution) event.data.set("without_solution", true);
  verdict.mark(event);
  move_tasks(desk, facts, termination, verdict, event);
  draft.tell(msg("{}: termination recorded ({})", number.text(), stage.name));
  draft.add(std::move(event));
  return draft;
}

}  // namespace mwp::process
