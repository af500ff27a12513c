// SPDX-License-Identifier: EUPL-1.2
#include "report/suppress.hpp"

#include <array>
#include <random>

#include "support.hpp"

using namespace mwp;
using namespace mwp::report;

namespace {

using Table = std::vector<std::vector<std::int64_t>>;

Counts counts_of(const Table& table) {
  Counts counts(table.size(), table[0].size());
  for (std::size_t row = 0; row < table.size(); ++row) {
    for (std::size_t column = 0; column < table[row].size(); ++column) counts.add(row, column, table[row][column]);
  }
  return counts;
}

/// Somebody who knows all that is shown, and that what is hidden is at least 1, looks for another table that fits.
class Attack {
 public:
  explicit Attack(const Counts& counts)
      : m_counts(counts),
        m_rows(counts.rows()),
        m_columns(counts.columns()),
        m_cells(m_rows, std::vector<std::int64_t>(m_columns)) {}

  /// Whether the hidden cell may be something else than it is.
  bool leaves_open(std::size_t row, std::size_t column) {
    m_row = row, m_column = column;
    return search(0);
  }

 private:
  bool search(std::size_t n) {
    if (n == m_rows * m_columns) return fits();
    auto row = n / m_columns, column = n % m_columns;
    auto truth = m_counts.at(row, column);
    auto low = m_counts.hidden(row, column) ? std::max<std::int64_t>(1, truth - 1) : truth;
    auto high = m_counts.hidden(row, column) ? truth + 1 : truth;
    for (auto value = low; value <= high; ++value) {
      m_cells[row][column] = value;
      if (column + 1 == m_columns && !m_counts.is_list() && !sum_fits(row, m_columns)) continue;
      if (search(n + 1)) return true;
    }
    return false;
  }
  std::int64_t value(std::size_t row, std::size_t column) const {
    std::int64_t sum = 0;
    for (std::size_t r = row == m_rows ? 0 : row; r < (row == m_rows ? m_rows : row + 1); ++r) {
      for (std::size_t c = column == m_columns ? 0 : column; c < (column == m_columns ? m_columns : column + 1); ++c)
        sum += m_cells[r][c];
    }
    return sum;
  }
  bool sum_fits(std::size_t row, std::size_t column) const {
    return m_counts.hidden(row, column) ? value(row, column) >= 1 : value(row, column) == m_counts.at(row, column);
  }
  bool fits() const {
    for (std::size_t column = 0; column < m_columns; ++column) {
      if (!sum_fits(m_rows, column)) return false;
    }
    if (!m_counts.is_list() && !sum_fits(m_rows, m_columns)) return false;
    return value(m_row, m_column) != m_counts.at(m_row, m_column);
  }

  const Counts& m_counts;
  std::size_t m_rows, m_columns;
  Table m_cells;
  std::size_t m_row = 0, m_column = 0;
};

/// Every cell with its totals, once.
template <typename Visit>
void each_cell(const Counts& counts, Visit visit) {
  auto last = counts.is_list() ? std::size_t{1} : counts.columns() + 1;
  for (std::size_t row = 0; row <= counts.rows(); ++row) {
    for (std::size_t column = 0; column < last; ++column) visit(row, column);
  }
}

int hidden_cells(const Counts& counts) {
  int hidden = 0;
  each_cell(counts, [&](auto row, auto column) { hidden += counts.hidden(row, column) ? 1 : 0; });
  return hidden;
}

void check_safe(const Counts& counts, std::int64_t min) {
  each_cell(counts, [&](auto row, auto column) {
    auto number = counts.at(row, column);
    if (number == 0) CHECK_FALSE(counts.hidden(row, column));
    if (number > 0 && number < min) CHECK(counts.hidden(row, column));
    if (counts.hidden(row, column)) CHECK(Attack(counts).leaves_open(row, column));
  });
}

}  // namespace

TEST_CASE("large counts and noughts are shown", "[suppress]") {
  auto counts = counts_of({{5, 0}, {12, 7}});
  suppress(counts, 5);
  CHECK(hidden_cells(counts) == 0);
}

