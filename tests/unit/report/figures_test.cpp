// SPDX-License-Identifier: EUPL-1.2
#include "report/figures.hpp"

#include <algorithm>

#include "support.hpp"

using namespace mwp;
using namespace mwp::report;

namespace {

Days days_of(const std::vector<int>& numbers) {
  Days days;
  for (int number : numbers) days.add(number);
  return days;
}

}  // namespace

TEST_CASE("a median is the number at the rank of half, counted from the shortest", "[figures]") {
  CHECK(days_of({9, 1, 5}).median(1) == Figure::of(5));
  CHECK(days_of({9, 1, 5, 7}).median(1) == Figure::of(5));
  CHECK(days_of({9, 1, 5, 7}).lower_quarter(1) == Figure::of(1));
  CHECK(days_of({9, 1, 5, 7}).upper_quarter(1) == Figure::of(7));
}

TEST_CASE("days of few are not shown, quarters of less than twice as many neither", "[figures]") {
  auto four = days_of({1, 2, 3, 4}), nine = days_of({1, 2, 3, 4, 5, 6, 7, 8, 9});
  CHECK(four.median(5).hidden());
  CHECK(nine.median(5) == Figure::of(5));
  CHECK(nine.lower_quarter(5).hidden());
  nine.add(10);
  CHECK(nine.lower_quarter(5) == Figure::of(3));
}

TEST_CASE("there is no median of nothing, which is no secret", "[figures]") {
  CHECK(Days().median(5).kind == Figure::Kind::None);
}

TEST_CASE("the ladders of all policies are one, each step once, admission last", "[figures]") {
  auto library = test::shipped_library();
  CHECK(all_rungs(library) == std::vector<std::string>{"zorgaanbieder", "regionale-taskforce", "landelijke-taskforce",
                                                       "ccc", "landelijke-commissie", "maatwerk"});
  CHECK(all_situations(library).front() == "onbekend");
  CHECK(all_situations(library).size() == 7);
}

TEST_CASE("the live regions have a tile each, and no two the same", "[figures]") {
  auto library = test::shipped_library();
  std::vector<std::pair<int, int>> tiles;
  for (const auto& code : library.region_codes()) {
    const auto& region = library.region(code);
    CHECK(region.tile.has_value() == region.successor.empty());
    if (region.tile) tiles.emplace_back(region.tile->column, region.tile->row);
  }
  std::sort(tiles.begin(), tiles.end());
  CHECK(tiles.size() == 31);
  CHECK(std::adjacent_find(tiles.begin(), tiles.end()) == tiles.end());
}
