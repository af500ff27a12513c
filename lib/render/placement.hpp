// SPDX-License-Identifier: EUPL-1.2
// Solutions and placement of a case, and contexts.
#pragma once

#include <vector>

#include "casefile/projection/finance.hpp"
#include "casefile/projection/placement.hpp"
#include "render/json.hpp"
#include "render/lines.hpp"
#include "report/context_sheet.hpp"

namespace mwp::render {

void solutions_text(const std::vector<casefile::Solution>& solutions, Lines& lines);
/// "solutions": […]
void solutions_json(const std::vector<casefile::Solution>& solutions, Json& json);

void placement_text(const casefile::Placement& placement, const std::vector<casefile::Finance>& finance, Lines& lines);
/// "placement": {…}, or null where nothing of it was recorded
void placement_json(const casefile::Placement& placement, const std::vector<casefile::Finance>& finance, Json& json);

void context_sheet_text(const report::ContextSheet& sheet, Lines& lines);
void context_sheet_json(const report::ContextSheet& sheet, Sink& sink);

}  // namespace mwp::render
