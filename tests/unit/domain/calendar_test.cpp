// SPDX-License-Identifier: EUPL-1.2
#include "domain/calendar.hpp"

#include <array>

#include "domain/term.hpp"
#include "support.hpp"

using namespace mwp;
using namespace mwp::domain;
using test::day;

namespace {

/// Easter by the tables of the church instead of by arithmetic: the Sunday after the paschal full moon, which for 1900
/// to 2199 depends on the golden number alone (Book of Common Prayer, 1900-2199).
Date easter_by_table(int year) {
  static constexpr std::array<std::pair<unsigned, unsigned>, 19> full_moons{{{4, 14},
                                                                             {4, 3},
                                                                             {3, 23},
                                                                             {4, 11},
                                                                             {3, 31},
                                                                             {4, 18},
                                                                             {4, 8},
                                                                             {3, 28},
                                                                             {4, 16},
                                                                             {4, 5},
                                                                             {3, 25},
                                                                             {4, 13},
                                                                             {4, 2},
                                                                             {3, 22},
                                                                             {4, 10},
                                                                             {3, 30},
                                                                             {4, 17},
                                                                             {4, 7},
                                                                             {3, 27}}};
  auto [month, d] = full_moons[static_cast<std::size_t>(year % 19)];
  Date moon(year, month, d);
  return moon + static_cast<int>(7 - moon.weekday() % 7);
}

/// Easter by Gauss's rule, with its two exceptions.
Date easter_by_gauss(int year) {
  int m = 24;
  int n = year < 2100 ? 5 : 6;
  int d = (19 * (year % 19) + m) % 30;
  int e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7;
  if (d == 29 && e == 6) return Date(year, 4, 19);
  if (d == 28 && e == 6 && (11 * m + 11) % 30 < 19) return Date(year, 4, 18);
  return Date(year, 3, 22) + d + e;
}

/// As shipped, but for the days equated by decree.
Calendar statutory(std::vector<Date> closed = {}) {
  return {"wettelijk", true, true, std::move(closed)};
}
Calendar office() {
  return {"kantoor", false, false, {}};
}

/// The last day of a term of n working days.
Date after(const Calendar& calendar, Date from, int n) {
  return due_date({"a term", n, TermUnit::WorkingDays, calendar, "", ""}, from);
}

std::vector<Date> holidays(const Calendar& calendar, int year) {
  std::vector<Date> days;
  for (Date d(year, 1, 1); d.year() == year; d = d + 1) {
    if (calendar.is_holiday(d)) days.push_back(d);
  }
  return days;
}

std::vector<Date> days(std::initializer_list<const char*> texts) {
  std::vector<Date> out;
  for (const auto* text : texts) out.push_back(day(text));
  return out;
}

}  // namespace

TEST_CASE("Easter agrees with the tables of the church and with Gauss, 2000 to 2100") {
  for (int year = 2000; year <= 2100; ++year) {
    INFO(year);
    CHECK(easter(year) == easter_by_table(year));
    CHECK(easter(year) == easter_by_gauss(year));
  }
  CHECK(easter(2026) == day("2026-04-05"));
  CHECK(easter(2027) == day("2027-03-28"));
  CHECK(easter(2028) == day("2028-04-16"));
  CHECK(easter(2008) == day("2008-03-23"));  // nearly the earliest
  CHECK(easter(2038) == day("2038-04-25"));  // the latest there can be
}

TEST_CASE("holidays of 2026 to 2028, statutory") {
  CHECK(holidays(statutory(), 2026) ==
        days({"2026-01-01", "2026-04-03", "2026-04-05", "2026-04-06", "2026-04-27", "2026-05-05", "2026-05-14",
              "2026-05-24", "2026-05-25", "2026-12-25", "2026-12-26"}));
  CHECK(holidays(statutory(), 2027) ==
        days({"2027-01-01", "2027-03-26", "2027-03-28", "2027-03-29", "2027-04-27", "2027-05-05", "2027-05-06",
              "2027-05-16", "2027-05-17", "2027-12-25", "2027-12-26"}));
  CHECK(holidays(statutory(), 2028) ==
        days({"2028-01-01", "2028-04-14", "2028-04-16", "2028-04-17", "2028-04-27", "2028-05-05", "2028-05-25",
              "2028-06-04", "2028-06-05", "2028-12-25", "2028-12-26"}));
}

TEST_CASE("the office works on Good Friday, and on 5 May but in a lustrum year") {
  CHECK(office().is_working_day(day("2026-04-03")));
  CHECK_FALSE(statutory().is_working_day(day("2026-04-03")));
  for (int year = 2020; year <= 2040; ++year) {
    INFO(year);
    CHECK(office().is_holiday(Date(year, 5, 5)) == (year % 5 == 0 || Date(year, 5, 5) == easter(year) + 39));
    CHECK(statutory().is_holiday(Date(year, 5, 5)));
  }
}

