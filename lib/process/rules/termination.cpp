// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "process/rules/checks.hpp"

namespace mwp::process::rules {

namespace {

/// A lasting or bridging solution that holds on `day`.
bool cared_for(Facts& facts, Date day) {
  const auto& solutions = facts.solutions();
  return std::any_of(solutions.begin(), solutions.end(), [&](const auto& solution) {
    return (!solution.from || *solution.from <= day) && (!solution.until || *solution.until >= day);
  });
}

}  // namespace

/// Who ends care leaves a solution behind. A termination that was withdrawn asks for none, nor does a case that ends
/// with the client's death or own departure.
std::optional<Broken> continuity(Facts& facts, const Question& question) {
  if (question.occasion == Occasion::Close) {
    const auto& all = facts.terminations();
    bool departs = question.reason == "overleden" || question.reason == "ingetrokken";
    if (all.empty() || all.back().withdrawn || departs) return std::nullopt;
  }
  if (!question.without_solution && cared_for(facts, question.on)) return std::nullopt;
  return Broken{{"oplossing"}, false};
}

/// The last termination was tested, on the day on which the zorgkantoor agrees at the latest.
std::optional<Broken> termination_tested(Facts& facts, const Question& question) {
  const auto& all = facts.terminations();
  bool tested = !all.empty() && all.back().tested && *all.back().tested <= question.on;
  return tested ? std::nullopt : std::optional(Broken{{"toetsing"}, false});
}

}  // namespace mwp::process::rules
