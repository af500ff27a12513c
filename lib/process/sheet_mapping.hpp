// SPDX-License-Identifier: EUPL-1.2
// How the columns of a region's own spreadsheet become keys of the aanmeldformulier: a TOML file, see mwp-intake(1).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/value.hpp"
#include "process/form_fields.hpp"

namespace mwp::process {

/// A date as the sheet writes it: D, DD, M, MM and YYYY, all else as it stands.
class DateFormat {
 public:
  explicit DateFormat(std::string format) : m_format(std::move(format)) {}
  /// Whether day, month and year all stand in it.
  bool complete() const;
  std::optional<Date> read(std::string_view text) const;
  const std::string& text() const { return m_format; }

 private:
  std::string m_format;
};

struct SheetColumn {
  std::string title;
  const FormField* field = nullptr;           ///< nothing: who handles the case
  std::map<std::string, std::string> values;  ///< what a cell says, folded, and what the form says for it
  std::string split;                          ///< between the values of one cell; empty: a cell is one value
  DateFormat dates{""};
};

struct SheetMapping {
  std::string name;                  ///< of its file, for errors
  std::string key;                   ///< the column that names a row for ever
  std::vector<SheetColumn> columns;  ///< in the order of the mapping
  std::vector<std::string> ignored;  ///< columns that are left out
  Value form = Value::object();      ///< what holds for every row
};

/// Throws InputError with file, line and key.
SheetMapping read_sheet_mapping(std::string_view text, const std::string& name);

}  // namespace mwp::process
