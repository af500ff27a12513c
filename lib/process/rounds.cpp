// SPDX-License-Identifier: EUPL-1.2
#include "process/rounds.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "domain/words.hpp"
#include "process/intake.hpp"
#include "process/steps.hpp"

namespace mwp::process {

namespace {

/// Agendas of the old region's bodies, on the day of the transfer or later.
void leave_agendas(Desk& desk, Facts& facts, Date from, NewEvent& event, Draft& draft) {
  std::vector<std::string> drops;
  for (const auto& item : facts.items()) {
    auto meeting = get_meeting(desk.file, item.meeting);
    bool pending = item.state == casefile::AgendaItem::State::Waiting ||
                   (item.state == casefile::AgendaItem::State::On && meeting.on >= from && !meeting.held(desk.today));
    if (!pending || meeting.region != facts.state().region) continue;
    drops.push_back(item.meeting);
    draft.tell(msg("{}: off the agenda of {}", facts.state().number.text(), item.meeting));
  }
  if (!drops.empty()) event.made.set("drops", drops);
}

}  // namespace

Draft close_case(Desk& desk, CaseNumber number, const std::string& reason, std::optional<Date> died) {
  desk.library.lists().require("close-reason", reason, "--reason");
  if (died && reason != "overleden") {
    throw UsageError("needless-option", tr("--died goes with --reason overleden"));
  }
  Facts facts(desk.file, desk.library, number);
  Draft draft;
  auto on = desk.on();
  if (died) {
    refuse_future(desk, *died, facts.state().policy);
    require_order(died, on, "--on");
    auto born = facts.identity() ? facts.identity()->born : std::nullopt;
    if (born && *died < *born) {  // the birth date itself is not told
      throw InputError("bad-order", tr("--died: lies before client.birth_date"), tr("check both dates"));
    }
  }
  Question question{.occasion = Occasion::Close, .on = on, .today = desk.today, .reason = reason};
  auto verdict = judge(desk, facts, question, draft);
  auto event = event_about(casefile::kind::close, facts, on, desk);
  event.data.set("reason", reason).set("died", died);
  verdict.mark(event);
  draft.tell(msg("{}: closed, {}", number.text(), reason));
  drop_items(desk, facts, {}, event, draft);
  draft.add(std::move(event));
  return draft;
}

void begin_round(Desk& desk, Facts& facts, const std::optional<std::string>& policy_id, NewEvent& event, Draft& draft) {
  const auto& state = facts.state();
  const auto& region = desk.library.region(state.region);
  const auto& policy = desk.library.policy(policy_id.value_or(region.policy));
  auto situation = std::string(domain::unknown_situation);
  event.made.set("new_round", state.round + 1).set("policy", policy.id);
  event.made.set("from", state.rung).set("rung", policy.rungs.front().id).set("situation", situation);
  enter_situation_tasks(desk, policy, region, situation, event, draft);
}

Draft reopen_case(Desk& desk, CaseNumber number, const std::optional<std::string>& policy_id) {
  Facts facts(desk.file, desk.library, number);
  const auto& state = facts.state();
  if (state.open) {
    throw InputError("not-closed", msg("case {} is open, in round {}", number.text(), state.round),
                     msg("'mwp why {}' says what comes next", number.text()));
  }
  auto on = desk.on();
  refuse_future(desk, on, state.policy);
  require_order(state.closed, on, "--on");
  if (facts.identity()) refuse_second_case(desk.file, facts.policy(), facts.identity()->all, {number});
  Draft draft;
  auto event = event_about(casefile::kind::reopen, facts, on, desk);
  event.data.set("policy", policy_id);
  begin_round(desk, facts, policy_id, event, draft);
  draft.tell(msg("{}: open again, round {}, policy {}", number.text(), state.round + 1,
                 desk.library.policy(event.made["policy"].text()).name));
  draft.add(std::move(event));
  return draft;
}

Draft transfer_case(Desk& desk, CaseNumber number, const std::string& to, Date from) {
  Facts facts(desk.file, desk.library, number);
  const auto& state = facts.state();
  const auto& region = desk.library.region_on(to, from);
  if (region.code == state.region) {
    throw InputError("same-region", msg("{} is responsible for case {} already", region.name, number.text()),
                     msg("'mwp log {} --kind transfer' shows what was handed over", number.text()));
  }
  require_order(state.opened, from, "--on");
  Draft draft;
  auto on = std::min(from, desk.today);
  auto verdict = judge(desk, facts, {.occasion = Occasion::Fact, .on = on, .today = desk.today}, draft);
  auto event = event_about(casefile::kind::transfer, facts, on, desk);
  event.data.set("to", region.code).set("from", from);
  auto task = task_of(desk, facts, "hand-over", on);
  open_task(event, task.set("due", from));
  draft.tell(msg("{}: {} is responsible from {}", number.text(), region.name, from.iso()));
  leave_agendas(desk, facts, from, event, draft);
  verdict.mark(event);
  draft.add(std::move(event));
  return draft;
}

}  // namespace mwp::process
