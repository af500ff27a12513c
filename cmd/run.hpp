// SPDX-License-Identifier: EUPL-1.2
// One command line, from its words to its exit status.
#pragma once

#include <string>
#include <vector>

namespace mwp::cmd {

/// Finds the verb, parses its options, runs it, and turns every error into a message and an exit status.
int run(std::vector<std::string> words);

}  // namespace mwp::cmd
