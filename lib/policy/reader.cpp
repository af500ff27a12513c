// SPDX-License-Identifier: EUPL-1.2
#include "policy/reader.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "domain/identifiers.hpp"

namespace mwp::policy {

namespace {

/// The value at a dotted path; keys that hold dots themselves ("client.bsn") are tried whole first.
const Value* at_path(const Value& root, std::string_view path) {
  if (const auto* whole = root.find(path)) return whole;
  for (auto dot = path.find('.'); dot != std::string_view::npos; dot = path.find('.', dot + 1)) {
    const auto* next = root.find(path.substr(0, dot));
    if (!next) continue;
    if (const auto* found = at_path(*next, path.substr(dot + 1))) return found;
  }
  return nullptr;
}

const Value& empty_table() {
  static const Value table = Value::object();
  return table;
}

}  // namespace

Reader::Reader(const Document& document) : Reader(document, document.root, "") {}

Reader::Reader(const Document& document, const Value& table, std::string path)
    : m_document(&document), m_table(&table), m_path(std::move(path)) {}

std::string Reader::dotted(std::string_view key) const {
  return m_path.empty() ? std::string(key) : fmt::format("{}.{}", m_path, key);
}

void Reader::fail(std::string_view key, const std::string& text, const std::string& hint) const {
  auto path = dotted(key);
  auto what = domain::hide_bsn(text);  // a BSN in the place of something else is not told either
  const auto* own = m_document->own_name.empty() ? nullptr : at_path(m_document->own, path);
  if (!own && !m_document->own_name.empty() && !m_path.empty() && !at_path(m_document->root, path)) {
    own = at_path(m_document->own, m_path);  // a key that is missing from a table of the user's own
  }
  const auto& name = own ? m_document->own_name : m_document->name;
  const auto* value = own ? own : at_path(m_document->root, path);
  int line = value ? value->line() : 0;
  auto where = line > 0 ? fmt::format("{}:{}: {}", name, line, path) : fmt::format("{}: {}", name, path);
  throw InputError("bad-value",
                   line > 0 ? msg("in '{}', line {}, key '{}': {}", name, line, path, what)
                            : msg("in '{}', key '{}': {}", name, path, what),
                   hint)
      .at(where);
}

const Value* Reader::take(std::string_view key) {
  if (std::find(m_known.begin(), m_known.end(), key) == m_known.end()) m_known.emplace_back(key);
  return m_table->find(key);
}

bool Reader::has(std::string_view key) {
  return take(key) != nullptr;
}

bool Reader::blank(std::string_view key) {
  const auto* value = take(key);
  return value && value->is_text() && trim(value->text()).empty();
}

std::vector<std::string> Reader::text_or_texts(std::string_view key) {
  const auto* value = take(key);
  if (value && value->is_text()) return {checked(key, *value, false)};
  return texts(key);
}

std::string Reader::checked(std::string_view key, const Value& value, bool prose) const {
  if (!value.is_text()) fail(key, tr("expected a text in quotes"));
  try {
    return prose ? free_text(value.text(), dotted(key)) : plain_text(value.text(), dotted(key));
  } catch (const InputError& error) {
    fail(key, error.what(), error.hint());
  }
}

std::optional<std::string> Reader::maybe_text(std::string_view key) {
  const auto* value = take(key);
  if (!value) return std::nullopt;
  return checked(key, *value, false);
}

std::optional<std::string> Reader::maybe_prose(std::string_view key) {
  const auto* value = take(key);
  if (!value) return std::nullopt;
  return checked(key, *value, true);
}

std::string Reader::text(std::string_view key) {
  if (auto value = maybe_text(key)) return *value;
  fail(key, tr("missing"), tr("this key is required"));
}

std::string Reader::word(std::string_view key, std::span<const std::string_view> words) {
  auto value = text(key);
  if (std::find(words.begin(), words.end(), value) != words.end()) return value;
  auto near = nearest(value, words);
  fail(key, msg("'{}' is not one of: {}", value, join({words.begin(), words.end()})),
       near.empty() ? std::string() : msg("did you mean '{}'?", near));
}

bool Reader::flag(std::string_view key, bool otherwise) {
  const auto* value = take(key);
  if (!value) return otherwise;
  if (!value->is_bool()) fail(key, tr("expected true or false"));
  return value->flag();
}

int Reader::number(std::string_view key, int smallest, int largest) {
  const auto* value = take(key);
  if (!value) fail(key, tr("missing"), tr("this key is required"));
  if (!value->is_number() || value->number() < smallest || value->number() > largest) {
    fail(key, msg("expected a whole number from {} to {}", smallest, largest));
  }
  return static_cast<int>(value->number());
}

std::optional<Date> Reader::maybe_date(std::string_view key) {
  const auto* value = take(key);
  if (!value) return std::nullopt;
  if (auto date = value->date()) return date;
  fail(key, tr("not a date"), tr("write a date as YYYY-MM-DD, an existing day from 1900 to 2100"));
}

std::vector<std::string> Reader::texts(std::string_view key) {
  const auto* value = take(key);
  if (!value) return {};
  if (!value->is_array()) fail(key, tr("expected a list of texts: [\"…\", \"…\"]"));
  std::vector<std::string> out;
  for (const auto& item : value->items()) out.push_back(checked(key, item, false));
  return out;
}

std::vector<Date> Reader::dates(std::string_view key) {
  std::vector<Date> out;
  for (const auto& item : texts(key)) {
    auto date = Date::parse(item);
    if (!date) fail(key, msg("'{}' is not a date", item), tr("write dates as YYYY-MM-DD"));
    out.push_back(*date);
  }
  return out;
}

Reader Reader::table(std::string_view key) {
  const auto* value = take(key);
  if (value && !value->is_object()) fail(key, tr("expected a table: [name]"));
  return {*m_document, value ? *value : empty_table(), dotted(key)};
}

std::vector<std::pair<std::string, Reader>> Reader::tables(std::string_view key) {
  auto parent = table(key);
  std::vector<std::pair<std::string, Reader>> out;
  for (const auto& [name, value] : parent.m_table->members()) {
    if (!value.is_object()) parent.fail(name, tr("expected a table: [name]"));
    out.emplace_back(name, Reader(*m_document, value, parent.dotted(name)));
  }
  return out;
}

std::vector<std::pair<std::string, std::string>> Reader::entries() {
  std::vector<std::pair<std::string, std::string>> out;
  for (const auto& [name, value] : m_table->members()) {
    m_known.push_back(name);
    out.emplace_back(name, checked(name, value, false));
  }
  return out;
}

void Reader::done() const {
  for (const auto& [key, value] : m_table->members()) {
    if (std::find(m_known.begin(), m_known.end(), key) != m_known.end()) continue;
    auto near = nearest(key, m_known);
    fail(key, tr("this key is not known"),
         near.empty() ? msg("known here: {}", join(m_known)) : msg("did you mean '{}'?", near));
  }
}

}  // namespace mwp::policy
