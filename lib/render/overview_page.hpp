// SPDX-License-Identifier: EUPL-1.2
// The overview as one page to open: charts, and behind each its numbers as a table. It stands by itself: no network, no
// script.
#pragma once

#include <string>
#include <vector>

#include "policy/region.hpp"
#include "render/template.hpp"
#include "report/figures.hpp"

namespace mwp::render {

/// The regions of the map with their tiles; a region without one is in the table alone.
struct MapRegion {
  std::string code, name;
  policy::Tile tile;
};

/// The body of the page, in Dutch: the template overview.html.mustache filled.
std::string overview_body(const report::Figures& figures, const std::vector<MapRegion>& regions, const Template& words);

}  // namespace mwp::render
