// SPDX-License-Identifier: EUPL-1.2
#include "process/placement.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "casefile/projection/context.hpp"
#include "casefile/projection/task.hpp"
#include "process/rounds.hpp"
#include "process/steps.hpp"

namespace mwp::process {

using casefile::NamedProvider;

namespace {

bool admitted(Facts& facts) {
  return facts.decision() == "toegelaten";
}

Value provider_value(const NamedProvider& provider) {
  auto value = Value::object();
  if (!provider.agb.empty()) value.set("agb", provider.agb);
  if (!provider.name.empty()) value.set("name", provider.name);
  return value;
}

/// Open tasks of these templates end without having been done.
void lapse_tasks(Facts& facts, std::initializer_list<std::string_view> codes, NewEvent& event) {
  auto lapsed = event.made["tasks_lapsed"].texts();
  for (const auto& task : open_tasks_of(facts.file(), facts.state().number)) {
    if (std::find(codes.begin(), codes.end(), task.code) != codes.end()) lapsed.push_back(task.id.text());
  }
  if (!lapsed.empty()) event.made.set("tasks_lapsed", lapsed);
}

/// The search goes on: the zorgkantoor mediates again where the client is admitted.
void search_again(Desk& desk, Facts& facts, NewEvent& event) {
  if (admitted(facts)) open_task(event, task_of(desk, facts, "find-provider", event.on));
}

/// A step about a provider; where it does not end one, the provider is told of the client.
NewEvent provider_event(std::string_view kind, Desk& desk, Facts& facts, const ProviderStep& step, Draft& draft) {
  auto event = fact(kind, desk, facts, desk.on(), Occasion::Fact, draft);
  event.data.set("provider", provider_named(step.provider)).set("text", step.text);
  event.provider = step.provider;
  if (step.context) event.context = get_context(desk.file, *step.context).id;
  if (step.fell_through) {
    event.data.set("fell_through", true);
  } else {
    warn_of_sharing(desk, facts, event.on, "nieuwe-aanbieder", event, draft);
  }
  return event;
}

void warn_of_other_provider(Desk& desk, const NewEvent& event, Draft& draft) {
  if (event.context.empty()) return;
  auto context = get_context(desk.file, event.context);
  if (same_provider(context.provider, NamedProvider::of(event.data["provider"]))) return;
  draft.warnings.push_back(msg("{}: this context is of '{}'", context.id, context.provider.text()));
}

Draft end_match(Desk& desk, Facts& facts, const ProviderStep& step) {
  const auto& placement = facts.placement();
  const auto& number = facts.state().number;
  bool stands =
      placement.match && same_provider(placement.match->provider, NamedProvider::of(provider_named(step.provider)));
  if (!stands) {
    throw InputError("no-match", msg("case {} has no match with '{}'", number.text(), step.provider),
                     msg("'mwp show {}' shows it", number.text()));
  }
  if (placement.moved) {
    throw InputError("already-moved", msg("case {}: the client has moved there", number.text()),
                     msg("'mwp place fail {}' records that a placement failed", number.text()));
  }
  Draft draft;
  auto event = provider_event(casefile::kind::match, desk, facts, step, draft);
  event.context = placement.match->context;
  lapse_tasks(facts, {"exchange-information", "agree-move"}, event);
  search_again(desk, facts, event);
  draft.tell(msg("{}: the match with {} fell through", number.text(), step.provider));
  draft.add(std::move(event));
  return draft;
}

/// The providers that the client has now: where the client moved last, else the present one, else who keeps the file,
/// else who registered.
std::vector<NamedProvider> present_providers(Facts& facts, Date on) {
  if (auto last = facts.placement().lives_at(); !last.empty()) return {last};
  for (const auto* role : {"huidig", "dossierhouder", "indiener"}) {
    std::vector<NamedProvider> found;
    for (const auto& provider : facts.providers()) {
      bool ended = (provider.until && *provider.until < on) || provider.answer == "nee" || provider.answer == "open";
      if (provider.role == role && !ended) found.push_back({provider.agb, provider.name});
    }
    if (!found.empty()) return found;
  }
  return {};
}

}  // namespace

NamedProvider destination(Facts& facts) {
  if (const auto& match = facts.placement().match) return match->provider;
  NamedProvider to;
  for (const auto& solution : facts.solutions()) {
    if (solution.round == facts.state().round && !solution.provider.empty()) to = solution.provider;
  }
  return to;
}

bool leaves_provider(Facts& facts, const NamedProvider& to, Date on) {
  auto present = present_providers(facts, on);
  return std::any_of(present.begin(), present.end(),
                     [&](const NamedProvider& provider) { return !same_provider(provider, to); });
}

Draft candidate(Desk& desk, CaseNumber number, const ProviderStep& step) {
  Facts facts(desk.file, desk.library, number);
  Draft draft;
  auto event = provider_event(casefile::kind::candidate, desk, facts, step, draft);
  draft.tell(step.fell_through ? msg("{}: candidate {} fell through", number.text(), step.provider)
                               : msg("{}: candidate {}", number.text(), step.provider));
  draft.add(std::move(event));
  return draft;
}

Draft introduction(Desk& desk, CaseNumber number, const ProviderStep& step) {
  Facts facts(desk.file, desk.library, number);
  Draft draft;
  auto event = provider_event(casefile::kind::introduction, desk, facts, step, draft);
  draft.tell(msg("{}: {} introduced", number.text(), step.provider));
  draft.add(std::move(event));
  return draft;
}

Draft match(Desk& desk, CaseNumber number, const ProviderStep& step) {
  Facts facts(desk.file, desk.library, number);
  if (step.fell_through) return end_match(desk, facts, step);
  Draft draft;
  auto event = provider_event(casefile::kind::match, desk, facts, step, draft);
  warn_of_other_provider(desk, event, draft);
  event.made.set("tasks_done", std::vector<std::string>{"find-provider"});
  lapse_tasks(facts, {"exchange-information", "agree-move"}, event);
  if (leaves_provider(facts, NamedProvider::of(event.data["provider"]), event.on)) {
    open_task(event, task_of(desk, facts, "exchange-information", event.on));
    open_task(event, task_of(desk, facts, "agree-move", event.on));
  }
  draft.tell(msg("{}: match with {}", number.text(), step.provider));
  draft.add(std::move(event));
  return draft;
}

Draft agree_move(Desk& desk, CaseNumber number, const std::string& text) {
  Facts facts(desk.file, desk.library, number);
  Draft draft;
  auto event = fact(casefile::kind::move_agreement, desk, facts, desk.on(), Occasion::Fact, draft);
  event.data.set("text", text);
  event.made.set("tasks_done", std::vector<std::string>{"agree-move"});
  draft.tell(msg("{}: agreements on the move recorded", number.text()));
  draft.add(std::move(event));
  return draft;
}

Draft plan_move(Desk& desk, CaseNumber number, Date date) {
  Facts facts(desk.file, desk.library, number);
  auto on = desk.on(std::min(date, desk.today));
  require_order(on, date, "--date");
  Draft draft;
  auto verdict = judge(desk, facts, {.occasion = Occasion::MovePlan, .on = desk.on(), .today = desk.today}, draft);
  auto event = event_about(casefile::kind::move_plan, facts, on, desk);
  event.data.set("date", date);
  verdict.mark(event);
  draft.tell(msg("{}: move planned for {}", number.text(), date.iso()));
  draft.add(std::move(event));
  return draft;
}

Draft move(Desk& desk, CaseNumber number) {
  Facts facts(desk.file, desk.library, number);
  auto to = destination(facts);
  const auto& before = facts.placement().moved;
  if (before && (to.empty() || same_provider(before->provider, to))) {
    throw InputError("already-moved", msg("case {}: the move was recorded on {}", number.text(), before->on.iso()),
                     tr("a further move has a match or a solution of its own"));
  }
  Draft draft;
  auto event = fact(casefile::kind::move, desk, facts, desk.on(), Occasion::Move, draft);
  if (!to.empty()) {
    event.made.set("provider", provider_value(to)).set("provider_role", admitted(facts) ? "maatwerk" : "huidig");
  }
  event.made.set("tasks_done", std::vector<std::string>{"find-provider", "exchange-information", "agree-move"});
  draft.tell(msg("{}: moved on {}", number.text(), event.on.iso()));
  draft.add(std::move(event));
  return draft;
}

namespace {

void schedule_check(Desk& desk, Facts& facts, const PlacementCheckup& check, NewEvent& event) {
  auto task = task_of(desk, facts, "placement-check", event.on);
  if (check.text) task.set("text", fmt::format("{}: {}", task["text"].text(), *check.text));
  open_task(event, task.set("due", check.due));
}

/// The earliest of the checks to come is the one that was held.
void end_check(Facts& facts, NewEvent& event) {
  auto tasks = open_tasks_of(facts.file(), facts.state().number);
  auto first = std::find_if(tasks.begin(), tasks.end(),
                            [](const casefile::Task& task) { return task.code == "placement-check"; });
  if (first != tasks.end()) event.made.set("tasks_done", std::vector<std::string>{first->id.text()});
}

void go_back_to_admission(Desk& desk, Facts& facts, NewEvent& event) {
  search_again(desk, facts, event);
  const auto& rung = facts.policy().admission().id;
  if (!admitted(facts) || facts.state().rung == rung) return;
  event.made.set("from", facts.state().rung).set("rung", rung);
}

}  // namespace

Draft placement_check(Desk& desk, CaseNumber number, const PlacementCheckup& check) {
  Facts facts(desk.file, desk.library, number);
  if (check.done) refuse_future(desk, *check.done, facts.state().policy);
  auto on = desk.on(check.done.value_or(std::min(check.due.value_or(desk.today), desk.today)));
  require_order(on, check.due, "--due");
  Draft draft;
  auto event = fact(casefile::kind::placement_check, desk, facts, on, Occasion::Fact, draft);
  event.data.set("due", check.due).set("done", check.done).set("text", check.text);
  check.due ? schedule_check(desk, facts, check, event) : end_check(facts, event);
  draft.tell(check.due ? msg("{}: check of the placement due on {}", number.text(), check.due->iso())
                       : msg("{}: check of the placement recorded", number.text()));
  draft.add(std::move(event));
  return draft;
}

Draft placement_fail(Desk& desk, CaseNumber number, const PlacementFailure& failure) {
  Facts facts(desk.file, desk.library, number);
  const auto& moved = facts.placement().moved;
  if (!moved) {
    throw InputError("not-moved", msg("case {}: no move is recorded that could have failed", number.text()),
                     tr("a match that falls through is 'mwp place match --fell-through'"));
  }
  require_order(moved->on, desk.on(), "--on");
  Draft draft;
  auto event = fact(casefile::kind::placement_fail, desk, facts, desk.on(), Occasion::Fact, draft);
  event.data.set(failure.new_round ? "new_round" : "same_round", true).set("policy", failure.policy);
  failure.new_round ? begin_round(desk, facts, failure.policy, event, draft) : go_back_to_admission(desk, facts, event);
  lapse_tasks(facts, {"exchange-information", "agree-move", "placement-check"}, event);
  draft.tell(failure.new_round
                 ? msg("{}: the placement failed; round {} begins", number.text(), facts.state().round + 1)
                 : msg("{}: the placement failed; the round goes on", number.text()));
  draft.add(std::move(event));
  return draft;
}

}  // namespace mwp::process
