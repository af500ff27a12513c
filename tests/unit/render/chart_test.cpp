// SPDX-License-Identifier: EUPL-1.2
#include "render/chart.hpp"

#include "support.hpp"

using namespace mwp;
using namespace mwp::render;
using report::Figure;

namespace {

bool holds(const std::string& svg, std::string_view part) {
  return svg.find(part) != std::string::npos;
}

const ChartText words{"one", "Cases", "a: 4; b: not shown."};

}  // namespace

TEST_CASE("a chart has a role, a title and a description", "[chart]") {
  auto svg = bar_chart(words, {{"a", Figure::of(4), "", false}}, "days");
  CHECK(holds(svg, "role=\"img\" aria-labelledby=\"one-title one-about\""));
  CHECK(holds(svg, "<title id=\"one-title\">Cases</title>"));
  CHECK(holds(svg, "<desc id=\"one-about\">a: 4; b: not shown.</desc>"));
  CHECK(holds(svg, ">4 days<"));
}

TEST_CASE("bars are as long as their numbers ask", "[chart]") {
  auto svg = bar_chart(words, {{"a", Figure::of(100), "", false}, {"b", Figure::of(50), "", false}}, "");
  CHECK(holds(svg, "width=\"284\""));
  CHECK(holds(svg, "width=\"142\""));
}

TEST_CASE("a number that is not shown has a mark of one size and no number", "[chart]") {
  auto small = bar_chart(words, {{"a", Figure::not_shown(), "", false}, {"b", Figure::of(50), "", false}}, "days");
  CHECK(holds(small, "class=\"hidden\""));
  CHECK(holds(small, ">·<"));
  auto columns = column_chart(words, {{"a", Figure::not_shown(), "", false}, {"b", Figure::of(50), "", false}});
  CHECK(holds(columns, "class=\"hidden\""));
}

TEST_CASE("what is late is hatched, not only of another colour", "[chart]") {
  auto svg = column_chart(words, {{"a", Figure::of(3), "", true}});
  CHECK(holds(svg, "class=\"late\" fill=\"url(#one-hatch)\""));
  CHECK(holds(svg, "<pattern id=\"one-hatch\""));
}

TEST_CASE("a tile with places is darker than one without, and one of which nothing is known is outlined", "[chart]") {
  auto svg = tile_map(words,
                      {{{0, 0}, "5501", "Groningen", Figure::of(9)},
                       {{1, 0}, "5503", "Drenthe", Figure::of(std::int64_t{0})},
                       {{1, 1}, "5505", "Twente", {}}},
                      "free");
  CHECK(holds(svg, "<g class=\"tile level-3\"><title>5501 Groningen: 9 free</title>"));
  CHECK(holds(svg, "<g class=\"tile level-0\"><title>5503 Drenthe: 0 free</title>"));
  CHECK(holds(svg, "<g class=\"tile unknown\"><title>5505 Twente: not known</title>"));
}

TEST_CASE("text in a chart is inert", "[chart]") {
  auto svg = bar_chart({"one", "<b>", "\"&"}, {{"<script>", Figure::of(4), "", false}}, "");
  CHECK_FALSE(holds(svg, "<script>"));
  CHECK_FALSE(holds(svg, "<b>"));
  CHECK(holds(svg, "&lt;script&gt;"));
}
