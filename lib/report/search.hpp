// SPDX-License-Identifier: EUPL-1.2
// Free-text search: marks and capitals do not count; %, _ and quotes are just characters.
#pragma once

#include <string>

#include "casefile/casefile.hpp"
#include "casefile/projection/case_state.hpp"

namespace mwp::report {

/// Whether `text` stands in the case: its form, provider, or any text recorded about it. Never in its identity.
bool mentions(casefile::CaseFile& file, const casefile::CaseState& state, const std::string& text);

}  // namespace mwp::report
