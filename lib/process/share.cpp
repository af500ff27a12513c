// SPDX-License-Identifier: EUPL-1.2
#include "process/share.hpp"

#include "process/facts.hpp"
#include "process/rules.hpp"

namespace mwp::process {

namespace {

void refuse_identity(Facts& facts, const std::string& scope, Date today) {
  if (facts.consent(scope, today).valid) return;
  const auto* rule = facts.policy().find_rule("consent-share");
  if (!rule) rule = facts.policy().find_rule("consent");
  if (rule) throw RefusedByRule(facts.state().number.text(), {{*rule, {scope}}});
}

}  // namespace

std::vector<std::string> look_at_sharing(Desk& desk, const std::vector<CaseNumber>& cases, const std::string& scope,
                                         bool identity) {
  Draft draft;
  for (auto number : cases) {
    Facts facts(desk.file, desk.library, number);
    Question question;
    question.occasion = Occasion::Share;
    question.on = desk.today;
    question.today = desk.today;
    question.scope = scope;
    judge(desk, facts, question, draft);
    if (identity) refuse_identity(facts, scope, desk.today);
  }
  return draft.warnings;
}

}  // namespace mwp::process
