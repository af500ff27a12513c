// SPDX-License-Identifier: EUPL-1.2
#include "render/dutch.hpp"

#include <fmt/format.h>

#include <array>
#include <cctype>
#include <utility>

#include "base/text.hpp"

namespace mwp::render {

namespace {
constexpr std::array months{"januari", "februari", "maart",     "april",   "mei",      "juni",
                            "juli",    "augustus", "september", "oktober", "november", "december"};
constexpr std::array weekdays{"maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"};
}  // namespace

std::string long_date(Date day) {
  return fmt::format("{} {} {}", day.day(), months[day.month() - 1], day.year());
}

std::string weekday_date(Date day) {
  return fmt::format("{} {}", weekdays[day.weekday() - 1], long_date(day));
}

std::string short_date(Date day) {
  return fmt::format("{:02}-{:02}-{}", day.day(), day.month(), day.year());
}

std::string with_short_dates(const std::string& text) {
  auto joins = [&](std::size_t at) {
    return at < text.size() && (text[at] == '-' || std::isalnum(static_cast<unsigned char>(text[at])) != 0);
  };
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    auto day = Date::parse(std::string_view(text).substr(i, 10));
    if (day && !(i > 0 && joins(i - 1)) && !joins(i + 10)) {
      out += short_date(*day);
      i += 10;
    } else {
      out += text[i++];
    }
  }
  return out;
}

std::string clock_time(const std::string& at) {
  auto text = at;
  if (auto colon = text.find(':'); colon != std::string::npos) text[colon] = '.';
  return text + " uur";
}

namespace {

/// A line that starts something of its own: a list item, or white space that someone meant.
bool stands_alone(std::string_view line) {
  return line.empty() || line[0] == '-' || line[0] == '*' || line[0] == ' ' || (line[0] >= '0' && line[0] <= '9');
}

/// Lines broken by hand in one paragraph are one paragraph; empty lines and list items keep their own.
std::vector<std::string> paragraphs(const std::string& text) {
  std::vector<std::string> all;
  for (const auto& line : split(printable(text, true), '\n')) {
    bool joins = !all.empty() && !all.back().empty() && !stands_alone(line);
    joins ? static_cast<void>(all.back() += " " + line) : all.push_back(line);
  }
  return all;
}

}  // namespace

std::vector<std::string> wrap(const std::string& text, std::size_t columns) {
  std::vector<std::string> lines;
  for (const auto& paragraph : paragraphs(text)) {
    std::string line;
    for (const auto& word : split(paragraph, ' ')) {
      bool fits = line.empty() || width(line) < columns - width(word);
      if (!fits) lines.push_back(std::exchange(line, {}));
      if (!line.empty()) line += ' ';
      line += word;
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace mwp::render
