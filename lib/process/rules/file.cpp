// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/text.hpp"
#include "domain/identifiers.hpp"
#include "domain/redact.hpp"
#include "domain/words.hpp"
#include "process/rules/checks.hpp"

namespace mwp::process::rules {

namespace {

bool among(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::optional<Broken> form_complete(Facts& facts, const Question& question) {
  if (!at_commission(facts, question)) return std::nullopt;
  Broken broken;
  for (const auto& key : facts.policy().required_for_commission) {
    bool named = key == "provider.name" && !facts.providers().empty();
    if (!named && facts.form_value(key).is_null()) broken.missing.push_back(key);
  }
  return broken.missing.empty() ? std::nullopt : std::optional(broken);
}

std::optional<Broken> waiting_list(Facts& facts, const Question& question) {
  if (!at_commission(facts, question)) return std::nullopt;
  auto reasons = facts.reasons();
  bool only = !reasons.empty() && std::all_of(reasons.begin(), reasons.end(),
                                              [](const auto& reason) { return reason == domain::waiting_list_reason; });
  return only ? std::optional(Broken{{"reason"}, false}) : std::nullopt;
}

/// Grondslag 03 (psychische stoornis) without 04, 05 or 06 (lichamelijk, verstandelijk, zintuiglijk), and none of the
/// conditions that S1 names beside ggz problems.
std::optional<Broken> ggz_only(Facts& facts, const Question& question) {
  if (!at_commission(facts, question)) return std::nullopt;
  auto grounds = facts.form_value("indication.grondslagen").texts();
  auto conditions = facts.form_value("need.conditions").texts();
  if (!among(grounds, "03")) return std::nullopt;
  for (const auto* code : {"04", "05", "06"}) {
    if (among(grounds, code)) return std::nullopt;
  }
  for (const auto* condition : {"nah", "lvb", "zevmb", "ass"}) {
    if (among(conditions, condition)) return std::nullopt;
  }
  return Broken{{"indication.grondslagen", "need.conditions"}, false};
}

std::optional<Broken> criteria_looked_at(Facts& facts, const Question& question) {
  if (!at_commission(facts, question)) return std::nullopt;
  Broken broken;
  for (const auto& characteristic : facts.policy().characteristics) {
    const auto& answers = facts.answers();
    bool answered = std::any_of(answers.begin(), answers.end(), [&](const auto& answer) {
      return answer.characteristic == characteristic.id && answer.round == facts.state().round;
    });
    if (!answered) broken.missing.push_back(characteristic.id);
  }
  return broken.missing.empty() ? std::nullopt : std::optional(broken);
}

std::optional<Broken> outside_region(Facts& facts, const Question& question) {
  if (!at_commission(facts, question)) return std::nullopt;
  if (facts.form_value("wish.outside_region_discussed_on").date()) return std::nullopt;
  return Broken{{"wish.outside_region_discussed_on"}, false};
}

/// Each option the commission named with a refusal in this round has an answer (`record approach --option N`).
std::optional<Broken> feedback_tried(Facts& facts, const Question& question) {
  if (!at_commission(facts, question)) return std::nullopt;
  Broken broken;
  for (const auto& decision : facts.decisions()) {
    if (decision.round != facts.state().round || decision.outcome != "niet-toegelaten") continue;
    broken.missing.clear();
    for (std::size_t i = 0; i < decision.options.size(); ++i) {
      const auto& tried = facts.tried();
      bool answered = std::any_of(tried.begin(), tried.end(), [&](const auto& item) {
        return item.option == static_cast<int>(i + 1) && item.answer != "open" && item.event > decision.event;
      });
      if (!answered) broken.missing.push_back(std::to_string(i + 1));
    }
  }
  return broken.missing.empty() ? std::nullopt : std::optional(broken);
}

/// Names what was found by its form key, never by its value. The provider's town is not a key of the form.
std::optional<Broken> identity_in_text(Facts& facts, const Question& question) {
  if (!question.body) return std::nullopt;
  auto text = question.text;
  for (const auto* key : {"context.current", "context.tried", "context.question"})
    text += "\n" + facts.form_value(key).text();
  for (const auto& outcome : facts.outcomes()) text += "\n" + outcome.text;
  for (const auto& tried : facts.tried()) text += tried.is_aside() ? "" : "\n" + tried.result;
  for (const auto& termination : facts.terminations()) text += "\n" + termination.ground;
  Broken broken;
  if (domain::holds_bsn(text)) broken.missing.emplace_back("client.bsn");
  const auto& identity = facts.identity();
  if (identity && domain::holds_phrase(text, identity->family_name)) broken.missing.emplace_back("client.family_name");
  if (auto born = identity ? identity->born : std::nullopt) {
    auto ways = domain::ways_to_write(*born);
    bool written =
        std::any_of(ways.begin(), ways.end(), [&](const auto& way) { return domain::holds_phrase(text, way); });
    if (written) broken.missing.emplace_back("client.birth_date");
  }
  return broken.missing.empty() ? std::nullopt : std::optional(broken);
}

}  // namespace mwp::process::rules