TEST_CASE("King's day moves to the 26th where the 27th is a Sunday") {
  for (int year : {2025, 2031}) {
    INFO(year);
    CHECK(Date(year, 4, 27).weekday() == 7);
    CHECK(office().is_holiday(Date(year, 4, 26)));
    CHECK_FALSE(office().is_holiday(Date(year, 4, 27)));
  }
  for (int year : {2024, 2026, 2027, 2028, 2029, 2030}) {
    INFO(year);
    CHECK(office().is_holiday(Date(year, 4, 27)));
    CHECK_FALSE(office().is_holiday(Date(year, 4, 26)));
  }
}

TEST_CASE("the test table of reference.md §7.1, in both calendars") {
  auto decreed = statutory(days({"2026-01-02", "2026-05-15", "2027-05-07", "2028-04-28", "2028-05-26"}));
  struct Row {
    const char* from;
    int n;
    const char* plain;    ///< statutory, without the equated days
    const char* decreed;  ///< with them
    const char* office;
  };
  for (const auto& row : {Row{"2026-01-05", 10, "2026-01-19", "2026-01-19", "2026-01-19"},
                          Row{"2026-03-30", 10, "2026-04-15", "2026-04-15", "2026-04-14"},
                          Row{"2026-04-20", 10, "2026-05-06", "2026-05-06", "2026-05-05"},
                          Row{"2026-05-11", 5, "2026-05-19", "2026-05-20", "2026-05-19"},
                          Row{"2026-12-21", 5, "2026-12-29", "2026-12-29", "2026-12-29"}}) {
    INFO(row.from);
    CHECK(after(statutory(), day(row.from), row.n) == day(row.plain));
    CHECK(after(decreed, day(row.from), row.n) == day(row.decreed));
    CHECK(after(office(), day(row.from), row.n) == day(row.office));
  }
}

TEST_CASE("the shipped calendars are those two") {
  auto library = test::shipped_library();
  CHECK(after(library.calendar("wettelijk"), day("2026-05-11"), 5) == day("2026-05-20"));
  CHECK(after(library.calendar("wettelijk"), day("2026-03-30"), 10) == day("2026-04-15"));
  CHECK(after(library.calendar("kantoor"), day("2026-03-30"), 10) == day("2026-04-14"));
  CHECK(after(library.calendar("kantoor"), day("2026-04-20"), 10) == day("2026-05-05"));
  for (const auto* equated : {"2026-01-02", "2026-05-15", "2027-05-07", "2028-04-28", "2028-05-26"}) {
    INFO(equated);
    CHECK_FALSE(library.calendar("wettelijk").is_working_day(day(equated)));
    CHECK(library.calendar("kantoor").is_working_day(day(equated)));
  }
}

TEST_CASE("a term counts from the day after, the day itself is day 0") {
  CHECK(after(office(), day("2026-02-03"), 0) == day("2026-02-03"));
  CHECK(after(office(), day("2026-02-03"), 1) == day("2026-02-04"));
  CHECK(after(office(), day("2026-02-06"), 1) == day("2026-02-09"));  // Friday to Monday
  CHECK(after(office(), day("2026-02-07"), 1) == day("2026-02-09"));  // Saturday too
  CHECK(after(office(), day("2026-12-24"), 1) == day("2026-12-28"));
}

TEST_CASE("adding and counting working days agree") {
  for (const auto& calendar : {statutory(), office()}) {
    for (Date from = day("2026-01-01"); from < day("2027-01-01"); from = from + 3) {
      for (int n : {1, 2, 5, 10, 40}) {
        auto last = after(calendar, from, n);
        if (!calendar.is_working_day(last) || calendar.working_days_between(from, last) != n)
          FAIL(calendar.id << from.iso() << n);
        if (calendar.working_days_between(from, last - 1) != n - 1) FAIL(calendar.id << from.iso() << n);
      }
    }
  }
  CHECK(office().working_days_between(day("2026-02-03"), day("2026-02-03")) == 0);
  CHECK(office().working_days_between(day("2026-02-09"), day("2026-02-03")) == 0);
}

TEST_CASE("closed days of the office are no working days") {
  auto closed = office();
  closed.closed = days({"2026-12-28", "2026-12-29"});
  CHECK(closed.is_holiday(day("2026-12-28")));
  CHECK(closed.kind_of(day("2026-12-28")) == DayKind::Closed);
  CHECK(closed.kind_of(day("2026-12-26")) == DayKind::Weekend);  // Boxing Day too
  CHECK(closed.kind_of(day("2026-12-25")) == DayKind::Holiday);
  CHECK(closed.kind_of(day("2026-12-30")) == DayKind::Working);
  CHECK(after(closed, day("2026-12-24"), 1) == day("2026-12-30"));
}
