// SPDX-License-Identifier: EUPL-1.2
#include "report/tried.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "casefile/projection/decision.hpp"
#include "casefile/projection/outcome.hpp"
#include "casefile/projection/tried.hpp"

namespace mwp::report {

namespace {

std::string with_words(const std::string& result, const std::string& words) {
  return words.empty() ? result : (result.empty() ? words : result + ": " + words);
}

std::string consult_result(const casefile::Tried& consult) {
  if (!consult.answer.empty()) return with_words("advies opgevolgd: " + consult.answer, consult.result);
  if (consult.advised) return with_words("advies ontvangen", consult.result);
  return with_words(consult.requested ? "gevraagd" : "", consult.result);
}

/// "5 aanbieders gevraagd, 5 × nee": approaches on one day and in one application round.
std::string in_words(const std::vector<const TriedLine*>& approaches) {
  std::vector<std::pair<std::string, int>> answers;
  for (const auto* line : approaches) {
    auto answer = line->result.substr(0, line->result.find(':'));
    auto it = std::find_if(answers.begin(), answers.end(), [&](const auto& item) { return item.first == answer; });
    it == answers.end() ? static_cast<void>(answers.emplace_back(answer, 1)) : static_cast<void>(++it->second);
  }
  auto text = approaches.size() == 1 ? std::string("1 aanbieder gevraagd") : fmt::format("{} aanbieders gevraagd", approaches.size());
  for (const auto& [answer, count] : answers) text += fmt::format(", {} × {}", count, answer);
  return fmt::format("aanmeldronde {}: {}", approaches.front()->round, text);
}

}  // namespace

std::vector<TriedLine> tried(casefile::CaseFile& file, casefile::CaseNumber number) {
  std::vector<TriedLine> lines;
  for (const auto& item : tried_of(file, number)) {
    bool approach = item.what == "approach";
    auto answer = item.ground.empty() ? item.answer : item.answer + " (" + item.ground + ")";
    lines.push_back({item.on, item.what, item.with, approach ? item.application_round : item.round,
                     approach ? with_words(answer, item.result) : consult_result(item)});
  }
  for (const auto& outcome : outcomes_of(file, number)) {
    lines.push_back({outcome.on, "outcome", outcome.body.empty() ? outcome.rung : outcome.body, outcome.round,
                     with_words(outcome.outcome, outcome.text)});
  }
  for (const auto& decision : decisions_of(file, number)) {
    lines.push_back({decision.on, "decision", decision.meeting, decision.round, decision.outcome});
  }
  std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.on < b.on; });
  return lines;
}

std::vector<std::string> tried_in_words(const std::vector<TriedLine>& lines, policy::Library& library) {
  auto dutch = [](Date day) { return fmt::format("{:02}-{:02}-{}", day.day(), day.month(), day.year()); };
  std::vector<std::string> words;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto& line = lines[i];
    std::string text;
    if (line.what == "approach") {
      std::vector<const TriedLine*> together{&line};
      while (i + 1 < lines.size() && lines[i + 1].what == "approach" && lines[i + 1].on == line.on && lines[i + 1].round == line.round) {
        together.push_back(&lines[++i]);
      }
      text = in_words(together);
    } else if (line.what == "consult") {
      text = with_words(library.lists().describe("consult", line.with), line.result);
    } else {
      text = with_words(line.what == "decision" ? "commissie" : line.with, line.result);
    }
    words.push_back(fmt::format("{} {}", dutch(line.on), text));
  }
  return words;
}

}  // namespace mwp::report
