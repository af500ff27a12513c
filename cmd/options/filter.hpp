// SPDX-License-Identifier: EUPL-1.2
// Which cases: the filters of `list`.
#pragma once

#include <optional>
#include <string>

#include "casefile/projection/case_state.hpp"
#include "cmd/parse.hpp"
#include "cmd/session.hpp"

namespace mwp::cmd {

class FilterOptions {
 public:
  /// `status`: of the cases that pass unless --status says otherwise.
  explicit FilterOptions(std::string status = "open") { m_filter.status = std::move(status); }
  void declare(OptionList& options);
  /// Throws InputError for a region or zorgprofiel that does not exist.
  casefile::CaseFilter filter(Session& session) const;
  const std::optional<std::string>& text() const { return m_text; }

 private:
  casefile::CaseFilter m_filter;
  std::optional<std::string> m_text;
  std::optional<int> m_stale;
  bool m_overdue = false;
};

/// A rung or situation must be one of some policy, so that a misspelt filter is not an empty answer. Throws InputError.
void check_steps(policy::Library& library, const std::optional<std::string>& rung,
                 const std::optional<std::string>& situation);

}  // namespace mwp::cmd
