// SPDX-License-Identifier: EUPL-1.2
// The caseload at one moment: where the cases are on both ladders and how long they are there, what is due, what went
// otherwise than the rules want it, and the places there are.
#pragma once

#include <vector>

#include "report/figures.hpp"

namespace mwp::report {

/// Something that is due, whatever it is.
struct DueDay {
  Date date;
  std::optional<casefile::CaseNumber> case_number;
  bool paused = false;
};

/// Weeks ahead of which what is due is told apart.
inline constexpr int weeks_ahead = 8;

/// Of `due` that of the selected cases is counted, and what is about no case.
Figures overview(casefile::CaseFile& file, policy::Library& library, const FigureQuestion& question,
                 const std::vector<DueDay>& due);

}  // namespace mwp::report
