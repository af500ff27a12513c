// SPDX-License-Identifier: EUPL-1.2
// Tables that stand one below the other: on the terminal, as Markdown, as HTML.
#pragma once

#include <string>
#include <vector>

#include "render/rows.hpp"

namespace mwp::render {

struct Table {
  std::string key;
  std::string title;
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;
  std::vector<std::string> notes;  ///< below it
};

/// On the terminal: title, rows, notes, an empty line between tables.
void tables_text(const std::vector<Table>& tables, const RowStyle& style, Sink& sink);

/// The rows as a Markdown table, without title and notes.
std::string table_markdown(const Table& table);

/// The rows as an HTML table with its title as caption, for a page of its own.
std::string table_html(const Table& table);

}  // namespace mwp::render
