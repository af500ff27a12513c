// SPDX-License-Identifier: EUPL-1.2
// What many cases teach: the four questions of the stappenplan (S4, last part). In which situations does it not work
// out? Are there patterns in type of need, domain, subregion? Is some offer structurally short? What do the cases in
// which it did work out have in common? It describes and never scores; what it means is for the people who reflect.
#pragma once

#include "report/figures.hpp"

namespace mwp::report {

/// How a case ended: solved, otherwise, or not yet (open).
enum class Result { Solved, Otherwise, Open };
Result result_of(const casefile::CaseState& state);

Figures learning(casefile::CaseFile& file, policy::Library& library, const FigureQuestion& question);

}  // namespace mwp::report
