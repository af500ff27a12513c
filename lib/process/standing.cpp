// SPDX-License-Identifier: EUPL-1.2
#include "process/standing.hpp"

namespace mwp::process {

const policy::Rung* next_rung(Facts& facts) {
  return facts.state().open ? facts.policy().above(facts.state().rung) : nullptr;
}

std::vector<BrokenRule> blocking(Facts& facts, const policy::Rung& rung, Date today) {
  Question question{
      .occasion = Occasion::Rung, .on = today, .today = today, .to = rung.id, .registered_by = rung.registered_by};
  return broken_rules(facts, question);
}

}  // namespace mwp::process
