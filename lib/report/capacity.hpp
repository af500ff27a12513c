// SPDX-License-Identifier: EUPL-1.2
// Capacity: the places of each provider per region and kind, as they were last counted, and their sums. How many there
// are is what was recorded; no number of places is coded anywhere.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "casefile/casefile.hpp"
#include "casefile/projection/places.hpp"

namespace mwp::report {

struct CapacityLine {
  casefile::Places places;
  std::string agb;   ///< empty: not known
  std::string name;  ///< as the directory has it, or as it was recorded
};

/// Sums of what is known; a number that no provider gave is not known.
struct CapacityTotal {
  std::string region, kind;
  std::int64_t providers = 0;
  std::optional<std::int64_t> planned, developing, free, taken;
};

struct Capacity {
  std::vector<CapacityLine> lines;    ///< by region, kind and provider
  std::vector<CapacityTotal> totals;  ///< per region and kind, in the same order
};

Capacity capacity(casefile::CaseFile& file, const std::optional<std::string>& region,
                  const std::optional<std::string>& kind);

}  // namespace mwp::report
