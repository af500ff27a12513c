// SPDX-License-Identifier: EUPL-1.2
#include "domain/identifiers.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "support.hpp"

using namespace mwp;
using namespace mwp::domain;

namespace {

/// The official fictitious persons of reference.md §3, and what is no BSN.
constexpr const char* valid[] = {"999993847", "999992077", "999993483", "999990482", "000009921",
                                 "999993653", "999995017", "999990408", "999994669", "999992806",
                                 "999993926", "999991905", "999993550", "999990421"};
constexpr const char* invalid[] = {"999993848",  "123456789",   "000000000", "99999384",
                                   "",           "9999938470",  "99999384a", "999 993847",
                                   "999993847 ", "999.993.847", "-99999384", "９９９９９３８４７"};

CaseNumber number(std::string_view text) {
  auto parsed = CaseNumber::parse(text);
  INFO(text);
  REQUIRE(parsed);
  return *parsed;
}

}  // namespace

TEST_CASE("a BSN has nine digits and passes the 11-test") {
  for (const auto* text : valid) {
    INFO(text);
    CHECK(is_bsn(text));
  }
  for (const auto* text : invalid) {
    INFO(text);
    CHECK_FALSE(is_bsn(text));
  }
}

TEST_CASE("a BSN keeps its leading zeros") {
  CHECK(is_bsn("000009921"));
  CHECK_FALSE(is_bsn("9921"));
  CHECK_FALSE(is_bsn("00009921"));
}

TEST_CASE("any one wrong digit of a BSN is found") {
  for (std::string text : valid) {
    for (auto& digit : text) {
      char right = digit;
      for (digit = '0'; digit <= '9'; ++digit) {
        if (digit != right && is_bsn(text)) FAIL(text << " passes as well");
      }
      digit = right;
    }
  }
}

TEST_CASE("the last digit of a BSN follows from the first eight") {
  for (int prefix = 1; prefix < 99999999; prefix += 98765) {
    auto digits = fmt::format("{:08}", prefix);
    int remainder = 0;
    for (std::size_t i = 0; i < 8; ++i) remainder = (remainder + (digits[i] - '0') * static_cast<int>(9 - i)) % 11;
    for (int last = 0; last <= 9; ++last) {  // a remainder of 10 has no digit
      if (is_bsn(digits + std::to_string(last)) != (last == remainder)) FAIL(digits << last);
    }
  }
}

TEST_CASE("a BSN is found inside a text where nothing stands beside it") {
  for (const auto* text :
       {"999993847", "bsn 999993847", "bsn: 999993847.", "(999993847)", "x=999993847,y", "999993847-A",
        "a\n999993847\tb", "000009921 staat voorin", "123456789 en 999993847", "12 999993847", "/999993847/"}) {
    INFO(text);
    CHECK(holds_bsn(text));
  }
  for (const auto* text :
       {"", "99999384", "x999993847", "999993847x", "1999993847", "9999938470", "123456789", "999993848", "999 993 847",
        "999.993.847", "é999993847", "999993847é", "5526-2026-0007", "000000000"}) {
    INFO(text);
    CHECK_FALSE(holds_bsn(text));
  }
}

TEST_CASE("a BSN beside typographic marks and odd spaces is found too") {
  // “ … NBSP – and € are no letters or digits; a copied text has them around a number.
  for (const auto* text :
       {"“999993847”", "…999993847", "BSN\u00A0999993847", "BSN–999993847", "999993847…", "‘999993847’"}) {
    INFO(text);
    CHECK(holds_bsn(text));
  }
}

TEST_CASE("a BSN in a text that is shown is hidden, all else stays") {
  CHECK(hide_bsn("999993847") == "*********");
  CHECK(hide_bsn("a 999993847, “999993847” en 123456789") == "a *********, “*********” en 123456789");
  CHECK(hide_bsn("x999993847") == "x999993847");
  CHECK(hide_bsn("") == "");
  for (std::string text : valid) CHECK_FALSE(holds_bsn(hide_bsn("(" + text + ")")));
}

