// SPDX-License-Identifier: EUPL-1.2
// What keys and codes of figures are called: msgids, and texts that are translated already.
#pragma once

#include <string>
#include <string_view>

#include "report/figures.hpp"

namespace mwp::render {

/// Where a number is not shown. The same for all of them: it does not tell the small from what would betray them.
inline constexpr std::string_view not_shown = "·";

/// The msgid of a table's title.
const char* table_title(std::string_view report, std::string_view key);
/// The msgid of what a report is called.
const char* report_title(std::string_view report);
/// The msgid above a column of figures, or above the rows' own names; the key where it has none.
std::string column_title(std::string_view key);
/// A row in words: its name, what its code means, or the code itself.
std::string row_title(std::string_view label, const report::FigureRow& row);
/// What is to be known below a table, or nothing: a msgid.
const char* table_note(std::string_view report, std::string_view key);

}  // namespace mwp::render
