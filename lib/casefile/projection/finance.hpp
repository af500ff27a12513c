// SPDX-License-Identifier: EUPL-1.2
// Finance, in euro cents: of one case, or of a context as a whole. The provider estimates, the zorgkantoor judges.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "casefile/event.hpp"

namespace mwp::casefile {

class CaseFile;
struct Projection;
Projection finance_projection();
Projection context_finance_projection();

struct Finance {
  EventId event;
  int round = 1;  ///< of the case; 1 for a context
  Date on;
  std::string kind;         ///< zzp-tarief, meerzorg, aanvulling-context, aanvulling-personeel
  std::int64_t amount = 0;  ///< cents
  std::string judged;       ///< ja, nee; empty: not yet
};

/// The last one of each kind and round.
std::vector<Finance> finance_of(CaseFile& file, CaseNumber number);
std::vector<Finance> finance_of_context(CaseFile& file, std::string_view context);

}  // namespace mwp::casefile
