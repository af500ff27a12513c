// SPDX-License-Identifier: EUPL-1.2
#include "domain/age.hpp"

#include "support.hpp"

using namespace mwp;
using domain::age_class;
using test::day;

namespace {
struct Boundary {
  int age;
  const char* before;  ///< the class until the day before this birthday
  const char* from;    ///< the class from this birthday on
};
constexpr Boundary boundaries[] = {{12, "0-11", "12-15"},  {16, "12-15", "16-17"}, {18, "16-17", "18-24"},
                                   {25, "18-24", "25-34"}, {35, "25-34", "35-44"}, {45, "35-44", "45-54"},
                                   {55, "45-54", "55-64"}, {65, "55-64", "65+"}};
}  // namespace

TEST_CASE("the age class changes on the birthday itself") {
  for (const auto* born : {"1960-01-01", "1960-02-28", "1960-03-01", "1959-12-31", "1961-06-15"}) {
    for (const auto& boundary : boundaries) {
      INFO(born << ", " << boundary.age);
      auto birthday = Date(day(born).year() + boundary.age, day(born).month(), day(born).day());
      CHECK(age_class(day(born), birthday - 1) == boundary.before);
      CHECK(age_class(day(born), birthday) == boundary.from);
    }
  }
}

TEST_CASE("who is born on 29 February has the birthday on 1 March in other years") {
  for (const auto& boundary : boundaries) {
    INFO(boundary.age);
    int year = 1960 + boundary.age;
    bool leap = year % 4 == 0;
    CHECK(age_class(day("1960-02-29"), Date(year, 2, 28)) == boundary.before);
    CHECK(age_class(day("1960-02-29"), leap ? Date(year, 2, 29) : Date(year, 3, 1)) == boundary.from);
  }
}

TEST_CASE("the first and the last class have no other end") {
  CHECK(age_class(day("2026-02-03"), day("2026-02-03")) == "0-11");
  CHECK(age_class(day("1900-01-01"), day("2026-02-03")) == "65+");
}

TEST_CASE("without a birth date the class is onbekend") {
  CHECK(age_class(std::nullopt, day("2026-02-03")) == "onbekend");
}
