// SPDX-License-Identifier: EUPL-1.2
// One case, as text for the terminal or as JSON (keys: cli.md §5, share/schema/show.schema.json).
#pragma once

#include "render/lines.hpp"
#include "render/sink.hpp"
#include "report/case_sheet.hpp"

namespace mwp::render {

void case_sheet_text(const report::CaseSheet& sheet, Lines& lines);
void case_sheet_json(const report::CaseSheet& sheet, Sink& sink);

}  // namespace mwp::render
