// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace mwp::helper {

/// Names that a spreadsheet takes for its sheets: 1 to 31 characters, none of []:*?/\ and no apostrophe at an end, each
/// once whatever its case.
class SheetNames {
 public:
  std::string next(std::string_view wanted);

 private:
  std::set<std::string> m_given;  ///< folded
};

}  // namespace mwp::helper
