// SPDX-License-Identifier: EUPL-1.2
#include "render/row_documents.hpp"

#include "base/message.hpp"
#include "base/text.hpp"
#include "domain/money.hpp"
#include "render/dutch.hpp"
#include "render/html.hpp"
#include "render/markdown.hpp"

namespace mwp::render {

namespace {

/// A cell as people read it.
std::string shown(const Cell& cell, const Column& column) {
  const auto* number = std::get_if<std::int64_t>(&cell);
  if (number && column.kind == CellKind::Money) return "€ " + domain::euros(*number);
  auto text = cell_words(cell, column);
  return column.kind == CellKind::Date ? with_short_dates(text) : text;
}

/// Markdown keeps a row on one line.
std::string markdown_cell(const std::string& text) {
  return join(split(markdown_text(text), '\n'), "<br>");
}

std::string html_cell(const std::string& text) {
  return join(split(html_text(text), '\n'), "<br>");
}

bool to_the_right(const Column& column) {
  return column.right || column.kind == CellKind::Money;
}

}  // namespace

MarkdownRows::MarkdownRows(Sink& sink, std::vector<Column> columns, const RowStyle& style)
    : m_sink(sink), m_columns(std::move(columns)) {
  std::string titles, line;
  for (const auto& column : m_columns) {
    titles += "| " + markdown_cell(title_of(column)) + " ";
    line += to_the_right(column) ? "| ---: " : "| --- ";
  }
  m_sink.write(fmt::format("# {}\n\n{}\n\n{}|\n{}|\n", tr(style.title.c_str()), long_date(style.made), titles, line));
}

void MarkdownRows::row(const std::vector<Cell>& cells) {
  std::string line;
  for (std::size_t i = 0; i < m_columns.size(); ++i) line += "| " + markdown_cell(shown(cells[i], m_columns[i])) + " ";
  m_sink.write(line + "|\n");
}

HtmlRows::HtmlRows(Sink& sink, std::vector<Column> columns, RowStyle style)
    : m_sink(sink), m_columns(std::move(columns)), m_style(std::move(style)) {
  m_body = fmt::format("<header>\n<h1>{}</h1>\n<p>{}</p>\n</header>\n", html_text(tr(m_style.title.c_str())),
                       long_date(m_style.made));
  m_body += "<div class=\"wide\" tabindex=\"0\">\n<table>\n<thead>\n<tr>";
  for (const auto& column : m_columns) {
    m_body += fmt::format("<th scope=\"col\"{}>{}</th>", to_the_right(column) ? " class=\"number\"" : "",
                          html_cell(title_of(column)));
  }
  m_body += "</tr>\n</thead>\n<tbody>\n";
}

void HtmlRows::row(const std::vector<Cell>& cells) {
  m_body += "<tr>";
  for (std::size_t i = 0; i < m_columns.size(); ++i) {
    m_body += to_the_right(m_columns[i]) ? "<td class=\"number\">"
              : m_columns[i].elastic     ? "<td>"
                                         : "<td class=\"code\">";
    m_body += html_cell(shown(cells[i], m_columns[i])) + "</td>";
  }
  m_body += "</tr>\n";
}

void HtmlRows::end() {
  m_body += "</tbody>\n</table>\n</div>";
  m_sink.write(html_page({tr(m_style.title.c_str()), "table", std::move(m_body)}, m_style.frame, m_style.stylesheet));
}

}  // namespace mwp::render
