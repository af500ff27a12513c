// SPDX-License-Identifier: EUPL-1.2
#include "report/by_result.hpp"

#include <algorithm>
#include <array>
#include <numeric>

namespace mwp::report {

namespace {

constexpr std::size_t results = 3;

/// A property's tables, told apart by result or not.
struct Shape {
  const Property* property;
  std::vector<Counts> tables;
  bool split;
};

bool hides_a_result(const Counts& counts) {
  for (std::size_t column = 0; column <= results; ++column) {
    if (counts.hidden(counts.rows(), column)) return true;
  }
  return false;
}

Shape shape_of(const Property& property, bool split, std::int64_t min) {
  Shape shape{&property, property.counts(split), split};
  for (auto& counts : shape.tables) suppress(counts, min);
  bool betrays = split && std::any_of(shape.tables.begin(), shape.tables.end(), hides_a_result);
  return betrays ? shape_of(property, false, min) : shape;
}

std::vector<Figure> figures_of(const Counts& counts, std::size_t row, bool split) {
  if (!split) return {Figure::not_shown(), Figure::not_shown(), Figure::not_shown(), figure(counts, row, 0)};
  std::vector<Figure> figures;
  for (std::size_t column = 0; column <= results; ++column) figures.push_back(figure(counts, row, column));
  return figures;
}

FigureTable table_of(const Shape& shape, policy::Library& library) {
  const auto& property = *shape.property;
  FigureTable table{property.key(), property.label(), {"solved", "otherwise", "open", "cases"}, {}};
  for (auto i : property.order()) {
    const auto& code = property.codes()[i];
    const auto& counts = property.one() ? shape.tables[0] : shape.tables[i];
    table.rows.push_back(
        {code, name_of(library, property.label(), code), figures_of(counts, property.one() ? i : 0, shape.split)});
  }
  if (property.one()) {
    auto last = property.codes().size();
    table.rows.push_back({std::string(total_row), "", figures_of(shape.tables[0], last, shape.split)});
  }
  return table;
}

}  // namespace

void Property::add(Result result, const std::set<std::string>& codes) {
  m_cases.push_back({result, {}});
  for (const auto& code : codes) m_cases.back().rows.insert(m_rows.of(code));
}

void Property::gather(std::int64_t min) {
  if (m_kind != Kind::Free) return;
  std::vector<std::int64_t> cases(m_rows.codes().size());
  for (const auto& one : m_cases) {
    for (auto row : one.rows) ++cases[row];
  }
  Rows rows;
  std::vector<std::size_t> to(cases.size());
  for (std::size_t i = 0; i < cases.size(); ++i) {
    if (cases[i] >= min) to[i] = rows.of(m_rows.codes()[i]);
  }
  bool few = std::any_of(cases.begin(), cases.end(), [&](auto number) { return number < min; });
  auto other = few ? rows.of(std::string(other_row)) : std::size_t{0};
  for (std::size_t i = 0; i < cases.size(); ++i) {
    if (cases[i] < min) to[i] = other;
  }
  for (auto& one : m_cases) {
    std::set<std::size_t> moved;
    for (auto row : one.rows) moved.insert(to[row]);
    one.rows = std::move(moved);
  }
  m_rows = std::move(rows);
}

std::vector<std::size_t> Property::order() const {
  std::vector<std::size_t> rows(codes().size());
  std::iota(rows.begin(), rows.end(), std::size_t{0});
  std::sort(rows.begin() + static_cast<std::ptrdiff_t>(m_first), rows.end(), [&](std::size_t a, std::size_t b) {
    bool gathered_a = codes()[a] == other_row, gathered_b = codes()[b] == other_row;
    return gathered_a != gathered_b ? gathered_b : codes()[a] < codes()[b];
  });
  return rows;
}

std::vector<Counts> Property::counts(bool split) const {
  auto columns = split ? results : std::size_t{1};
  auto rows = m_rows.codes().size();
  std::vector<Counts> tables(one() ? 1 : rows, Counts(one() ? rows : 2, columns));
  for (const auto& found : m_cases) {
    auto column = split ? static_cast<std::size_t>(found.result) : std::size_t{0};
    if (one()) {
      tables[0].add(*found.rows.begin(), column);
      continue;
    }
    for (std::size_t row = 0; row < rows; ++row) tables[row].add(found.rows.contains(row) ? 0 : 1, column);
  }
  return tables;
}

std::vector<FigureTable> by_result(std::vector<Property>& properties, const Counts& totals, policy::Library& library,
                                   std::int64_t min) {
  bool split = !totals.total_hidden();
  for (std::size_t i = 0; i < results; ++i) split = split && !totals.hidden(i, 0);
  std::vector<Shape> shapes;
  for (auto& property : properties) {
    property.gather(min);
    shapes.push_back(shape_of(property, split, min));
  }
  bool none = totals.total_hidden();
  for (const auto& shape : shapes) {
    none =
        none || std::any_of(shape.tables.begin(), shape.tables.end(), [](const auto& t) { return t.total_hidden(); });
  }
  std::vector<FigureTable> tables;
  for (auto& shape : shapes) {
    for (auto& counts : shape.tables) {
      if (none) counts.hide_all();
    }
    tables.push_back(table_of(shape, library));
  }
  return tables;
}

}  // namespace mwp::report
