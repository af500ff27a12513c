// SPDX-License-Identifier: EUPL-1.2
#include "process/facts.hpp"

namespace mwp::process {

namespace {

template <typename T, typename Read>
const T& once(std::optional<T>& kept, Read read) {
  if (!kept) kept = read();
  return *kept;
}

}  // namespace

Facts::Facts(casefile::CaseFile& file, policy::Library& library, casefile::CaseState state)
    : m_file(file), m_library(library), m_state(std::move(state)) {}

Facts::Facts(casefile::CaseFile& file, policy::Library& library, casefile::CaseNumber number)
    : Facts(file, library, casefile::get_case(file, number)) {}

const casefile::StoredForm& Facts::form() {
  return once(m_form, [this] { return form_of(m_file, m_state.number); });
}
const std::optional<casefile::Identity>& Facts::identity() {
  return once(m_identity, [this] { return find_identity(m_file, m_state.number); });
}
const std::vector<domain::ConsentAct>& Facts::consents() {
  return once(m_consents, [this] {
    std::vector<domain::ConsentAct> acts;
    for (auto& record : consents_of(m_file, m_state.number)) acts.push_back(std::move(record.act));
    return acts;
  });
}
const std::vector<casefile::Outcome>& Facts::outcomes() {
  return once(m_outcomes, [this] { return outcomes_of(m_file, m_state.number); });
}
const std::vector<casefile::Decision>& Facts::decisions() {
  return once(m_decisions, [this] { return decisions_of(m_file, m_state.number); });
}
const std::vector<casefile::CaseProvider>& Facts::providers() {
  return once(m_providers, [this] { return providers_of(m_file, m_state.number); });
}
const std::vector<casefile::Tried>& Facts::tried() {
  return once(m_tried, [this] { return tried_of(m_file, m_state.number); });
}
const std::vector<casefile::Answer>& Facts::answers() {
  return once(m_answers, [this] { return answers_of(m_file, m_state.number); });
}
const std::vector<casefile::Step>& Facts::steps() {
  return once(m_steps, [this] { return steps_of(m_file, m_state.number); });
}
const std::vector<casefile::AgendaItem>& Facts::items() {
  return once(m_items, [this] { return items_of_case(m_file, m_state.number); });
}

const std::vector<casefile::Mark>& Facts::marks() {
  return once(m_marks, [this] { return marks_of(m_file, m_state.number); });
}

const std::vector<casefile::Termination>& Facts::terminations() {
  return once(m_terminations, [this] { return terminations_of(m_file, m_state.number); });
}
const std::vector<casefile::Solution>& Facts::solutions() {
  return once(m_solutions, [this] { return solutions_of(m_file, m_state.number); });
}

const casefile::Placement& Facts::placement() {
  return once(m_placement, [this] { return placement_of(m_file, m_state.number); });
}

const Value& Facts::form_value(std::string_view key) {
  auto dot = key.find('.');
  auto look = [&](const Value& tree) -> const Value& {
    return dot == std::string_view::npos ? tree[key] : tree[key.substr(0, dot)][key.substr(dot + 1)];
  };
  const auto& open = look(form().form);
  if (!open.is_null() || !identity()) return open;
  return look(identity()->all);
}

domain::Signatory Facts::signatory() {
  return signatory_of(m_file, m_state);
}

domain::ConsentState Facts::consent(std::string_view scope, Date day) {
  return domain::consent_on(consents(), scope, signatory(), day);
}

std::vector<std::string> Facts::reasons() {
  return one_or_many(form_value("reason"));
}

std::string Facts::decision() {
  std::string last;
  for (const auto& decision : decisions()) {
    if (decision.round == m_state.round) last = decision.outcome;
  }
  return last;
}

std::vector<std::string> one_or_many(const Value& value) {
  return value.is_text() ? std::vector{value.text()} : value.texts();
}

}  // namespace mwp::process
