// SPDX-License-Identifier: EUPL-1.2
#include "process/meetings.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
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

NewEvent meeting_event(const char* kind, const std::string& id, Date on, const Desk& desk) {
  NewEvent event;
  event.kind = kind;
  event.on = on;
  event.meeting = id;
  event.because = desk.recording.because;
  return event;
}

Meeting meeting_not_held(Desk& desk, const std::string& id) {
  auto meeting = get_meeting(desk.file, id);
  if (meeting.cancelled) throw InputError("cancelled", msg("meeting '{}' is cancelled", id), tr("plan a new one"));
  if (meeting.attended)
    throw InputError("already-held", msg("meeting '{}' was already held", id), tr("what was recorded about it stands"));
  return meeting;
}

/// For a case put on the agenda: the meetings from which it waits to be carried over.
Value waiting_items(Facts& facts, const std::string& to, Desk& desk, const Meeting& meeting) {
  auto list = Value::array();
  for (const auto& item : facts.items()) {
    if (item.state != AgendaItem::State::Waiting) continue;
    auto from = get_meeting(desk.file, item.meeting);
    if (from.body == meeting.body && from.region == meeting.region)
      list.push(carried(facts.state().number, item.meeting, to));
  }
  return list;
}

bool stands_on(Facts& facts, const std::string& meeting) {
  const auto& items = facts.items();
  return std::any_of(items.begin(), items.end(), [&](const AgendaItem& item) {
    return item.meeting == meeting && item.state == AgendaItem::State::On;
  });
}

const policy::Body& body_for(Facts& facts, const Meeting& meeting) {
  if (const auto* body = facts.policy().find_body(meeting.body)) return *body;
  throw InputError("no-such-body",
                   msg("case {} follows policy '{}', which knows no body '{}'", facts.state().number.text(),
                       facts.policy().id, meeting.body),
                   tr("'mwp intake policy' moves a case to another policy"));
}

struct ItemWords {
  std::string question, brought_by;
  bool has_outcome = false;  ///< put because its outcome is being recorded: a fact
};

/// The event that puts one case on the agenda, judged; nothing when it stands there already with these words.
std::optional<NewEvent> put_one(Desk& desk, const Meeting& meeting, Facts& facts, const ItemWords& words,
                                Draft& draft) {
  const auto& body = body_for(facts, meeting);
  if (!body.cases) throw InputError("no-cases", msg("no case stands on the agenda of '{}'", body.id));
  bool held = meeting.held(desk.today) || words.has_outcome;
  if (stands_on(facts, meeting.id) && words.question.empty() && words.brought_by.empty()) {
    draft.tell(msg("{}: already on the agenda of {}", facts.state().number.text(), meeting.id));
    return std::nullopt;
  }
  Question question{.occasion = Occasion::Agenda,
                    .on = meeting.on,
                    .today = desk.today,
                    .meeting = &meeting,
                    .body = &body,
                    .text = words.question};
  auto verdict = held ? judge_record(desk, facts, question, draft) : judge(desk, facts, question, draft);
  auto event = event_about(casefile::kind::item, facts, desk.on(held ? meeting.on : desk.today), desk);
  refuse_future(desk, event.on, facts.state().policy);
  event.meeting = meeting.id;
  if (!words.question.empty()) event.data.set("question", words.question);
  if (!words.brought_by.empty()) event.data.set("brought_by", words.brought_by);
  if (auto carries = waiting_items(facts, meeting.id, desk, meeting); !carries.items().empty()) {
    event.made.set("carries", std::move(carries));
  }
  verdict.mark(event);
  draft.tell(msg("{}: on the agenda of {}", facts.state().number.text(), meeting.id));
  return event;
}

/// True when the case already waits on another meeting of the same body that is still to be held.
bool stands_elsewhere(Desk& desk, Facts& facts, const Meeting& meeting) {
  const auto& items = facts.items();
  return std::any_of(items.begin(), items.end(), [&](const AgendaItem& item) {
    if (item.meeting == meeting.id || item.state != AgendaItem::State::On) return false;
    auto other = get_meeting(desk.file, item.meeting);
    return other.body == meeting.body && other.region == meeting.region && !other.cancelled && !other.held(desk.today);
  });
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
  return draft.tell(msgn("{} meeting planned", "{} meetings planned", ids.size(), ids.size()));
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
  return draft.tell(msg("{}: changed", id)).add(std::move(event));
}

Draft cancel_meeting(Desk& desk, const std::string& id) {
  auto meeting = meeting_not_held(desk, id);
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
  return draft.add(std::move(event));
}

Draft put_on_agenda(Desk& desk, const std::string& id, const std::vector<CaseNumber>& cases,
                    const std::optional<std::string>& question, const std::optional<std::string>& brought_by) {
  auto meeting = get_meeting(desk.file, id);
  if (meeting.cancelled) throw InputError("cancelled", msg("meeting '{}' is cancelled", id), tr("choose another one"));
  Draft draft;
  for (auto number : cases) {
    Facts facts(desk.file, desk.library, number);
    auto event = put_one(desk, meeting, facts, {question.value_or(""), brought_by.value_or("")}, draft);
    if (event) draft.add(std::move(*event));
  }
  return draft;
}

