// SPDX-License-Identifier: EUPL-1.2
// Code lists: iWlz codes that hold on the date of the fact (reference.md §2), and mwp's own lists.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.hpp"

namespace mwp::policy {

struct Code {
  std::string code;
  std::string name;
  std::string text;
  std::optional<Date> valid_from;
  std::optional<Date> valid_until;  ///< last day
  std::vector<std::string> classifications;
  bool holds_on(Date day) const { return (!valid_from || day >= *valid_from) && (!valid_until || day <= *valid_until); }
};

struct CodeList {
  std::vector<Code> codes;
  const Code* find(std::string_view code) const;
};

/// A zorgprofiel as people write it (7VG, VG-7, ZZP 7 VG, 812), or nothing.
const Code* find_zorgprofiel(const CodeList& list, std::string_view written);

/// mwp's own lists: party, reason, refusal-ground, close-reason …
struct Lists {
  std::vector<std::pair<std::string, std::vector<std::pair<std::string, std::string>>>> lists;
  const std::vector<std::pair<std::string, std::string>>& list(std::string_view name) const;
  bool has(std::string_view list, std::string_view code) const;
  /// The description of a code; the code itself where it is not in the list.
  std::string describe(std::string_view list, std::string_view code) const;
  /// Throws InputError ("unknown-code") naming `what`, with the nearest code, unless `code` is in `list`.
  void require(std::string_view list, std::string_view code, std::string_view what) const;
};

struct Document;
CodeList read_codes(const Document& document);
/// The classifications of leveringsstatus, from the same document.
CodeList read_classifications(const Document& document);
Lists read_lists(const Document& document);

}  // namespace mwp::policy