TEST_CASE("an AGB code has eight digits, and no check digit") {
  CHECK(is_agb("10000001"));
  CHECK(is_agb("12121212"));
  CHECK(is_agb("00000000"));
  for (const auto* text : {"", "1000000", "100000011", "1000000a", "1000 001", " 10000001"}) CHECK_FALSE(is_agb(text));
}

TEST_CASE("a case number is REGION-YEAR-SEQ, with the series of a working copy behind it") {
  for (const auto* text : {"5526-2026-0007", "5526-2026-9999", "5526-2026-10000", "5526-2026-9999999",
                           "5526-2026-0007B", "5526-2026-0007Z", "1000-1900-0001", "9999-2100-0001"}) {
    INFO(text);
    CHECK(number(text).text() == text);
    CHECK(CaseNumber::from_key(number(text).key()) == number(text));
  }
  CHECK(CaseNumber(5526, 2026, 7).text() == "5526-2026-0007");
  CHECK(CaseNumber(5526, 2026, 10000, 'B').text() == "5526-2026-10000B");
  CHECK(number("5526-2026-10000B").sequence() == 10000);
}

TEST_CASE("anything else is no case number") {
  for (const auto* text : {"",
                           "5526",
                           "5526-2026",
                           "5526-2026-7",
                           "5526-2026-007",
                           "5526-2026-00007",
                           "5526-2026-0000",
                           "526-2026-0007",
                           "55260-2026-0007",
                           "0526-2026-0007",
                           "5526-26-0007",
                           "5526-1899-0007",
                           "5526-2101-0007",
                           "5526-2026-0007A",
                           "5526-2026-0007b",
                           "5526-2026-0007BB",
                           "5526-2026-0007-1",
                           "5526/2026/0007",
                           " 5526-2026-0007",
                           "5526-2026-0007 ",
                           "5526-2026-+007",
                           "5526-2026-0x07",
                           "B",
                           "5526-2026-10000000",
                           "5526-2026-",
                           "--",
                           "5526-2026-000７"}) {
    INFO(text);
    CHECK_FALSE(CaseNumber::parse(text));
  }
}

TEST_CASE("case numbers are ordered by region, year, sequence as a number, and series") {
  const std::vector<std::string> ordered{"5525-2026-0001",  "5526-2025-9999",  "5526-2025-10000", "5526-2026-0001",
                                         "5526-2026-0001B", "5526-2026-0001Z", "5526-2026-0002",  "5526-2026-0010",
                                         "5526-2026-9999",  "5526-2026-9999B", "5526-2026-10000", "5526-2026-10000B",
                                         "5526-2026-99999", "5526-2027-0001",  "5527-2020-0001"};
  for (std::size_t i = 0; i + 1 < ordered.size(); ++i) {
    INFO(ordered[i] << " and " << ordered[i + 1]);
    CHECK(number(ordered[i]) < number(ordered[i + 1]));
    CHECK(number(ordered[i]).key() < number(ordered[i + 1]).key());  // which is how the case file sorts them
  }
}

TEST_CASE("an empty case number is no case") {
  CHECK(CaseNumber().empty());
  CHECK_FALSE(number("5526-2026-0001").empty());
}

TEST_CASE("event ids are a series and a number, ordered by number first") {
  CHECK(EventId::parse("A123") == EventId{123, 'A'});
  CHECK(EventId::parse("Z1") == EventId{1, 'Z'});
  CHECK(EventId{123, 'A'}.text() == "A123");
  CHECK(EventId{7, 'B'} < EventId{8, 'A'});
  CHECK(EventId{8, 'A'} < EventId{8, 'B'});
  for (const auto* text :
       {"", "A", "123", "a123", "AA1", "A0", "A-1", "A 1", "A1 ", "A0x1", "Ä1", "A99999999999999999999"}) {
    INFO(text);
    CHECK_FALSE(EventId::parse(text));
  }
}
