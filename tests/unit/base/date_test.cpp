// SPDX-License-Identifier: EUPL-1.2
#include "base/date.hpp"

#include "base/message.hpp"
#include "support.hpp"

using namespace mwp;
using test::day;
using test::error_of;

namespace {
/// The length of a month by the rule that everyone learns, not by <chrono>.
unsigned length_of(int year, unsigned month) {
  if (month == 2) return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}
}  // namespace

TEST_CASE("a date is an existing day of 1900 to 2100, one day after the other") {
  int parsed = 0;
  std::optional<Date> before;
  for (int year = 1899; year <= 2101; ++year) {
    for (unsigned month = 0; month <= 13; ++month) {
      for (unsigned d = 0; d <= 32; ++d) {
        auto text = fmt::format("{:04}-{:02}-{:02}", year, month, d);
        bool exists =
            year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && d >= 1 && d <= length_of(year, month);
        auto date = Date::parse(text);
        if (date.has_value() != exists) FAIL(text << " was " << (exists ? "refused" : "accepted"));
        if (!date) continue;
        ++parsed;
        if (date->iso() != text || date->year() != year || date->month() != month || date->day() != d) FAIL(text);
        if (before && *date - *before != 1) FAIL(text << " does not follow " << before->iso());
        before = date;
      }
    }
  }
  CHECK(parsed == 201 * 365 + 49);  // leap years of 1900..2100: 1904, 1908 … 2096 (2000 is one, 1900 and 2100 are not)
}

TEST_CASE("a date has one form in and out") {
  for (const auto* text : {"", "2026", "2026-1-02", "2026-01-2", "02-01-2026", "2026/01/02", "20260102", "2026-01-02 ",
                           " 2026-01-02", "2026-01-02T00:00", "+026-01-02", "2026-0a-02", "２026-01-02", "0000-01-01",
                           "9999-12-31", "2026-W07-1", "2026-1-2-3", "1-2-26-xxx", "2026-01-033"}) {
    INFO(text);
    CHECK_FALSE(Date::parse(text));
  }
  CHECK(Date::parse("2024-02-29") == Date(2024, 2, 29));
  CHECK_FALSE(Date::parse("2100-02-29"));
  CHECK_FALSE(Date::parse("1900-02-29"));
}

TEST_CASE("parse_date names what the value is and the form that is wanted") {
  CHECK(parse_date("2026-02-03", "--on") == Date(2026, 2, 3));
  auto error = error_of([] { parse_date("2026-02-30", "--on"); });
  CHECK(error.exit() == Exit::Input);
  CHECK(error.id() == "bad-date");
  CHECK(test::holds(error.what(), "--on"));
  CHECK(test::holds(error.what(), "'2026-02-30'"));
  CHECK(test::holds(error.hint(), "YYYY-MM-DD"));
}

TEST_CASE("weekdays run from 1, Monday, to 7, Sunday") {
  CHECK(day("2026-02-02").weekday() == 1);
  CHECK(day("2026-02-08").weekday() == 7);
  CHECK(day("1900-01-01").weekday() == 1);
  CHECK(day("2000-01-01").weekday() == 6);
}

TEST_CASE("days are added and counted across months, years and leap days") {
  CHECK(day("2024-02-28") + 1 == day("2024-02-29"));
  CHECK(day("2025-02-28") + 1 == day("2025-03-01"));
  CHECK(day("2026-01-01") - 1 == day("2025-12-31"));
  CHECK(day("2026-01-01") - day("2025-01-01") == 365);
  CHECK(day("2025-01-01") - day("2024-01-01") == 366);
  CHECK(day("2024-01-01") - day("2025-01-01") == -366);
  CHECK(day("2026-01-15") + 42 == day("2026-02-26"));
}

TEST_CASE("29 February becomes 1 March in a year without one") {
  CHECK(day("2008-02-29").plus_years(18) == day("2026-03-01"));
  CHECK(day("2008-02-29").plus_years(20) == day("2028-02-29"));
  CHECK(day("2008-02-29").plus_years(0) == day("2008-02-29"));
  CHECK(day("2000-02-29").plus_years(100) == day("2100-03-01"));
  CHECK(day("2008-02-28").plus_years(18) == day("2026-02-28"));
  CHECK(day("2008-12-31").plus_years(-8) == day("2000-12-31"));
}

TEST_CASE("an age counts full years, the birthday itself included") {
  CHECK(age_on(day("2008-05-17"), day("2026-05-16")) == 17);
  CHECK(age_on(day("2008-05-17"), day("2026-05-17")) == 18);
  CHECK(age_on(day("2008-05-17"), day("2008-05-17")) == 0);
  CHECK(age_on(day("2008-02-29"), day("2026-02-28")) == 17);
  CHECK(age_on(day("2008-02-29"), day("2026-03-01")) == 18);
  CHECK(age_on(day("2008-02-29"), day("2028-02-28")) == 19);
  CHECK(age_on(day("2008-02-29"), day("2028-02-29")) == 20);
  CHECK(age_on(day("1926-12-31"), day("2026-12-30")) == 99);
}

TEST_CASE("an age goes up by one on every birthday and on no other day") {
  for (const auto* born : {"1999-12-31", "2000-01-01", "2000-02-28", "2000-02-29", "2000-03-01", "2001-06-15"}) {
    int age = age_on(day(born), day(born));
    for (Date on = day(born) + 1; on < day("2040-01-01"); on = on + 1) {
      int next = age_on(day(born), on);
      bool birthday = on == day(born).plus_years(age + 1);
      if (next != age + (birthday ? 1 : 0)) FAIL(born << " on " << on.iso() << ": " << next);
      age = next;
    }
    CHECK(age == 39 - (day(born).year() - 2000));
  }
}
