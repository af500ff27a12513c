// SPDX-License-Identifier: EUPL-1.2
#include "process/sheet.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "domain/identifiers.hpp"

namespace mwp::process {

namespace {

bool is_list(FormField::Kind kind) {
  using Kind = FormField::Kind;
  return kind == Kind::List || kind == Kind::Grondslagen || kind == Kind::Conditions || kind == Kind::Reason;
}

/// Puts a value where the form has it, with the line that errors will name.
void put(Value& form, const FormField& field, Value value, int line) {
  value.set_line(line);
  if (*field.section == '\0') {
    form.set(field.name, std::move(value));
    return;
  }
  auto section = form.find(field.section) ? form[field.section] : Value::object();
  section.set(field.name, std::move(value));
  section.set_line(line);
  form.set(field.section, std::move(section));
}

}  // namespace

std::string SheetRow::words() const {
  return fmt::format("{}\n{}\n{}", form.open.json(), form.personal.json(), handler.value_or(""));
}

Sheet::Sheet(const SheetMapping& mapping, std::string_view text, std::string name)
    : m_mapping(mapping), m_name(std::move(name)), m_reader(text, m_name, csv_separator(text)) {
  take_header();
}

void Sheet::fail(const std::string& column, const std::string& text, const std::string& hint) const {
  m_reader.fail(m_row.line, column, text, hint);
}

void Sheet::take_header() {
  if (!m_reader.next(m_row)) m_reader.fail(1, m_mapping.key, tr("the file is empty"));
  const auto& ignored = m_mapping.ignored;
  for (const auto& field : m_row.fields) {
    std::string title(trim(field));
    if (std::find(m_titles.begin(), m_titles.end(), title) != m_titles.end())
      fail(printable(title), tr("this column stands there twice"));
    auto mapped = std::find_if(m_mapping.columns.begin(), m_mapping.columns.end(),
                               [&](const auto& column) { return column.title == title; });
    bool is_mapped = mapped != m_mapping.columns.end();
    bool left_out = title == m_mapping.key || std::find(ignored.begin(), ignored.end(), title) != ignored.end();
    if (!is_mapped && !left_out)
      fail(printable(clip(title, 60)), msg("'{}' does not say what this column is", m_mapping.name),
           msg("map it, or put it under ignore; the columns were read as separated by '{}'", m_reader.separator()));
    m_titles.push_back(title);
    m_columns.push_back(is_mapped ? &*mapped : nullptr);
  }
  auto find = [this](const std::string& title) { return std::find(m_titles.begin(), m_titles.end(), title); };
  for (const auto& column : m_mapping.columns) {
    if (find(column.title) == m_titles.end())
      fail(column.title, msg("'{}' maps it, but it is not there", m_mapping.name));
  }
  auto key = find(m_mapping.key);
  if (key == m_titles.end()) fail(m_mapping.key, msg("'{}' maps it, but it is not there", m_mapping.name));
  m_key_at = static_cast<std::size_t>(key - m_titles.begin());
}

bool Sheet::next() {
  return m_reader.next(m_row);
}

SheetRow Sheet::row(policy::Library& library, Date today) {
  if (m_row.fields.size() != m_columns.size()) {
    auto last = std::min(m_row.fields.size(), m_columns.size());
    fail(m_titles[last - 1],
         msg("the row has {} of the {} fields that the header names", m_row.fields.size(), m_columns.size()));
  }
  SheetRow row;
  row.key = take_key();
  auto form = m_mapping.form;
  for (std::size_t i = 0; i < m_columns.size(); ++i) {
    if (m_columns[i]) take_cell(*m_columns[i], m_row.fields[i], form, row);
  }
  row.form = read_values(form, m_name, library, today);
  return row;
}

std::string Sheet::take_key() {
  std::string key(trim(m_row.fields[m_key_at]));
  if (key.empty()) fail(m_mapping.key, tr("empty: the row has no key"), tr("give every row a key of its own"));
  if (domain::holds_bsn(key))
    fail(m_mapping.key, tr("a BSN can't be the key of a row"), tr("choose a column that names no person"));
  auto [earlier, fresh] = m_keys.emplace(key, m_row.line);
  if (!fresh) fail(m_mapping.key, msg("the key of line {} stands here again", earlier->second));
  return plain_text(key, m_mapping.key);
}

/// An empty cell says nothing.
void Sheet::take_cell(const SheetColumn& column, const std::string& cell, Value& form, SheetRow& row) const {
  auto text = trim(cell);
  if (text.empty()) return;
  if (!column.field) {
    row.handler = plain_text(meant(column, text), column.title);
  } else if (is_list(column.field->kind)) {
    auto list = Value::array();
    auto rest = std::string(text);
    for (auto at = std::string::npos; !rest.empty();
         rest.erase(0, at == std::string::npos ? at : at + column.split.size())) {
      at = column.split.empty() ? std::string::npos : rest.find(column.split);
      if (auto part = trim(std::string_view(rest).substr(0, at)); !part.empty()) list.push(meant(column, part));
    }
    put(form, *column.field, std::move(list), m_row.line);
  } else {
    put(form, *column.field, meant(column, text), m_row.line);
  }
}

/// What the form says for a cell: translated, or a date in the one way that dates are written.
std::string Sheet::meant(const SheetColumn& column, std::string_view cell) const {
  bool told = !column.field || !column.field->personal;
  auto quoted = told ? fmt::format("'{}'", printable(clip(cell, 60))) : std::string(tr("this"));
  if (!column.values.empty()) {
    auto found = column.values.find(fold(cell));
    if (found != column.values.end()) return found->second;
    fail(column.title, msg("{} is none of the values that the mapping knows", quoted),
         tr("add it to the values of this column"));
  }
  if (!column.field || column.field->kind != FormField::Kind::Day) return std::string(cell);
  if (auto day = column.dates.read(cell)) return day->iso();
  fail(column.title, msg("{} is not a date as {}", quoted, column.dates.text()),
       tr("an existing day from 1900 to 2100; date_format says how dates stand in the sheet"));
}

}  // namespace mwp::process
