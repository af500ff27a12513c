// SPDX-License-Identifier: EUPL-1.2
#include "process/solutions.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "casefile/projection/context.hpp"
#include "domain/money.hpp"
#include "process/contexts.hpp"
#include "process/steps.hpp"

namespace mwp::process {

namespace {

NewEvent solution_event(Desk& desk, CaseNumber number, const NewSolution& solution,
                        const std::optional<CaseNumber>& with, Draft& draft) {
  Facts facts(desk.file, desk.library, number);
  auto event = fact(casefile::kind::solution, desk, facts, desk.on(), Occasion::Fact, draft);
  event.data.set("kind", solution.kind);
  if (with) event.data.set("with", with->text());
  event.data.set("from", solution.from).set("until", solution.until);
  event.data.set(solution.lasting ? "lasting" : "bridging", true).set("text", solution.text);
  event.made.set("tasks_done", std::vector<std::string>{"continuity"});
  draft.tell(msg("{}: solution recorded ({})", number.text(), solution.kind));
  return event;
}

void put_finance(NewEvent& event, const NewFinance& finance, const std::string& subject, Draft& draft) {
  event.data.set("kind", finance.kind).set("amount", finance.amount).set("judged", finance.judged);
  draft.tell(msg("{}: {}, {} euros", subject, finance.kind, domain::euros(finance.amount)));
  draft.add(std::move(event));
}

}  // namespace

Draft solution(Desk& desk, CaseNumber number, const NewSolution& solution) {
  desk.library.lists().require("solution", solution.kind, "--kind");
  require_order(solution.from, solution.until, "--until");
  if (solution.with == number) {
    throw InputError("same-case", msg("--with: {} is the case itself", number.text()), tr("name the other case"));
  }
  Draft draft;
  auto event = solution_event(desk, number, solution, solution.with, draft);
  if (solution.provider) {
    event.data.set("provider", provider_named(*solution.provider));
    event.provider = *solution.provider;
  }
  draft.add(std::move(event));
  if (solution.with) draft.add(solution_event(desk, *solution.with, solution, number, draft));
  return draft;
}

Draft finance(Desk& desk, CaseNumber number, const NewFinance& finance) {
  Facts facts(desk.file, desk.library, number);
  Draft draft;
  auto event = fact(casefile::kind::finance, desk, facts, desk.on(), Occasion::Fact, draft);
  put_finance(event, finance, number.text(), draft);
  return draft;
}

Draft context_finance(Desk& desk, const std::string& context, const NewFinance& finance) {
  auto id = get_context(desk.file, context).id;
  auto event = context_event(casefile::kind::finance, id, desk);
  Draft draft;
  put_finance(event, finance, id, draft);
  return draft;
}

}  // namespace mwp::process
