// SPDX-License-Identifier: EUPL-1.2
// Solutions of a case: found on any rung and in any situation, lasting or bridging.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casefile/event.hpp"

namespace mwp::casefile {

class CaseFile;
struct Projection;
Projection solution_projection();

/// A provider as it was named: by AGB code, by name, or by both.
struct NamedProvider {
  std::string agb;
  std::string name;

  static NamedProvider of(const Value& provider) { return {provider["agb"].text(), provider["name"].text()}; }
  bool empty() const { return agb.empty() && name.empty(); }
  const std::string& text() const { return name.empty() ? agb : name; }
};

/// The same AGB code, or the same name whatever its capitals.
bool same_provider(const NamedProvider& a, const NamedProvider& b);

struct Solution {
  EventId event;
  int round = 1;
  Date on;
  std::string kind;     ///< of the list 'solution'
  bool lasting = true;  ///< else bridging
  std::optional<Date> from, until;
  NamedProvider provider;
  std::optional<CaseNumber> with;  ///< the other case of a swap
  std::string text;
};

/// In the order in which they were recorded.
std::vector<Solution> solutions_of(CaseFile& file, CaseNumber number);

}  // namespace mwp::casefile
