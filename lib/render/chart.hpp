// SPDX-License-Identifier: EUPL-1.2
// Charts as inline SVG, for eyes, screen readers and paper: each has a title and a description, every mark its number
// in words, and nothing is told by colour alone. Colours and type are the stylesheet's.
#pragma once

#include <string>
#include <vector>

#include "policy/region.hpp"
#include "report/figures.hpp"

namespace mwp::render {

struct ChartText {
  std::string id;     ///< of the page alone, for what belongs together
  std::string title;  ///< what it shows
  std::string about;  ///< what is to be seen in it, in words
};

struct Bar {
  std::string label;
  report::Figure figure;
  std::string second;  ///< second line of a column's label
  bool late = false;   ///< stands apart: hatched
};

/// Bars below each other, each under its label: for labels of any length. `unit` stands behind each number.
std::string bar_chart(const ChartText& text, const std::vector<Bar>& bars, const std::string& unit);

/// Columns beside each other: for what has an order in time.
std::string column_chart(const ChartText& text, const std::vector<Bar>& bars);

struct MapTile {
  policy::Tile at;
  std::string code, name;
  report::Figure figure;
};
/// Regions as tiles of one size, darker where there is more; where nothing is known only outlined.
std::string tile_map(const ChartText& text, const std::vector<MapTile>& tiles, const std::string& unit);

}  // namespace mwp::render
