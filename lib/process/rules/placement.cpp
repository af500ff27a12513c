// SPDX-License-Identifier: EUPL-1.2
#include "process/placement.hpp"

#include <algorithm>

#include "process/rules/checks.hpp"

namespace mwp::process::rules {

namespace {

/// An override at the planning of a move holds for the move itself.
bool lifted_when_planned(Facts& facts) {
  const auto& planned = facts.placement().planned;
  const auto& marks = facts.marks();
  return planned && std::any_of(marks.begin(), marks.end(), [&](const casefile::Mark& mark) {
           return mark.event == planned->event && mark.kind == casefile::Mark::Kind::Override &&
                  mark.rule == "move-agreed";
         });
}

}  // namespace

/// Where it is not known to which provider the client goes, agreements are asked for too: unknown is not no.
std::optional<Broken> move_agreed(Facts& facts, const Question& question) {
  bool agreed = facts.placement().agreed(facts.state().round, question.on);
  bool lifted = question.occasion == Occasion::Move && lifted_when_planned(facts);
  if (agreed || lifted || !leaves_provider(facts, destination(facts), question.on)) return std::nullopt;
  return Broken{{"afspraken over de verhuizing"}, false};
}

}  // namespace mwp::process::rules
