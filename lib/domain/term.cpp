// SPDX-License-Identifier: EUPL-1.2
#include "domain/term.hpp"

#include <algorithm>

namespace mwp::domain {

namespace {

using Spans = std::vector<Sum::Paused>;

/// The union of the pauses after `start`: in order, none touching another.
Spans spans_of(std::span<const Pause> pauses, Date start, Date today) {
  Spans all;
  for (const auto& pause : pauses) {
    Sum::Paused span{std::max(pause.from, start), pause.until.value_or(today), !pause.until};
    if (span.from < span.until) all.push_back(span);
  }
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
  Spans united;
  for (const auto& span : all) {
    if (united.empty() || span.from > united.back().until) {
      united.push_back(span);
      continue;
    }
    united.back().until = std::max(united.back().until, span.until);
    united.back().running = united.back().running || span.running;
  }
  return united;
}

/// Algemene termijnenwet art. 1, 2 and 4: a statutory term in days, unless it is longer than ninety.
bool is_extended(const Term& term) {
  return term.calendar.id == "wettelijk" && term.unit == TermUnit::CalendarDays && term.number <= 90;
}

/// Walks through a term from its start; paused days are stepped over.
class Walk {
 public:
  Walk(const Term& term, Date start, Spans spans)
      : m_term(term), m_calendar(term.calendar), m_spans(std::move(spans)), m_day(start) {
    m_sum.start = start;
    m_sum.number = term.number;
    m_sum.unit = term.unit;
    m_sum.calendar = term.calendar.id;
  }

  Sum sum() {
    for (int left = m_term.number; left > 0;) left -= step() ? 1 : 0;
    extend();
    stand_still_at_the_end();
    m_sum.due = m_day;
    return std::move(m_sum);
  }

 private:
  /// To the next day that is not paused; true when it counts.
  bool step() {
    while (pause_begins()) pass_pause();
    m_day = m_day + 1;
    auto kind = m_calendar.kind_of(m_day);
    if (kind == DayKind::Working) {
      ++m_working_days;
      return true;
    }
    if (m_term.unit == TermUnit::CalendarDays) return true;
    m_sum.skipped.push_back({m_day, kind});
    return false;
  }

  bool pause_begins() const { return m_next < m_spans.size() && m_spans[m_next].from == m_day; }

  void pass_pause() {
    auto span = m_spans[m_next++];
    bool working = m_term.unit == TermUnit::WorkingDays;
    span.days = working ? m_calendar.working_days_between(span.from, span.until) : span.until - span.from;
    if (span.days > 0) m_sum.pauses.push_back(span);
    m_day = span.until;
  }

  /// Art. 1 and 2: a term ends on a working day, and one of three days or more holds at least two of them.
  void extend() {
    if (!is_extended(m_term)) return;
    auto ended = m_day;
    while (!m_calendar.is_working_day(m_day) || (m_term.number >= 3 && m_working_days < 2)) step();
    if (m_day != ended) m_sum.moved_from = ended;
  }

  /// A pause that begins on the last day still moves it, by its length.
  void stand_still_at_the_end() {
    if (!pause_begins()) return;
    auto last = m_day;
    pass_pause();
    if (m_term.unit == TermUnit::WorkingDays) {
      while (m_day > last && !m_calendar.is_working_day(m_day)) m_day = m_day - 1;
    }
    extend();
  }

  const Term& m_term;
  const Calendar& m_calendar;
  Spans m_spans;
  std::size_t m_next = 0;
  Date m_day;
  int m_working_days = 0;
  Sum m_sum;
};

}  // namespace

Sum explain(const Term& term, Date start, std::span<const Pause> pauses, Date today) {
  return Walk(term, start, spans_of(pauses, start, today)).sum();
}

Sum count_back(const Term& term, Date day) {
  Sum sum{.start = day, .number = term.number, .unit = term.unit, .calendar = term.calendar.id, .backwards = true};
  bool working = term.unit == TermUnit::WorkingDays;
  for (int left = term.number; left > 0;) {
    day = day - 1;
    auto kind = term.calendar.kind_of(day);
    bool counts = !working || kind == DayKind::Working;
    counts ? static_cast<void>(--left) : sum.skipped.push_back({day, kind});
  }
  sum.due = day;
  return sum;
}

}  // namespace mwp::domain
