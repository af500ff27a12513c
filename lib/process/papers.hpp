// SPDX-License-Identifier: EUPL-1.2
// Papers of a case: documents kept by copy, and the plan van aanpak.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "process/desk.hpp"

namespace mwp::process {

/// Keeps the bytes in the case file's own store; the name that the document came with is not kept. Also for a closed
/// case.
Draft document(Desk& desk, CaseNumber number, const std::string& type, const std::string& bytes);

struct PlanOfAction {
  std::string text;
  std::optional<std::string> directed_by;  ///< party
  std::vector<std::string> actions;        ///< "WHO: WHAT @DATE", each of which is a task
};
/// The plan van aanpak of situation 6 (S4).
Draft plan_of_action(Desk& desk, CaseNumber number, const PlanOfAction& plan);

}  // namespace mwp::process
