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
/// projection. All that stands in the file is read in one transaction, so that what others write meanwhile is not taken
/// for damage.
std::vector<Finding> check(CaseFile& file, bool deep, const std::vector<ExpectedHead>& expected);

/// What interrupted commands left in FILE.d: documents that no event names, unfinished copies. Nothing refers to them;
/// a command that is at work may still. Not a finding, for nothing is lost.
std::vector<std::string> leftovers(CaseFile& file);

}  // namespace mwp::casefile
