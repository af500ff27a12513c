// SPDX-License-Identifier: EUPL-1.2
// Terms and their pauses, against a counter that goes through the days one by one.
#include "domain/term.hpp"

#include <random>

#include "support.hpp"

using namespace mwp;
using namespace mwp::domain;
using test::day;

namespace {

Calendar office() {
  return {"kantoor", false, false, {}};
}
Calendar statutory() {
  return test::shipped_library().calendar("wettelijk");
}
Term term(int number, TermUnit unit, Calendar calendar = office()) {
  return {"a term", number, unit, std::move(calendar), "", ""};
}
Term days(int number, Calendar calendar = office()) {
  return term(number, TermUnit::CalendarDays, std::move(calendar));
}
Term working_days(int number, Calendar calendar = office()) {
  return term(number, TermUnit::WorkingDays, std::move(calendar));
}

/// Slow and obvious: what is left of the term goes down by one on every day that counts and is not paused.
class Counter {
 public:
  Counter(const Term& counted, std::vector<Pause> pauses, Date today)
      : m_term(counted), m_pauses(std::move(pauses)), m_today(today) {}

  Date due(Date start) const {
    Date at = start;
    for (int left = m_term.number; left > 0;) {
      at = at + 1;
      if (!paused(at) && counts(at)) --left;
    }
    at = lawful(start, at);
    if (!paused(at + 1)) return at;
    Date end = at;  // a pause that begins on the last day: its length is added
    for (Date d = at + 1; paused(d); d = d + 1) {
      if (counts(d)) end = d;
    }
    return lawful(start, end);
  }

 private:
  bool paused(Date d) const {
    for (const auto& pause : m_pauses) {
      if (d > pause.from && d <= pause.until.value_or(m_today)) return true;
    }
    return false;
  }
  bool counts(Date d) const { return m_term.unit == TermUnit::CalendarDays || m_term.calendar.is_working_day(d); }
  /// Algemene termijnenwet, for days of a term that is not longer than ninety.
  Date lawful(Date start, Date end) const {
    if (m_term.calendar.id != "wettelijk" || m_term.unit != TermUnit::CalendarDays || m_term.number > 90) return end;
    for (Date last = end;; last = last + 1) {
      if (last != end && paused(last)) continue;
      int working = 0;
      for (Date d = start + 1; d <= last; d = d + 1) working += !paused(d) && m_term.calendar.is_working_day(d) ? 1 : 0;
      if (m_term.calendar.is_working_day(last) && (m_term.number < 3 || working >= 2)) return last;
    }
  }

  const Term& m_term;
  std::vector<Pause> m_pauses;
  Date m_today;
};

}  // namespace

TEST_CASE("a term is due in its own unit") {
  CHECK(due_date(working_days(5), day("2026-12-17")) == day("2026-12-24"));
  CHECK(due_date(working_days(5), day("2026-12-21")) == day("2026-12-29"));
  CHECK(due_date(days(5), day("2026-12-21")) == day("2026-12-26"));
  CHECK(due_date(days(0), day("2026-12-21")) == day("2026-12-21"));
  Date meeting = day("2026-01-15");
  for (const auto* next : {"2026-02-26", "2026-04-09", "2026-05-21", "2026-07-02", "2026-08-13", "2026-09-24",
                           "2026-11-05", "2026-12-17", "2027-01-28"}) {
    meeting = due_date(days(42), meeting);
    CHECK(meeting == day(next));
  }
}

TEST_CASE("a statutory term ends on a working day, and holds two of them from three days on") {
  CHECK(due_date(days(14, statutory()), day("2026-12-11")) == day("2026-12-28"));  // Christmas Day, then a weekend
  CHECK(due_date(days(3, statutory()), day("2026-04-02")) == day("2026-04-08"));   // Good Friday to Easter Monday
  CHECK(due_date(days(4, statutory()), day("2026-02-05")) == day("2026-02-09"));   // Friday and Monday are two
  CHECK(due_date(days(3, statutory()), day("2026-02-06")) == day("2026-02-10"));   // Monday alone is one
  CHECK(due_date(days(2, statutory()), day("2026-02-06")) == day("2026-02-09"));   // shorter: one will do
  CHECK(due_date(days(90, statutory()), day("2026-02-06")) == day("2026-05-07"));
  CHECK(due_date(days(91, statutory()), day("2026-02-07")) == day("2026-05-09"));  // a Saturday: longer than ninety
  CHECK(due_date(days(3), day("2026-04-02")) == day("2026-04-05"));                // not in the office's calendar
  auto sum = explain(days(3, statutory()), day("2026-04-02"));
  CHECK(sum.moved_from == day("2026-04-05"));
}

