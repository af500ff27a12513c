// SPDX-License-Identifier: EUPL-1.2
#include "render/dutch.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "base/text.hpp"

namespace mwp::render {

namespace {
constexpr std::array months{"januari", "februari", "maart",     "april",   "mei",      "juni",
                            "juli",    "augustus", "september", "oktober", "november", "december"};
constexpr std::array weekdays{"maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"};
}  // namespace

std::string long_date(Date day) { return fmt::format("{} {} {}", day.day(), months[day.month() - 1], day.year()); }

std::string weekday_date(Date day) { return fmt::format("{} {}", weekdays[day.weekday() - 1], long_date(day)); }

std::string short_date(Date day) { return fmt::format("{:02}-{:02}-{}", day.day(), day.month(), day.year()); }

std::string clock_time(const std::string& at) {
  auto text = at;
  if (auto colon = text.find(':'); colon != std::string::npos) text[colon] = '.';
  return text + " uur";
}

std::vector<std::string> wrap(const std::string& text, std::size_t columns) {
  std::vector<std::string> lines;
  for (const auto& paragraph : split(printable(text, true), '\n')) {
    std::string line;
    for (const auto& word : split(paragraph, ' ')) {
      bool fits = line.empty() || width(line) + 1 + width(word) <= columns;
      if (!fits) lines.push_back(std::exchange(line, {}));
      if (!line.empty()) line += ' ';
      line += word;
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace mwp::render
