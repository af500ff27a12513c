// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "domain/identifiers.hpp"
#include "domain/words.hpp"
#include "process/rules/checks.hpp"

namespace mwp::process::rules {

namespace {

bool among(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// 11-03-1994, 11 maart 1994 and 1994-03-11, as people write a birth date.
std::vector<std::string> ways_to_write(Date day) {
  static constexpr std::array<const char*, 12> months{"januari",   "februari", "maart",    "april",
                                                      "mei",       "juni",     "juli",     "augustus",
                                                      "september", "oktober",  "november", "december"};
  auto y = std::to_string(day.year());
  auto m = std::to_string(day.month());
  auto d = std::to_string(day.day());
  auto two = [](const std::string& n) { return n.size() < 2 ? "0" + n : n; };
  return {day.iso(), two(d) + "-" + two(m) + "-" + y, d + "-" + m + "-" + y,
          d + " " + months[day.month() - 1] + " " + y};
}

/// `word` as a word of its own in folded `text`, so that the name Berg is not found in "bergen".
bool holds_word(const std::string& text, const std::string& word) {
  auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
  };
  for (auto at = text.find(word); !word.empty() && at != std::string::npos; at = text.find(word, at + 1)) {
    auto end = at + word.size();
    bool starts = at == 0 || !is_letter(text[at - 1]);
    bool ends = end == text.size() || !is_letter(text[end]);
    if (starts && ends) return true;
  }
  return false;
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
  auto text = fold(question.text);
  for (const auto* key : {"context.current", "context.tried", "context.question"})
    text += "\n" + fold(facts.form_value(key).text());
  for (const auto& outcome : facts.outcomes()) text += "\n" + fold(outcome.text);
  for (const auto& tried : facts.tried()) text += tried.is_aside() ? "" : "\n" + fold(tried.result);
  for (const auto& termination : facts.terminations()) text += "\n" + fold(termination.ground);
  Broken broken;
  if (domain::holds_bsn(text)) broken.missing.emplace_back("client.bsn");
  const auto& identity = facts.identity();
  if (identity && holds_word(text, fold(identity->family_name))) broken.missing.emplace_back("client.family_name");
  if (auto born = identity ? identity->born : std::nullopt) {
    auto ways = ways_to_write(*born);
    bool written = std::any_of(ways.begin(), ways.end(), [&](const auto& way) { return holds_word(text, way); });
    if (written) broken.missing.emplace_back("client.birth_date");
  }
  return broken.missing.empty() ? std::nullopt : std::optional(broken);
}

}  // namespace mwp::process::rules
