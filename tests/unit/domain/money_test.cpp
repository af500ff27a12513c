// SPDX-License-Identifier: EUPL-1.2
#include "domain/money.hpp"

#include "support.hpp"

using namespace mwp;
using domain::euros;
using domain::parse_euros;

TEST_CASE("money: euros as people type them become cents") {
  CHECK(parse_euros("0", "--amount") == 0);
  CHECK(parse_euros("1234", "--amount") == 123400);
  CHECK(parse_euros("1234,56", "--amount") == 123456);
  CHECK(parse_euros("1234.56", "--amount") == 123456);
  CHECK(parse_euros("0,05", "--amount") == 5);
  CHECK(parse_euros("999999999,99", "--amount") == 99999999999);
}

TEST_CASE("money: what is no plain amount is refused, naming the option") {
  for (const auto* text : {"", ",", ".", "1,", ",50", "1,5", "1,500", "1.234,56", "1,234.56", "-1", "+1", "1e3", " 1",
                           "1 234", "EUR 5", "€5", "1000000000", "12,3a"}) {
    INFO(text);
    auto error = test::error_of([&] { parse_euros(text, "--amount"); });
    CHECK(error.exit() == Exit::Input);
    CHECK(test::holds(error.what(), "--amount"));
  }
}

TEST_CASE("money: cents are shown as euros, and read back") {
  CHECK(euros(0) == "0,00");
  CHECK(euros(5) == "0,05");
  CHECK(euros(123456) == "1234,56");
  for (std::int64_t cents : {0L, 9L, 99L, 100L, 101L, 123450L, 99999999999L})
    CHECK(parse_euros(euros(cents), "x") == cents);
}
