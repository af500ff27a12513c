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
  if (prepared.client_informed && prepared.informed_by.empty())
    broken.missing.emplace_back("door wie de cliënt of vertegenwoordiger is geïnformeerd");
  if (prepared.informed_by == "zorgkantoor" && facts.form_value("oco.involved").text() == "ja") {
    broken.missing.emplace_back(
        "het zorgkantoor informeert alleen op verzoek van de zorgaanbieder, als de relatie verstoord is en er geen OCO "
        "is");
  }
  return broken.missing.empty() ? std::nullopt : std::optional(broken);
}

namespace {

/// The WSR of this case right before `next`; empty: this is the first.
std::string wsr_before(Facts& facts, const casefile::Meeting& next) {
  std::pair<Date, std::string> last;
  for (const auto& outcome : facts.outcomes()) {
    std::pair meeting{outcome.on, outcome.meeting};
    if (outcome.body == "wsr" && meeting < std::pair{next.on, next.id}) last = std::max(last, meeting);
  }
  return last.second;
}

}  // namespace

/// A second WSR asks for the evaluation of the one right before it, whatever its outcome; situation 6 needs a held WSR
/// without a full solution.
std::optional<Broken> wsr_evaluated(Facts& facts, const Question& question) {
  if (question.occasion == Occasion::MeetingOutcome) {
    if (!question.body || question.body->id != "wsr") return std::nullopt;
    auto before = wsr_before(facts, *question.meeting);
    bool evaluated = before.empty() || wsr_of(facts.file(), before, facts.state().number).evaluated;
    return evaluated ? std::nullopt : std::optional(Broken{{before}, false});
  }
  if (question.to != domain::situation_six) return std::nullopt;
  const auto& outcomes = facts.outcomes();
  bool held = std::any_of(outcomes.begin(), outcomes.end(), [](const auto& outcome) {
    return outcome.body == "wsr" && domain::leaves_no_place(outcome.outcome);
  });
  return held ? std::nullopt : std::optional(Broken{{"wsr"}, false});
}

}  // namespace mwp::process::rules
