// SPDX-License-Identifier: EUPL-1.2
// A workbook: sheets of typed columns with their rows, for the helper program that makes a spreadsheet of it. One JSON
// value a line, so that neither side holds more than a row:
//
//   {"mwp_workbook":1,"title":"Casussen","made":"2026-02-03"}
//   {"sheet":"Casussen","columns":[{"title":"casus","kind":"text"},{"title":"ontvangen","kind":"date"},…]}
//   ["5526-2026-0001","2026-01-12",…]
//
// Kinds: text, number, date (YYYY-MM-DD), money (whole cents), yes-no. A cell is a text, a whole number, true, false or
// null; a number is a number whatever its column. Titles and words are Dutch: a spreadsheet goes from hand to hand.
#pragma once

#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/in_dutch.hpp"
#include "render/json.hpp"
#include "render/rows.hpp"

namespace mwp::render {

class Workbook {
 public:
  /// `title` and titles of sheets and columns are msgids. `made`: the day of the document, the only one in it.
  Workbook(Sink& sink, const std::string& title, Date made);
  /// Begins a sheet; the rows that follow stand on it.
  void sheet(const std::string& title, std::vector<Column> columns);
  void row(const std::vector<Cell>& cells);
  void end();

 private:
  InDutch m_dutch;
  Json m_json;
  std::vector<Column> m_columns;
};

/// A workbook of one sheet.
class WorkbookRows : public RowWriter {
 public:
  WorkbookRows(Sink& sink, std::vector<Column> columns, const RowStyle& style);
  void row(const std::vector<Cell>& cells) override { m_book.row(cells); }
  void end() override { m_book.end(); }

 private:
  Workbook m_book;
};

}  // namespace mwp::render
