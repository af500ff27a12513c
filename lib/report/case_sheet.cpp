// SPDX-License-Identifier: EUPL-1.2
#include "report/case_sheet.hpp"

#include "base/message.hpp"

#include <algorithm>

#include "casefile/projection/form.hpp"

namespace mwp::report {

namespace {

const char* word_for(domain::ConsentAct::Kind kind) {
  using Kind = domain::ConsentAct::Kind;
  if (kind == Kind::Refused) return N_("refused");
  if (kind == Kind::Withdrawn) return N_("withdrawn");
  return kind == Kind::Rejected ? N_("rejected") : N_("given");
}

/// One line per event and fate: the scopes of one consent that ended alike stand together.
std::vector<ConsentLine> consent_lines(casefile::CaseFile& file, const CaseSheet& sheet,
                                       const domain::Signatory& client, Date day) {
  auto records = consents_of(file, sheet.state.number);
  std::vector<domain::ConsentAct> acts;
  for (const auto& record : records) acts.push_back(record.act);
  std::vector<ConsentLine> lines;
  casefile::EventId last{};
  for (std::size_t i = 0; i < acts.size(); ++i) {
    const auto& act = acts[i];
    ConsentLine line{{act.scope}, word_for(act.kind), act.signed_by, act.on, false, std::nullopt, ""};
    if (act.kind == domain::ConsentAct::Kind::Given) {
      auto [end, because] = domain::end_of(act, acts, client);
      line.ended_on = end && *end <= day ? end : std::nullopt;
      line.ended_because = line.ended_on || because == domain::ConsentEnd::NewRound ? domain::name_of(because) : "";
      bool competent = domain::may_sign(act.signed_by, client, act.on);
      if (!competent && line.ended_because.empty()) line.ended_because = N_("not-competent");
      line.valid = competent && line.ended_because.empty() && act.on <= day;
    }
    bool joins = !lines.empty() && last == records[i].event && lines.back().ended_on == line.ended_on &&
                 lines.back().ended_because == line.ended_because;
    if (joins) {
      lines.back().scopes.push_back(act.scope);
    } else {
      lines.push_back(std::move(line));
    }
    last = records[i].event;
  }
  return lines;
}

std::string profile_name(policy::Library& library, const std::string& code) {
  const auto* found = code.empty() ? nullptr : library.zorgprofielen().find(code);
  return found ? found->name : code;
}

}  // namespace

CaseSheet case_sheet(casefile::CaseFile& file, policy::Library& library, casefile::CaseNumber number, Date day,
                     bool identity) {
  CaseSheet sheet;
  sheet.state = get_case(file, number);
  const auto& policy = library.policy(sheet.state.policy);
  sheet.region_name = library.region(sheet.state.region).name;
  sheet.policy_name = policy.name;
  if (const auto* rung = policy.find_rung(sheet.state.rung)) sheet.rung_name = rung->name;
  if (const auto* situation = policy.find_situation(sheet.state.situation)) sheet.situation_name = situation->name;
  sheet.zorgprofiel_name = profile_name(library, sheet.state.zorgprofiel);
  sheet.form = form_of(file, number).form;
  const auto& reason = sheet.form["reason"];
  sheet.reasons = reason.is_text() ? std::vector{reason.text()} : reason.texts();
  sheet.providers = providers_of(file, number);
  sheet.consents = consent_lines(file, sheet, signatory_of(file, sheet.state), day);
  sheet.decisions = decisions_ever(file, number);
  sheet.solutions = solutions_of(file, number);
  sheet.placement = placement_of(file, number);
  sheet.finance = finance_of(file, number);
  sheet.letters = letters_of(file, number);
  sheet.documents = documents_of(file, number);
  sheet.terminations = terminations_of(file, number);
  sheet.links = links_of(file, number);
  sheet.steps = steps_of(file, number);
  sheet.marks = marks_of(file, number);
  sheet.tasks = tasks_of(file, number);
  sheet.tried = tried(file, number);
  sheet.wsr_held = wsr_held(file, number, day);
  for (const auto& task : sheet.tasks) {
    sheet.open_tasks += task.closed_on ? 0 : 1;
    sheet.overdue_tasks += task.overdue(day) ? 1 : 0;
  }
  sheet.events = file.journal().count(number);
  if (identity) sheet.identity = find_identity(file, number);
  return sheet;
}

}  // namespace mwp::report
