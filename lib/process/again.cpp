// SPDX-License-Identifier: EUPL-1.2
#include "process/again.hpp"

#include <algorithm>
#include <array>

#include "domain/words.hpp"
#include "process/agenda.hpp"
#include "process/assessment.hpp"
#include "process/escalation.hpp"
#include "process/intake.hpp"
#include "process/meetings.hpp"
#include "process/records.hpp"
#include "process/rounds.hpp"
#include "process/wsr.hpp"

namespace mwp::process {

namespace {

using casefile::Event;
namespace kind = casefile::kind;
namespace words = domain;

CaseNumber of(const Event& event) {
  return event.case_number.value_or(CaseNumber());
}

Draft form_again(Desk& desk, const Event& event, Said& said) {
  if (said.flag("confirmed")) return confirm_form(desk, of(event));
  Form form;
  form.open = event.data()["form"];
  form.personal = event.personal;
  return change_form(desk, of(event), std::move(form));
}

Draft consent_again(Desk& desk, const Event& event, Said& said) {
  auto act = said.word("act", words::consent_acts);
  auto scopes = said.words("scope", words::scopes);
  if (act != "given") return end_consent(desk, of(event), act, scopes);
  ConsentGiven given{
      scopes, said.words("signed_by", words::signers), said.date_or("signed_on", event.on), said.date("until"), {}};
  auto draft = give_consent(desk, of(event), given);
  draft.events.front().data.set("document", event.data()["document"]);
  return draft;
}

Draft contact_again(Desk& desk, const Event& event, Said& said) {
  return contact(desk, of(event),
                 {said.word("purpose", words::purposes), said.text("with"), said.maybe_word("channel", words::channels),
                  said.text("text")});
}

Draft consult_again(Desk& desk, const Event& event, Said& said) {
  return consult(desk, of(event),
                 {said.word("with", words::consults), said.date("requested"), said.date("advised"),
                  said.maybe_word("followed", words::yes_partly_no), said.maybe("result"), said.maybe("text")});
}

Draft approach_again(Desk& desk, const Event& event, Said& said) {
  auto region = said.maybe("region");
  auto provider = region ? std::nullopt : std::optional(said.provider());
  return approach(desk, of(event),
                  {provider, region, said.number("round").value_or(1), said.word("answer", words::approach_answers),
                   said.maybe("ground"), said.maybe("text"), said.number("option")});
}

Draft provider_again(Desk& desk, const Event& event, Said& said) {
  return provider_role(
      desk, of(event),
      {said.word("role", words::provider_roles), said.provider(), said.date("asked"), said.date("decided"),
       said.date("from"), said.date("until"), said.maybe_word("answer", words::dossierhouder_answers)});
}

Draft outcome_again(Desk& desk, const Event& event, Said& said) {
  auto outcome = said.word("outcome", words::outcomes);
  const auto& rung = event.made()["outcome_on_rung"].text();
  if (event.meeting.empty()) return desk_outcome(desk, of(event), rung, outcome, said.maybe("text"));
  auto counts_for = rung.empty() ? std::nullopt : std::optional(rung);
  auto draft = record_outcome(desk, event.meeting, of(event),
                              {outcome, said.maybe("text"), said.maybe_word("advise", words::advices), counts_for, {}});
  draft.events.back().made.set("tasks", event.made()["tasks"]);  // the agreements made there
  return draft;
}

Draft letter_again(Desk& desk, const Event& event, Said& said) {
  return letter(desk, of(event),
                {said.word("kind", words::letter_kinds), said.word("direction", words::directions) == "sent",
                 said.date_or("dated", event.on), said.text("party"), said.maybe("reference")});
}

Draft meeting_again(Desk& desk, const Event& event, Said& said) {
  const auto& region = event.data()["region"].text();  // as its body part of its id, which stays
  return plan_meetings(desk, {event.data()["body"].text(),
                              {said.date_or("on", event.on)},
                              region.empty() ? std::nullopt : std::optional(region),
                              said.maybe("at"),
                              said.maybe("place"),
                              said.maybe("chair"),
                              said.maybe("notes"),
                              said.maybe("form"),
                              said.maybe("within"),
                              said.flag("online")});
}

Draft meeting_change_again(Desk& desk, const Event& event, Said& said) {
  return change_meeting(desk, event.meeting,
                        {said.date("on"), said.maybe("at"), said.maybe("place"), said.maybe("chair"),
                         said.maybe("notes"), said.flag("online")});
}

Draft participant_again(Desk& desk, const Event& event, Said& said) {
  bool present = said.flag("present");
  return record_participant(desk, event.meeting,
                            {said.text("who"), said.text("organisation"), said.text("role"),
                             said.maybe_word("mandate", words::yes_no).value_or(""), !present, present});
}

Draft preparation_again(Desk& desk, const Event& event, Said& said) {
  return prepare_wsr(desk, event.meeting, of(event),
                     {said.date("client_informed"), said.date("overview"), said.maybe("informed_by")});
}

Draft evaluation_again(Desk& desk, const Event& event, Said& said) {
  return evaluate_wsr(desk, event.meeting, of(event),
                      {said.word("room_explored", words::yes_partly_no),
                       said.word("mandate_present", words::yes_partly_no), said.maybe("text")});
}

Draft characteristic_again(Desk& desk, const Event& event, Said& said) {
  return answer_characteristics(desk, of(event),
                                {{said.text("characteristic"), said.word("answer", words::yes_partly_no),
                                  desk.recording.because, said.maybe("source"), said.maybe("by")}});
}

Draft decision_again(Desk& desk, const Event& event, Said& said) {
  return decide(desk, of(event),
                {event.meeting, said.word("outcome", words::decisions), said.text("by"), said.texts("options"),
                 said.maybe("missing"), said.maybe("from"), said.date("before")});
}

struct Row {
  std::string_view kind;
  Draft (*take)(Desk&, const Event&, Said&);
};

/// THE table: how each kind of event is taken again. A new kind is a row here.
constexpr std::array table{
    Row{kind::form, form_again},
    Row{kind::consent, consent_again},
    Row{kind::policy, [](Desk& desk, const Event& e, Said& said) { return move_policy(desk, of(e), said.text("to")); }},
    Row{kind::escalation,
        [](Desk& desk, const Event& e, Said& said) {
          return escalate(desk, of(e), said.text("to"), said.maybe("registered_by"));
        }},
    Row{kind::note, [](Desk& desk, const Event& e, Said& said) { return note(desk, of(e), said.text("text")); }},
    Row{kind::contact, contact_again},
    Row{kind::consult, consult_again},
    Row{kind::approach, approach_again},
    Row{kind::provider, provider_again},
    Row{kind::outcome, outcome_again},
    Row{kind::letter, letter_again},
    Row{kind::meeting, meeting_again},
    Row{kind::meeting_change, meeting_change_again},
    Row{kind::meeting_cancel, [](Desk& desk, const Event& e, Said&) { return cancel_meeting(desk, e.meeting); }},
    Row{kind::participant, participant_again},
    Row{kind::preparation, preparation_again},
    Row{kind::evaluation, evaluation_again},
    Row{kind::item,
        [](Desk& desk, const Event& e, Said& said) {
          return put_on_agenda(desk, e.meeting, {of(e)}, said.maybe("question"), said.maybe("brought_by"));
        }},
    Row{kind::item_drop, [](Desk& desk, const Event& e, Said&) { return drop_from_agenda(desk, e.meeting, {of(e)}); }},
    Row{kind::characteristic, characteristic_again},
    Row{kind::decision, decision_again},
    Row{kind::close, [](Desk& desk, const Event& e,
                        Said& said) { return close_case(desk, of(e), said.text("reason"), said.date("died")); }},
    Row{kind::reopen,
        [](Desk& desk, const Event& e, Said& said) { return reopen_case(desk, of(e), said.maybe("policy")); }},
    Row{kind::transfer,
        [](Desk& desk, const Event& e, Said& said) {
          return transfer_case(desk, of(e), said.text("to"), said.date_or("from", e.on));
        }},
};

}  // namespace

Draft again(Desk& desk, const Event& event, Said& said) {
  desk.recording.because = said.because();
  const auto* row = std::find_if(table.begin(), table.end(), [&](const Row& item) { return item.kind == event.kind; });
  return row == table.end() ? Draft() : row->take(desk, event, said);
}

}  // namespace mwp::process
