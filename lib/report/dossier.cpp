// SPDX-License-Identifier: EUPL-1.2
#include "report/dossier.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "domain/age.hpp"
#include "domain/redact.hpp"

namespace mwp::report {

namespace {

/// Words of a name: those with a capital, so that "gedragsdeskundige" behind it stays readable.
void add_names(const std::string& value, std::vector<std::string>& phrases) {
  for (auto word : words_of(value)) {
    bool capital = !word.empty() && (static_cast<unsigned char>(word[0]) >= 0x80 || (word[0] >= 'A' && word[0] <= 'Z'));
    if (capital && width(word) >= 3) phrases.emplace_back(word);
  }
}

/// Everything of the identity, and who the providers are: names as wholes and word by word, dates as people write them.
std::vector<std::string> phrases_of(const CaseSheet& sheet) {
  std::vector<std::string> phrases;
  if (sheet.identity) {
    for (const auto& [section, values] : sheet.identity->all.members()) {
      for (const auto& [key, value] : values.members()) {
        phrases.push_back(value.text());
        if (key.find("name") != std::string::npos || key == "contact") add_names(value.text(), phrases);
      }
    }
    if (auto born = sheet.identity->born) {
      for (auto& way : domain::ways_to_write(*born)) phrases.push_back(std::move(way));
    }
  }
  for (const auto& provider : sheet.providers) phrases.insert(phrases.end(), {provider.name, provider.agb});
  for (const auto& line : sheet.tried) {
    if (line.what == "approach" || line.what == "solution") phrases.push_back(line.with);
  }
  phrases.insert(phrases.end(), {sheet.state.provider, sheet.state.provider_agb, sheet.state.handler});
  std::erase_if(phrases, [](const auto& phrase) { return phrase.size() < 5 && parse_number(phrase, 0, 9999); });
  std::erase_if(phrases, [](const auto& phrase) { return phrase.size() < 2; });
  return phrases;
}

std::string step_in_words(const casefile::Step& step, const policy::Policy& policy) {
  if (!step.is_rung) {
    const auto* situation = policy.find_situation(step.to);
    return "situatie: " + (situation ? situation->name : step.to);
  }
  const auto* rung = policy.find_rung(step.to);
  auto text = "trede: " + (rung ? rung->name : step.to);
  return step.registered_by.empty() ? text : fmt::format("{}, aangemeld door {}", text, step.registered_by);
}

}  // namespace

Assessment assessment_of(casefile::CaseFile& file, policy::Library& library, const casefile::CaseState& state) {
  const auto& policy = library.policy(state.policy);
  Assessment answers;
  for (auto& answer : answers_of(file, state.number)) {
    if (answer.round != state.round) continue;
    const auto* known = policy.find_characteristic(answer.characteristic);
    answers.emplace_back(known ? known->text : answer.characteristic, std::move(answer));
  }
  std::stable_sort(answers.begin(), answers.end(), [](const auto& a, const auto& b) {
    return a.second.characteristic.size() != b.second.characteristic.size()
               ? a.second.characteristic.size() < b.second.characteristic.size()
               : a.second.characteristic < b.second.characteristic;
  });
  return answers;
}

Dossier dossier(casefile::CaseFile& file, policy::Library& library, casefile::CaseNumber number, Date today,
                bool redact) {
  Dossier found;
  found.sheet = case_sheet(file, library, number, today, true);
  found.today = today;
  auto& sheet = found.sheet;
  const auto& policy = library.policy(sheet.state.policy);
  found.age_class = domain::age_class(sheet.identity ? sheet.identity->born : std::nullopt, today);
  for (const auto& code : sheet.form["indication"]["grondslagen"].texts()) {
    const auto* ground = library.grondslagen().find(code);
    found.grounds.push_back(ground ? fmt::format("{} ({})", ground->name, code) : code);
  }
  for (const auto& line : sheet.tried) found.tried.emplace_back(line.on, in_words(line, library, policy));
  if (redact) found.tried = tried_in_words(sheet.tried, library, policy);
  for (const auto& step : sheet.steps) found.steps.emplace_back(step.on, step_in_words(step, policy));
  found.assessment = assessment_of(file, library, sheet.state);
  if (!redact) return found;
  found.phrases = phrases_of(sheet);
  sheet.identity.reset();
  return found;
}

}  // namespace mwp::report
