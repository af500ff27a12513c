// SPDX-License-Identifier: EUPL-1.2
#include "report/suppress.hpp"

#include <algorithm>
#include <optional>

namespace mwp::report {

namespace {

bool is_small(std::int64_t number, std::int64_t min) {
  return number > 0 && number < min;
}

struct Place {
  std::size_t row, column;
};

/// One cell as an edge: adding one to it takes one from the sum that node `from` balances and gives it to `to`.
struct Edge {
  Place place;
  std::size_t from, to;
  bool can_fall;  ///< it can be one less, and still be at least 1
};

class Network {
 public:
  Network(std::size_t nodes, std::vector<Edge> edges) : m_edges(std::move(edges)), m_ways(nodes) {
    for (std::size_t i = 0; i < m_edges.size(); ++i) {
      m_ways[m_edges[i].from].push_back({i, m_edges[i].to});
      if (m_edges[i].can_fall) m_ways[m_edges[i].to].push_back({i, m_edges[i].from});
    }
  }

  const std::vector<Edge>& edges() const { return m_edges; }
  /// Whether edge `i` lies on a cycle of changes.
  bool can_move(std::size_t i) const {
    const auto& edge = m_edges[i];
    return reaches(i, edge.to, edge.from) || (edge.can_fall && reaches(i, edge.from, edge.to));
  }

 private:
  struct Way {
    std::size_t edge, next;
  };

  /// Whether changes of one lead from `start` to `goal`, leaving edge `without` alone.
  bool reaches(std::size_t without, std::size_t start, std::size_t goal) const {
    std::vector<bool> seen(m_ways.size());
    std::vector<std::size_t> open{start};
    seen[start] = true;
    while (!open.empty() && !seen[goal]) {
      auto node = open.back();
      open.pop_back();
      for (const auto& way : m_ways[node]) {
        if (way.edge == without || seen[way.next]) continue;
        seen[way.next] = true;
        open.push_back(way.next);
      }
    }
    return seen[goal];
  }

  std::vector<Edge> m_edges;
  std::vector<std::vector<Way>> m_ways;
};

/// Looks at one table until nothing more has to be hidden.
class Suppression {
 public:
  Suppression(Counts& counts, std::int64_t min)
      : m_counts(counts), m_min(min), m_last_column(counts.is_list() ? 1 : counts.columns() + 1) {}

  void run() {
    each([&](Place at) {
      if (is_small(number(at), m_min)) hide(at);
    });
    while (fill_lines() || guard_cells()) {
    }
    if (m_counts.total_hidden()) m_counts.hide_all();
  }

 private:
  template <typename Visit>
  void each(Visit visit) const {
    for (std::size_t row = 0; row <= m_counts.rows(); ++row) {
      for (std::size_t column = 0; column < m_last_column; ++column) visit(Place{row, column});
    }
  }
  std::int64_t number(Place at) const { return m_counts.at(at.row, at.column); }
  bool hidden(Place at) const { return m_counts.hidden(at.row, at.column); }
  void hide(Place at) { m_counts.hide(at.row, at.column); }
  bool shown(Place at) const { return !hidden(at) && number(at) > 0; }
  bool is_total(Place at) const {
    return at.row == m_counts.rows() || (!m_counts.is_list() && at.column == m_counts.columns());
  }

  /// The parts of a line and, last, its total.
  std::vector<Place> row(std::size_t row) const {
    std::vector<Place> line;
    for (std::size_t column = 0; column < m_last_column; ++column) line.push_back({row, column});
    return line;
  }
  std::vector<Place> column(std::size_t column) const {
    std::vector<Place> line;
    for (std::size_t row = 0; row <= m_counts.rows(); ++row) line.push_back({row, column});
    return line;
  }

  /// The smallest number of a line that is shown; a total only where there is no other.
  std::optional<Place> smallest(const std::vector<Place>& line) const {
    std::optional<Place> found;
    for (const auto& at : line) {
      if (!shown(at)) continue;
      bool better = !found || (is_total(*found) && !is_total(at)) ||
                    (is_total(*found) == is_total(at) && number(at) < number(*found));
      if (better) found = at;
    }
    return found;
  }
  bool hide_smallest(const std::vector<Place>& line) {
    auto found = smallest(line);
    if (found) hide(*found);
    return found.has_value();
  }

