// SPDX-License-Identifier: EUPL-1.2
#include "process/wsr.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/message.hpp"
#include "process/steps.hpp"

namespace mwp::process {

using casefile::Meeting;

namespace {

/// An event about one case in a meeting, judged as a fact.
NewEvent meeting_fact(Desk& desk, std::string_view kind, const Meeting& meeting, Facts& facts, Date on, Draft& draft) {
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
  std::vector<std::string> done;
  if (preparation.client_informed) done.emplace_back("wsr-inform-client");
  if (preparation.overview) done.emplace_back("wsr-overview");
  if (!done.empty()) event.made.set("tasks_done", done);
  draft.tell(msg("{}: preparation of {} recorded", number.text(), id));
  draft.add(std::move(event));
  return draft;
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
  event.made.set("tasks_done", std::vector<std::string>{"wsr-evaluate"});
  draft.tell(msg("{}: evaluation of {} recorded", number.text(), id));
  draft.add(std::move(event));
  return draft;
}

namespace {

NewEvent agreement_of_meeting(Desk& desk, const Meeting& meeting, Date on) {
  refuse_future(desk, on, std::string(policy::current_policy));
  return meeting_event(casefile::kind::agreement, meeting.id, on, desk);
}

NewEvent agreement_about(Desk& desk, const Meeting& meeting, CaseNumber number, Date on, Draft& draft) {
  Facts facts(desk.file, desk.library, number);
  const auto& items = facts.items();
  bool stands = std::any_of(items.begin(), items.end(),
                            [&](const auto& item) { return item.meeting == meeting.id && item.stands(); });
  if (!stands) {
    throw InputError("not-on-agenda", msg("case {} is not on the agenda of '{}'", number.text(), meeting.id),
                     msg("'mwp meeting put {} {}' puts it there", meeting.id, number.text()));
  }
  return meeting_fact(desk, casefile::kind::agreement, meeting, facts, on, draft);
}

}  // namespace

Draft agree(Desk& desk, const std::string& id, const Agreement& agreed) {
  auto meeting = get_meeting(desk.file, id);
  if (agreed.kind) desk.library.lists().require("agreement-kind", *agreed.kind, "--kind");
  auto on = desk.on(std::min(meeting.on, desk.today));
  Draft draft;
  auto event = agreed.case_number ? agreement_about(desk, meeting, *agreed.case_number, on, draft)
                                  : agreement_of_meeting(desk, meeting, on);
  event.data.set("agreement", agreed.text).set("kind", agreed.kind);
  open_task(event, agreement(agreed.text, "AGREEMENT").set("kind", agreed.kind));
  draft.tell(msg("{}: agreement recorded", id));
  draft.add(std::move(event));
  return draft;
}

}  // namespace mwp::process
