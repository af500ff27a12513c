// SPDX-License-Identifier: EUPL-1.2
// What may go to another organisation: the rules on consent, looked at per case before anything is written.
#pragma once

#include <string>
#include <vector>

#include "process/desk.hpp"

namespace mwp::process {

/// Looks at the rules for these cases going out under a consent of `scope`. An identity goes only where that consent is
/// there: then rule consent-share, which else warns, refuses. Gives the warnings. Throws RefusedByRule of the first
/// case that may not go, NotFound for an unknown one.
std::vector<std::string> look_at_sharing(Desk& desk, const std::vector<CaseNumber>& cases, const std::string& scope,
                                         bool identity);

}  // namespace mwp::process