  /// Hidden cells under a total that is shown are together not small either. True where something was hidden.
  bool fill_lines() {
    bool any = false;
    for (std::size_t i = 0; i <= m_counts.rows() && !m_counts.is_list(); ++i) any = fill(row(i)) || any;
    for (std::size_t i = 0; i < m_last_column; ++i) any = fill(column(i)) || any;
    return any;
  }
  bool fill(const std::vector<Place>& line) {
    if (hidden(line.back())) return false;
    std::int64_t sum = 0;
    for (auto at = line.begin(); at + 1 != line.end(); ++at) sum += hidden(*at) ? number(*at) : 0;
    return is_small(sum, m_min) && hide_smallest(line);
  }

  /// Each hidden cell can have another value. True where something more was hidden to make it so.
  bool guard_cells() {
    auto network = network_of(edges());
    for (std::size_t i = 0; i < network.edges().size(); ++i) {
      if (!network.can_move(i) && (open_way(i) || hide_beside(network.edges()[i].place))) return true;
    }
    return false;
  }

  /// Hides the smallest cell that by itself lets hidden cell `i` move; a total only where no other does.
  bool open_way(std::size_t i) {
    std::vector<Place> others;
    each([&](Place at) {
      if (shown(at)) others.push_back(at);
    });
    std::stable_sort(others.begin(), others.end(), [&](Place a, Place b) {
      return std::pair(is_total(a), number(a)) < std::pair(is_total(b), number(b));
    });
    auto all = edges();
    for (const auto& at : others) {
      auto more = all;
      more.push_back(edge_of(at));
      if (!network_of(std::move(more)).can_move(i)) continue;
      hide(at);
      return true;
    }
    return false;
  }

  /// In its row or column, else among the totals.
  bool hide_beside(Place at) {
    auto beside = column(at.column);
    if (!m_counts.is_list()) {
      auto more = row(at.row);
      beside.insert(beside.end(), more.begin(), more.end());
    }
    if (hide_smallest(beside)) return true;
    return hide_smallest(row(m_counts.rows())) || hide_smallest(column(m_last_column - 1));
  }

  /// Nodes: the rows with the one of totals, then the columns. A list has one line, and all else as the other node.
  Edge edge_of(Place at) const {
    bool below = at.row == m_counts.rows();
    bool beside = !m_counts.is_list() && at.column == m_counts.columns();
    auto line = m_counts.is_list() ? std::size_t{0} : at.row;
    auto other = m_counts.is_list() ? std::size_t{1} : m_counts.rows() + 1 + at.column;
    Edge edge{at, line, other, number(at) > 1};
    if (below != beside) std::swap(edge.from, edge.to);
    return edge;
  }
  std::vector<Edge> edges() const {
    std::vector<Edge> found;
    each([&](Place at) {
      if (hidden(at)) found.push_back(edge_of(at));
    });
    return found;
  }
  Network network_of(std::vector<Edge> edges) const {
    return {m_counts.rows() + m_counts.columns() + 3, std::move(edges)};
  }

  Counts& m_counts;
  std::int64_t m_min;
  std::size_t m_last_column;
};

}  // namespace

Counts::Counts(std::size_t rows, std::size_t columns)
    : m_rows(rows), m_columns(columns), m_cells((rows + 1) * (columns + 1)) {}

void Counts::add(std::size_t row, std::size_t column, std::int64_t number) {
  for (auto r : {row, m_rows}) {
    for (auto c : {column, m_columns}) m_cells[index(r, c)].number += number;
  }
}

void Counts::hide_all() {
  for (auto& cell : m_cells) cell.hidden = cell.number > 0;
}

void suppress(Counts& counts, std::int64_t min) {
  Suppression(counts, min).run();
}

void suppress_together(std::span<Counts* const> tables, std::int64_t min) {
  for (auto* table : tables) suppress(*table, min);
  bool hidden = std::any_of(tables.begin(), tables.end(), [](const auto* table) { return table->total_hidden(); });
  for (auto* table : tables) {
    if (hidden) table->hide_all();
  }
}

bool part_is_safe(std::int64_t part, std::int64_t whole, std::int64_t min) {
  return !is_small(part, min) && !is_small(whole - part, min);
}

}  // namespace mwp::report
