// SPDX-License-Identifier: EUPL-1.2
#include "process/assessment.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "domain/words.hpp"
#include "policy/reader.hpp"
#include "policy/toml.hpp"
#include "process/steps.hpp"

namespace mwp::process {

namespace {

void require_characteristic(const policy::Policy& policy, const std::string& id) {
  if (policy.find_characteristic(id)) return;
  std::vector<std::string> known;
  for (const auto& item : policy.characteristics) known.push_back(item.id);
  throw InputError("no-such-characteristic", msg("policy '{}' has no characteristic '{}'", policy.id, id),
                   msg("one of: {}", join(known)));
}

void refuse_second_decision(Facts& facts, const std::string& meeting) {
  for (const auto& decision : facts.decisions()) {
    if (decision.meeting != meeting) continue;
    throw InputError(
        "already-decided",
        msg("case {} already has an outcome of '{}': {}", facts.state().number.text(), meeting, decision.outcome),
        msg("'mwp show {}' shows it", facts.state().number.text()));
  }
}

void admit(Desk& desk, Facts& facts, NewEvent& event) {
  event.made.set("rung", facts.policy().admission().id);
  open_task(event, task_of(desk, facts, "outcome-letter", event.on));
  open_task(event, task_of(desk, facts, "find-provider", event.on));
}

void hand_back(Desk& desk, Facts& facts, const CommissionOutcome& outcome, NewEvent& event) {
  event.made.set("rung", facts.policy().hand_back);
  open_task(event, task_of(desk, facts, "outcome-letter", event.on));
  open_task(event, task_of(desk, facts, "seek-solution", event.on));
  if (outcome.options.empty() && facts.policy().find_rule("refusal-feedback")) {
    open_task(event, task_of(desk, facts, "ask-feedback", event.on));
  }
}

void hold_over(Desk& desk, Facts& facts, const casefile::Meeting& meeting, const CommissionOutcome& outcome,
               NewEvent& event, Draft& draft) {
  carry_over(desk, meeting, facts.state().number, event, draft);
  if (!outcome.missing) return;
  auto task = task_of(desk, facts, "supply-missing", event.on);
  task.set("text", fmt::format("{}: {}", task["text"].text(), *outcome.missing));
  open_task(event, task.set("owner", outcome.from).set("due", outcome.before));
}

/// Rules that kept the case off the agenda on the meeting's date: what was dealt with all the same is a breach.
std::vector<BrokenRule> agenda_breaches(Facts& facts, const casefile::Meeting& meeting) {
  Question question{.occasion = Occasion::Agenda,
                    .on = meeting.on,
                    .today = meeting.on,
                    .meeting = &meeting,
                    .body = facts.policy().find_body(meeting.body),
                    .is_record = true};
  auto broken = broken_rules(facts, question);
  const auto& marks = facts.marks();
  std::erase_if(broken, [&](const BrokenRule& item) {
    bool told = std::any_of(marks.begin(), marks.end(), [&](const casefile::Mark& mark) {
      return mark.kind == casefile::Mark::Kind::Breach && mark.rule == item.rule->id && mark.on == meeting.on;
    });
    return told || item.strength != policy::Strength::Hard || item.rule->id == "agenda-rung" ||
           item.rule->id == "case-open";
  });
  return broken;
}

void check_meeting(const Facts& facts, const casefile::Meeting& meeting) {
  const auto* body = facts.policy().body_of_rung(facts.policy().commission().id);
  if (meeting.cancelled) throw InputError("cancelled", msg("meeting '{}' is cancelled", meeting.id));
  if (body && meeting.body == body->id) return;
  throw InputError("not-the-commission",
                   msg("'{}' is no meeting of {}, the commission of policy '{}'", meeting.id, body ? body->id : "",
                       facts.policy().id),
                   msg("'mwp meeting outcome {}' records the outcome of other meetings", meeting.id));
}

}  // namespace

Draft answer_characteristics(Desk& desk, CaseNumber number, const std::vector<CharacteristicAnswer>& answers) {
  Facts facts(desk.file, desk.library, number);
  Draft draft;
  auto on = desk.on();
  auto verdict = judge_record(desk, facts, {.occasion = Occasion::Fact, .on = on, .today = desk.today}, draft);
  for (const auto& answer : answers) {
    require_characteristic(facts.policy(), answer.characteristic);
    auto event = event_about(casefile::kind::characteristic, facts, on, desk);
    event.because = answer.because;
    event.data.set("characteristic", answer.characteristic).set("answer", answer.answer).set("source", answer.source);
    event.data.set("by", answer.by.value_or(desk.recording.actor));
    verdict.mark(event);
    draft.tell(msg("{}: {} {}", number.text(), answer.characteristic, answer.answer));
    draft.add(std::move(event));
  }
  return draft;
}

std::vector<CharacteristicAnswer> read_answers(std::string_view text, const std::string& name) {
  policy::Document document{policy::read_toml(text, name), name, {}, {}, {}};
  policy::Reader root(document);
  std::vector<CharacteristicAnswer> answers;
  for (const auto& [id, value] : document.root.members()) {
    auto table = root.table(id);
    auto answer = table.word("answer", domain::yes_partly_no);
    auto because = table.maybe_prose("because");
    if (!because) table.fail("because", tr("missing"), tr("every answer has an explanation"));
    answers.push_back({id, answer, *because, table.maybe_text("source"), table.maybe_text("by")});
    table.done();
  }
  root.done();
  if (answers.empty())
    throw InputError("empty", msg("'{}' holds no answers", name),
                     tr("write [Z1] and below it answer = \"ja\", because = \"…\""));
  return answers;
}

Draft decide(Desk& desk, CaseNumber number, const CommissionOutcome& outcome) {
  Facts facts(desk.file, desk.library, number);
  auto meeting = get_meeting(desk.file, outcome.meeting);
  check_meeting(facts, meeting);
  refuse_second_decision(facts, meeting.id);
  if (outcome.from) desk.library.lists().require("party", *outcome.from, "--from");
  refuse_future(desk, meeting.on, facts.state().policy);
  auto on = desk.on(meeting.on);
  require_order(on, outcome.before, "--before");
  Draft draft;
  Question question{.occasion = Occasion::Decision,
                    .on = on,
                    .today = desk.today,
                    .meeting = &meeting,
                    .by = outcome.by,
                    .because = desk.recording.because,
                    .outcome = outcome.outcome,
                    .options = outcome.options};
  auto verdict = judge_record(desk, facts, question, draft);
  auto on_agenda = agenda_breaches(facts, meeting);
  for (const auto& broken : on_agenda) {
    verdict.breaches.push_back(broken.rule->id);
    draft.warnings.push_back(msg("recorded as a breach: {}", in_words(broken)));
  }
  auto event = event_about(casefile::kind::decision, facts, on, desk);
  event.meeting = meeting.id;
  event.data.set("outcome", outcome.outcome).set("by", outcome.by).set("missing", outcome.missing);
  event.data.set("from", outcome.from).set("before", outcome.before);
  if (!outcome.options.empty()) event.data.set("options", outcome.options);
  event.made.set("outcome_on_rung", facts.policy().commission().id);
  event.made.set("tasks_done", std::vector<std::string>{"supply-missing"});
  if (outcome.outcome == "toegelaten") admit(desk, facts, event);
  if (outcome.outcome == "niet-toegelaten") hand_back(desk, facts, outcome, event);
  if (outcome.outcome == "aangehouden") hold_over(desk, facts, meeting, outcome, event, draft);
  verdict.mark(event);
  draft.tell(msg("{}: {} by {}", number.text(), outcome.outcome, meeting.id));
  draft.add(std::move(event));
  return draft;
}

}  // namespace mwp::process
