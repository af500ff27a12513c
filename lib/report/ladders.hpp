// SPDX-License-Identifier: EUPL-1.2
// Cases by where they are on both ladders. How many are on a rung, or in a situation, are the margins of one table, so
// that what is hidden in it is hidden wherever they are shown.
#pragma once

#include <string>
#include <vector>

#include "report/figures.hpp"

namespace mwp::report {

class Ladders {
 public:
  explicit Ladders(policy::Library& library) : m_rungs(all_rungs(library)), m_situations(all_situations(library)) {}

  void add(const casefile::CaseState& state) {
    m_places.emplace_back(m_rungs.of(state.rung), m_situations.of(state.situation));
  }
  /// Once all are added.
  Counts& count();

  const std::vector<std::string>& rungs() const { return m_rungs.codes(); }
  const std::vector<std::string>& situations() const { return m_situations.codes(); }
  Figure cell(std::size_t rung, std::size_t situation) const { return figure(m_counts, rung, situation); }
  Figure on_rung(std::size_t rung) const { return cell(rung, situations().size()); }
  Figure in_situation(std::size_t situation) const { return cell(rungs().size(), situation); }
  /// How many there are, whether or not that is shown.
  std::int64_t number() const { return static_cast<std::int64_t>(m_places.size()); }
  void hide_all() { m_counts.hide_all(); }
  Figure total() const { return cell(rungs().size(), situations().size()); }

 private:
  Rows m_rungs, m_situations;
  std::vector<std::pair<std::size_t, std::size_t>> m_places;
  Counts m_counts{0, 0};
};

}  // namespace mwp::report
