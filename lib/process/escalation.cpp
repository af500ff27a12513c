// SPDX-License-Identifier: EUPL-1.2
#include "process/escalation.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "process/steps.hpp"

namespace mwp::process {

namespace {

[[noreturn]] void refuse_word(const policy::Policy& policy, const std::string& to) {
  auto known = policy.rung_ids();
  for (const auto& situation : policy.situations) known.push_back(situation.id);
  auto near = nearest(to, known);
  throw InputError("no-such-rung", msg("'{}' is not a rung or a situation of policy '{}'", to, policy.id),
                   near.empty() ? msg("one of: {}", join(known)) : msg("did you mean '{}'?", near));
}

[[noreturn]] void refuse_standing_still(CaseNumber number, const std::string& to) {
  throw InputError("already-there", msg("case {} already stands on '{}'", number.text(), to),
                   msg("'mwp why {}' says what comes next", number.text()));
}

Draft enter_rung(Desk& desk, Facts& facts, const policy::Rung& rung, const std::optional<std::string>& registered_by) {
  const auto& state = facts.state();
  if (state.open && state.rung == rung.id) refuse_standing_still(state.number, rung.id);
  auto party = registered_by.value_or(rung.registered_by);
  if (registered_by) desk.library.lists().require("party", party, "--registered-by");
  auto on = desk.on();
  Draft draft;
  Question question{.occasion = Occasion::Rung, .on = on, .today = desk.today, .to = rung.id, .registered_by = party};
  auto verdict = judge(desk, facts, question, draft);
  auto event = event_about(casefile::kind::escalation, facts, on, desk);
  event.data.set("to", rung.id);
  bool up = facts.policy().rank(rung.id) > facts.rank();
  if (up && !party.empty()) event.data.set("registered_by", party);
  event.made.set("from", state.rung).set("rung", rung.id);
  verdict.mark(event);
  draft.tell(msg("{}: {} → {}", state.number.text(), state.rung, rung.id));
  draft.add(std::move(event));
  return draft;
}

Draft enter_situation(Desk& desk, Facts& facts, const policy::Situation& situation) {
  const auto& state = facts.state();
  if (state.open && state.situation == situation.id) refuse_standing_still(state.number, situation.id);
  auto on = desk.on();
  Draft draft;
  Question question{.occasion = Occasion::Situation, .on = on, .today = desk.today, .to = situation.id};
  auto verdict = judge(desk, facts, question, draft);
  auto event = event_about(casefile::kind::escalation, facts, on, desk);
  event.data.set("to", situation.id);
  event.made.set("from", state.situation).set("situation", situation.id);
  verdict.mark(event);
  draft.tell(msg("{}: situation {} → {}", state.number.text(), state.situation, situation.id));
  enter_situation_tasks(desk, facts.policy(), desk.library.region(state.region), situation.id, event, draft);
  draft.add(std::move(event));
  return draft;
}

}  // namespace

Draft escalate(Desk& desk, CaseNumber number, const std::string& to, const std::optional<std::string>& registered_by) {
  Facts facts(desk.file, desk.library, number);
  if (const auto* rung = facts.policy().find_rung(to)) return enter_rung(desk, facts, *rung, registered_by);
  const auto* situation = facts.policy().find_situation(to);
  if (!situation) refuse_word(facts.policy(), to);
  if (registered_by) throw UsageError("needless-option", tr("--registered-by goes with a rung, not with a situation"));
  return enter_situation(desk, facts, *situation);
}

}  // namespace mwp::process
