// SPDX-License-Identifier: EUPL-1.2
// How a case file is opened: the recipe of checks and settings, in an order that matters.
#pragma once

#include <memory>
#include <string>

#include "casefile/casefile.hpp"
#include "casefile/db.hpp"

namespace mwp::casefile {

/// Looks at the path with stat alone: opening the file outside SQLite would drop SQLite's locks on closing. Throws
/// CaseFileUnusable for what is not a plain file of ours with safe permissions. Gives the path with its folder
/// resolved.
std::string safe_path(const std::string& path, const OpenOptions& options);

/// Throws CaseFileUnusable when others may write in the folder of a case file (to be).
void check_folder_of(const std::string& path, const OpenOptions& options);

/// The connection with all its settings, checked to be a case file of this version, or of an older one where the
/// options accept that.
std::unique_ptr<Db> open_database(const std::string& path, const OpenOptions& options);

/// A connection in memory with the same settings and the schema.
std::unique_ptr<Db> open_in_memory();

/// True when SQLite had to roll back an interrupted command in this process.
bool rolled_back_a_journal();

}  // namespace mwp::casefile
