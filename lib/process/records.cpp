// SPDX-License-Identifier: EUPL-1.2
#include "process/records.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "casefile/projection/letter.hpp"
#include "casefile/projection/link.hpp"
#include "process/steps.hpp"
#include "process/terms.hpp"

namespace mwp::process {

namespace {

/// The commission named options with its last refusal; only those can be answered.
void require_option(Facts& facts, int option) {
  std::size_t named = 0;
  for (const auto& decision : facts.decisions()) {
    if (decision.outcome == "niet-toegelaten") named = decision.options.size();
  }
  if (static_cast<std::size_t>(option) <= named) return;
  throw InputError(
      "no-such-option",
      msgn("--option: the commission named {} option", "--option: the commission named {} options", named, named),
      msg("'mwp show {}' shows them", facts.state().number.text()));
}

/// A letter with an outcome to the provider ends its task; it takes the place of one whose outcome was corrected.
void answer_outcome(Facts& facts, NewEvent& event) {
  event.made.set("tasks_done", std::vector<std::string>{"outcome-letter", "replace-letter"});
  for (const auto& letter : letters_of(facts.file(), facts.state().number)) {
    bool first = !event.made.find("replaces") || letter.party == "zorgaanbieder";  // rather than a copy
    if (letter.to_be_replaced && first) event.made.set("replaces", letter.event.text());
  }
}

}  // namespace

Draft note(Desk& desk, CaseNumber number, const std::string& text) {
  Facts facts(desk.file, desk.library, number);
  Draft draft;
  auto event = fact(casefile::kind::note, desk, facts, desk.on(), Occasion::Afterwards, draft);
  event.data.set("text", text);
  draft.tell(msg("{}: note recorded", number.text()));
  draft.add(std::move(event));
  return draft;
}

Draft contact(Desk& desk, CaseNumber number, const Contact& contact) {
  Facts facts(desk.file, desk.library, number);
  desk.library.lists().require("party", contact.with, "--with");
  Draft draft;
  auto event = fact(casefile::kind::contact, desk, facts, desk.on(), Occasion::Fact, draft);
  event.data.set("purpose", contact.purpose)
      .set("with", contact.with)
      .set("channel", contact.channel)
      .set("text", contact.text);
  if (contact.purpose == "vraag") open_task(event, task_of(desk, facts, "answer-question", event.on));
  draft.tell(msg("{}: contact recorded", number.text()));
  draft.add(std::move(event));
  return draft;
}

Draft consult(Desk& desk, CaseNumber number, const Consult& consult) {
  Facts facts(desk.file, desk.library, number);
  require_order(consult.requested, consult.advised, "--advised");
  refuse_future_dates(desk, facts, {consult.requested, consult.advised});
  Draft draft;
  auto happened = consult.advised ? consult.advised : consult.requested;
  auto event =
      fact(casefile::kind::consult, desk, facts, desk.on(happened.value_or(desk.today)), Occasion::Fact, draft);
  event.data.set("with", consult.with).set("requested", consult.requested).set("advised", consult.advised);
  event.data.set("followed", consult.followed).set("result", consult.result).set("text", consult.text);
  if (consult.with == "praktijkteam-vws") warn_of_sharing(desk, facts, event.on, "vws", event, draft);
  draft.tell(msg("{}: consult recorded ({})", number.text(), consult.with));
  draft.add(std::move(event));
  return draft;
}

Draft approach(Desk& desk, CaseNumber number, const Approach& approach) {
  Facts facts(desk.file, desk.library, number);
  Draft draft;
  if (approach.option) require_option(facts, *approach.option);
  if (approach.ground) desk.library.lists().require("refusal-ground", *approach.ground, "--ground");
  auto event = fact(casefile::kind::approach, desk, facts, desk.on(), Occasion::Fact, draft);
  auto with = approach.region ? desk.library.region_on(*approach.region, event.on).code
                              : plain_text(*approach.provider, "--provider");
  event.data.set("with", with)
      .set("round", approach.round)
      .set("answer", approach.answer)
      .set("ground", approach.ground);
  event.data.set("text", approach.text).set("option", approach.option);
  if (approach.region) {
    event.data.set("region", with);
  } else {
    event.data.set("provider", provider_named(with));
    event.provider = with;
    warn_of_sharing(desk, facts, event.on, "nieuwe-aanbieder", event, draft);
  }
  draft.tell(msg("{}: {} asked, answer {}", number.text(), with, approach.answer));
  draft.add(std::move(event));
  return draft;
}

Draft provider_role(Desk& desk, CaseNumber number, const ProviderRole& provider) {
  Facts facts(desk.file, desk.library, number);
  if (provider.role != "dossierhouder" && (provider.asked || provider.decided || provider.answer)) {
    throw UsageError("needless-option", tr("--asked, --decided and --answer go with --role dossierhouder"));
  }
  require_order(provider.asked, provider.decided, "--decided");
  require_order(provider.from, provider.until, "--until");
  refuse_future_dates(desk, facts, {provider.asked, provider.decided});
  Draft draft;
  auto event = fact(casefile::kind::provider, desk, facts, desk.on(), Occasion::Fact, draft);
  auto named = provider_named(provider.provider);
  event.provider = named[domain::is_agb(provider.provider) ? "agb" : "name"].text();
  event.data.set("role", provider.role)
      .set("provider", named)
      .set("asked", provider.asked)
      .set("decided", provider.decided);
  event.data.set("answer", provider.answer).set("from", provider.from).set("until", provider.until);
  if (provider.role == "dossierhouder") run_dossierhouder_term(desk, facts, provider, event);
  draft.tell(msg("{}: provider recorded as {}", number.text(), provider.role));
  draft.add(std::move(event));
  return draft;
}

Draft desk_outcome(Desk& desk, CaseNumber number, const std::string& rung, const std::string& outcome,
                   const std::optional<std::string>& text) {
  Facts facts(desk.file, desk.library, number);
  if (!facts.policy().find_rung(rung)) {
    auto near = nearest(rung, facts.policy().rung_ids());
    throw InputError(
        "no-such-rung", msg("--at: '{}' is not a rung of policy '{}'", rung, facts.policy().id),
        near.empty() ? msg("one of: {}", join(facts.policy().rung_ids())) : msg("did you mean '{}'?", near));
  }
  Draft draft;
  auto on = desk.on();
  Question question{.occasion = Occasion::DeskOutcome, .on = on, .today = desk.today, .to = rung, .outcome = outcome};
  auto verdict = judge_record(desk, facts, question, draft);
  auto event = event_about(casefile::kind::outcome, facts, on, desk);
  event.data.set("outcome", outcome).set("text", text);
  event.made.set("outcome_on_rung", rung);
  verdict.mark(event);
  draft.tell(msg("{}: outcome at {}: {}", number.text(), rung, outcome));
  draft.add(std::move(event));
  return draft;
}

Draft letter(Desk& desk, CaseNumber number, const Letter& letter) {
  Facts facts(desk.file, desk.library, number);
  desk.library.lists().require("party", letter.party, letter.sent ? "--to" : "--from");
  refuse_future_dates(desk, facts, {letter.on});
  Draft draft;
  auto event = fact(casefile::kind::letter, desk, facts, desk.on(letter.on), Occasion::Afterwards, draft);
  event.data.set("kind", letter.kind).set("direction", letter.sent ? "sent" : "received").set("party", letter.party);
  event.data.set("reference", letter.reference).set("dated", letter.on);
  bool owed =
      letter.kind == "uitkomst" && letter.sent && letter.party == "zorgaanbieder";  // a copy to the client is none
  if (owed) answer_outcome(facts, event);
  draft.tell(msg("{}: letter recorded", number.text()));
  draft.add(std::move(event));
  return draft;
}

Draft report_to(Desk& desk, CaseNumber number, const std::string& party, const std::optional<std::string>& reference,
                const std::optional<std::string>& text) {
  Facts facts(desk.file, desk.library, number);
  desk.library.lists().require("party", party, "--to");
  Draft draft;
  auto event = fact(casefile::kind::report, desk, facts, desk.on(), Occasion::Fact, draft);
  event.data.set("to", party).set("reference", reference).set("text", text);
  if (party == "vws") warn_of_sharing(desk, facts, event.on, "vws", event, draft);
  draft.tell(msg("{}: report recorded ({})", number.text(), party));
  draft.add(std::move(event));
  return draft;
}

Draft oco(Desk& desk, CaseNumber number, const Oco& oco) {
  Facts facts(desk.file, desk.library, number);
  refuse_future_dates(desk, facts, {oco.offered});
  Draft draft;
  auto event = fact(casefile::kind::oco, desk, facts, desk.on(), Occasion::Fact, draft);
  auto part = Value::object({{"involved", oco.involved}}).set("offered_on", oco.offered);
  event.data.set("form", Value::object({{"oco", std::move(part)}}));
  if (oco.name) {
    event.personal.set("oco", Value::object({{"name", plain_text(*oco.name, "--name")}}));
  }
  draft.tell(msg("{}: OCO recorded", number.text()));
  draft.add(std::move(event));
  return draft;
}

namespace {

NewEvent link_to(Desk& desk, CaseNumber number, CaseNumber with, const std::string& kind, Draft& draft) {
  Facts facts(desk.file, desk.library, number);
  auto event = fact(casefile::kind::link, desk, facts, desk.on(), Occasion::Afterwards, draft);
  event.data.set("with", with.text()).set("kind", kind);
  return event;
}

}  // namespace

Draft link_cases(Desk& desk, CaseNumber number, CaseNumber with, const std::string& kind) {
  desk.library.lists().require("link-kind", kind, "--kind");
  if (number == with) throw InputError("same-case", msg("--with: '{}' is the case itself", with.text()));
  get_case(desk.file, number);
  get_case(desk.file, with);
  Draft draft;
  for (const auto& link : links_of(desk.file, number)) {
    if (link.with == with && link.kind == kind)
      draft.tell(msg("{}: already linked with {} ({})", number.text(), with.text(), kind));
    return draft;
  }
  draft.add(link_to(desk, number, with, kind, draft));
  draft.add(link_to(desk, with, number, kind, draft));
  draft.tell(msg("{}: linked with {} ({})", number.text(), with.text(), kind));
  return draft;
}

}  // namespace mwp::process
