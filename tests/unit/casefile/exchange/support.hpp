// SPDX-License-Identifier: EUPL-1.2
// Exports as texts, and what becomes of them in another file.
#pragma once

#include "casefile/exchange/export.hpp"
#include "casefile/exchange/import.hpp"
#include "casefile/replay.hpp"
#include "walk.hpp"

namespace mwp::test {

inline std::string exported(casefile::CaseFile& file, const casefile::Selection& selection = {true, {}, false}) {
  std::string text;
  export_journal(file, selection, [&](std::string_view line) { text += line; });
  return text;
}

inline casefile::Merged import_text(casefile::CaseFile& file, const std::string& text) {
  casefile::Stream stream(fmemopen(const_cast<char*>(text.data()), text.size(), "r"), std::fclose);
  casefile::Transaction transaction(file, casefile::Transaction::Mode::Write);
  auto merged = import_lines(file, stream.get());
  file.db().execute("COMMIT");
  transaction.done();
  return merged;
}

/// The rows of the journal. The documents of a walk are nowhere, which only an import notes.
inline Rows journal_of(casefile::CaseFile& file) {
  Rows rows;
  for (const auto* table : {"command", "event", "event_private", "left_out"}) {
    for (auto& row : rows_of(file, std::string("SELECT * FROM ") + table)) rows.push_back(std::move(row));
  }
  return rows;
}

/// All that a replay of its journal would make of it.
inline Tables replayed(casefile::CaseFile& file) {
  auto fresh = casefile::CaseFile::in_memory();
  replay_into(file, fresh);
  return tables_of(fresh);
}

inline int faults_in(casefile::CaseFile& file) {
  int faults = 0;
  file.journal().verify([&](const domain::EventId&, const std::string&) { ++faults; },
                        [](const domain::EventId&, std::string_view) {});
  return faults;
}

/// A working copy in memory: the same journal, and from here on a series of its own.
inline casefile::CaseFile working_copy(casefile::CaseFile& file, char series) {
  auto copy = casefile::CaseFile::in_memory();
  import_text(copy, exported(file));
  copy.db().execute(fmt::format("INSERT OR REPLACE INTO meta VALUES ('series', '{}')", series).c_str());
  return copy;
}

}  // namespace mwp::test
