// SPDX-License-Identifier: EUPL-1.2
// An older case file brought to this version: the journal is migrated, the projections are made anew from it. In one
// transaction, so that whenever it ends the file is the old one or the new one.
#pragma once

#include <optional>
#include <string>

#include "base/date.hpp"
#include "casefile/casefile.hpp"

namespace mwp::casefile {

struct Upgrade {
  int from = schema_version;  ///< the version it had; this one: nothing was done
  std::string backup;         ///< where the file as it was is kept
  bool acknowledged = true;   ///< false: the commit reported a failure, but it is done
};

/// Locks the file at `path`, copies it to `backup` (else `path.vN-TODAY`), proves the copy, and upgrades. Throws
/// CaseFileUnusable, Damaged, Busy or IoError: then the file is as it was and no backup is left; or OutcomeUnknown.
Upgrade upgrade(const std::string& path, OpenOptions options, const std::optional<std::string>& backup, Date today);

}  // namespace mwp::casefile
