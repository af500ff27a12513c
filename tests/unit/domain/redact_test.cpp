// SPDX-License-Identifier: EUPL-1.2
#include "domain/redact.hpp"

#include <catch2/catch.hpp>

using namespace mwp;
using domain::blacken;
using domain::holds_phrase;

TEST_CASE("a phrase is found as words, whatever its capitals and marks") {
  CHECK(holds_phrase("Gebeld met mevrouw BÉRG.", "Berg"));
  CHECK(holds_phrase("de heer Van  den-Berg", "van den berg"));
  CHECK_FALSE(holds_phrase("in de bergen", "Berg"));
  CHECK_FALSE(holds_phrase("Van den", "van den Berg"));
  CHECK_FALSE(holds_phrase("iets", ""));
}

TEST_CASE("dates are found as people write them") {
  Date born(1994, 3, 11);
  for (const auto* text : {"geboren 11-03-1994", "op 11 maart 1994.", "(1994-03-11)", "11-3-1994"}) {
    INFO(text);
    auto ways = domain::ways_to_write(born);
    CHECK(std::any_of(ways.begin(), ways.end(), [&](const auto& way) { return holds_phrase(text, way); }));
  }
}

TEST_CASE("blackening takes the longest phrase, every time, and every BSN") {
  CHECK(blacken("Jan Berg en Berg; J. Bergsma", {"Berg", "Jan Berg"}) == "[…] en […]; J. Bergsma");
  CHECK(blacken("nr 999993847 en 999993848", {}) == "nr […] en 999993848");
  CHECK(blacken("niets", {"iets"}) == "niets");
}
