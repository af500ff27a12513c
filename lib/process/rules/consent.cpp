// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "process/rules/checks.hpp"

namespace mwp::process::rules {

namespace {

/// The scope under which data goes out at this step; empty when none does.
std::string scope_of(Facts& facts, const Question& question) {
  if (!question.scope.empty()) return question.scope;
  if (question.body) return question.body->scope;
  if (question.occasion != Occasion::Rung) return {};
  bool up = facts.policy().rank(question.to) > facts.rank();
  const auto* body = up ? facts.policy().body_of_rung(question.to) : nullptr;
  return body ? body->scope : std::string();
}

}  // namespace

std::optional<Broken> consent(Facts& facts, const Question& question) {
  if (!at_commission(facts, question)) return std::nullopt;
  auto state = facts.consent(scope_of(facts, question), question.on);
  if (state.valid) return std::nullopt;
  Broken broken{{"toestemmingsformulier"}, false};
  if (state.not_competent) broken.missing.emplace_back("bevoegde ondertekenaar");
  if (state.ended_on && *state.ended_on <= question.on)
    broken.missing.push_back("geldig na " + (*state.ended_on - 1).iso());
  return broken;
}

/// For a step or a document what was refused by today counts; for the record of what happened, what was refused by
/// then.
std::optional<Broken> consent_refused(Facts& facts, const Question& question) {
  auto scope = scope_of(facts, question);
  auto day = question.is_record ? question.on : std::max(question.on, question.today);
  if (scope.empty() || !facts.consent(scope, day).refused) return std::nullopt;
  return Broken{{scope}, false};
}

/// The commission has its own, hard rule; the regional taskforce is the own region's table.
std::optional<Broken> consent_share(Facts& facts, const Question& question) {
  auto scope = scope_of(facts, question);
  if (scope.empty() || scope == "commissie" || scope == "regionaal") return std::nullopt;
  if (facts.consent(scope, question.on).valid) return std::nullopt;
  return Broken{{scope}, false};
}

/// At the recording of a consent, and wherever it is relied upon: the signer is not the recorded representative, or a
/// new representative came after.
std::optional<Broken> signer_recorded(Facts& facts, const Question& question) {
  auto client = facts.signatory();
  auto signers = question.signed_by;
  auto signed_on = question.on;
  if (question.occasion != Occasion::Consent) {
    if (!at_commission(facts, question)) return std::nullopt;
    auto state = facts.consent(scope_of(facts, question), question.on);
    if (!state.valid) return std::nullopt;
    signers = state.signed_by;
    signed_on = *state.signed_on;
  }
  auto by = [&](std::string_view role) { return std::find(signers.begin(), signers.end(), role) != signers.end(); };
  if (by("client")) return std::nullopt;
  if (client.representative.empty() || !by(client.representative)) return Broken{{"representative.role"}, false};
  if (client.representative_since && *client.representative_since > signed_on)
    return Broken{{"representative.appointed_on"}, false};
  return std::nullopt;
}

}  // namespace mwp::process::rules
