// SPDX-License-Identifier: EUPL-1.2
// Which cases: one grammar for all verbs that take more than one. What is typed stands over the stored filter that
// --filter names.
#pragma once

#include <optional>
#include <string>

#include "casefile/projection/case_state.hpp"
#include "cmd/parse.hpp"
#include "cmd/session.hpp"
#include "policy/stored_filter.hpp"

namespace mwp::cmd {

class FilterOptions {
 public:
  FilterOptions() = default;
  /// As if --filter NAME alone was typed.
  explicit FilterOptions(std::string name) : m_name(std::move(name)) {}

  /// `with`: an option without which none of these makes sense. `status`: of the cases that pass unless --status says
  /// otherwise.
  void declare(OptionList& options, const char* with = nullptr, const std::string& status = "open");
  /// Throws InputError for a stored filter, a rung, a situation, a region or a zorgprofiel that does not exist.
  casefile::CaseFilter filter(Session& session) const;
  /// The cases that pass, in the order of their numbers.
  void each(Session& session, const std::function<void(const casefile::ListedCase&)>& visit) const;

 private:
  std::string label(const std::optional<std::string>& typed, const char* key) const;

  policy::StoredFilter m_typed;
  std::string m_status = "open";
  std::optional<std::string> m_name;
};

/// A rung or situation must be one of some policy, so that a misspelt filter is not an empty answer. `label`: what the
/// user wrote it behind. Throws InputError.
void check_rung(policy::Library& library, const std::string& label, const std::string& rung);
void check_situation(policy::Library& library, const std::string& label, const std::string& situation);

}  // namespace mwp::cmd
