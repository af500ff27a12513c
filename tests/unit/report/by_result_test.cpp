// SPDX-License-Identifier: EUPL-1.2
#include "report/by_result.hpp"

#include "support.hpp"

using namespace mwp;
using namespace mwp::report;

namespace {

constexpr std::int64_t min = 5;

Counts totals_of(std::int64_t solved, std::int64_t otherwise, std::int64_t open) {
  Counts totals(3, 1);
  totals.add(0, 0, solved);
  totals.add(1, 0, otherwise);
  totals.add(2, 0, open);
  suppress(totals, min);
  return totals;
}

void add(Property& property, int cases, Result result, const std::set<std::string>& codes) {
  for (int i = 0; i < cases; ++i) property.add(result, codes);
}

std::vector<FigureTable> tables_of(std::vector<Property> properties, const Counts& totals) {
  auto library = test::shipped_library();
  return by_result(properties, totals, library, min);
}

}  // namespace

TEST_CASE("cases of a property are told apart by how they ended", "[figures]") {
  Property rung("rung", "rung", Property::Kind::One);
  add(rung, 6, Result::Solved, {"ccc"});
  add(rung, 7, Result::Otherwise, {"ccc"});
  add(rung, 8, Result::Open, {"maatwerk"});
  auto table = tables_of({rung}, totals_of(6, 7, 8)).at(0);
  CHECK(table.find("ccc")->figures ==
        std::vector{Figure::of(6), Figure::of(7), Figure::of(std::int64_t{0}), Figure::of(13)});
  CHECK(table.find("total")->figures[3] == Figure::of(21));
}

TEST_CASE("where few cases ended otherwise no table tells results apart", "[figures]") {
  Property rung("rung", "rung", Property::Kind::One);
  add(rung, 20, Result::Solved, {"ccc"});
  add(rung, 2, Result::Otherwise, {"ccc"});
  add(rung, 20, Result::Open, {"ccc"});
  auto table = tables_of({rung}, totals_of(20, 2, 20)).at(0);
  CHECK(table.find("ccc")->figures ==
        std::vector{Figure::not_shown(), Figure::not_shown(), Figure::not_shown(), Figure::of(42)});
}

TEST_CASE("few cases without a property betray themselves by those with it, so both are hidden", "[figures]") {
  Property condition("condition", "condition", Property::Kind::Many);
  add(condition, 20, Result::Solved, {"lvb"});
  add(condition, 2, Result::Solved, {"ass"});
  add(condition, 20, Result::Open, {"lvb", "ass"});
  add(condition, 20, Result::Otherwise, {});
  auto table = tables_of({condition}, totals_of(22, 20, 20)).at(0);
  CHECK(table.find("lvb")->figures[0].hidden());
  CHECK(table.find("ass")->figures[0].hidden());
}

TEST_CASE("words of few cases are gathered in one row, the last", "[figures]") {
  Property wish("location", "location", Property::Kind::Free);
  add(wish, 6, Result::Open, {"prikkelarm"});
  for (const auto* own : {"a", "b", "c", "d", "e", "z"}) add(wish, 1, Result::Open, {own});
  auto table = tables_of({wish}, totals_of(0, 0, 12)).at(0);
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0].code == "prikkelarm");
  CHECK(table.rows[1].code == other_row);
  CHECK(table.rows[1].figures[3] == Figure::of(6));
}

TEST_CASE("rows stand in the order of their codes, which tells nothing of their numbers", "[figures]") {
  Property region("region", "region", Property::Kind::One);
  add(region, 9, Result::Open, {"5531"});
  add(region, 9, Result::Open, {"5501"});
  auto table = tables_of({region}, totals_of(0, 0, 18)).at(0);
  CHECK(table.rows[0].code == "5501");
  CHECK(table.rows[1].code == "5531");
  CHECK(table.rows[2].code == total_row);
}
