// SPDX-License-Identifier: EUPL-1.2
// A verb lists its options (option.hpp), each bound to a member of a plain struct; parse.cpp turns the list into a
// parser (it alone knows CLI11) and usage.cpp into help. Values never pass through CLI11, which would split, re-read
// and echo them.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cmd/inputs.hpp"
#include "cmd/option.hpp"

namespace mwp::cmd {

/// A verb's parser, to be used for line after line: each line has targets of its own, declared in the same order.
class LineParser {
 public:
  explicit LineParser(OptionList options);
  LineParser(LineParser&&) noexcept;
  ~LineParser();

  /// Sets every target from the words behind the verb. Gives the line in the form that --key compares: verb and options
  /// as typed, sorted, without global and output options. Throws UsageError, or InputError for a value of a wrong form.
  std::string parse(const std::string& verb, const OptionList& targets, std::vector<std::string> words, Inputs& inputs);

 private:
  class Impl;
  std::unique_ptr<Impl> m_impl;
};

/// Throws UsageError when a word holds a BSN, unless it is the value of --key or --reference.
void refuse_bsn(const std::vector<std::string>& words);

}  // namespace mwp::cmd
