// SPDX-License-Identifier: EUPL-1.2
// The journal as text: a header line, the records of exchange/record.hpp, and a last line by which a part of it shows.
// The same journal and selection give the same bytes, so that git compares what was recorded.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "casefile/casefile.hpp"
#include "casefile/exchange/record.hpp"

namespace mwp::casefile {

struct ExportCounts {
  std::int64_t commands = 0, events = 0, left_out = 0;
  friend bool operator==(const ExportCounts&, const ExportCounts&) = default;
};

/// Writes line by line; nothing is locked during `write`.
ExportCounts export_journal(CaseFile& file, const Selection& selection,
                            const std::function<void(std::string_view)>& write);

/// Counts and hashes lines, for the last one.
class Tally {
 public:
  void add(std::string_view line) { m_hasher.field(line); }
  void add(const Record& record);
  const ExportCounts& counts() const { return m_counts; }
  std::string last_line();

 private:
  ExportCounts m_counts;
  Hasher m_hasher;
};

}  // namespace mwp::casefile
