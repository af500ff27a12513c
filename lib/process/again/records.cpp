// SPDX-License-Identifier: EUPL-1.2
#include "process/again/retake.hpp"

#include "process/papers.hpp"
#include "process/records.hpp"
#include "process/steps.hpp"
#include "process/terms.hpp"

namespace mwp::process::retake {

namespace {

/// A fact whose other side (a document's bytes, the other case) needs no second look: judged, and said as it was.
Draft plain_fact(std::string_view kind, Desk& desk, const Event& event) {
  Facts facts(desk.file, desk.library, of(event));
  Draft draft;
  auto fact = process::fact(kind, desk, facts, desk.on(), Occasion::Afterwards, draft);
  fact.data = event.data();
  draft.add(std::move(fact));
  return draft;
}

}  // namespace

Draft note(Desk& desk, const Event& event, Said& said) {
  return process::note(desk, of(event), said.text("text"));
}

Draft contact(Desk& desk, const Event& event, Said& said) {
  return process::contact(desk, of(event),
                          {said.word("purpose", words::purposes), said.text("with"),
                           said.maybe_word("channel", words::channels), said.text("text")});
}

Draft consult(Desk& desk, const Event& event, Said& said) {
  return process::consult(
      desk, of(event),
      {said.word("with", words::consults), said.date("requested"), said.date("advised"),
       said.maybe_word("followed", words::yes_partly_no), said.maybe("result"), said.maybe("text")});
}

Draft approach(Desk& desk, const Event& event, Said& said) {
  auto region = said.maybe("region");
  auto provider = region ? std::nullopt : std::optional(said.provider());
  return process::approach(
      desk, of(event),
      {provider, region, said.number("round").value_or(1), said.word("answer", words::approach_answers),
       said.maybe("ground"), said.maybe("text"), said.number("option")});
}

Draft provider(Desk& desk, const Event& event, Said& said) {
  return process::provider_role(
      desk, of(event),
      {said.word("role", words::provider_roles), said.provider(), said.date("asked"), said.date("decided"),
       said.date("from"), said.date("until"), said.maybe_word("answer", words::dossierhouder_answers)});
}

Draft letter(Desk& desk, const Event& event, Said& said) {
  return process::letter(desk, of(event),
                         {said.word("kind", words::letter_kinds), said.word("direction", words::directions) == "sent",
                          said.date_or("dated", event.on), said.text("party"), said.maybe("reference")});
}

Draft document(Desk& desk, const Event& event, Said& said) {
  auto type = said.text("type");
  desk.library.lists().require("document-type", type, "type");
  auto draft = plain_fact(casefile::kind::document, desk, event);
  draft.events.front().data.set("type", type);
  return draft;
}

Draft plan(Desk& desk, const Event& event, Said& said) {
  return plan_of_action(desk, of(event), {said.text("text"), said.maybe("directed_by"), said.texts("action")});
}

Draft report(Desk& desk, const Event& event, Said& said) {
  return report_to(desk, of(event), said.text("to"), said.maybe("reference"), said.maybe("text"));
}

Draft link(Desk& desk, const Event& event, Said& said) {
  auto kind = said.text("kind");
  desk.library.lists().require("link-kind", kind, "kind");
  auto draft = plain_fact(casefile::kind::link, desk, event);
  draft.events.front().data.set("kind", kind);
  return draft;
}

Draft pause(Desk& desk, const Event& event, Said& said) {
  return process::pause(desk, of(event), said.text("term"));
}

Draft resume(Desk& desk, const Event& event, Said& said) {
  return process::resume(desk, of(event), said.text("term"));
}

}  // namespace mwp::process::retake