Draft drop_from_agenda(Desk& desk, const std::string& id, const std::vector<CaseNumber>& cases) {
  auto meeting = get_meeting(desk.file, id);
  Draft draft;
  for (auto number : cases) {
    Facts facts(desk.file, desk.library, number);
    if (!stands_on(facts, id)) {
      throw InputError("not-on-agenda", msg("case {} is not on the agenda of '{}'", number.text(), id),
                       msg("'mwp meeting show {}' shows the agenda", id));
    }
    auto event = event_about(casefile::kind::item_drop, facts,
                             desk.on(meeting.held(desk.today) ? meeting.on : desk.today), desk);
    refuse_future(desk, event.on, facts.state().policy);
    event.meeting = id;
    draft.tell(msg("{}: off the agenda of {}", number.text(), id)).add(std::move(event));
  }
  return draft;
}

Draft fill_agenda(Desk& desk, const std::string& id) {
  auto meeting = get_meeting(desk.file, id);
  if (meeting.cancelled) throw InputError("cancelled", msg("meeting '{}' is cancelled", id), tr("choose another one"));
  if (meeting.held(desk.today)) {
    throw InputError("already-held", msg("meeting '{}' was already held", id),
                     msg("record who stood on it: mwp meeting put {} CASE...", id));
  }
  const auto& body = body_of(desk.library, meeting.body);
  if (body.rung.empty()) {
    throw InputError("no-rung", msg("'{}' belongs to no rung, so no case is due on it", body.id),
                     msg("put cases on it: mwp meeting put {} CASE...", id));
  }
  auto region = meeting.region.empty() ? std::nullopt : std::optional(meeting.region);
  Draft draft;
  for (auto& state : cases_waiting(desk.file, body.rung, region)) {
    Facts facts(desk.file, desk.library, state);
    if (stands_on(facts, id)) continue;
    if (stands_elsewhere(desk, facts, meeting)) {
      draft.tell(msg("{}: stays on an earlier agenda of {}", state.number.text(), body.id));
      continue;
    }
    try {
      if (auto event = put_one(desk, meeting, facts, {}, draft)) draft.add(std::move(*event));
    } catch (const RefusedByRule& refused) {
      std::vector<std::string> rules;
      for (const auto& item : refused.items()) rules.push_back(item.rule.id);
      draft.warnings.push_back(msg("{}: left out, {}", state.number.text(), join(rules)));
    }
  }
  return draft.tell(msgn("{}: {} case put on", "{}: {} cases put on", draft.events.size(), id, draft.events.size()));
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
  return draft.tell(participant.present ? msg("{}: attendance recorded", id) : msg("{}: invitation recorded", id))
      .add(std::move(event));
}

Draft record_outcome(Desk& desk, const std::string& id, CaseNumber number, const MeetingOutcome& outcome) {
  auto meeting = get_meeting(desk.file, id);
  if (meeting.cancelled) throw InputError("cancelled", msg("meeting '{}' is cancelled", id));
  Facts facts(desk.file, desk.library, number);
  const auto& body = body_for(facts, meeting);
  const auto& policy = facts.policy();
  if (body.rung == policy.commission().id) {
    throw InputError("commission-decides", msg("the outcome of '{}' is given by people, with a motivation", body.id),
                     msg("mwp assess decide {} --meeting {} --outcome … --because … --by NAME", number.text(), id));
  }
  auto rung = outcome.counts_for.value_or(body.rung);
  if (!rung.empty() && !policy.find_rung(rung)) {
    throw InputError("no-such-rung", msg("--counts-for: '{}' is not a rung of policy '{}'", rung, policy.id),
                     msg("one of: {}", join(policy.rung_ids())));
  }
  Draft draft;
  auto on = desk.on(meeting.on);
  if (!stands_on(facts, id)) {
    auto own = desk;
    own.recording.overrides.clear();
    if (auto item = put_one(own, meeting, facts, {"", "", true}, draft)) draft.add(std::move(*item));
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
    throw InputError("commission-decides",
                     msg("--counts-for: the outcome of '{}' is given by 'mwp assess decide'", rung));
  }
  auto event = event_about(casefile::kind::outcome, facts, on, desk);
  event.meeting = id;
  event.data.set("outcome", outcome.outcome).set("text", outcome.text).set("advise", outcome.advise);
  event.made.set("body", body.id);
  if (!rung.empty()) event.made.set("outcome_on_rung", rung);
  for (const auto& text : outcome.agreements) open_task(event, agreement(text, "--agree"));
  if (outcome.outcome == "aangehouden") carry_over(desk, meeting, number, event, draft);
  verdict.mark(event);
  return draft.tell(msg("{}: outcome of {}: {}", number.text(), id, outcome.outcome)).add(std::move(event));
}

