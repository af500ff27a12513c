// SPDX-License-Identifier: EUPL-1.2
// Figures about many cases: tables of counts and days in which nobody can be recognised. What they are called on paper
// and on the terminal is for lib/render to say; here stand keys and codes, with the names that code lists give.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casefile/casefile.hpp"
#include "casefile/projection/case_state.hpp"
#include "policy/library.hpp"
#include "report/suppress.hpp"

namespace mwp::report {

/// A number; or one that is not shown because it is about few; or none, because there is nothing to count.
struct Figure {
  enum class Kind { None, Number, Hidden } kind = Kind::None;
  std::int64_t number = 0;

  static Figure of(std::int64_t number) { return {Kind::Number, number}; }
  static Figure of(std::optional<std::int64_t> number) { return number ? of(*number) : Figure{}; }
  static Figure not_shown() { return {Kind::Hidden, 0}; }
  bool is_number() const { return kind == Kind::Number; }
  bool hidden() const { return kind == Kind::Hidden; }
  friend bool operator==(const Figure&, const Figure&) = default;
};

struct FigureRow {
  std::string code;
  std::string name;  ///< as a code list or policy has it; empty: none does
  std::vector<Figure> figures;
  bool hides() const;
};

/// Codes of rows that stand in no list.
inline constexpr std::string_view total_row = "total", unknown_row = "onbekend", other_row = "overig";

struct FigureTable {
  std::string key;
  std::string label;  ///< the key of what the rows are: rung, region …
  std::vector<std::string> columns;
  std::vector<FigureRow> rows;
  std::vector<std::string> column_names{};  ///< where columns are codes: what those are called, as far as known
  const FigureRow* find(std::string_view code) const;
};

/// Which cases, as they stood on which day.
struct FigureQuestion {
  casefile::CaseFilter filter;
  Date day;
  int min_count = default_min_count;
};

struct Figures {
  std::string report;
  FigureQuestion question;
  std::vector<FigureTable> tables;
  const FigureTable& table(std::string_view key) const;
};

/// The figure of a cell.
Figure figure(const Counts& counts, std::size_t row, std::size_t column);

/// Days that things took. Half of the cases took at most the median: the number at that rank, counted from the
/// shortest.
class Days {
 public:
  void add(int days) { m_days.push_back(days); }
  std::int64_t count() const { return static_cast<std::int64_t>(m_days.size()); }
  /// Nothing over fewer than `min`; quarters, over fewer than twice as many: they rest on half of the cases.
  Figure median(std::int64_t min) const { return rank(2, 4, min); }
  Figure lower_quarter(std::int64_t min) const { return rank(1, 4, 2 * min); }
  Figure upper_quarter(std::int64_t min) const { return rank(3, 4, 2 * min); }

 private:
  Figure rank(std::int64_t part, std::int64_t whole, std::int64_t min) const;
  std::vector<int> m_days;
};

/// Codes as rows of a table: those that are given first, the others behind them in their own order.
class Rows {
 public:
  explicit Rows(std::vector<std::string> first = {}) : m_codes(std::move(first)) {}
  /// The row of a code, which is added where it is new.
  std::size_t of(const std::string& code);
  std::optional<std::size_t> find(const std::string& code) const;
  const std::vector<std::string>& codes() const { return m_codes; }

 private:
  std::vector<std::string> m_codes;
};

/// The ladders of all policies, each step once, the current policy's first; the rung after admission last.
std::vector<std::string> all_rungs(policy::Library& library);
std::vector<std::string> all_situations(policy::Library& library);

/// What a code of a table is called: `label` is rung, situation, region, zorgprofiel, grondslag or a list of codes.
std::string name_of(policy::Library& library, std::string_view label, const std::string& code);

}  // namespace mwp::report
