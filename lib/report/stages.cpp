// SPDX-License-Identifier: EUPL-1.2
#include "report/stages.hpp"

#include <algorithm>

#include "report/throughput.hpp"

namespace mwp::report {

namespace {

constexpr std::size_t later_rounds = 2, no_outcome = 2, all_outcomes = 3, all_rounds = 3;

std::size_t row_of(int round) {
  return std::min<std::size_t>(static_cast<std::size_t>(std::max(1, round)) - 1, later_rounds);
}

int days(Date from, Date to) {
  return std::max(0, to - from);
}

}  // namespace

Stages::Stages(policy::Library& library, std::int64_t min) : m_library(library), m_min(min), m_rounds(3, 3) {}

void Stages::add(const casefile::CaseState& state, const std::vector<RoundStages>& rounds) {
  for (const auto& round : rounds) add_round(state, round, &round == &rounds.back());
}

void Stages::add_round(const casefile::CaseState& state, const RoundStages& round, bool last) {
  auto row = row_of(round.round);
  auto outcome = !round.outcome ? no_outcome : round.decision == "toegelaten" ? std::size_t{0} : std::size_t{1};
  m_rounds.add(row, outcome);
  if (round.form) m_to_form.add(days(round.begun, *round.form));
  if (round.commission) m_to_commission.add(days(round.begun, *round.commission));
  if (round.outcome) {
    m_to_outcome[row].add(days(round.begun, *round.outcome));
    m_to_outcome[all_rounds].add(days(round.begun, *round.outcome));
    m_at_commission.add(days(*round.commission, *round.outcome));
    if (round.form) m_form_to_outcome.add(days(*round.form, *round.outcome));
  }
  if (round.letter) {
    m_to_letter.add(days(round.begun, *round.letter));
    m_outcome_to_letter.add(days(*round.outcome, *round.letter));
    auto calendar = m_library.calendar(m_library.region(state.region), policy::office_calendar);
    m_working.add(calendar.working_days_between(*round.outcome, *round.letter));
  }
  if (!last || !state.open || round.letter) return;
  ++m_waiting[round.outcome ? 2 : round.commission ? 1 : 0];
}

std::vector<FigureTable> Stages::tables() {
  suppress(m_rounds, m_min);
  reach();
  reach_running();
  return {round_table(), stage_table()};
}

/// A part of a number, where that is shown.
Figure Stages::part(std::int64_t number, const Figure& whole) const {
  bool shown = whole.is_number() && part_is_safe(number, whole.number, m_min);
  return shown ? Figure::of(number) : Figure::not_shown();
}

/// Rounds with an outcome: all without those that have none.
Figure Stages::decided(std::size_t row) const {
  auto all = figure(m_rounds, row, all_outcomes), none = figure(m_rounds, row, no_outcome);
  return all.hidden() || none.hidden() ? Figure::not_shown() : Figure::of(all.number - none.number);
}

void Stages::reach() {
  auto begun = figure(m_rounds, all_rounds, all_outcomes), outcome = decided(all_rounds);
  auto registered = part(m_to_commission.count(), begun);
  if (outcome.is_number() && registered.is_number() && part(outcome.number, registered).hidden())
    registered = Figure::not_shown();
  m_reached = {begun, registered, outcome, part(m_to_letter.count(), outcome)};
}

void Stages::reach_running() {
  for (std::size_t i = 0; i < m_running.size(); ++i) {
    bool known = m_reached[i].is_number() && m_reached[i + 1].is_number();
    auto left = known ? Figure::of(m_reached[i].number - m_reached[i + 1].number) : Figure::not_shown();
    m_running[i] = m_running_hidden ? Figure::not_shown() : part(m_waiting[i], left);
  }
}

FigureTable Stages::round_table() {
  FigureTable table{"round", "round", {"begun", "admitted", "not_admitted", "no_outcome", "median_days"}, {}};
  for (std::size_t row = 0; row <= all_rounds; ++row) {
    auto median = decided(row).hidden() ? Figure::not_shown() : m_to_outcome[row].median(m_min);
    table.rows.push_back({row == all_rounds     ? std::string(total_row)
                          : row == later_rounds ? "3+"
                                                : std::to_string(row + 1),
                          "",
                          {figure(m_rounds, row, all_outcomes), figure(m_rounds, row, 0), figure(m_rounds, row, 1),
                           figure(m_rounds, row, no_outcome), median}});
  }
  return table;
}

FigureTable Stages::stage_table() {
  FigureTable table{"stage", "stage", {"rounds", "median_days", "lower_quarter", "upper_quarter", "running"}, {}};
  auto add = [&](const char* code, const Days& of, const Figure& rounds, const Figure& running) {
    FigureRow row{code, "", {rounds, rounds, rounds, rounds, running}};
    if (!rounds.hidden())
      row.figures = {rounds, of.median(m_min), of.lower_quarter(m_min), of.upper_quarter(m_min), running};
    table.rows.push_back(std::move(row));
  };
  auto sum = [](const Figure& a, const Figure& b) {
    return a.hidden() || b.hidden() ? Figure::not_shown() : Figure::of(a.number + b.number);
  };
  const auto& [begun, registered, outcome, letter] = m_reached;
  auto before_outcome = sum(m_running[0], m_running[1]);
  add("received-form", m_to_form, part(m_to_form.count(), figure(m_rounds, 0, all_outcomes)), {});
  add("received-commission", m_to_commission, registered, m_running[0]);
  add("commission-outcome", m_at_commission, outcome, m_running[1]);
  add("form-outcome", m_form_to_outcome, part(m_form_to_outcome.count(), decided(0)), {});
  add("received-outcome", m_to_outcome[all_rounds], outcome, before_outcome);
  add("outcome-letter", m_outcome_to_letter, letter, m_running[2]);
  add("outcome-letter-working", m_working, letter, m_running[2]);
  add("received-letter", m_to_letter, letter, sum(before_outcome, m_running[2]));
  return table;
}

}  // namespace mwp::report
