// SPDX-License-Identifier: EUPL-1.2
// All that is known of one case, each part read from the case file when it is first asked for.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casefile/projection/agenda_item.hpp"
#include "casefile/projection/assessment.hpp"
#include "casefile/projection/case_provider.hpp"
#include "casefile/projection/case_state.hpp"
#include "casefile/projection/consent.hpp"
#include "casefile/projection/decision.hpp"
#include "casefile/projection/form.hpp"
#include "casefile/projection/identity.hpp"
#include "casefile/projection/mark.hpp"
#include "casefile/projection/meeting.hpp"
#include "casefile/projection/outcome.hpp"
#include "casefile/projection/placement.hpp"
#include "casefile/projection/solution.hpp"
#include "casefile/projection/step.hpp"
#include "casefile/projection/termination.hpp"
#include "casefile/projection/tried.hpp"
#include "domain/consent.hpp"
#include "policy/library.hpp"

namespace mwp::process {

class Facts {
 public:
  Facts(casefile::CaseFile& file, policy::Library& library, casefile::CaseState state);
  /// Throws NotFound for an unknown case.
  Facts(casefile::CaseFile& file, policy::Library& library, casefile::CaseNumber number);

  const casefile::CaseState& state() const { return m_state; }
  const policy::Policy& policy() const { return m_library.policy(m_state.policy); }
  int rank() const { return policy().rank(m_state.rung); }
  casefile::CaseFile& file() const { return m_file; }
  policy::Library& library() const { return m_library; }

  const casefile::StoredForm& form();
  const std::optional<casefile::Identity>& identity();
  const std::vector<domain::ConsentAct>& consents();
  const std::vector<casefile::Outcome>& outcomes();
  const std::vector<casefile::Decision>& decisions();
  const std::vector<casefile::CaseProvider>& providers();
  const std::vector<casefile::Tried>& tried();
  const std::vector<casefile::Answer>& answers();
  const std::vector<casefile::Step>& steps();
  const std::vector<casefile::AgendaItem>& items();
  const std::vector<casefile::Mark>& marks();
  const std::vector<casefile::Solution>& solutions();
  const casefile::Placement& placement();
  const std::vector<casefile::Termination>& terminations();

  /// The value of a dotted key of the form, identity included; a null value where it is not filled in.
  const Value& form_value(std::string_view key);
  /// What must be known of the client to judge who may sign.
  domain::Signatory signatory();
  domain::ConsentState consent(std::string_view scope, Date day);
  std::vector<std::string> reasons();
  /// The last outcome of the commission in this round; empty: none.
  std::string decision();

 private:
  casefile::CaseFile& m_file;
  policy::Library& m_library;
  casefile::CaseState m_state;
  std::optional<casefile::StoredForm> m_form;
  std::optional<std::optional<casefile::Identity>> m_identity;
  std::optional<std::vector<domain::ConsentAct>> m_consents;
  std::optional<std::vector<casefile::Outcome>> m_outcomes;
  std::optional<std::vector<casefile::Decision>> m_decisions;
  std::optional<std::vector<casefile::CaseProvider>> m_providers;
  std::optional<std::vector<casefile::Tried>> m_tried;
  std::optional<std::vector<casefile::Answer>> m_answers;
  std::optional<std::vector<casefile::Step>> m_steps;
  std::optional<std::vector<casefile::AgendaItem>> m_items;
  std::optional<std::vector<casefile::Mark>> m_marks;
  std::optional<std::vector<casefile::Solution>> m_solutions;
  std::optional<casefile::Placement> m_placement;
  std::optional<std::vector<casefile::Termination>> m_terminations;
};

/// The texts of a value that is one text or a list of them.
std::vector<std::string> one_or_many(const Value& value);

}  // namespace mwp::process
