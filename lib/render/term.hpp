// SPDX-License-Identifier: EUPL-1.2
// The sum of a term, for people: on one line, and step by step.
#pragma once

#include <string>
#include <vector>

#include "domain/term.hpp"

namespace mwp::render {

/// "2026-12-21 + 5 working days (kantoor) = 2026-12-29"
std::string sum_line(const domain::Sum& sum);

std::vector<std::string> sum_steps(const domain::Sum& sum);

}  // namespace mwp::render
