// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "render/lines.hpp"
#include "render/sink.hpp"
#include "report/meeting_sheet.hpp"

namespace mwp::render {

void meeting_sheet_text(const report::MeetingSheet& sheet, Lines& lines);
void meeting_sheet_json(const report::MeetingSheet& sheet, Sink& sink);

}  // namespace mwp::render
