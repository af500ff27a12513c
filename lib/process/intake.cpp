// SPDX-License-Identifier: EUPL-1.2
#include "process/intake.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "casefile/documents.hpp"
#include "domain/words.hpp"
#include "process/steps.hpp"

namespace mwp::process {

namespace {

std::string chosen_region(Desk& desk, const Form& form, const IntakeOptions& options) {
  if (options.region) return *options.region;
  if (const auto& written = form.open["region"].text(); !written.empty()) return written;
  auto defaults = desk.file.default_regions();
  if (defaults.size() == 1) return defaults.front();
  throw UsageError("no-region", tr("the form names no region, and the case file has no single default region"),
                   tr("give --region CODE"));
}

void require_to_open(const policy::Policy& policy, const Form& form, const std::string& situation) {
  std::vector<std::string> missing;
  for (const auto& key : policy.required_to_open) {
    if (key != "region" && form.open[key].is_null()) missing.push_back(key);
  }
  bool needs_provider = situation != domain::without_dossierhouder;
  if (needs_provider && form.open["provider"]["name"].is_null()) missing.emplace_back("provider.name");
  if (missing.empty()) return;
  throw InputError("form-lacks", msg("the form lacks what is needed to open a case: {}", join(missing)),
                   tr("fill these keys in; all else may follow later"));
}

void check_situation(const policy::Policy& policy, const std::string& situation) {
  if (policy.find_situation(situation)) return;
  std::vector<std::string> known;
  for (const auto& item : policy.situations) known.push_back(item.id);
  auto near = nearest(situation, known);
  throw InputError("no-such-situation", msg("'{}' is not a situation", situation),
                   near.empty() ? msg("one of: {}", join(known)) : msg("did you mean '{}'?", near));
}

const char* provider_role(const std::string& situation) {
  return situation == domain::without_dossierhouder ? "beoogd" : "indiener";
}

/// Facts that a form tells; until when an indication holds, and when the client was born, are looked at elsewhere.
void refuse_future_form(Desk& desk, const policy::Policy& policy, const Form& form) {
  const auto& open = form.open;
  for (const auto* fact : {&open["received"], &open["form_received"], &open["representative"]["appointed_on"],
                           &open["oco"]["offered_on"], &open["wish"]["outside_region_discussed_on"]}) {
    if (auto day = fact->date()) refuse_future(desk, *day, policy.id);
  }
  auto born = form.personal["client"]["birth_date"].date();
  if (born && *born > desk.today) {
    throw InputError("bad-birth-date", tr("client.birth_date: lies in the future"), tr("check the year"));
  }
}

std::vector<std::string> all_scopes() {
  return {domain::scopes.begin(), domain::scopes.end()};
}

/// The scopes for which consent was ever given; all, where none was.
std::vector<std::string> given_scopes(Facts& facts) {
  std::vector<std::string> scopes;
  for (const auto& act : facts.consents()) {
    bool given = act.kind == domain::ConsentAct::Kind::Given;
    if (given && std::find(scopes.begin(), scopes.end(), act.scope) == scopes.end()) scopes.push_back(act.scope);
  }
  return scopes.empty() ? all_scopes() : scopes;
}

}  // namespace

void refuse_second_case(CaseFile& file, const policy::Policy& policy, const Value& personal,
                        const std::set<CaseNumber>& aside) {
  const auto& bsn = personal["client"]["bsn"].text();
  const auto* rule = policy.find_rule("one-open-case");
  if (bsn.empty() || !rule) return;
  for (auto number : cases_of_bsn(file, bsn)) {
    if (aside.contains(number) || !get_case(file, number).open) continue;
    throw RefusedByRule("", {{*rule, {number.text()}}});
  }
}

Draft open_case(Desk& desk, Form form, const IntakeOptions& options) {
  Draft draft;
  draft.warnings = form.warnings;
  auto received = form.received(desk.today);
  const auto& region = desk.library.region_on(chosen_region(desk, form, options), received);
  auto policy_id = options.policy.value_or(form.open["policy"].is_text() ? form.open["policy"].text() : region.policy);
  const auto& policy = desk.library.policy(policy_id);
  auto situation =
      form.open["situation"].is_text() ? form.open["situation"].text() : std::string(domain::unknown_situation);
  check_situation(policy, situation);
  require_to_open(policy, form, situation);
  refuse_future_form(desk, policy, form);
  auto on = desk.on(received);
  refuse_future(desk, on, policy.id);
  refuse_second_case(desk.file, policy, form.personal, {});

  int region_code = static_cast<int>(*parse_number(region.code, 1000, 9999));
  auto last = desk.file.journal().largest(region_code, received.year());
  auto number = CaseNumber(region_code, received.year(), last ? last->sequence() + 1 : 1, desk.file.series());
  NewEvent event;
  event.kind = casefile::kind::intake;
  event.on = on;
  event.case_number = number;
  event.because = desk.recording.because;
  form.open.set("region", region.code);
  event.data.set("form", form.open).set("handler", options.handler.value_or(desk.recording.actor));
  event.personal = form.personal;
  event.made.set("region", region.code).set("policy", policy.id).set("rung", policy.rungs.front().id);
  event.made.set("situation", situation).set("round", 1).set("provider_role", provider_role(situation));
  draft.answer = number.text();
  draft.tell(msg("case {} opened: {}, policy {}", number.text(), region.name, policy.name));
  enter_situation_tasks(desk, policy, region, situation, event, draft);
  draft.add(std::move(event));
  return draft;
}

Draft change_form(Desk& desk, CaseNumber number, Form form) {
  Facts facts(desk.file, desk.library, number);
  Draft draft;
  draft.warnings = form.warnings;
  const auto& state = facts.state();
  for (const auto& [key, now] : {std::pair{"region", state.region}, std::pair{"policy", state.policy}}) {
    const auto& written = form.open[key].text();
    if (written.empty() || written == now) continue;
    if (std::string_view(key) == "region" && desk.library.region_on(written, form.received(state.opened)).code == now)
      continue;
    throw InputError("form-differs", msg("the form says {} '{}', the case has '{}'", key, written, now),
                     tr("leave it out of the form; 'mwp intake policy' moves a case to another policy"));
  }
  refuse_future_form(desk, facts.policy(), form);
  refuse_second_case(desk.file, facts.policy(), form.personal, {number});
  auto on = desk.on(form.open["form_received"].date().value_or(desk.today));
  auto verdict = judge_record(desk, facts, {.occasion = Occasion::Fact, .on = on, .today = desk.today}, draft);
  auto event = event_about(casefile::kind::form, facts, on, desk);
  auto situation = form.open["situation"].text();
  if (!situation.empty() && situation != state.situation) {
    check_situation(facts.policy(), situation);
    event.made.set("situation", situation);
    draft.tell(msg("{}: situation {} → {}", number.text(), state.situation, situation));
    enter_situation_tasks(desk, facts.policy(), desk.library.region(state.region), situation, event, draft);
  }
  if (form.open["provider"].is_object())
    event.made.set("provider_role", provider_role(situation.empty() ? state.situation : situation));
  form.open.erase("region");
  form.open.erase("policy");
  event.data.set("form", form.open);
  event.personal = form.personal;
  verdict.mark(event);
  draft.tell(msg("{}: form recorded", number.text()));
  draft.add(std::move(event));
  return draft;
}

Draft confirm_form(Desk& desk, CaseNumber number) {
  Facts facts(desk.file, desk.library, number);
  Draft draft;
  auto on = desk.on();
  auto verdict = judge_record(desk, facts, {.occasion = Occasion::Fact, .on = on, .today = desk.today}, draft);
  auto event = event_about(casefile::kind::form, facts, on, desk);
  event.data.set("confirmed", true);
  verdict.mark(event);
  draft.tell(msg("{}: form confirmed for round {}", number.text(), facts.state().round));
  draft.add(std::move(event));
  return draft;
}

Draft give_consent(Desk& desk, CaseNumber number, const ConsentGiven& consent) {
  Facts facts(desk.file, desk.library, number);
  Draft draft;
  require_order(consent.signed_on, consent.until, "--until");
  Question question{
      .occasion = Occasion::Consent, .on = consent.signed_on, .today = desk.today, .signed_by = consent.signed_by};
  auto verdict = judge_record(desk, facts, question, draft);
  auto event = event_about(casefile::kind::consent, facts, desk.on(consent.signed_on), desk);
  refuse_future(desk, event.on, facts.state().policy);
  event.data.set("act", "given")
      .set("signed_on", consent.signed_on)
      .set("scope", consent.scopes)
      .set("signed_by", consent.signed_by)
      .set("until", consent.until);
  if (consent.document) {
    event.data.set("document", casefile::Documents(desk.file).name_of(*consent.document));
    draft.documents.push_back(*consent.document);
  }
  verdict.mark(event);
  if (!domain::may_sign(consent.signed_by, facts.signatory(), consent.signed_on)) {
    draft.warnings.push_back(
        msg("{}: nobody who signed may decide on care; this consent is stored and does not count", number.text()));
  }
  draft.tell(msg("{}: consent recorded for {}", number.text(), join(consent.scopes)));
  draft.add(std::move(event));
  return draft;
}

Draft end_consent(Desk& desk, CaseNumber number, const std::string& act, std::vector<std::string> scopes) {
  Facts facts(desk.file, desk.library, number);
  Draft draft;
  if (scopes.empty()) scopes = act == "refused" ? all_scopes() : given_scopes(facts);
  auto on = desk.on();
  auto verdict = judge_record(desk, facts, {.occasion = Occasion::Fact, .on = on, .today = desk.today}, draft);
  auto event = event_about(casefile::kind::consent, facts, on, desk);
  event.data.set("act", act).set("scope", scopes);
  verdict.mark(event);
  draft.tell(msg("{}: consent {} for {}", number.text(), tr(act.c_str()), join(scopes)));
  if (act != "rejected") drop_items(desk, facts, scopes, event, draft);
  draft.add(std::move(event));
  return draft;
}

Draft move_policy(Desk& desk, CaseNumber number, const std::string& policy_id) {
  Facts facts(desk.file, desk.library, number);
  const auto& now = facts.policy();
  const auto& next = desk.library.policy(policy_id);
  if (next.id == now.id) {
    throw InputError("same-policy", msg("case {} already follows policy '{}'", number.text(), next.id));
  }
  const auto& rung = facts.state().rung == now.commission().id ? next.commission().id : facts.state().rung;
  if (!next.find_rung(rung)) {
    throw InputError("no-such-rung", msg("policy '{}' has no rung '{}', on which the case stands", next.id, rung),
                     msg("first: mwp escalate {} --to {} --because …", number.text(), next.rungs.front().id));
  }
  Draft draft;
  auto on = desk.on();
  auto verdict = judge(desk, facts, {.occasion = Occasion::Fact, .on = on, .today = desk.today}, draft);
  auto event = event_about(casefile::kind::policy, facts, on, desk);
  event.data.set("from", now.id).set("to", next.id);
  event.made.set("policy", next.id);
  if (rung != facts.state().rung) event.made.set("rung", rung);
  verdict.mark(event);
  draft.tell(msg("{}: moved to policy {}", number.text(), next.name));
  draft.add(std::move(event));
  return draft;
}

}  // namespace mwp::process
