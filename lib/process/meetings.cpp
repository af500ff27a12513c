// SPDX-License-Identifier: EUPL-1.2
#include "process/meetings.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "process/agenda.hpp"
#include "process/steps.hpp"

namespace mwp::process {

using casefile::AgendaItem;
using casefile::Meeting;

namespace {

std::string region_of_meeting(Desk& desk, const policy::Body& body, const MeetingPlan& plan) {
  if (!body.regional) {
    if (plan.region) throw UsageError("needless-option", msg("--region: '{}' meets for the whole country", body.id));
    return {};
  }
  if (plan.region) return desk.library.region_on(*plan.region, plan.dates.front()).code;
  auto defaults = desk.file.default_regions();
  if (defaults.size() == 1) return defaults.front();
  throw UsageError("no-region", tr("the case file has no single default region"), tr("give --region CODE"));
}

/// A second meeting of a body on one day ends in -2. `earlier`: ids of the same command.
std::string new_id(Desk& desk, const policy::Body& body, const std::string& region, Date on,
                   const std::vector<std::string>& earlier) {
  auto id =
      region.empty() ? fmt::format("{}-{}", body.id, on.iso()) : fmt::format("{}-{}-{}", body.id, region, on.iso());
  auto same = meetings_named(desk.file, id) + static_cast<int>(std::count(earlier.begin(), earlier.end(), id));
  return same == 0 ? id : fmt::format("{}-{}", id, same + 1);
}

void check_time(const std::optional<std::string>& at) {
  if (!at) return;
  auto hour = at->size() == 5 && (*at)[2] == ':' ? parse_number(at->substr(0, 2), 0, 23) : std::nullopt;
  if (hour && parse_number(at->substr(3), 0, 59)) return;
  throw InputError("bad-time", msg("--at: '{}' is not a time", *at), tr("write it as HH:MM"));
}

void check_plan(Desk& desk, const policy::Body& body, const MeetingPlan& plan) {
  check_time(plan.at);
  if (plan.form && body.id != "wsr") throw UsageError("needless-option", tr("--form goes with a wsr"));
  if (plan.within) get_meeting(desk.file, *plan.within);
  if (!plan.form) return;
  const auto& forms = desk.library.policy_with_body(body.id)->wsr_forms;
  if (std::find(forms.begin(), forms.end(), *plan.form) == forms.end()) {
    throw InputError("unknown-code", msg("--form: '{}' is not a form of a wsr", *plan.form),
                     msg("one of: {}", join(forms)));
  }
}

Meeting meeting_not_held(Desk& desk, const std::string& id) {
  auto meeting = get_meeting(desk.file, id);
  if (meeting.cancelled) throw InputError("cancelled", msg("meeting '{}' is cancelled", id), tr("plan a new one"));
  if (meeting.attended)
    throw InputError("already-held", msg("meeting '{}' was already held", id), tr("what was recorded about it stands"));
  return meeting;
}

/// Rule decision-by-people: an outcome of the commission is given by 'mwp assess decide' alone.
[[noreturn]] void refuse_bare_outcome(const policy::Policy& policy, CaseNumber number) {
  throw RefusedByRule(number.text(),
                      {{*policy.find_rule("decision-by-people"), {"mwp assess decide", "--by", "--because"}}});
}

}  // namespace

Draft plan_meetings(Desk& desk, const MeetingPlan& plan) {
  const auto& body = body_of(desk.library, plan.body);
  check_plan(desk, body, plan);
  auto region = region_of_meeting(desk, body, plan);
  Draft draft;
  std::vector<std::string> ids;
  bool carried_over = false;
  for (auto on : plan.dates) {
    auto id = new_id(desk, body, region, on, ids);
    ids.push_back(id);
    auto event = meeting_event(casefile::kind::meeting, id, std::min(on, desk.today), desk);
    event.data.set("body", body.id).set("region", region).set("on", on).set("at", plan.at).set("place", plan.place);
    event.data.set("chair", plan.chair).set("notes", plan.notes).set("form", plan.form).set("within", plan.within);
    if (plan.online) event.data.set("online", true);
    auto carries = Value::array();
    if (on >= desk.today && !carried_over) {
      for (const auto& item : items_waiting(desk.file, body.id, region)) {
        carries.push(carried(item.case_number, item.meeting, id));
        draft.tell(msg("{}: carried over to {}", item.case_number.text(), id));
      }
      carried_over = true;
    }
    if (!carries.items().empty()) event.made.set("carries", std::move(carries));
    draft.add(std::move(event));
  }
  draft.answer = join(ids, "\n");
  draft.tell(msgn("{} meeting planned", "{} meetings planned", ids.size(), ids.size()));
  return draft;
}

Draft change_meeting(Desk& desk, const std::string& id, const MeetingChange& change) {
  auto meeting = meeting_not_held(desk, id);
  check_time(change.at);
  if (!change.on && !change.at && !change.place && !change.chair && !change.notes && !change.online) {
    throw UsageError("nothing-to-change", tr("nothing to change"),
                     tr("give --on, --at, --place, --online, --chair or --notes"));
  }
  auto event = meeting_event(casefile::kind::meeting_change, id, desk.today, desk);
  event.data.set("on", change.on)
      .set("at", change.at)
      .set("place", change.place)
      .set("chair", change.chair)
      .set("notes", change.notes);
  if (change.online) event.data.set("online", true);
  Draft draft;
  draft.tell(msg("{}: changed", id));
  draft.add(std::move(event));
  return draft;
}

Draft cancel_meeting(Desk& desk, const std::string& id) {
  auto meeting = meeting_not_held(desk, id);
  refuse_future(desk, desk.on(), std::string(policy::current_policy));
  auto event = meeting_event(casefile::kind::meeting_cancel, id, desk.on(), desk);
  Draft draft;
  draft.tell(msg("{}: cancelled", id));
  auto next = next_meeting_after(desk, meeting);
  auto carries = Value::array();
  for (const auto& item : items_of_meeting(desk.file, id)) {
    if (item.state != AgendaItem::State::On) continue;
    carries.push(carried(item.case_number, id, next));
    draft.tell(next.empty()
                   ? msg("{}: carried over to the next {} that is planned", item.case_number.text(), meeting.body)
                   : msg("{}: carried over to {}", item.case_number.text(), next));
  }
  if (!carries.items().empty()) event.made.set("carries", std::move(carries));
  draft.add(std::move(event));
  return draft;
}

Draft record_participant(Desk& desk, const std::string& id, const casefile::Participant& participant) {
  auto meeting = get_meeting(desk.file, id);
  if (meeting.cancelled) throw InputError("cancelled", msg("meeting '{}' is cancelled", id));
  std::string policy_id(policy::current_policy);
  if (participant.present) refuse_future(desk, meeting.on, policy_id);
  auto event =
      meeting_event(casefile::kind::participant, id, desk.on(participant.present ? meeting.on : desk.today), desk);
  refuse_future(desk, event.on, policy_id);
  event.data.set("who", participant.who).set("organisation", participant.organisation);
  if (!participant.role.empty()) event.data.set("role", participant.role);
  if (!participant.mandate.empty()) event.data.set("mandate", participant.mandate);
  event.data.set("present", participant.present);
  Draft draft;
  draft.tell(participant.present ? msg("{}: attendance recorded", id) : msg("{}: invitation recorded", id));
  draft.add(std::move(event));
  return draft;
}

Draft record_outcome(Desk& desk, const std::string& id, CaseNumber number, const MeetingOutcome& outcome) {
  auto meeting = get_meeting(desk.file, id);
  if (meeting.cancelled) throw InputError("cancelled", msg("meeting '{}' is cancelled", id));
  Facts facts(desk.file, desk.library, number);
  const auto& body = body_for(facts, meeting);
  const auto& policy = facts.policy();
  if (body.rung == policy.commission().id) {
    refuse_bare_outcome(policy, number);
  }
  auto rung = outcome.counts_for.value_or(body.rung);
  if (!rung.empty() && !policy.find_rung(rung)) {
    throw InputError("no-such-rung", msg("--counts-for: '{}' is not a rung of policy '{}'", rung, policy.id),
                     msg("one of: {}", join(policy.rung_ids())));
  }
  refuse_future(desk, meeting.on, policy.id);
  Draft draft;
  auto on = desk.on(meeting.on);
  if (!stands_on(facts, id)) {
    if (auto item = put_for_outcome(desk, meeting, facts, draft)) draft.add(std::move(*item));
  }
  Question question{.occasion = Occasion::MeetingOutcome,
                    .on = on,
                    .today = desk.today,
                    .to = rung,
                    .meeting = &meeting,
                    .body = &body,
                    .outcome = outcome.outcome};
  auto verdict = judge_record(desk, facts, question, draft);
  if (rung == policy.commission().id) {
    refuse_bare_outcome(policy, number);
  }
  auto event = event_about(casefile::kind::outcome, facts, on, desk);
  event.meeting = id;
  event.data.set("outcome", outcome.outcome).set("text", outcome.text).set("advise", outcome.advise);
  event.data.set("counts_for", outcome.counts_for);
  if (!outcome.agreements.empty()) event.data.set("agree", outcome.agreements);
  event.made.set("body", body.id);
  if (!rung.empty()) event.made.set("outcome_on_rung", rung);
  for (const auto& text : outcome.agreements) open_task(event, agreement(text, "--agree"));
  if (outcome.outcome == "aangehouden") carry_over(desk, meeting, number, event, draft);
  verdict.mark(event);
  draft.tell(msg("{}: outcome of {}: {}", number.text(), id, outcome.outcome));
  draft.add(std::move(event));
  return draft;
}

std::optional<domain::Sum> next_by_rhythm(Desk& desk, const std::string& body_id, const std::string& region) {
  const auto& body = body_of(desk.library, body_id);
  std::optional<Date> last;
  for (const auto& meeting : meetings(desk.file, body_id)) {
    if (meeting.region == region && !meeting.cancelled) last = meeting.on;
  }
  const auto& policy = *desk.library.policy_with_body(body_id);
  const auto* rhythm = policy.find_term("rhythm");
  bool has_rhythm = body.rung == policy.commission().id && rhythm && rhythm->number > 0;
  if (!last || !has_rhythm) return std::nullopt;
  auto term = desk.library.term(policy, rhythm->id);
  auto next = explain(term, *last);
  while (next.due <= desk.today) next = explain(term, next.due);
  return next;
}

}  // namespace mwp::process
