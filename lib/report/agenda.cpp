// SPDX-License-Identifier: EUPL-1.2
#include "report/agenda.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "casefile/projection/case_state.hpp"
#include "casefile/projection/consent.hpp"
#include "casefile/projection/form.hpp"
#include "casefile/projection/identity.hpp"
#include "domain/age.hpp"
#include "domain/consent.hpp"
#include "domain/identifiers.hpp"
#include "domain/redact.hpp"
#include "report/calendar.hpp"
#include "report/tried.hpp"

namespace mwp::report {

namespace {

using casefile::CaseFile;

std::optional<Date> consent_date(CaseFile& file, const casefile::CaseState& state, const std::string& scope, Date day) {
  if (scope.empty()) return std::nullopt;
  std::vector<domain::ConsentAct> acts;
  for (auto& record : consents_of(file, state.number)) acts.push_back(std::move(record.act));
  auto consent = domain::consent_on(acts, scope, signatory_of(file, state), day);
  return consent.valid ? consent.signed_on : std::nullopt;
}

/// What was tried before the meeting: its own outcome is no part of what it is asked. A BSN in a text is made
/// unreadable.
std::vector<std::pair<Date, std::string>> tried_before(CaseFile& file, policy::Library& library,
                                                       const casefile::CaseState& state, Date day) {
  auto lines = tried(file, state.number);
  std::erase_if(lines, [&](const TriedLine& line) {
    bool of_a_meeting = line.what == "outcome" || line.what == "decision";
    return line.on > day || (line.on == day && of_a_meeting);
  });
  auto words = tried_in_words(lines, library, library.policy(state.policy));
  for (auto& [on, text] : words) text = domain::hide_bsn(text);
  return words;
}

/// By whom a case is brought in where nobody said: the zorgaanbieder registers at the regionale taskforce, the
/// zorgkantoor above it (S2).
std::string brings_it_in(const policy::Region& region, const policy::Body* body, const policy::Policy& policy) {
  const auto* rung = body ? policy.find_rung(body->rung) : nullptr;
  if (rung && rung->registered_by == "zorgaanbieder") return "de zorgaanbieder";
  return "zorgkantoor " + region.name;
}

/// A family has the client's name, a representative one that leads to the client: neither stands on an agenda.
void hide_the_clients_own(CaseFile& file, const std::vector<casefile::AgendaItem>& items,
                          std::vector<casefile::Participant>& people) {
  std::vector<std::string> names;
  for (const auto& item : items) {
    if (auto identity = find_identity(file, item.case_number)) {
      names.push_back(identity->family_name);
      for (auto word : words_of(identity->all["representative"]["name"].text())) {
        if (width(word) > 2) names.emplace_back(word);
      }
    }
  }
  for (auto& who : people) {
    auto organisation = fold(who.organisation);
    bool own = organisation == "familie" || organisation == "naasten" ||
               std::any_of(names.begin(), names.end(),
                           [&](const auto& name) { return !name.empty() && domain::holds_phrase(who.who, name); });
    if (own) who.who = "naaste of vertegenwoordiger van de cliënt";
  }
}

AgendaLine line_of(CaseFile& file, policy::Library& library, const casefile::AgendaItem& item, const policy::Body* body,
                   Date day) {
  auto scope = body ? body->scope : std::string();
  auto state = get_case(file, item.case_number);
  auto form = form_of(file, item.case_number).form;
  auto identity = find_identity(file, item.case_number);
  auto born = identity ? identity->born : std::nullopt;
  AgendaLine line;
  line.number = state.number.text();
  line.region = state.region;
  line.region_name = library.region(state.region).name;
  line.age_class = domain::age_class(born, day);
  line.zorgprofiel_code = state.zorgprofiel;
  const auto* profile = library.zorgprofielen().find(state.zorgprofiel);
  line.zorgprofiel = profile ? profile->name : state.zorgprofiel;
  line.grondslagen = form["indication"]["grondslagen"].texts();
  for (const auto& code : line.grondslagen) {
    const auto* ground = library.grondslagen().find(code);
    line.grondslagen_names.push_back(ground ? ground->name : code);
  }
  line.current = domain::hide_bsn(form["context"]["current"].text());
  line.tried = tried_before(file, library, state, day);
  line.tried_by_form = domain::hide_bsn(form["context"]["tried"].text());
  bool to_commission = body && body->rung == library.policy(state.policy).commission().id;
  line.question =
      domain::hide_bsn(item.question.empty() && to_commission ? form["context"]["question"].text() : item.question);
  line.consent_on = consent_date(file, state, scope, day);
  line.carried_over = !item.carried_from.empty();
  line.brought_by = item.brought_by.empty()
                        ? brings_it_in(library.region(state.region), body, library.policy(state.policy))
                        : item.brought_by;
  return line;
}

}  // namespace

std::string Agenda::title() const {
  bool abbreviated = body_short.size() > 1 && body_short[1] >= 'A' && body_short[1] <= 'Z';
  if (abbreviated) return fmt::format("{} ({})", body_name, body_short);
  return fold(body_name) == body_short ? body_short : body_name;  // a name of the region's own keeps its capitals
}

Agenda agenda(CaseFile& file, policy::Library& library, const casefile::Meeting& meeting,
              const std::vector<casefile::AgendaItem>& items) {
  Agenda agenda;
  agenda.meeting = meeting;
  agenda.body_name = body_name(library, meeting);
  agenda.participants = participants_of(file, meeting.id);
  hide_the_clients_own(file, items, agenda.participants);
  const policy::Body* known = nullptr;
  if (const auto* policy = library.policy_with_body(meeting.body)) {
    const auto& body = *policy->find_body(meeting.body);
    agenda.policy = policy->id;
    agenda.body_short = body.short_name;
    agenda.commission = body.rung == policy->commission().id;
    agenda.processes = policy->words.processes;
    agenda.rung = body.rung;
    agenda.asks_consent = !body.scope.empty();
    known = &body;
  }
  if (!meeting.region.empty()) agenda.region_name = library.region(meeting.region).name;
  for (const auto& other : meetings(file, meeting.body)) {
    bool before = other.region == meeting.region && !other.cancelled && other.on < meeting.on;
    if (before) agenda.previous = other.on;
  }
  for (const auto& item : items) agenda.lines.push_back(line_of(file, library, item, known, meeting.on));
  return agenda;
}

}  // namespace mwp::report
