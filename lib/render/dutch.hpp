// SPDX-License-Identifier: EUPL-1.2
// Dutch dates and words for documents, whatever the language of the terminal (reference.md §7.1).
#pragma once

#include <string>
#include <vector>

#include "base/date.hpp"

namespace mwp::render {

/// 22 november 2026
std::string long_date(Date day);
/// donderdag 17 december 2026
std::string weekday_date(Date day);
/// 22-11-2026
std::string short_date(Date day);
/// Each YYYY-MM-DD that stands by itself in a text as short_date writes it.
std::string with_short_dates(const std::string& text);
/// 10.00 uur, from 10:00
std::string clock_time(const std::string& at);
/// Lines of at most `columns` columns; paragraphs and list items are kept apart. Text from outside is made safe.
std::vector<std::string> wrap(const std::string& text, std::size_t columns);

}  // namespace mwp::render
