// SPDX-License-Identifier: EUPL-1.2
#include "process/again/retake.hpp"

#include "process/contexts.hpp"
#include "process/directory.hpp"
#include "process/placement.hpp"
#include "process/solutions.hpp"
#include "process/steps.hpp"

namespace mwp::process::retake {

namespace {

std::optional<std::string> or_nothing(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

ProviderStep step_of(const Event& event, Said& said) {
  return {said.provider(), or_nothing(event.context), said.maybe("text"), said.flag("fell_through")};
}

ContextPlan context_of(Said& said) {
  return {or_nothing(said.provider()), said.maybe("region"), said.maybe("state"), said.number("residents"),
          said.maybe("text")};
}

}  // namespace

/// The other case of a swap has an event of its own.
Draft solution(Desk& desk, const Event& event, Said& said) {
  bool lasting = said.flag("lasting");
  auto draft = process::solution(desk, of(event),
                                 {said.text("kind"), std::nullopt, or_nothing(said.provider()), said.date("from"),
                                  said.date("until"), lasting, said.text("text")});
  draft.events.front().data.set("with", event.data()["with"]);
  return draft;
}

Draft candidate(Desk& desk, const Event& event, Said& said) {
  return process::candidate(desk, of(event), step_of(event, said));
}

Draft introduction(Desk& desk, const Event& event, Said& said) {
  return process::introduction(desk, of(event), step_of(event, said));
}

Draft match(Desk& desk, const Event& event, Said& said) {
  return process::match(desk, of(event), step_of(event, said));
}

Draft finance(Desk& desk, const Event& event, Said& said) {
  NewFinance finance{said.text("kind"), said.cents("amount"), said.maybe("judged")};
  return event.case_number ? process::finance(desk, of(event), finance) : context_finance(desk, event.context, finance);
}

Draft move_agreement(Desk& desk, const Event& event, Said& said) {
  return agree_move(desk, of(event), said.text("text"));
}

Draft move_plan(Desk& desk, const Event& event, Said& said) {
  return plan_move(desk, of(event), said.date_or("date", event.on));
}

Draft move(Desk& desk, const Event& event, Said&) {
  return process::move(desk, of(event));
}

Draft placement_check(Desk& desk, const Event& event, Said& said) {
  return process::placement_check(desk, of(event), {said.date("due"), said.date("done"), said.maybe("text")});
}

Draft placement_fail(Desk& desk, const Event& event, Said& said) {
  return process::placement_fail(desk, of(event), {said.flag("new_round"), said.maybe("policy")});
}

Draft context(Desk& desk, const Event&, Said& said) {
  return open_context(desk, context_of(said));
}

Draft context_change(Desk& desk, const Event& event, Said& said) {
  return change_context(desk, event.context, context_of(said));
}

Draft directory(Desk& desk, const Event& event, Said& said) {
  return add_provider(desk, {said.maybe("agb"), said.maybe("name"), said.texts("regions"), said.texts("expertise"),
                             said.maybe_word("did_maatwerk", words::yes_no), or_nothing(event.personal["email"].text()),
                             said.maybe("text")});
}

Draft places(Desk& desk, const Event&, Said& said) {
  return count_places(
      desk, {said.provider(), said.text("kind"), said.text("region"), said.number("planned"), said.number("developing"),
             said.number("free"), said.number("taken"), said.number("group"), said.maybe("text")});
}

}  // namespace mwp::process::retake
