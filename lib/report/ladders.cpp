// SPDX-License-Identifier: EUPL-1.2
#include "report/ladders.hpp"

namespace mwp::report {

Counts& Ladders::count() {
  m_counts = Counts(rungs().size(), situations().size());
  for (const auto& [rung, situation] : m_places) m_counts.add(rung, situation);
  return m_counts;
}

}  // namespace mwp::report
