// SPDX-License-Identifier: EUPL-1.2
// Contexts: a place made to measure, for one client or a small group. Which cases are in it follows from their matches.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casefile/projection/solution.hpp"

namespace mwp::casefile {

Projection context_projection();

struct Context {
  std::string id;  ///< ctx-1; of a working copy of series B: ctx-1B
  NamedProvider provider;
  std::string region;
  std::string state;             ///< bestaand, in-ontwikkeling, gereed
  std::optional<int> residents;  ///< others who live there: a number, and nothing else about them
  std::string text;
  Date since;
};

/// True for the shape of an id.
bool is_context_id(std::string_view text);

std::optional<Context> find_context(CaseFile& file, std::string_view id);
/// Throws NotFound ("no-such-context").
Context get_context(CaseFile& file, std::string_view id);
/// All contexts, in the order of their numbers.
std::vector<Context> contexts(CaseFile& file);
/// The id after the largest that was ever used, those undone since included.
std::string next_context_id(CaseFile& file);

}  // namespace mwp::casefile
