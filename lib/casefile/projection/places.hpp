// SPDX-License-Identifier: EUPL-1.2
// How many places a provider has in a region, per kind of place. The record with the latest date holds as a whole: a
// number it does not give is not known.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casefile/event.hpp"

namespace mwp::casefile {

class CaseFile;
struct Projection;
Projection places_projection();

struct Places {
  std::string provider;  ///< as events name it (Provider::id)
  std::string region;
  std::string kind;  ///< code of the list `place-kind`
  Date as_of;
  std::optional<int> planned, developing, free, taken;
  std::optional<int> group;  ///< clients per place, where a place serves a small group
  std::string text;
};

/// By region, kind and provider; each of them may be left open.
struct PlacesFilter {
  std::optional<std::string> region, kind, provider;
};
std::vector<Places> places(CaseFile& file, const PlacesFilter& filter);

}  // namespace mwp::casefile
