// SPDX-License-Identifier: EUPL-1.2
// Copies of a case file: with its documents, and proved.
#pragma once

#include <string>

#include "casefile/casefile.hpp"

namespace mwp::casefile {

/// Makes a consistent copy at `target` (which must not exist; mode 0600) while others work, checks it and looks
/// for the heads that the case file had before. Throws IoError or Damaged; then no file is left.
void backup(CaseFile& file, const std::string& target);

/// Removes a copy with what stands beside it.
void remove_copy(const std::string& path);

}  // namespace mwp::casefile
