// SPDX-License-Identifier: EUPL-1.2
#include "process/standing.hpp"

#include <algorithm>

namespace mwp::process {

const policy::Rung* next_rung(Facts& facts) {
  return facts.state().open ? facts.policy().above(facts.state().rung) : nullptr;
}

namespace {

/// The date of the first meeting of a body, not yet held, on whose agenda the case stands; else today.
Date next_meeting_of(Facts& facts, const policy::Body& body, Date today) {
  std::optional<Date> first;
  for (const auto& item : facts.items()) {
    if (item.state != casefile::AgendaItem::State::On) continue;
    auto meeting = get_meeting(facts.file(), item.meeting);
    bool counts = meeting.body == body.id && !meeting.cancelled && !meeting.held(today);
    if (counts && (!first || meeting.on < *first)) first = meeting.on;
  }
  return first.value_or(today);
}

}  // namespace

std::vector<BrokenRule> blocking(Facts& facts, const policy::Rung& rung, Date today) {
  bool reached = facts.policy().rank(rung.id) <= facts.rank();
  const auto* body = reached ? facts.policy().body_of_rung(rung.id) : nullptr;
  if (body) {
    auto on = next_meeting_of(facts, *body, today);
    return broken_rules(facts, {.occasion = Occasion::Agenda, .on = on, .today = today, .body = body});
  }
  return broken_rules(
      facts,
      {.occasion = Occasion::Rung, .on = today, .today = today, .to = rung.id, .registered_by = rung.registered_by});
}

std::vector<BrokenRule> obstacles(Facts& facts, Date today) {
  std::vector<BrokenRule> all;
  const auto& state = facts.state();
  const auto* own = facts.policy().find_rung(state.rung);
  bool waits = state.open && own && (state.rung_outcome.empty() || state.rung_outcome == "aangehouden");
  if (waits && facts.policy().body_of_rung(own->id)) all = blocking(facts, *own, today);
  if (const auto* next = next_rung(facts)) {
    for (auto& broken : blocking(facts, *next, today)) {
      bool told = std::any_of(all.begin(), all.end(), [&](const BrokenRule& item) { return item.rule == broken.rule; });
      if (!told) all.push_back(std::move(broken));
    }
  }
  if (!state.open) all = broken_rules(facts, {.occasion = Occasion::Fact, .on = today, .today = today});
  return all;
}

}  // namespace mwp::process
