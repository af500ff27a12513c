// SPDX-License-Identifier: EUPL-1.2
// Where a case stands and what keeps it there: the rules looked at as if the next step were taken today.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "process/desk.hpp"
#include "process/facts.hpp"
#include "process/rules.hpp"

namespace mwp::process {

/// The rung above the case's own; nothing at the top, or for a closed case.
const policy::Rung* next_rung(Facts& facts);

/// Every rule that would be broken by entering `rung` today, registered by the party whose part it is; for a rung that
/// the case has reached: by standing on the agenda of its body, on the date of the next meeting it stands on, or today.
std::vector<BrokenRule> blocking(Facts& facts, const policy::Rung& rung, Date today);

/// What keeps the case where it is: `blocking` for its own rung while it waits there for an outcome, and for the next
/// one.
std::vector<BrokenRule> obstacles(Facts& facts, Date today);

}  // namespace mwp::process
