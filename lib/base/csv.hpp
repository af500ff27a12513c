// SPDX-License-Identifier: EUPL-1.2
// CSV as RFC 4180 has it, read strictly and record by record: what is damaged is refused with its line, never guessed
// at. A line break is LF or CRLF; a UTF-8 byte order mark is skipped; lines that are empty are no records. No library:
// those that Debian 12 packages are larger than this file and more forgiving than a directory should be.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mwp {

/// What separates fields: the first of `,` and `;` that stands outside quotes in the first line; `,` without either.
char csv_separator(std::string_view text);

struct CsvRecord {
  std::vector<std::string> fields;
  int line = 0;  ///< on which it begins, from 1
};

class CsvReader {
 public:
  /// `text` must outlive the reader; `name` stands in errors.
  CsvReader(std::string_view text, std::string name, char separator);

  /// The next record; false at the end. Throws InputError ("bad-csv") with line and column for a quote that stands
  /// alone or is never closed, a carriage return alone, NUL and what is no UTF-8.
  bool next(CsvRecord& record);

  char separator() const { return m_separator; }
  /// How much of the text is read, 0 to 1.
  double progress() const { return static_cast<double>(m_at) / static_cast<double>(m_text.size()); }

  /// An InputError that names file, line and column: "in 'x.csv', line 3, column 'agb': …".
  [[noreturn]] void fail(int line, const std::string& column, const std::string& text,
                         const std::string& hint = {}) const;

 private:
  bool at_end() const { return m_at == m_text.size(); }
  bool take_line_break();
  std::string plain_field(std::size_t column);
  std::string quoted_field(std::size_t column);
  void check_bytes(std::string_view field, std::size_t column, int line) const;
  [[noreturn]] void damaged(int line, std::size_t column, const std::string& text, const std::string& hint) const;

  std::string_view m_text;
  std::string m_name;
  char m_separator;
  std::size_t m_at = 0;
  int m_line = 1;
};

}  // namespace mwp
