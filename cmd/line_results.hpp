// SPDX-License-Identifier: EUPL-1.2
// What became of each step, told: a line per step in text or JSON on stdout, warnings, errors and the counts on stderr.
#pragma once

#include <array>
#include <string>

#include "cmd/output.hpp"
#include "cmd/steps.hpp"

namespace mwp::cmd {

class LineResults {
 public:
  /// `verb`: whose messages they are. `at_once`: each result is written when it is told.
  LineResults(std::string verb, bool json, bool at_once)
      : m_verb(std::move(verb)), m_json(json), m_at_once(at_once), m_out(std::nullopt, "") {}

  /// Counts a result that is not told.
  void count(const LineResult& result) { ++m_counts[static_cast<std::size_t>(result.status)]; }
  void tell(const LineResult& result);
  /// Makes sure that all of stdout arrived.
  void finish() { m_out.finish(); }
  /// `batch`: what `undo --batch` takes. `unread`: the input could not be read to its end.
  void tell_counts(const std::string& batch, bool dry_run, bool unread) const;

 private:
  void tell_json(const LineResult& result);

  std::string m_verb;
  bool m_json, m_at_once;
  Output m_out;
  std::array<int, 5> m_counts{};
};

}  // namespace mwp::cmd
