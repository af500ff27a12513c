// SPDX-License-Identifier: EUPL-1.2
// What is imported: lines (exchange/export.hpp), or a case file. Both inside a write transaction of the caller, who
// rolls back when anything is wrong: an import is whole or never was.
#pragma once

#include <cstdio>
#include <memory>
#include <string>

#include "casefile/casefile.hpp"
#include "casefile/exchange/merge.hpp"

namespace mwp::casefile {

using Stream = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

/// Opens what is to be imported, "-" for standard input. What comes through a pipe is first kept in a nameless file
/// `beside` the case file, so that no lock waits for whoever writes it. Throws InputError or IoError.
Stream open_lines(const std::string& path, const std::string& beside);
/// True when a regular file begins as a SQLite database does.
bool looks_like_case_file(const std::string& path);
/// Opens a case file to be imported, read-only, and checks pages, references and chain before anything else is read.
/// Throws InputError for what can't be used or is damaged.
CaseFile open_to_import(const std::string& path, OpenOptions options);

/// Merges lines, by their number and column where one is wrong.
Merged import_lines(CaseFile& file, std::FILE* lines);
Merged import_case_file(CaseFile& file, CaseFile& from);

}  // namespace mwp::casefile