namespace {

/// An event about one case in a meeting, judged as a fact.
NewEvent meeting_fact(Desk& desk, const char* kind, const Meeting& meeting, Facts& facts, Date on, Draft& draft) {
  auto verdict = judge_record(desk, facts, {.occasion = Occasion::Fact, .on = on, .today = desk.today}, draft);
  auto event = event_about(kind, facts, on, desk);
  event.meeting = meeting.id;
  verdict.mark(event);
  return event;
}

}  // namespace

Draft prepare_wsr(Desk& desk, const std::string& id, CaseNumber number, const Preparation& preparation) {
  auto meeting = get_meeting(desk.file, id);
  Facts facts(desk.file, desk.library, number);
  if (meeting.body != "wsr")
    throw InputError("not-a-wsr", msg("'{}' is not a wsr", id), tr("only a wsr is prepared this way"));
  if (preparation.informed_by) desk.library.lists().require("party", *preparation.informed_by, "--informed-by");
  for (const auto& day : {preparation.client_informed, preparation.overview}) {
    if (day) refuse_future(desk, *day, facts.state().policy);
  }
  Draft draft;
  auto event = meeting_fact(desk, casefile::kind::preparation, meeting, facts, desk.on(), draft);
  event.data.set("client_informed", preparation.client_informed).set("informed_by", preparation.informed_by);
  event.data.set("overview", preparation.overview);
  return draft.tell(msg("{}: preparation of {} recorded", number.text(), id)).add(std::move(event));
}

Draft evaluate_wsr(Desk& desk, const std::string& id, CaseNumber number, const Evaluation& evaluation) {
  auto meeting = get_meeting(desk.file, id);
  Facts facts(desk.file, desk.library, number);
  if (meeting.body != "wsr")
    throw InputError("not-a-wsr", msg("'{}' is not a wsr", id), tr("only a wsr is evaluated this way"));
  Draft draft;
  auto event = meeting_fact(desk, casefile::kind::evaluation, meeting, facts, desk.on(), draft);
  event.data.set("room_explored", evaluation.room_explored).set("mandate_present", evaluation.mandate_present);
  event.data.set("text", evaluation.text);
  return draft.tell(msg("{}: evaluation of {} recorded", number.text(), id)).add(std::move(event));
}

Draft agree(Desk& desk, const std::string& id, const std::string& text) {
  auto meeting = get_meeting(desk.file, id);
  auto on = desk.on(std::min(meeting.on, desk.today));
  refuse_future(desk, on, std::string(policy::current_policy));
  auto event = meeting_event(casefile::kind::agreement, id, on, desk);
  open_task(event, agreement(text, "AGREEMENT"));
  Draft draft;
  return draft.tell(msg("{}: agreement recorded", id)).add(std::move(event));
}

std::vector<Standing> agenda_standing(Desk& desk, const Meeting& meeting) {
  std::vector<Standing> all;
  for (auto& item : items_of_meeting(desk.file, meeting.id)) {
    if (!item.stands()) continue;
    Facts facts(desk.file, desk.library, item.case_number);
    const auto* own_body = facts.policy().find_body(meeting.body);
    if (!own_body && item.outcome.empty()) {  // the case follows another policy by now
      all.push_back({std::move(item), {"agenda-rung"}, {}});
      continue;
    }
    const auto& body = own_body ? *own_body : body_of(desk.library, meeting.body);
    Question question{.occasion = Occasion::Agenda,
                      .on = meeting.on,
                      .today = desk.today,
                      .meeting = &meeting,
                      .body = &body,
                      .text = item.question};
    Standing standing{std::move(item), {}, {}};
    for (const auto& broken : broken_rules(facts, question)) {
      if (broken.strength == policy::Strength::Warn) {
        standing.warnings.push_back(in_words(broken));
      } else if (broken.rule->id != "agenda-rung") {  // looked at when it was put; the case may have moved since
        standing.refused_by.push_back(broken.rule->id);
      }
    }
    all.push_back(std::move(standing));
  }
  return all;
}

std::optional<Date> next_by_rhythm(Desk& desk, const std::string& body_id, const std::string& region) {
  const auto& body = body_of(desk.library, body_id);
  std::optional<Date> last;
  for (const auto& meeting : meetings(desk.file, body_id)) {
    if (meeting.region == region && !meeting.cancelled) last = meeting.on;
  }
  const auto& policy = *desk.library.policy_with_body(body_id);
  auto rhythm =
      std::find_if(policy.terms.begin(), policy.terms.end(), [](const auto& term) { return term.id == "rhythm"; });
  bool has_rhythm = body.rung == policy.commission().id && rhythm != policy.terms.end() && rhythm->number > 0;
  if (!last || !has_rhythm) return std::nullopt;
  auto next = *last;
  while (next <= desk.today) next = next + rhythm->number;
  return next;
}

}  // namespace mwp::process
