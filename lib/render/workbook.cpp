// SPDX-License-Identifier: EUPL-1.2
#include "render/workbook.hpp"

#include "base/message.hpp"
#include "base/text.hpp"

namespace mwp::render {

namespace {

const char* kind_of(const Column& column) {
  switch (column.kind) {
    case CellKind::Date:
      return "date";
    case CellKind::Money:
      return "money";
    case CellKind::YesNo:
      return "yes-no";
    case CellKind::Text:
      break;
  }
  return column.right ? "number" : "text";
}

}  // namespace

Workbook::Workbook(Sink& sink, const std::string& title, Date made) : m_json(sink) {
  m_json.begin_object().field("mwp_workbook", 1).field("title", tr(title.c_str())).field("made", made);
  m_json.end_object().newline();
}

void Workbook::sheet(const std::string& title, std::vector<Column> columns) {
  m_columns = std::move(columns);
  m_json.begin_object().field("sheet", tr(title.c_str())).key("columns").begin_array();
  for (const auto& column : m_columns) {
    m_json.begin_object().field("title", title_of(column)).field("kind", kind_of(column)).end_object();
  }
  m_json.end_array().end_object().newline();
}

void Workbook::row(const std::vector<Cell>& cells) {
  m_json.begin_array();
  for (std::size_t i = 0; i < m_columns.size(); ++i) {
    const auto* number = std::get_if<std::int64_t>(&cells[i]);
    auto text = number ? std::string() : printable(cell_words(cells[i], m_columns[i]), true);
    if (number) {
      m_json.value(*number);
    } else if (text.empty()) {
      m_json.null();
    } else if (m_columns[i].kind == CellKind::YesNo && (text == "ja" || text == "nee")) {
      m_json.value(text == "ja");
    } else {
      m_json.value(text);
    }
  }
  m_json.end_array().newline();
}

void Workbook::end() {
  m_json.flush();
}

WorkbookRows::WorkbookRows(Sink& sink, std::vector<Column> columns, const RowStyle& style)
    : m_book(sink, style.title, style.made) {
  m_book.sheet(style.title, std::move(columns));
}

}  // namespace mwp::render
