// SPDX-License-Identifier: EUPL-1.2
#include "process/again/retake.hpp"

#include "process/assessment.hpp"
#include "process/escalation.hpp"
#include "process/intake.hpp"
#include "process/meetings.hpp"
#include "process/records.hpp"
#include "process/rounds.hpp"
#include "process/termination.hpp"

namespace mwp::process::retake {

Draft form(Desk& desk, const Event& event, Said& said) {
  if (said.flag("confirmed")) return process::confirm_form(desk, of(event));
  Form form;
  form.open = event.data()["form"];
  form.personal = event.personal;
  return process::change_form(desk, of(event), std::move(form));
}

Draft oco(Desk& desk, const Event& event, Said& said) {
  const auto& then = event.data()["form"]["oco"];
  auto involved = said.maybe_word("involved", words::yes_no).value_or(then["involved"].text());
  auto offered = said.date("offered");
  const auto& name = event.personal["oco"]["name"];
  return process::oco(desk, of(event),
                      {involved, offered ? offered : then["offered_on"].date(),
                       name.is_text() ? std::optional(name.text()) : std::nullopt});
}

Draft consent(Desk& desk, const Event& event, Said& said) {
  auto act = said.word("act", words::consent_acts);
  auto scopes = said.words("scope", words::scopes);
  if (act != "given") return process::end_consent(desk, of(event), act, scopes);
  ConsentGiven given{
      scopes, said.words("signed_by", words::signers), said.date_or("signed_on", event.on), said.date("until"), {}};
  auto draft = process::give_consent(desk, of(event), given);
  draft.events.front().data.set("document", event.data()["document"]);
  return draft;
}

Draft policy(Desk& desk, const Event& event, Said& said) {
  return move_policy(desk, of(event), said.text("to"));
}

Draft escalation(Desk& desk, const Event& event, Said& said) {
  return escalate(desk, of(event), said.text("to"), said.maybe("registered_by"));
}

Draft outcome(Desk& desk, const Event& event, Said& said) {
  auto outcome = said.word("outcome", words::outcomes);
  if (event.meeting.empty())
    return desk_outcome(desk, of(event), event.made()["outcome_on_rung"].text(), outcome, said.maybe("text"));
  return record_outcome(desk, event.meeting, of(event),
                        {outcome, said.maybe("text"), said.maybe_word("advise", words::advices),
                         said.maybe("counts_for"), said.texts("agree")});
}

Draft characteristic(Desk& desk, const Event& event, Said& said) {
  return process::answer_characteristics(desk, of(event),
                                         {{said.text("characteristic"), said.word("answer", words::yes_partly_no),
                                           desk.recording.because, said.maybe("source"), said.maybe("by")}});
}

Draft decision(Desk& desk, const Event& event, Said& said) {
  return process::decide(desk, of(event),
                         {event.meeting, said.word("outcome", words::decisions), said.text("by"), said.texts("options"),
                          said.maybe("missing"), said.maybe("from"), said.date("before")});
}

Draft termination(Desk& desk, const Event& event, Said& said) {
  return process::termination(
      desk, of(event),
      {said.date("announced"), said.date("effective"), said.maybe("ground"), said.date("tested"),
       said.maybe_word("process_ok", words::yes_partly_no), said.maybe("agreed"), said.date("withdrawn"),
       said.date("ended"), said.flag("without_solution")});
}

Draft close(Desk& desk, const Event& event, Said& said) {
  return close_case(desk, of(event), said.text("reason"), said.date("died"));
}

Draft reopen(Desk& desk, const Event& event, Said& said) {
  return reopen_case(desk, of(event), said.maybe("policy"));
}

Draft transfer(Desk& desk, const Event& event, Said& said) {
  return transfer_case(desk, of(event), said.text("to"), said.date_or("from", event.on));
}

}  // namespace mwp::process::retake
