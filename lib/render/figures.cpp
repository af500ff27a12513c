// SPDX-License-Identifier: EUPL-1.2
#include "render/figures.hpp"

#include <algorithm>

#include "base/in_dutch.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "render/dutch.hpp"
#include "render/figure_words.hpp"
#include "render/json.hpp"
#include "render/markdown.hpp"
#include "render/mustache.hpp"
#include "render/workbook.hpp"

namespace mwp::render {

namespace {

using report::Figure;
using report::FigureRow;
using report::Figures;
using report::FigureTable;

constexpr std::size_t longest_bar = 24;

Cell cell_of(const Figure& figure) {
  if (figure.is_number()) return figure.number;
  return figure.hidden() ? Cell(std::string(not_shown)) : Cell();
}

/// Only the first figure of a row, and never of the total, which would dwarf all others.
std::string bar(const FigureRow& row, std::int64_t largest) {
  const auto& figure = row.figures.front();
  if (!figure.is_number() || row.code == report::total_row) return "";
  auto length = (static_cast<std::size_t>(figure.number) * longest_bar * 2 + static_cast<std::size_t>(largest)) /
                (2 * static_cast<std::size_t>(largest));
  std::string text;
  for (std::size_t i = 0; i < length; ++i) text += "█";
  return text;
}

std::int64_t largest_of(const FigureTable& table) {
  std::int64_t largest = 1;
  for (const auto& row : table.rows) {
    if (row.code != report::total_row && row.figures.front().is_number())
      largest = std::max(largest, row.figures.front().number);
  }
  return largest;
}

/// Columns that are codes stand under their number, which a note explains, where there is no room for their names.
bool narrow(const FigureTable& table, bool bars) {
  return bars && !table.column_names.empty();
}

std::vector<Column> columns_of(const FigureTable& table, bool bars) {
  std::vector<Column> columns{{.key = table.label, .title = column_title(table.label), .elastic = true}};
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    bool named = i < table.column_names.size();
    auto title = named ? table.column_names[i] : column_title(table.columns[i]);
    if (named && narrow(table, bars)) title = std::to_string(i);
    columns.push_back({.key = table.columns[i], .title = title, .right = true});
  }
  return columns;
}

std::string legend(const FigureTable& table) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < table.column_names.size(); ++i)
    words.push_back(fmt::format("{} {}", i, table.columns[i]));
  return join(words);
}

void row_fields(const FigureTable& table, const FigureRow& row, Json& json) {
  auto label = table.label;
  std::replace(label.begin(), label.end(), '-', '_');
  json.begin_object().field(label, row.code).text_or_null("name", row.name);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    json.key(table.columns[i]);
    row.figures[i].is_number() ? json.value(row.figures[i].number) : json.null();
  }
  json.field("suppressed", row.hides()).end_object();
}

}  // namespace

Table figure_table(const Figures& figures, const FigureTable& found, bool bars) {
  Table table{found.key, tr(table_title(figures.report, found.key)), columns_of(found, bars), {}, {}};
  bool with_bar = bars && found.column_names.empty() && found.key != "capacity" && found.key != "places";
  if (with_bar) table.columns.push_back({.key = "bar", .title = "", .drop = 9});
  auto largest = largest_of(found);
  for (const auto& row : found.rows) {
    std::vector<Cell> cells{row_title(found.label, row)};
    for (const auto& figure : row.figures) cells.push_back(cell_of(figure));
    if (with_bar) cells.push_back(cell(bar(row, largest)));
    table.rows.push_back(std::move(cells));
  }
  if (narrow(found, bars)) table.notes.push_back(legend(found));
  if (const auto* note = table_note(figures.report, found.key)) table.notes.emplace_back(tr(note));
  return table;
}

std::vector<Table> figure_tables(const Figures& figures, bool bars) {
  std::vector<Table> tables;
  for (const auto& table : figures.tables) tables.push_back(figure_table(figures, table, bars));
  return tables;
}

