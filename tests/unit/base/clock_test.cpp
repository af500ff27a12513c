// SPDX-License-Identifier: EUPL-1.2
#include "base/clock.hpp"

#include <ctime>

#include "support.hpp"

using namespace mwp;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::seconds;
using std::chrono::system_clock;
using test::day;
using test::error_of;

namespace {

Moment moment(std::string_view text) {
  auto parsed = parse_moment(text);
  REQUIRE(parsed);
  return *parsed;
}

/// The process's time zone for one test.
class Zone {
 public:
  explicit Zone(const char* name) {
    if (const char* old = getenv("TZ")) m_old = old;
    setenv("TZ", name, 1);
    tzset();
  }
  ~Zone() {
    m_old ? setenv("TZ", m_old->c_str(), 1) : unsetenv("TZ");
    tzset();
  }
  Zone(const Zone&) = delete;
  Zone& operator=(const Zone&) = delete;

 private:
  std::optional<std::string> m_old;
};

Date local_day(Moment at) {
  auto seconds = static_cast<std::time_t>(at.time_since_epoch().count());
  std::tm parts{};
  localtime_r(&seconds, &parts);
  return {parts.tm_year + 1900, static_cast<unsigned>(parts.tm_mon + 1), static_cast<unsigned>(parts.tm_mday)};
}

Moment local_midnight(Date date) {
  std::tm parts{};
  parts.tm_year = date.year() - 1900;
  parts.tm_mon = static_cast<int>(date.month()) - 1;
  parts.tm_mday = static_cast<int>(date.day());
  parts.tm_isdst = -1;
  return Moment{seconds{std::mktime(&parts)}};
}

bool has_zone_data() {
  return std::filesystem::exists("/usr/share/zoneinfo/Europe/Amsterdam");
}

}  // namespace

TEST_CASE("moments have one form, and come back from it") {
  CHECK(iso(moment("2026-02-03T09:00:00Z")) == "2026-02-03T09:00:00Z");
  CHECK(iso(moment("1969-12-31T23:59:59Z")) == "1969-12-31T23:59:59Z");
  CHECK(iso(moment("2038-01-19T03:14:08Z")) == "2038-01-19T03:14:08Z");
  CHECK(moment("2026-02-03T09:00:01Z") - moment("2026-02-03T08:59:59Z") == seconds{2});
  for (const auto* text :
       {"", "2026-02-03", "2026-02-03T09:00:00", "2026-02-03T09:00Z", "2026-02-03 09:00:00Z", "2026-02-03t09:00:00z",
        "2026-02-30T09:00:00Z", "2026-02-03T24:00:00Z", "2026-02-03T09:60:00Z", "2026-02-03T09:00:60Z",
        "2026-02-03T9:00:000Z", "2026-02-03T09:00:00+", "2026-02-03T-9:00:00Z", "2026-02-03T09:00:00.0Z",
        "2026-02-03T09:00: 0Z", "1899-12-31T00:00:00Z"}) {
    INFO(text);
    CHECK_FALSE(parse_moment(text));
  }
}

TEST_CASE("summer time begins and ends at 01:00 UTC on the last Sundays of March and October") {
  struct Change {
    const char* moment;
    bool begins;
  };
  // The published dates, 2024 to 2030.
  for (auto [text, begins] : {Change{"2024-03-31", true},
                              {"2024-10-27", false},
                              {"2025-03-30", true},
                              {"2025-10-26", false},
                              {"2026-03-29", true},
                              {"2026-10-25", false},
                              {"2027-03-28", true},
                              {"2027-10-31", false},
                              {"2028-03-26", true},
                              {"2028-10-29", false},
                              {"2029-03-25", true},
                              {"2029-10-28", false},
                              {"2030-03-31", true},
                              {"2030-10-27", false}}) {
    INFO(text);
    auto change = day(text);
    // A day begins at 23:00Z in winter and at 22:00Z in summer.
    auto hour_before = [](Date date) { return Moment{date.days()} - begin_in_amsterdam(date); };
    CHECK(hour_before(change) == hours{begins ? 1 : 2});
    CHECK(hour_before(change + 1) == hours{begins ? 2 : 1});
    CHECK(begin_in_amsterdam(change + 1) - begin_in_amsterdam(change) == hours{begins ? 23 : 25});
  }
}

