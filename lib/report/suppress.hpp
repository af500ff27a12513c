// SPDX-License-Identifier: EUPL-1.2
// Small numbers: which counts of a table are not shown, so that few cases make nobody recognisable (domain.md §9).
//
// A count of 1 up to the smallest that is shown is hidden (primary). What could be had from the rest by subtraction is
// hidden too (secondary): totals are cells like any other, a hidden cell is known to be at least 1 by whoever reads the
// table, and given all that is shown every hidden cell must be able to have another value. The cells of a table with
// its totals are edges of a network whose nodes are its rows and columns; another value is possible exactly where the
// edge lies on a cycle along which one can be added and taken away. Nought is shown: it is about nobody.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace mwp::report {

inline constexpr int default_min_count = 5;

/// Counts in rows and columns with their totals. A table of one column is a list: it has a total below, none beside.
class Counts {
 public:
  Counts(std::size_t rows, std::size_t columns);

  std::size_t rows() const { return m_rows; }
  std::size_t columns() const { return m_columns; }
  bool is_list() const { return m_columns == 1; }
  void add(std::size_t row, std::size_t column, std::int64_t number = 1);

  /// Row rows() is the total below, column columns() that beside.
  std::int64_t at(std::size_t row, std::size_t column) const { return m_cells[index(row, column)].number; }
  bool hidden(std::size_t row, std::size_t column) const { return m_cells[index(row, column)].hidden; }
  void hide(std::size_t row, std::size_t column) { m_cells[index(row, column)].hidden = true; }
  std::int64_t total() const { return at(m_rows, m_columns - (is_list() ? 1 : 0)); }
  bool total_hidden() const { return hidden(m_rows, m_columns - (is_list() ? 1 : 0)); }
  /// Hides all that is not nought.
  void hide_all();

 private:
  struct Cell {
    std::int64_t number = 0;
    bool hidden = false;
  };
  std::size_t index(std::size_t row, std::size_t column) const { return row * (m_columns + 1) + column; }

  std::size_t m_rows, m_columns;
  std::vector<Cell> m_cells;
};

/// Hides what is smaller than `min` and what would betray it. A table whose grand total has to go shows nothing but
/// noughts.
void suppress(Counts& counts, std::int64_t min);

/// The same for tables that count the same cases, and so share their grand total: where it has to go in one, it goes in
/// all.
void suppress_together(std::span<Counts* const> tables, std::int64_t min);

/// Whether a part of a number that is shown may be shown: neither it nor the rest is small.
bool part_is_safe(std::int64_t part, std::int64_t whole, std::int64_t min);

}  // namespace mwp::report