std::string selection_words(const report::FigureQuestion& question) {
  const auto& filter = question.filter;
  std::vector<std::string> words;
  words.emplace_back(filter.status == "open"     ? tr("open cases")
                     : filter.status == "closed" ? tr("closed cases")
                                                 : tr("open and closed cases"));
  if (filter.since) words.push_back(msg("received from {}", filter.since->iso()));
  if (question.filter.until) words.push_back(msg("received up to {}", question.filter.until->iso()));
  auto add = [&](const char* label, const std::optional<std::string>& value) {
    if (value) words.push_back(fmt::format("{} {}", tr(label), printable(*value)));
  };
  add(N_("region"), filter.region);
  add(N_("rung"), filter.rung);
  add(N_("situation"), filter.situation);
  add(N_("zorgprofiel"), filter.zorgprofiel);
  add(N_("provider"), filter.provider);
  add(N_("handler"), filter.handler);
  add(N_("text"), question.filter.text);
  if (filter.overdue) words.emplace_back(tr("with a task that is overdue"));
  if (filter.stale) words.emplace_back(tr("about which nothing was recorded lately"));
  return join(words);
}

std::string mark_words(const Figures& figures) {
  return msg("{} not shown: fewer than {}, or what would betray such a number", not_shown, figures.question.min_count);
}

void figures_text(const Figures& figures, const RowStyle& style, Sink& sink) {
  sink.write(msg("{}, {}", tr(report_title(figures.report)), figures.question.day.iso()) + "\n");
  sink.write(selection_words(figures.question) + "\n");
  tables_text(figure_tables(figures, true), style, sink);
  sink.write("\n" + mark_words(figures) + "\n");
}

void figures_json(const Figures& figures, Sink& sink) {
  Json json(sink);
  const auto& question = figures.question;
  begin_document(json).field("report", figures.report).field("day", question.day);
  json.field("status", question.filter.status).field("from", question.filter.since).field("to", question.filter.until);
  json.field("min_count", question.min_count);
  for (const auto& table : figures.tables) {
    json.key(table.key).begin_array();
    for (const auto& row : table.rows) row_fields(table, row, json);
    json.end_array();
  }
  end_document(json);
}

void figures_csv(const Figures& figures, bool excel, Sink& sink) {
  std::vector<Column> columns;
  for (const auto* key : {"table", "row", "name", "figure", "value", "suppressed"}) columns.push_back({key, key});
  auto rows = make_rows(excel ? RowFormat::Excel : RowFormat::Csv, sink, columns, {});
  for (const auto& table : figures.tables) {
    for (const auto& row : table.rows) {
      for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto& figure = row.figures[i];
        rows->row({table.key, row.code, cell(row.name), table.columns[i],
                   figure.is_number() ? Cell(figure.number) : Cell(), std::string(figure.hidden() ? "true" : "false")});
      }
    }
  }
  rows->end();
}

void figures_workbook(const Figures& figures, Sink& sink) {
  InDutch dutch;
  Workbook book(sink, report_title(figures.report), figures.question.day);
  for (const auto& table : figure_tables(figures, false)) {
    book.sheet(table_title(figures.report, table.key), table.columns);
    for (const auto& row : table.rows) book.row(row);
  }
  book.sheet(N_("Explanation"), {{.key = "text", .title = N_("explanation")}});
  book.row({with_short_dates(selection_words(figures.question))});
  book.row({mark_words(figures)});
  book.end();
}

Document figures_document(const Figures& figures, const Template& words) {
  InDutch dutch;
  kainjow::mustache::data values, tables{kainjow::mustache::data::type::list};
  for (const auto& table : figure_tables(figures, false)) {
    kainjow::mustache::data part;
    part.set("title", one(table.title));
    part.set("rows",
             table.rows.empty() ? kainjow::mustache::data(false) : kainjow::mustache::data(table_markdown(table)));
    part.set("nothing", table.rows.empty());
    part.set("notes", table.notes.empty() ? kainjow::mustache::data(false)
                                          : kainjow::mustache::data(one(join(table.notes, "; "))));
    tables.push_back(part);
  }
  values.set("title", one(tr(report_title(figures.report))));
  values.set("date", one(long_date(figures.question.day)));
  values.set("selection", one(with_short_dates(selection_words(figures.question))));
  values.set("mark", one(mark_words(figures)));
  values.set("tables", tables);
  return {figures.report + "-" + figures.question.day.iso(), "figures", tr(report_title(figures.report)), "",
          words.fill(values)};
}

}  // namespace mwp::render
