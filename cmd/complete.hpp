// SPDX-License-Identifier: EUPL-1.2
// What may stand at the end of a command line, from the table of verbs and each verb's own options.
#pragma once

#include <string>
#include <vector>

#include "cmd/candidates.hpp"

namespace mwp::cmd {

/// `words`: the line behind the program's name; the last one, which may be empty, is being typed. Gives what it may
/// become: whole words that begin with what is there. The line's own --file and --config hold.
Candidates complete(const std::vector<std::string>& words);

}  // namespace mwp::cmd