TEST_CASE("a term is counted back to the latest day") {
  auto sum = count_back(working_days(10), day("2026-12-17"));
  CHECK(sum.due == day("2026-12-03"));
  CHECK(sum.skipped.size() == 4);
  CHECK(count_back(working_days(10), day("2026-01-08")).due == day("2025-12-22"));
  CHECK(count_back(days(14, statutory()), day("2026-04-17")).due == day("2026-04-03"));  // Good Friday stays
}

TEST_CASE("a pause moves the end by its length in the term's unit") {
  auto start = day("2026-02-02");
  auto today = day("2026-03-02");
  auto plain = day("2026-02-16");
  auto due = [&](const std::vector<Pause>& pauses) { return due_date(working_days(10), start, pauses, today); };
  CHECK(due({}) == plain);
  CHECK(due({{day("2026-02-05"), day("2026-02-10")}}) == day("2026-02-19"));  // Friday, Monday, Tuesday
  CHECK(due({{day("2026-02-06"), day("2026-02-08")}}) == plain);              // over a weekend: no working day
  CHECK(due({{day("2026-02-05"), day("2026-02-05")}}) == plain);
  CHECK(due({{day("2026-01-20"), day("2026-02-03")}}) == day("2026-02-17"));  // counts from the start
  CHECK(due({{day("2026-01-20"), day("2026-01-30")}}) == plain);              // over before it
  CHECK(due({{day("2026-02-16"), day("2026-02-18")}}) == day("2026-02-18"));  // on the last day
  CHECK(due({{day("2026-02-17"), day("2026-02-18")}}) == plain);              // too late
  // Overlapping ones count once, in whatever order they were told; one that begins in the time won counts too.
  std::vector<Pause> two{{day("2026-02-06"), day("2026-02-12")}, {day("2026-02-05"), day("2026-02-10")}};
  CHECK(due(two) == day("2026-02-23"));
  two.push_back({day("2026-02-20"), day("2026-02-25")});
  CHECK(due(two) == day("2026-02-26"));
  // A running one counts until today.
  CHECK(due({{day("2026-02-05"), std::nullopt}}) == day("2026-03-11"));
  auto sum = explain(working_days(10), start, two, today);
  REQUIRE(sum.pauses.size() == 2);
  CHECK(sum.pauses[0].from == day("2026-02-05"));
  CHECK(sum.pauses[0].until == day("2026-02-12"));
  CHECK(sum.pauses[0].days == 5);
  CHECK(sum.pauses[1].days == 3);
  CHECK_FALSE(sum.pauses[1].running);
  CHECK(due_date(days(10), start, two, today) == day("2026-02-19"));
}

TEST_CASE("the days left at a pause are the days left at its end") {
  auto calendar = office();
  auto start = day("2026-04-20");
  auto end = due_date(working_days(10), start);
  for (Date from = start; from < end; from = from + 1) {
    for (int length = 1; length < 30; ++length) {
      std::vector<Pause> pause{{from, from + length}};
      auto due = due_date(working_days(10), start, pause);
      if (calendar.working_days_between(from, end) != calendar.working_days_between(from + length, due))
        FAIL(from.iso() << " " << length);
      if (due_date(days(16), start, pause) != start + 16 + length) FAIL(from.iso() << " " << length);
    }
  }
}

TEST_CASE("terms with random pauses end where a day-by-day count ends, 2025 to 2034") {
  std::mt19937 random(20261123);
  auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  auto decreed = statutory();
  auto closed = office();
  for (int i = 0; i < 40; ++i) closed.closed.push_back(day("2025-01-01") + below(3652));
  for (int round = 0; round < 4000; ++round) {
    auto calendar = round % 2 == 0 ? decreed : closed;
    auto unit = below(2) == 0 ? TermUnit::WorkingDays : TermUnit::CalendarDays;
    auto counted = term(below(4) == 0 ? 80 + below(30) : below(20), unit, calendar);
    auto start = day("2025-01-01") + below(3652 - 400);
    auto today = start + below(120);
    std::vector<Pause> pauses;
    for (int n = below(6); n > 0; --n) {
      Pause pause{start - 10 + below(60), std::nullopt};
      if (below(4) > 0) pause.until = pause.from + below(20);
      pauses.push_back(pause);
    }
    auto sum = explain(counted, start, pauses, today);
    auto slow = Counter(counted, pauses, today).due(start);
    if (sum.due != slow) {
      std::string told;
      for (const auto& p : pauses) told += " " + p.from.iso() + "/" + (p.until ? p.until->iso() : "");
      FAIL_CHECK(calendar.id << " " << counted.number << (unit == TermUnit::WorkingDays ? "w" : "d") << " from "
                             << start.iso() << " today " << today.iso() << told << ": " << sum.due.iso() << ", not "
                             << slow.iso());
    }
  }
}
