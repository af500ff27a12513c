// SPDX-License-Identifier: EUPL-1.2
// A command line taken apart: as the shell gave it, or as a line of a batch.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/errors.hpp"

namespace mwp::cmd {

using Words = std::vector<std::string>;

/// A line taken apart: the verb, and all other words (global options stand on either side of it).
struct Line {
  std::string verb;
  Words rest;
  Words before;  ///< of an unknown verb: the global options before it, which are not in `rest`
  bool help = false;
};

/// True when one of the words, before "--", is one of these options.
bool asks(const Words& words, std::initializer_list<std::string_view> options);

/// Finds the verb; tells `style` its name. Throws UsageError for an unknown subverb, an option of a verb before it, or
/// a BSN on the line.
Line take_apart(Words words, ErrorStyle& style);

}  // namespace mwp::cmd
