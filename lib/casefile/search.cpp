// SPDX-License-Identifier: EUPL-1.2
#include "casefile/search.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace mwp::casefile {

namespace {

bool holds(const Value& value, const std::string& needle) {
  if (value.is_text()) return fold(value.text()).find(needle) != std::string::npos;
  const auto& items = value.items();
  const auto& members = value.members();
  return std::any_of(items.begin(), items.end(), [&](const auto& item) { return holds(item, needle); }) ||
         std::any_of(members.begin(), members.end(), [&](const auto& member) { return holds(member.second, needle); });
}

/// Most bodies do not hold it anywhere, which shows without taking them apart, unless JSON writes some of it otherwise.
bool may_hold(std::string_view json, const std::string& needle) {
  return needle.find_first_of("\"\\\n\r\t") != std::string::npos || json.find("\\u") != std::string_view::npos ||
         fold(json).find(needle) != std::string::npos;
}

bool holds(std::string_view json, const std::string& needle) {
  if (!may_hold(json, needle)) return false;
  auto body = parse_body(json);
  return holds(body["data"], needle) || holds(body["because"], needle);
}

}  // namespace

bool mentions(CaseFile& file, CaseNumber number, const std::string& text) {
  auto needle = fold(text);
  return file.journal().any_body(number, [&](std::string_view json) { return holds(json, needle); });
}

}  // namespace mwp::casefile
