// SPDX-License-Identifier: EUPL-1.2
// Verbs that are programs of their own: mwp-NAME on PATH.
#pragma once

#include <string>
#include <vector>

namespace mwp::cmd {

/// Names of the programs mwp-NAME on PATH that are no verbs of mwp, sorted, each once.
std::vector<std::string> external_verbs();

/// Becomes the program mwp-`verb` with `words`; `before`: the global options before the verb. The case file, folder of
/// configuration and actor that they name, or that are in force, go along as MWP_FILE, MWP_CONFIG and MWP_ACTOR.
/// Returns only where there is no such program.
void run_external(const std::string& verb, std::vector<std::string> before, std::vector<std::string> words);

}  // namespace mwp::cmd
