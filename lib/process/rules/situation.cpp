// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "casefile/projection/wsr.hpp"
#include "domain/words.hpp"
#include "process/rules/checks.hpp"

namespace mwp::process::rules {

/// Situation 4 asks for a written overview; the form's own section counts as one.
std::optional<Broken> tried_on_paper(Facts& facts, const Question& question) {
  if (question.to != domain::situation_four || !facts.form_value("context.tried").is_null()) return std::nullopt;
  return Broken{{"context.tried"}, false};
}

std::optional<Broken> wsr_prepared(Facts& facts, const Question& question) {
  if (!question.body || question.body->id != "wsr") return std::nullopt;
  const auto& meeting = *question.meeting;
  auto participants = participants_of(facts.file(), meeting.id);
  bool invited = std::any_of(participants.begin(), participants.end(), [](const auto& who) { return who.invited; });
  Broken broken;
  if (meeting.place.empty() && !meeting.online) broken.missing.emplace_back("plaats of online");
  if (meeting.chair.empty()) broken.missing.emplace_back("voorzitter");
  if (meeting.notes.empty()) broken.missing.emplace_back("notulist");
  if (!invited) broken.missing.emplace_back("genodigden");
  auto prepared = wsr_of(facts.file(), meeting.id, facts.state().number);
  if (!prepared.overview) broken.missing.emplace_back("bijgewerkt overzicht");
  if (!prepared.client_informed) broken.missing.emplace_back("cliënt of vertegenwoordiger geïnformeerd");
  return broken.missing.empty() ? std::nullopt : std::optional(broken);
}

namespace {

/// WSRs of this case before `next` that brought no full solution and were not evaluated.
std::vector<std::string> not_evaluated(Facts& facts, const casefile::Meeting& next) {
  std::vector<std::string> meetings;
  for (const auto& outcome : facts.outcomes()) {
    bool open_end = outcome.body == "wsr" && outcome.meeting != next.id && outcome.on < next.on &&
                    domain::leaves_no_place(outcome.outcome);
    if (open_end && !wsr_of(facts.file(), outcome.meeting, facts.state().number).evaluated)
      meetings.push_back(outcome.meeting);
  }
  return meetings;
}

}  // namespace

/// A second WSR asks for the evaluation of the one before; situation 6 needs a held WSR without a full solution.
std::optional<Broken> wsr_evaluated(Facts& facts, const Question& question) {
  if (question.occasion == Occasion::MeetingOutcome) {
    if (!question.body || question.body->id != "wsr") return std::nullopt;
    auto meetings = not_evaluated(facts, *question.meeting);
    return meetings.empty() ? std::nullopt : std::optional(Broken{std::move(meetings), false});
  }
  if (question.to != domain::situation_six) return std::nullopt;
  const auto& outcomes = facts.outcomes();
  bool held = std::any_of(outcomes.begin(), outcomes.end(), [](const auto& outcome) {
    return outcome.body == "wsr" && domain::leaves_no_place(outcome.outcome);
  });
  return held ? std::nullopt : std::optional(Broken{{"wsr"}, false});
}

}  // namespace mwp::process::rules
