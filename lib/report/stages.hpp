// SPDX-License-Identifier: EUPL-1.2
// From registration to letter, stage by stage and round by round. Each round that reached a stage reached those before
// it, so the numbers of one stage are parts of those of the last: each is shown only where it, and what is left, is not
// small.
#pragma once

#include <array>
#include <vector>

#include "casefile/projection/case_state.hpp"
#include "report/figures.hpp"

namespace mwp::report {

struct RoundStages;

class Stages {
 public:
  Stages(policy::Library& library, std::int64_t min);
  void add(const casefile::CaseState& state, const std::vector<RoundStages>& rounds);
  /// Rounds begun, whether or not that is shown.
  std::int64_t begun() const { return m_rounds.total(); }
  /// Tells of no stage how many wait there.
  void hide_running() { m_running_hidden = true; }
  /// The tables `round` and `stage`. Once.
  std::vector<FigureTable> tables();

 private:
  void add_round(const casefile::CaseState& state, const RoundStages& round, bool last);
  FigureTable round_table();
  FigureTable stage_table();
  void reach();
  void reach_running();
  Figure decided(std::size_t row) const;
  Figure part(std::int64_t number, const Figure& whole) const;

  policy::Library& m_library;
  std::int64_t m_min;
  Counts m_rounds;                   ///< first, second, later × toegelaten, niet-toegelaten, none
  std::array<Days, 4> m_to_outcome;  ///< by round; of all
  Days m_to_form, m_to_commission, m_at_commission, m_form_to_outcome, m_to_letter, m_outcome_to_letter, m_working;
  std::array<std::int64_t, 3> m_waiting{};  ///< open cases: before the commission, there, for the letter
  std::array<Figure, 4> m_reached;          ///< rounds that begun, were registered, had an outcome, a letter
  std::array<Figure, 3> m_running;
  bool m_running_hidden = false;
};

}  // namespace mwp::report