TEST_CASE("a small count takes the smallest other one with it", "[suppress]") {
  auto counts = counts_of({{3}, {30}, {20}, {0}});
  suppress(counts, 5);
  CHECK(counts.hidden(0, 0));
  CHECK_FALSE(counts.hidden(1, 0));
  CHECK(counts.hidden(2, 0));
  CHECK_FALSE(counts.hidden(3, 0));
  CHECK_FALSE(counts.total_hidden());
}

TEST_CASE("small counts that are together large enough need no other", "[suppress]") {
  auto counts = counts_of({{3}, {4}, {20}});
  suppress(counts, 5);
  CHECK(hidden_cells(counts) == 2);
}

TEST_CASE("small counts that are together small need another one", "[suppress]") {
  auto counts = counts_of({{1}, {2}, {20}, {9}});
  suppress(counts, 5);
  CHECK(counts.hidden(3, 0));
  CHECK_FALSE(counts.hidden(2, 0));
}

TEST_CASE("hidden counts that can only all be one are one by elimination", "[suppress]") {
  auto counts = counts_of({{1}, {1}, {1}, {1}, {1}, {20}});
  suppress(counts, 5);
  CHECK(counts.hidden(5, 0));
  check_safe(counts, 5);
}

TEST_CASE("with fewer cases than may be shown nothing but noughts is", "[suppress]") {
  auto counts = counts_of({{2, 0}, {0, 1}});
  suppress(counts, 5);
  CHECK(counts.total_hidden());
  CHECK(hidden_cells(counts) == 7);
}

TEST_CASE("one small cell of a table cannot be had from its row, its column or the totals", "[suppress]") {
  auto counts = counts_of({{2, 10, 20}, {11, 30, 40}, {21, 41, 50}});
  suppress(counts, 5);
  CHECK(hidden_cells(counts) == 4);
  check_safe(counts, 5);
}

TEST_CASE("a small total is a cell like any other", "[suppress]") {
  auto counts = counts_of({{1, 2}, {20, 30}, {9, 14}});
  suppress(counts, 5);
  CHECK(counts.hidden(0, 2));
  check_safe(counts, 5);
}

TEST_CASE("a row of one count cannot be read off its total", "[suppress]") {
  auto counts = counts_of({{3, 0, 0}, {0, 40, 0}, {0, 0, 50}});
  suppress(counts, 5);
  CHECK(counts.hidden(0, 3));
  CHECK(counts.hidden(3, 0));
  check_safe(counts, 5);
}

TEST_CASE("tables that count the same cases lose their grand total together", "[suppress]") {
  auto ones = counts_of({{1}, {1}, {1}, {1}, {1}});
  auto whole = counts_of({{5}, {0}});
  std::array<Counts*, 2> tables{&ones, &whole};
  suppress_together(tables, 5);
  CHECK(ones.total_hidden());
  CHECK(whole.total_hidden());
  CHECK(whole.hidden(0, 0));
  CHECK_FALSE(whole.hidden(1, 0));
}

TEST_CASE("no hidden cell of a random table can be computed", "[suppress]") {
  std::mt19937 random(20261123);  // always the same tables
  auto between = [&](int low, int high) { return std::uniform_int_distribution<int>(low, high)(random); };
  for (int n = 0; n < 1500; ++n) {
    auto rows = static_cast<std::size_t>(between(1, 3)), columns = static_cast<std::size_t>(between(1, 3));
    auto largest = between(1, 12);
    Table table(rows, std::vector<std::int64_t>(columns));
    for (auto& row : table) {
      for (auto& cell : row) cell = std::max(0, between(-3, largest));
    }
    auto min = between(2, 6);
    auto counts = counts_of(table);
    suppress(counts, min);
    INFO("table " << n << ", min " << min);
    check_safe(counts, min);
  }
}

TEST_CASE("a part is safe where neither it nor the rest is small", "[suppress]") {
  CHECK(part_is_safe(20, 30, 5));
  CHECK(part_is_safe(0, 30, 5));
  CHECK(part_is_safe(30, 30, 5));
  CHECK_FALSE(part_is_safe(4, 30, 5));
  CHECK_FALSE(part_is_safe(27, 30, 5));
}
