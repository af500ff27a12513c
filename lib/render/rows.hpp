// SPDX-License-Identifier: EUPL-1.2
// Rows in any of the row formats: a text table, JSON, CSV. Streaming: a row is written and forgotten.
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

struct Column {
  std::string key;       ///< in JSON and as CSV header; never translated
  std::string title;     ///< on the terminal
  bool right = false;    ///< numbers
  bool word = false;     ///< cells are words of mwp, translated on the terminal
  bool elastic = false;  ///< may be cut to fit the terminal
  int drop = 0;          ///< on a narrow terminal left out, the highest first; 0: never
};

enum class RowFormat { Text, Json, Csv, Excel };

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
};

std::unique_ptr<RowWriter> make_rows(RowFormat format, Sink& sink, std::vector<Column> columns, const RowStyle& style);

/// "" for empty, so that optional texts and dates make cells.
Cell cell(const std::string& text);
Cell cell(const std::optional<Date>& date);

/// One CSV field, quoted where RFC 4180 wants it; `excel`: cells that a spreadsheet would run get a leading '.
std::string csv_field(std::string_view text, char separator, bool excel);

}  // namespace mwp::render
