// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domain/words.hpp"
#include "process/rules/checks.hpp"

namespace mwp::process::rules {

std::optional<Broken> no_future_facts(Facts&, const Question& question) {
  bool plan = question.occasion == Occasion::Agenda;
  return !plan && question.on > question.today ? std::optional(Broken{{question.on.iso()}, false}) : std::nullopt;
}

/// On an agenda the day counts: who was closed on the day of the meeting or later stood on it rightly; what was still
/// to be held then, the closing itself took it off.
std::optional<Broken> case_open(Facts& facts, const Question& question) {
  const auto& state = facts.state();
  bool after_the_meeting = question.occasion == Occasion::Agenda && state.closed && *state.closed >= question.on;
  if (state.open || after_the_meeting) return std::nullopt;
  return Broken{{state.close_reason}, false};
}

std::optional<Broken> agenda_rung(Facts& facts, const Question& question) {
  if (!question.body || question.body->rung.empty()) return std::nullopt;
  bool reached =
      facts.policy().rank(question.body->rung) <= facts.rank() && facts.policy().rank(question.body->rung) >= 0;
  return reached ? std::nullopt : std::optional(Broken{{question.body->rung}, false});
}

/// An outcome of the commission rests on an agenda item, a named human and a motivation; mwp derives none.
std::optional<Broken> decision_by_people(Facts& facts, const Question& question) {
  Broken broken;
  if (question.occasion == Occasion::DeskOutcome) {
    if (question.to == facts.policy().commission().id) broken.missing.emplace_back("agendapunt");
  } else {
    const auto& items = facts.items();
    bool on_agenda = std::any_of(items.begin(), items.end(), [&](const auto& item) {
      return item.meeting == question.meeting->id && item.state != casefile::AgendaItem::State::Dropped;
    });
    if (!on_agenda) broken.missing.emplace_back("agendapunt");
    if (question.by.empty()) broken.missing.emplace_back("--by");
    if (question.because.empty()) broken.missing.emplace_back("--because");
  }
  return broken.missing.empty() ? std::nullopt : std::optional(broken);
}

std::optional<Broken> refusal_feedback(Facts&, const Question& question) {
  bool bare = question.outcome == "niet-toegelaten" && question.options.empty();
  return bare ? std::optional(Broken{{"--options"}, false}) : std::nullopt;
}

/// To the zorgaanbieder that registered, and only where one did.
std::optional<Broken> letter_to_provider(Facts& facts, const Question& question) {
  if (question.to != "zorgaanbieder") return Broken{{question.to}};
  const auto& providers = facts.providers();
  bool registered =
      !facts.state().provider.empty() ||
      std::any_of(providers.begin(), providers.end(), [](const auto& item) { return item.role == "indiener"; });
  return registered ? std::nullopt : std::optional(Broken{{"provider.name"}});
}

/// After `niet-toegelaten` in this round without a lasting solution; `opgelost-…` and `geplaatst` say that there is
/// one.
std::optional<Broken> closed_unsolved(Facts& facts, const Question& question) {
  bool solved = question.reason.starts_with("opgelost-") || question.reason == "geplaatst";
  bool ended = question.reason == "ingetrokken" || question.reason == "overleden";
  const auto& solutions = facts.solutions();
  bool lasting = std::any_of(solutions.begin(), solutions.end(), [&](const auto& solution) {
    return solution.lasting && solution.round == facts.state().round;
  });
  if (solved || ended || lasting) return std::nullopt;
  return facts.decision() == "niet-toegelaten" ? std::optional(Broken{{"oplossing"}, false}) : std::nullopt;
}

}  // namespace mwp::process::rules
