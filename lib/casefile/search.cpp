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

}  // namespace

bool mentions(CaseFile& file, CaseNumber number, const std::string& text) {
  auto needle = fold(text);
  auto entries = file.journal().of_case(number, false);
  return std::any_of(entries.begin(), entries.end(), [&](const LogEntry& entry) {
    return holds(entry.event.data(), needle) || holds(entry.event.body["because"], needle);
  });
}

}  // namespace mwp::casefile