TEST_CASE("the day in Amsterdam turns at midnight there") {
  CHECK(day_in_amsterdam(moment("2026-02-03T22:59:59Z")) == day("2026-02-03"));
  CHECK(day_in_amsterdam(moment("2026-02-03T23:00:00Z")) == day("2026-02-04"));
  CHECK(day_in_amsterdam(moment("2026-07-03T21:59:59Z")) == day("2026-07-03"));
  CHECK(day_in_amsterdam(moment("2026-07-03T22:00:00Z")) == day("2026-07-04"));
  CHECK(day_in_amsterdam(moment("2026-12-31T23:00:00Z")) == day("2027-01-01"));
  CHECK(day_in_amsterdam(moment("2026-03-29T21:59:59Z")) == day("2026-03-29"));
  CHECK(day_in_amsterdam(moment("2026-10-24T22:00:00Z")) == day("2026-10-25"));
  CHECK(day_in_amsterdam(moment("2026-10-25T22:59:59Z")) == day("2026-10-25"));
}

TEST_CASE("a day begins at its first moment and not a second before") {
  for (Date date = day("2020-01-01"); date <= day("2040-12-31"); date = date + 1) {
    auto begin = begin_in_amsterdam(date);
    if (day_in_amsterdam(begin) != date || day_in_amsterdam(begin - seconds{1}) != date - 1) FAIL(date.iso());
  }
}

TEST_CASE("the day agrees with the C library's time zone data, every 6 hours of 2020 to 2030") {
  if (!has_zone_data()) {
    WARN("no zone data on this machine: not compared");
    return;
  }
  Zone zone("Europe/Amsterdam");
  REQUIRE(local_day(moment("2026-07-03T22:00:00Z")) == day("2026-07-04"));  // the zone is really in force
  int compared = 0;
  for (auto at = moment("2020-01-01T00:00:00Z"); at < moment("2031-01-01T00:00:00Z"); at += hours{6}, ++compared) {
    if (day_in_amsterdam(at) != local_day(at)) FAIL(iso(at));
  }
  CHECK(compared == 4 * (11 * 365 + 3));
  for (Date date = day("2020-01-01"); date <= day("2030-12-31"); date = date + 1) {
    auto begin = local_midnight(date);
    if (begin_in_amsterdam(date) != begin) FAIL("begin of " << date.iso());
    for (auto near : {begin - seconds{1}, begin, begin + seconds{1}}) {
      if (day_in_amsterdam(near) != local_day(near)) FAIL(iso(near));
    }
  }
}

TEST_CASE("today does not follow the machine's own zone") {
  for (const auto* name : {"Pacific/Kiritimati", "Pacific/Midway", "garbage", "UTC"}) {
    INFO(name);
    Zone zone(name);
    CHECK(Clock("2026-02-03T22:59:59Z").today() == day("2026-02-03"));
    CHECK(Clock("2026-02-03T23:00:00Z").today() == day("2026-02-04"));
  }
}

TEST_CASE("a pinned clock stands still, the system's does not claim to be pinned") {
  Clock pinned("2026-02-03T09:00:00Z");
  CHECK(pinned.pinned());
  CHECK(pinned.now() == moment("2026-02-03T09:00:00Z"));
  Clock system;
  CHECK_FALSE(system.pinned());
  auto distance = system.now() - floor<seconds>(system_clock::now());
  CHECK(std::chrono::abs(distance) <= seconds{2});
  CHECK(system.today() == day_in_amsterdam(system.now()));
}

TEST_CASE("a malformed MWP_NOW is refused, with the form that is wanted") {
  auto error = error_of([] { Clock("2026-02-03"); });
  CHECK(error.exit() == Exit::Input);
  CHECK(error.id() == "bad-moment");
  CHECK(test::holds(error.what(), "'2026-02-03'"));
  CHECK(test::holds(error.hint(), "2026-02-03T09:00:00Z"));
}
