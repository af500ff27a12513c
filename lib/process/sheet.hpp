// SPDX-License-Identifier: EUPL-1.2
// A region's own spreadsheet, read row by row as forms. What a cell says of a person is never told in an error.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/csv.hpp"
#include "process/form.hpp"
#include "process/sheet_mapping.hpp"

namespace mwp::process {

struct SheetRow {
  std::string key;  ///< what its key column says
  Form form;
  std::optional<std::string> handler;

  /// All that the row says, for --key to compare.
  std::string words() const;
};

class Sheet {
 public:
  /// `mapping` and `text` must outlive the sheet. Throws InputError for a column that the mapping does not know, or one
  /// that it names and the header has not.
  Sheet(const SheetMapping& mapping, std::string_view text, std::string name);

  /// Goes to the next row; false behind the last. Throws InputError where the file is damaged.
  bool next();
  int line() const { return m_row.line; }
  double progress() const { return m_reader.progress(); }
  /// The row as a form. Throws InputError with its line and column or key: a cell without meaning, a code that does not
  /// exist, a key that stands there twice.
  SheetRow row(policy::Library& library, Date today);

 private:
  void take_header();
  void take_cell(const SheetColumn& column, const std::string& cell, Value& form, SheetRow& row) const;
  std::string meant(const SheetColumn& column, std::string_view cell) const;
  std::string take_key();
  [[noreturn]] void fail(const std::string& column, const std::string& text, const std::string& hint = {}) const;

  const SheetMapping& m_mapping;
  std::string m_name;
  CsvReader m_reader;
  std::vector<std::string> m_titles;
  std::vector<const SheetColumn*> m_columns;  ///< by place in the row; nothing for one that is left out
  std::size_t m_key_at = 0;
  CsvRecord m_row;
  std::map<std::string, int> m_keys;  ///< of the rows so far, with their lines
};

}  // namespace mwp::process
