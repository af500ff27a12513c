// SPDX-License-Identifier: EUPL-1.2
// Formats that a helper program makes (libexec/mwp/): spreadsheets and calendar files.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "render/rows.hpp"
#include "report/calendar.hpp"

namespace mwp::cmd {

/// Runs mwp-render-`name` on its input. Throws IoError where it is absent or fails; then nothing is written.
void run_helper(const std::string& name, std::string_view input, render::Sink& out);

/// Rows as a spreadsheet of one sheet, written to `out` at the end.
std::unique_ptr<render::RowWriter> spreadsheet_rows(render::Sink& out, std::vector<render::Column> columns,
                                                    const render::RowStyle& style);

/// Meetings and days as a calendar file.
void print_calendar(const std::vector<report::CalendarEntry>& entries, render::Sink& out);

}  // namespace mwp::cmd
