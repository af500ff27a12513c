// SPDX-License-Identifier: EUPL-1.2
// --help: made from the table of verbs and from each verb's own options.
#pragma once

#include <cstdio>
#include <string>

#include "cmd/verbs.hpp"

namespace mwp::cmd {

void print_overview(std::FILE* stream);
/// The subverbs of a verb; to stdout when asked for, else to stderr.
void print_subverbs(const std::string& word, bool asked);
void print_help(const VerbRow& row, const OptionList& options);

}  // namespace mwp::cmd
