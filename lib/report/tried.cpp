// SPDX-License-Identifier: EUPL-1.2
#include "report/tried.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "casefile/projection/decision.hpp"
#include "casefile/projection/meeting.hpp"
#include "casefile/projection/outcome.hpp"
#include "casefile/projection/tried.hpp"

namespace mwp::report {

namespace {

std::string consult_answer(const casefile::Tried& consult) {
  if (!consult.answer.empty()) return "advies opgevolgd: " + consult.answer;
  if (consult.advised) return "advies ontvangen";
  return consult.requested ? "gevraagd" : "";
}

/// Codes as words: geen-oplossing becomes geen oplossing.
std::string spaced(std::string code) {
  std::replace(code.begin(), code.end(), '-', ' ');
  return code;
}

/// A description in the middle of a sentence.
std::string lower_first(std::string text) {
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] + ('a' - 'A'));
  return text;
}

std::string sentence(const std::string& answer, const std::string& words) {
  if (words.empty()) return answer;
  return answer.empty() ? words : answer + ". " + words;
}

/// "aanmeldronde 1: 5 aanbieders gevraagd, 5 × nee (expertise ontbreekt)": approaches on one day, in one round.
std::string approaches_in_words(const std::vector<const TriedLine*>& approaches, policy::Library& library) {
  std::vector<std::pair<std::string, int>> answers;
  for (const auto* line : approaches) {
    auto ground = line->ground.empty()
                      ? ""
                      : fmt::format(" ({})", lower_first(library.lists().describe("refusal-ground", line->ground)));
    auto answer = line->answer + ground;
    auto it = std::find_if(answers.begin(), answers.end(), [&](const auto& item) { return item.first == answer; });
    it == answers.end() ? static_cast<void>(answers.emplace_back(answer, 1)) : static_cast<void>(++it->second);
  }
  auto text = fmt::format("aanmeldronde {}: {} {} gevraagd", approaches.front()->round, approaches.size(),
                          approaches.size() == 1 ? "aanbieder" : "aanbieders");
  for (const auto& [answer, count] : answers) text += fmt::format(", {} × {}", count, answer);
  return text;
}

std::string other_in_words(const TriedLine& line, policy::Library& library, const policy::Policy& policy) {
  if (line.what == "consult")
    return library.lists().describe("consult", line.with) + ": " + sentence(line.answer, line.words);
  const auto* knows = policy.find_body(line.with) ? &policy : library.policy_with_body(line.with);
  auto with = knows ? knows->find_body(line.with)->short_name : spaced(line.with);
  return with + ": " + sentence(spaced(line.answer), line.words);
}

}  // namespace

std::string TriedLine::result() const {
  auto text = ground.empty() ? answer : answer + " (" + ground + ")";
  if (words.empty()) return text;
  return text.empty() ? words : text + ": " + words;
}

std::vector<TriedLine> tried(casefile::CaseFile& file, casefile::CaseNumber number) {
  std::vector<TriedLine> lines;
  for (const auto& item : tried_of(file, number)) {
    bool approach = item.what == "approach";
    lines.push_back({item.on, approach ? N_("approach") : N_("consult"), item.with,
                     approach ? item.application_round : item.round, approach ? item.answer : consult_answer(item),
                     item.ground, item.result});
  }
  for (const auto& outcome : outcomes_of(file, number)) {
    lines.push_back({outcome.on, N_("outcome"), outcome.body.empty() ? outcome.rung : outcome.body, outcome.round,
                     outcome.outcome, "", outcome.text});
  }
  for (const auto& decision : decisions_of(file, number)) {
    auto meeting = find_meeting(file, decision.meeting);
    lines.push_back({decision.on, N_("decision"), meeting ? meeting->body : decision.meeting, decision.round,
                     decision.outcome, "", ""});
  }
  std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.on < b.on; });
  return lines;
}

std::vector<std::pair<Date, std::string>> tried_in_words(const std::vector<TriedLine>& lines, policy::Library& library,
                                                         const policy::Policy& policy) {
  std::vector<std::pair<Date, std::string>> words;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto& line = lines[i];
    std::vector<const TriedLine*> together{&line};
    while (line.what == "approach" && i + 1 < lines.size() && lines[i + 1].what == "approach" &&
           lines[i + 1].on == line.on && lines[i + 1].round == line.round) {
      together.push_back(&lines[++i]);
    }
    auto text =
        line.what == "approach" ? approaches_in_words(together, library) : other_in_words(line, library, policy);
    words.emplace_back(line.on, text);
  }
  return words;
}

}  // namespace mwp::report
