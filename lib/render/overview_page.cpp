// SPDX-License-Identifier: EUPL-1.2
#include "render/overview_page.hpp"

#include <algorithm>
#include <array>

#include "base/in_dutch.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "render/chart.hpp"
#include "render/dutch.hpp"
#include "render/figure_words.hpp"
#include "render/figures.hpp"
#include "render/html.hpp"
#include "render/mustache.hpp"

namespace mwp::render {

namespace {

using report::Figure;
using report::FigureRow;
using report::Figures;
using report::FigureTable;

constexpr std::size_t free_places = 2;  ///< which figure of a row of `capacity`

std::string in_words(const Figure& figure) {
  if (figure.is_number()) return std::to_string(figure.number);
  return figure.hidden() ? tr("not shown") : tr("not known");
}

ChartText text_of(const std::string& id, const std::string& title, const std::vector<Bar>& bars) {
  std::vector<std::string> words;
  for (const auto& bar : bars) {
    auto label = bar.second.empty() ? bar.label : bar.label + " " + bar.second;
    words.push_back(label + ": " + in_words(bar.figure));
  }
  return {id, title, join(words, "; ") + "."};
}

/// Figure number `which` of each row but the total.
std::vector<Bar> bars_of(const FigureTable& table, std::size_t which) {
  std::vector<Bar> bars;
  for (const auto& row : table.rows) {
    if (row.code != report::total_row) bars.push_back({row_title(table.label, row), row.figures[which], "", false});
  }
  return bars;
}

/// The words under a column that is no week, on two lines so that neighbours have room.
std::pair<std::string, std::string> late_words(std::string_view code) {
  if (code == "overdue") return {tr("too"), tr("late")};
  if (code == "later") return {tr("later"), ""};
  return {"", tr("pause")};
}

/// Days and months below each other, so that all weeks stand beside each other on a phone.
std::vector<Bar> due_bars(const FigureTable& table) {
  static constexpr std::array<const char*, 12> months{"jan", "feb", "mrt", "apr", "mei", "jun",
                                                      "jul", "aug", "sep", "okt", "nov", "dec"};
  std::vector<Bar> bars;
  for (const auto& row : table.rows) {
    if (row.code == report::total_row) continue;
    auto day = Date::parse(row.code);
    auto words =
        day ? std::pair(std::to_string(day->day()), std::string(months[day->month() - 1])) : late_words(row.code);
    bars.push_back({words.first, row.figures.front(), words.second, row.code == "overdue"});
  }
  return bars;
}

Figure total_of(const FigureTable& table, std::size_t which) {
  Figure sum;
  for (const auto& row : table.rows) {
    if (row.figures[which].is_number()) sum = Figure::of(sum.number + row.figures[which].number);
  }
  return sum;
}

class Body {
 public:
  Body(const Figures& figures, const std::vector<MapRegion>& regions) : m_figures(figures), m_regions(regions) {}

  kainjow::mustache::data values() {
    const auto& cases = m_figures.table("rung").rows.back().figures.front();
    set("date", html_text(long_date(m_figures.question.day)));
    set("selection", html_text(with_short_dates(selection_words(m_figures.question))));
    set("mark", html_text(mark_words(m_figures)));
    set("cases", shown(cases));
    set("overdue", shown(m_figures.table("due").find("overdue")->figures.front()));
    set("free", shown(total_of(m_figures.table("capacity"), free_places)));
    bars("rung_chart", "rung", 0, table_title("overview", "rung"), "");
    bars("situation_chart", "situation", 0, table_title("overview", "situation"), "");
    bars("rung_days_chart", "rung", 1, N_("Median of the days on the rung so far"), tr("days"));
    bars("situation_days_chart", "situation", 1, N_("Median of the days in the situation so far"), tr("days"));
    columns("age_chart", "age", age_bars(m_figures.table("age")));
    columns("due_chart", "due", due_bars(m_figures.table("due")));
    map();
    for (const auto& table : m_figures.tables)
      set(table.key + "_table", table_html(figure_table(m_figures, table, false)));
    return std::move(m_values);
  }

 private:
  void set(const std::string& name, const std::string& html) { m_values.set(name, html); }

  static std::string shown(const Figure& figure) {
    if (figure.is_number()) return std::to_string(figure.number);
    return "<small>" + html_text(in_words(figure)) + "</small>";
  }

  void bars(const std::string& name, const char* table, std::size_t which, const char* title, const std::string& unit) {
    auto found = bars_of(m_figures.table(table), which);
    set(name, bar_chart(text_of(name, tr(title), found), found, unit));
  }

  void columns(const std::string& name, const char* table, const std::vector<Bar>& found) {
    set(name, column_chart(text_of(name, tr(table_title("overview", table)), found), found));
  }

  static std::vector<Bar> age_bars(const FigureTable& table) {
    auto found = bars_of(table, 0);
    for (auto& bar : found) {
      std::replace(bar.label.begin(), bar.label.end(), '-', ' ');
      auto space = bar.label.find(' ');
      if (space == std::string::npos) continue;
      bar.second = "– " + bar.label.substr(bar.label.rfind(' ') + 1);
      bar.label = bar.label.substr(0, space);
    }
    if (!found.empty()) found.back().label = "731", found.back().second = "+";
    return found;
  }

  void map() {
    const auto& table = m_figures.table("capacity");
    std::vector<MapTile> tiles;
    std::vector<std::string> words;
    for (const auto& region : m_regions) {
      const auto* row = table.find(region.code);
      auto free = row ? row->figures[free_places] : Figure{};
      if (row) words.push_back(region.name + ": " + in_words(free));
      tiles.push_back({region.tile, region.code, region.name, free});
    }
    auto about = words.empty() ? std::string(tr("no places are recorded")) : join(words, "; ");
    set("map", tile_map({"map", tr("Free places by region"), about + "."}, tiles, tr("free")));
  }

  const Figures& m_figures;
  const std::vector<MapRegion>& m_regions;
  kainjow::mustache::data m_values;
};

}  // namespace

std::string overview_body(const Figures& figures, const std::vector<MapRegion>& regions, const Template& words) {
  InDutch dutch;
  return words.fill(Body(figures, regions).values());
}

}  // namespace mwp::render
