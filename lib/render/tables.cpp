// SPDX-License-Identifier: EUPL-1.2
#include "render/tables.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "render/dutch.hpp"
#include "render/html.hpp"
#include "render/markdown.hpp"

namespace mwp::render {

namespace {

std::string words(const Cell& cell) {
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
  const auto* text = std::get_if<std::string>(&cell);
  return text ? *text : std::string();
}

std::string markdown_line(const std::vector<std::string>& cells) {
  std::string line = "|";
  for (const auto& cell : cells) line += " " + markdown_text(cell) + " |";
  return line + "\n";
}

const char* number_class(const Column& column) {
  return column.right ? " class=\"number\"" : "";
}

}  // namespace

void tables_text(const std::vector<Table>& tables, const RowStyle& style, Sink& sink) {
  for (const auto& table : tables) {
    sink.write(style.bold_titles ? "\n\x1b[1m" + table.title + "\x1b[0m\n" : "\n" + table.title + "\n");
    auto columns = style;
    columns.bold_titles = false;
    auto rows = make_rows(RowFormat::Text, sink, table.columns, columns);
    for (const auto& row : table.rows) rows->row(row);
    rows->end();
    if (table.rows.empty()) sink.write(fmt::format("  {}\n", tr("nothing recorded")));
    for (const auto& note : table.notes) {
      for (const auto& line : wrap(note, style.width > 4 ? style.width - 2 : std::string::npos))
        sink.write("  " + line + "\n");
    }
  }
}

std::string table_markdown(const Table& table) {
  std::vector<std::string> titles;
  std::string rule = "|";
  for (const auto& column : table.columns) {
    titles.emplace_back(column.title.empty() ? "" : tr(column.title.c_str()));
    rule += column.right ? "---:|" : "---|";
  }
  auto text = markdown_line(titles) + rule + "\n";
  for (const auto& row : table.rows) {
    std::vector<std::string> cells;
    for (const auto& cell : row) cells.push_back(printable(words(cell)));
    text += markdown_line(cells);
  }
  return text;
}

std::string table_html(const Table& table) {
  if (table.rows.empty())
    return fmt::format("<p><strong>{}</strong><br>{}</p>\n", html_text(table.title), html_text(tr("nothing recorded")));
  auto html = "<table>\n<caption>" + html_text(table.title) + "</caption>\n<thead><tr>";
  for (const auto& column : table.columns) {
    auto title = column.title.empty() ? std::string() : std::string(tr(column.title.c_str()));
    html += "<th scope=\"col\"" + std::string(number_class(column)) + ">" + html_text(title) + "</th>";
  }
  html += "</tr></thead>\n<tbody>\n";
  for (const auto& row : table.rows) {
    html += "<tr>";
    for (std::size_t i = 0; i < row.size(); ++i) {
      const auto* tag = i == 0 ? "th" : "td";
      html += fmt::format("<{}{}{}>{}</{}>", tag, i == 0 ? " scope=\"row\"" : "", number_class(table.columns[i]),
                          html_text(words(row[i])), tag);
    }
    html += "</tr>\n";
  }
  return html + "</tbody>\n</table>\n";
}

}  // namespace mwp::render
