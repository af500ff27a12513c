// SPDX-License-Identifier: EUPL-1.2
#include "process/sheet_mapping.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "policy/reader.hpp"
#include "policy/toml.hpp"

namespace mwp::process {

namespace {

constexpr std::string_view handler = "handler";

/// Length of the token of a date format that `rest` begins with; 0 for a character that stands for itself.
std::size_t token(std::string_view rest) {
  for (const auto* word : {"YYYY", "DD", "MM", "D", "M"}) {
    if (rest.starts_with(word)) return std::string_view(word).size();
  }
  return 0;
}

std::string dotted(const FormField& field) {
  return *field.section == '\0' ? field.name : fmt::format("{}.{}", field.section, field.name);
}

const FormField* field_named(policy::Reader& reader, const std::string& to) {
  if (to == handler) return nullptr;
  std::vector<std::string> known{std::string(handler)};
  for (const auto& field : form_fields) {
    if (dotted(field) == to) return &field;
    known.push_back(dotted(field));
  }
  auto near = nearest(to, known);
  reader.fail("to", msg("'{}' is not a key of the form", to),
              near.empty() ? tr("'mwp intake template' shows the keys") : msg("did you mean '{}'?", near));
}

DateFormat date_format(policy::Reader& reader, const DateFormat& otherwise) {
  auto written = reader.maybe_text("date_format");
  if (!written) return otherwise;
  DateFormat format(*written);
  if (!format.complete())
    reader.fail("date_format", msg("'{}' does not say where day, month and year stand", *written),
                tr("write it as DD-MM-YYYY or D/M/YYYY"));
  return format;
}

SheetColumn read_column(const std::string& title, policy::Reader& reader, const DateFormat& dates) {
  SheetColumn column;
  column.title = title;
  column.field = field_named(reader, reader.text("to"));
  if (reader.has("split")) column.split = reader.text("split");
  if (reader.has("values")) {
    for (const auto& [cell, meant] : reader.table("values").entries()) column.values.emplace(fold(cell), meant);
  }
  column.dates = date_format(reader, dates);
  reader.done();
  return column;
}

}  // namespace

bool DateFormat::complete() const {
  auto holds = [this](char letter) { return m_format.find(letter) != std::string::npos; };
  return holds('D') && holds('M') && m_format.find("YYYY") != std::string::npos;
}

std::optional<Date> DateFormat::read(std::string_view text) const {
  std::string day, month, year;
  std::string_view format = m_format;
  while (!format.empty()) {
    auto length = token(format);
    if (length == 0) {
      if (text.empty() || text[0] != format[0]) return std::nullopt;
      text.remove_prefix(1);
      format.remove_prefix(1);
      continue;
    }
    auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
    auto taken = length == 1 ? std::min<std::size_t>(digits, 2) : length;
    if (taken == 0 || taken > digits) return std::nullopt;
    auto& part = format[0] == 'Y' ? year : format[0] == 'M' ? month : day;
    part = text.substr(0, taken);
    text.remove_prefix(taken);
    format.remove_prefix(length);
  }
  if (!text.empty()) return std::nullopt;
  return Date::parse(fmt::format("{}-{:0>2}-{:0>2}", year, month, day));
}

SheetMapping read_sheet_mapping(std::string_view text, const std::string& name) {
  policy::Document document{policy::read_toml(text, name), name, {}, {}, {}};
  policy::Reader reader(document);
  SheetMapping mapping;
  mapping.name = name;
  mapping.key = reader.text("key");
  mapping.ignored = reader.texts("ignore");
  auto dates = date_format(reader, DateFormat("YYYY-MM-DD"));
  reader.table("form");
  mapping.form.merge(document.root["form"]);
  for (auto& [title, table] : reader.tables("column")) mapping.columns.push_back(read_column(title, table, dates));
  reader.done();
  if (mapping.columns.empty())
    reader.fail("column", tr("no column is mapped"), tr("write a table for each: [column.\"Title\"]"));
  return mapping;
}

}  // namespace mwp::process
