// SPDX-License-Identifier: EUPL-1.2
#include "cmd/render/sheet_names.hpp"

#include "base/text.hpp"

namespace mwp::helper {

namespace {

constexpr std::size_t longest = 31;
constexpr std::string_view forbidden = R"([]:*?/\)";
constexpr std::string_view space_or_quote = " '";

/// At most `most` characters, which a spreadsheet counts in UTF-16.
std::string cut(std::string_view text, std::size_t most) {
  std::size_t end = 0;
  for (std::size_t units = 0; end < text.size();) {
    auto lead = static_cast<unsigned char>(text[end]);
    std::size_t bytes = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    units += bytes == 4 ? 2 : 1;
    if (units > most) break;
    end += bytes;
  }
  return std::string(text.substr(0, end));
}

std::string allowed(std::string_view wanted) {
  auto name = printable(wanted);
  for (char& c : name) {
    if (forbidden.find(c) != std::string_view::npos) c = '-';
  }
  auto first = name.find_first_not_of(space_or_quote);
  if (first == std::string::npos) return {};
  name = cut(name.substr(first), longest);
  return name.substr(0, name.find_last_not_of(space_or_quote) + 1);
}

}  // namespace

std::string SheetNames::next(std::string_view wanted) {
  auto name = allowed(wanted);
  if (name.empty() || fold(name) == "history") name = "Blad";  // Excel keeps History for itself
  auto given = name;
  for (int i = 2; !m_given.insert(fold(given)).second; ++i) {
    auto number = " " + std::to_string(i);
    given = cut(name, longest - number.size()) + number;
  }
  return given;
}

}  // namespace mwp::helper
