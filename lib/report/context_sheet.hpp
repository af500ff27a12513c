// SPDX-License-Identifier: EUPL-1.2
// One context: its own data, its finance as a whole, and which cases are in it. Of each case its number and dates
// alone: decision, consent and move stay its own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "casefile/casefile.hpp"
#include "casefile/projection/case_state.hpp"
#include "casefile/projection/context.hpp"
#include "casefile/projection/finance.hpp"
#include "casefile/projection/placement.hpp"

namespace mwp::report {

struct ContextCase {
  casefile::CaseState state;
  Date matched;
  std::optional<Date> planned, moved;
};

struct ContextSheet {
  casefile::Context context;
  std::vector<ContextCase> cases;
  std::vector<casefile::Finance> finance;
  std::int64_t total = 0;  ///< cents
};

/// Throws NotFound.
ContextSheet context_sheet(casefile::CaseFile& file, std::string_view id);

}  // namespace mwp::report
