// SPDX-License-Identifier: EUPL-1.2
// Named integrity checks: silent when all is well, each finding with what to do.
#pragma once

#include <string>
#include <vector>

#include "casefile/casefile.hpp"

namespace mwp::casefile {

struct Finding {
  std::string check;  ///< pages, meta, references, chain, commands, replay, head, documents, access-log
  std::string text;
  std::string hint;
};

/// A head noted elsewhere: each of these events must stand there with that hash.
struct ExpectedHead {
  EventId id;
  std::string hash_hex;
};

/// Pages and references by SQLite, the hash chain by ours; `deep` also replays the journal and compares every
/// projection.
std::vector<Finding> check(CaseFile& file, bool deep, const std::vector<ExpectedHead>& expected);

/// Makes a consistent copy at `target` (which must not exist; mode 0600) while others work, checks it and looks
/// for the heads that the case file had before. Throws IoError or Damaged; then no file is left.
void backup(CaseFile& file, const std::string& target);

}  // namespace mwp::casefile
