// SPDX-License-Identifier: EUPL-1.2
// What may stand where an option or operand wants a value: words of the program, of policies and lists, and numbers and
// ids out of the case file. Never personal data.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cmd/option.hpp"
#include "cmd/session.hpp"
#include "cmd/verbs.hpp"

namespace mwp::cmd {

struct Candidate {
  std::string word;
  std::string meaning;  ///< may be empty
};

struct Candidates {
  std::vector<Candidate> words;
  bool files = false;    ///< any file may stand there
  bool folders = false;  ///< any folder
};

/// Of a value of `option` of a verb. What can't be read, a missing case file for instance, gives none.
Candidates values_of(Session& session, const VerbRow& verb, const Option& option);

}  // namespace mwp::cmd
