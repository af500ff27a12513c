// SPDX-License-Identifier: EUPL-1.2
#include "report/standing.hpp"

#include <algorithm>
#include <map>

#include "base/message.hpp"
#include "base/text.hpp"
#include "casefile/projection/agenda_item.hpp"
#include "casefile/projection/case_provider.hpp"
#include "casefile/projection/consent.hpp"
#include "casefile/projection/decision.hpp"
#include "casefile/projection/form.hpp"
#include "casefile/projection/meeting.hpp"
#include "casefile/projection/placement.hpp"
#include "casefile/projection/solution.hpp"
#include "casefile/projection/termination.hpp"
#include "casefile/projection/tried.hpp"

namespace mwp::report {

namespace {
bool any_hard(const std::vector<BrokenLine>& broken) {
  return std::any_of(broken.begin(), broken.end(),
                     [](const auto& line) { return line.strength == policy::Strength::Hard; });
}
}  // namespace

bool Gaps::blocked() const {
  return any_hard(broken);
}
bool Standing::blocked() const {
  return any_hard(broken);
}

namespace {

std::vector<OpenQuestion> questions_of(casefile::CaseFile& file, casefile::CaseNumber number, int round) {
  std::vector<OpenQuestion> questions;
  auto ask = [&](std::string text, std::string who) { questions.push_back({std::move(text), std::move(who)}); };
  for (const auto& tried : tried_of(file, number)) {
    if (tried.round != round) continue;
    if (tried.what == "approach" && tried.answer == "open")
      ask(msg("{}: asked on {}, no answer yet", tried.with, tried.on.iso()), "zorgaanbieder");
    if (tried.what == "consult" && tried.requested && !tried.advised)
      ask(msg("{}: asked on {}, no advice yet", tried.with, tried.requested->iso()), tried.with);
  }
  for (const auto& provider : providers_of(file, number)) {
    bool undecided = provider.asked && (provider.answer.empty() || provider.answer == "open");
    const auto& name = provider.name.empty() ? provider.agb : provider.name;
    if (undecided) ask(msg("{}: becomes dossierhouder? asked on {}", name, provider.asked->iso()), "zorgaanbieder");
  }
  for (const auto& termination : terminations_of(file, number)) {
    if (!termination.announced || termination.withdrawn || termination.ended) continue;
    if (!termination.tested) {
      ask(msg("termination announced on {}: is the process in order?", termination.announced->iso()), "zorgkantoor");
    } else if (termination.agreed.empty()) {
      ask(msg("termination announced on {}: does the zorgkantoor agree?", termination.announced->iso()), "zorgkantoor");
    }
  }
  auto decisions = decisions_of(file, number);
  if (!decisions.empty() && decisions.back().outcome == "aangehouden" && !decisions.back().missing.empty())
    ask(msg("missing for the commission: {}", decisions.back().missing), decisions.back().missing_from);
  return questions;
}

/// Consents that hold end on their own date, or when the client comes of age.
void add_consent_ends(casefile::CaseFile& file, const casefile::CaseState& state, Date today,
                      std::vector<DateAhead>& dates) {
  auto signatory = signatory_of(file, state);
  std::vector<domain::ConsentAct> acts;
  for (auto& record : consents_of(file, state.number)) acts.push_back(std::move(record.act));
  std::map<Date, std::vector<std::string>> ends;
  for (const auto& act : acts) {
    if (act.kind != domain::ConsentAct::Kind::Given || !domain::consent_on(acts, act.scope, signatory, today).valid)
      continue;
    auto [end, because] = domain::end_of(act, acts, signatory);
    if (end && *end > today && !domain::consent_on(acts, act.scope, signatory, *end).valid)
      ends[*end - 1].push_back(act.scope);
  }
  for (const auto& [day, scopes] : ends)
    dates.push_back({day, msg("last day of the consent ({})", join(scopes)), "zorgaanbieder"});
}

std::vector<DateAhead> dates_of(casefile::CaseFile& file, const Standing& standing, Date today) {
  std::vector<DateAhead> dates;
  const auto& state = standing.state;
  for (const auto& task : standing.open_tasks) {
    if (task.due && !task.paused) dates.push_back({*task.due, task.text, task.owner});
  }
  for (const auto& [id, on] : standing.next_meetings) dates.push_back({on, id, "zorgkantoor"});
  if (state.next_region_from)
    dates.push_back({*state.next_region_from, msg("region {} becomes responsible", state.next_region), "zorgkantoor"});
  auto placement = placement_of(file, state.number);
  bool to_come = placement.planned && placement.planned->date && !placement.moved;
  if (to_come) dates.push_back({*placement.planned->date, tr("planned day of the move"), "zorgaanbieder"});
  for (const auto& solution : solutions_of(file, state.number)) {
    bool ends = !solution.lasting && solution.until && *solution.until >= today;
    if (ends) dates.push_back({*solution.until, msg("last day of the {}", solution.kind), "zorgaanbieder"});
  }
  add_consent_ends(file, state, today, dates);
  auto indication = form_of(file, state.number).form["indication"]["valid_until"].date();
  if (indication && *indication >= today)
    dates.push_back({*indication, tr("last day of the Wlz indication"), "zorgaanbieder"});
  std::stable_sort(dates.begin(), dates.end(), [](const auto& a, const auto& b) { return a.on < b.on; });
  return dates;
}

}  // namespace

Standing standing(casefile::CaseFile& file, const casefile::CaseState& state, Date today) {
  Standing found{.state = state,
                 .next_rung = {},
                 .broken = {},
                 .open_tasks = open_tasks_of(file, state.number),
                 .next_due = casefile::next_due(file, state.number),
                 .next_meetings = {},
                 .marks = marks_of(file, state.number),
                 .questions = {},
                 .dates = {}};
  for (const auto& item : items_of_case(file, state.number)) {
    if (item.state != casefile::AgendaItem::State::On) continue;
    auto meeting = get_meeting(file, item.meeting);
    if (!meeting.cancelled && !meeting.held(today)) found.next_meetings.emplace_back(meeting.id, meeting.on);
  }
  std::sort(found.next_meetings.begin(), found.next_meetings.end(),
            [](const auto& a, const auto& b) { return a.second < b.second; });
  if (!state.open) return found;
  found.questions = questions_of(file, state.number, state.round);
  found.dates = dates_of(file, found, today);
  return found;
}

}  // namespace mwp::report
