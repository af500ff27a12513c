// SPDX-License-Identifier: EUPL-1.2
// Cases by some property and by how they ended. All these tables share the totals of solved, otherwise and open cases;
// where one of those totals cannot be shown, no table tells the results apart, so that none betrays another.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "report/figures.hpp"
#include "report/learning.hpp"

namespace mwp::report {

/// One property. A case has one value of it (its rung), or any number (its grondslagen).
class Property {
 public:
  enum class Kind {
    One,
    Many,
    Free  ///< many, in words of their own: those of few cases are not told apart
  };
  Property(std::string key, std::string label, Kind kind, std::vector<std::string> first = {})
      : m_key(std::move(key)),
        m_label(std::move(label)),
        m_kind(kind),
        m_first(first.size()),
        m_rows(std::move(first)) {}

  void add(Result result, const std::string& code) { add(result, std::set<std::string>{code}); }
  void add(Result result, const std::set<std::string>& codes);

  const std::string& key() const { return m_key; }
  const std::string& label() const { return m_label; }
  bool one() const { return m_kind == Kind::One; }
  /// Rows of few cases become one row where the words are people's own.
  void gather(std::int64_t min);
  /// The rows as tables: one with all of them, or one per row of those with and without.
  std::vector<Counts> counts(bool split) const;
  const std::vector<std::string>& codes() const { return m_rows.codes(); }
  /// Rows in the order in which they are shown: as given, then by code; what is gathered last. Never by number, which
  /// would tell of those that are hidden.
  std::vector<std::size_t> order() const;

 private:
  struct Case {
    Result result;
    std::set<std::size_t> rows;
  };
  std::string m_key, m_label;
  Kind m_kind;
  std::size_t m_first;
  Rows m_rows;
  std::vector<Case> m_cases;
};

/// The tables of these properties, hidden together.
std::vector<FigureTable> by_result(std::vector<Property>& properties, const Counts& results, policy::Library& library,
                                   std::int64_t min);

}  // namespace mwp::report
