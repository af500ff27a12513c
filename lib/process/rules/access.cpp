// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domain/words.hpp"
#include "process/rules/checks.hpp"

namespace mwp::process::rules {

namespace {

int target_rank(Facts& facts, const Question& question) {
  return facts.policy().rank(question.to);
}
bool goes_up(Facts& facts, const Question& question) {
  return target_rank(facts, question) > facts.rank();
}

bool reached_this_round(Facts& facts, std::string_view rung) {
  const auto& steps = facts.steps();
  return std::any_of(steps.begin(), steps.end(), [&](const auto& step) {
    return step.is_rung && step.to == rung && step.round == facts.state().round;
  });
}

/// The last outcome of a rung in this round that says something (not `aangehouden`); empty when there is none. Last in
/// the journal: its dates decide validity, never order.
std::string last_outcome(Facts& facts, std::string_view rung) {
  std::string last;
  for (const auto& outcome : facts.outcomes()) {
    bool counts = outcome.rung == rung && outcome.round == facts.state().round && outcome.outcome != "aangehouden";
    if (counts) last = outcome.outcome;
  }
  return last;
}

}  // namespace

bool at_commission(Facts& facts, const Question& question) {
  const auto& commission = facts.policy().commission();
  if (question.occasion == Occasion::Rung) return question.to == commission.id && goes_up(facts, question);
  return question.occasion == Occasion::Agenda && question.body && question.body->rung == commission.id;
}

std::optional<Broken> wlz_indicatie(Facts& facts, const Question& question) {
  if (question.occasion == Occasion::Rung && !goes_up(facts, question)) return std::nullopt;
  Broken broken;
  broken.softened = !at_commission(facts, question);
  if (facts.form_value("indication.zorgprofiel").is_null()) broken.missing.emplace_back("indication.zorgprofiel");
  auto from = facts.form_value("indication.valid_from").date();
  auto until = facts.form_value("indication.valid_until").date();
  if (!from || *from > question.on) broken.missing.emplace_back("indication.valid_from");
  if (until && *until < question.on) broken.missing.emplace_back("indication.valid_until");
  return broken.missing.empty() ? std::nullopt : std::optional(broken);
}

/// Up by one, back to any, or again to a rung reached in this round.
std::optional<Broken> rung_order(Facts& facts, const Question& question) {
  int step = target_rank(facts, question) - facts.rank();
  if (step <= 1 || reached_this_round(facts, question.to)) return std::nullopt;
  return Broken{{facts.policy().rungs[static_cast<std::size_t>(target_rank(facts, question) - 1)].id}, false};
}

/// Looked at for the rung right below the target; a rung that is skipped is named by rung-order. The lowest rung needs
/// none: the provider's own registration says that it has no place.
std::optional<Broken> no_solution_below(Facts& facts, const Question& question) {
  int target = target_rank(facts, question);
  if (target <= facts.rank() || facts.policy().rungs[static_cast<std::size_t>(target)].admission) return std::nullopt;
  const auto& below = facts.policy().rungs[static_cast<std::size_t>(target - 1)].id;
  if (target == 1 || domain::leaves_no_place(last_outcome(facts, below))) return std::nullopt;
  return Broken{{below}, false};
}

std::optional<Broken> who_registers(Facts& facts, const Question& question) {
  const auto* rung = facts.policy().find_rung(question.to);
  if (!rung || rung->registered_by.empty() || !goes_up(facts, question)) return std::nullopt;
  if (question.registered_by != rung->registered_by) return Broken{{rung->registered_by}, false};
  bool by_provider = rung->registered_by == "zorgaanbieder";
  if (by_provider && facts.providers().empty()) return Broken{{"provider.name"}, false};
  return std::nullopt;
}

std::optional<Broken> identified(Facts& facts, const Question& question) {
  if (!goes_up(facts, question)) return std::nullopt;
  Broken broken;
  for (const auto* key : {"client.family_name", "client.birth_date"}) {
    if (facts.form_value(key).is_null()) broken.missing.emplace_back(key);
  }
  return broken.missing.empty() ? std::nullopt : std::optional(broken);
}

std::optional<Broken> admission_first(Facts& facts, const Question& question) {
  const auto* rung = facts.policy().find_rung(question.to);
  if (!rung || !rung->admission) return std::nullopt;
  return facts.decision() == "toegelaten" ? std::nullopt : std::optional(Broken{{"toegelaten"}, false});
}

/// In a later round the commission sees a form that was confirmed and an outcome that is new; new consent is rule
/// consent's, since consent ends with its round. An override lifts the new outcome only.
std::optional<Broken> round_fresh(Facts& facts, const Question& question) {
  if (!at_commission(facts, question) || facts.state().round == 1) return std::nullopt;
  Broken broken;
  broken.firm = facts.form().confirmed_round < facts.state().round;
  if (broken.firm) broken.missing.emplace_back("aanmeldformulier bevestigd of verbeterd in deze ronde");
  const auto& policy = facts.policy();
  const auto& below = policy.rungs[static_cast<std::size_t>(policy.rank(policy.commission().id) - 1)].id;
  if (!domain::leaves_no_place(last_outcome(facts, below)))
    broken.missing.push_back("uitkomst in deze ronde: " + below);
  return broken.missing.empty() ? std::nullopt : std::optional(broken);
}

}  // namespace mwp::process::rules
