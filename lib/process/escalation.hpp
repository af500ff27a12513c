// SPDX-License-Identifier: EUPL-1.2
// Steps along the two ladders: the rung (access route) and, independently, the situation (stappenplan).
#pragma once

#include <optional>
#include <string>

#include "process/desk.hpp"

namespace mwp::process {

/// Enters a rung or a situation of the case's policy. `registered_by`: the party that registers; by default the one
/// whose part it is. Throws InputError for a word that is neither, RefusedByRule where a rule forbids the step.
Draft escalate(Desk& desk, CaseNumber number, const std::string& to, const std::optional<std::string>& registered_by);

}  // namespace mwp::process
