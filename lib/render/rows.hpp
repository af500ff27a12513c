// SPDX-License-Identifier: EUPL-1.2
// Rows in any of the row formats: a text table, JSON, CSV, a Markdown or HTML document, a workbook. Streaming: a row is
// written and forgotten, but for HTML.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "render/sink.hpp"

namespace mwp::render {

/// Empty, a number, a text (which may have come from outside: it is made safe), or a list of codes.
using Cell = std::variant<std::monostate, std::int64_t, std::string, std::vector<std::string>>;

/// What the texts of a column are, beside text: for formats that know dates and money from text. Money is in cents.
enum class CellKind { Text, Date, Money, YesNo };

struct Column {
  std::string key;       ///< in JSON and as CSV header; never translated
  std::string title;     ///< for people: a msgid, translated where it is shown
  bool right = false;    ///< numbers
  bool word = false;     ///< cells are words of mwp, translated for people
  bool elastic = false;  ///< may be cut to fit the terminal
  int drop = 0;          ///< on a narrow terminal left out, the highest first; 0: never
  CellKind kind = CellKind::Text;
};

enum class RowFormat { Text, Json, Csv, Excel, Markdown, Html, Workbook };

class RowWriter {
 public:
  virtual ~RowWriter() = default;
  virtual void row(const std::vector<Cell>& cells) = 0;
  /// A line below the last row, for people; only a text table has it.
  virtual void note(const std::string& /*text*/) {}
  /// Ends the document; nothing may follow.
  virtual void end() = 0;
};

struct RowStyle {
  std::string list_key;   ///< the name of the array in JSON
  std::size_t width = 0;  ///< columns of the terminal; 0: never cut
  bool bold_titles = false;
  std::string title;              ///< of a document: a msgid
  Date made;                      ///< the day of a document
  std::string frame, stylesheet;  ///< of an HTML page
};

std::unique_ptr<RowWriter> make_rows(RowFormat format, Sink& sink, std::vector<Column> columns, const RowStyle& style);

/// What people read above a column, and in it.
std::string title_of(const Column& column);
std::string cell_words(const Cell& cell, const Column& column);

/// "" for empty, so that optional texts and dates make cells.
Cell cell(const std::string& text);
Cell cell(const std::optional<Date>& date);

/// Appends one CSV field, quoted where RFC 4180 wants it; `excel`: cells that a spreadsheet would run get a leading '.
void append_csv_field(std::string& line, std::string_view text, char separator, bool excel);

}  // namespace mwp::render
