// SPDX-License-Identifier: EUPL-1.2
// How long things take: on each rung and in each situation, from one stage to the next, per round. What still runs is
// told apart, never mixed in: it would make everything look shorter.
#pragma once

#include "report/figures.hpp"

namespace mwp::report {

/// A stay on a step of a ladder: from the day it was entered to the day of the next step to another one, or on which
/// the case closed.
struct Stay {
  std::string step;
  Date from;
  std::optional<Date> until;  ///< nothing: it still runs
};

/// The stays of a case on one ladder, in order. A step to where it already stands goes on with the stay.
std::vector<Stay> stays(casefile::CaseFile& file, const casefile::CaseState& state, bool rungs);

/// One round of a case, by the days of its stages; each only where those before it are known.
struct RoundStages {
  int round = 1;
  Date begun;                      ///< round 1: received; later: the day the round began
  std::optional<Date> form;        ///< of the first round: the aanmeldformulier came
  std::optional<Date> commission;  ///< first registered at the commission
  std::optional<Date> outcome;     ///< its first outcome other than `aangehouden`
  std::string decision;            ///< that outcome
  std::optional<Date> letter;      ///< the first outcome letter sent on or after that day
};
std::vector<RoundStages> round_stages(casefile::CaseFile& file, policy::Library& library,
                                      const casefile::CaseState& state);

Figures throughput(casefile::CaseFile& file, policy::Library& library, const FigureQuestion& question);

}  // namespace mwp::report
