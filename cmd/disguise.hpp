// SPDX-License-Identifier: EUPL-1.2
// What CLI11 is shown of a command line: option names as typed, and for each value its number, never the value itself.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/option.hpp"

namespace mwp::cmd {

struct Disguised {
  std::string shape;  ///< each word ended by LF
  std::vector<std::string> values;
};

class Disguise {
 public:
  static constexpr std::string_view value = "@";             ///< @0: the first value
  static constexpr std::string_view unknown_option = "--@";  ///< its name is kept like a value

  explicit Disguise(const OptionList& options);
  Disguised disguise(std::vector<std::string> words) const;

 private:
  bool is_glued(const std::string& word) const;
  std::set<std::string, std::less<>> m_names;         ///< short ones too
  std::set<std::string, std::less<>> m_short_valued;  ///< -f: a short option that takes a value
};

/// The number in "@0".
std::size_t number_of(const std::string& word);

}  // namespace mwp::cmd
