// SPDX-License-Identifier: EUPL-1.2
#include "base/csv.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"

namespace mwp {

namespace {
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
}

char csv_separator(std::string_view text) {
  bool quoted = false;
  for (char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == ',' || c == ';') return c;
    if (c == '\n') break;
  }
  return ',';
}

CsvReader::CsvReader(std::string_view text, std::string name, char separator)
    : m_text(text), m_name(std::move(name)), m_separator(separator) {
  if (m_text.starts_with(byte_order_mark)) m_text.remove_prefix(byte_order_mark.size());
}

void CsvReader::fail(int line, const std::string& column, const std::string& text, const std::string& hint) const {
  throw InputError("bad-csv", msg("in '{}', line {}, column '{}': {}", m_name, line, column, text), hint)
      .at(fmt::format("{}:{}:{}", m_name, line, column));
}

void CsvReader::damaged(int line, std::size_t column, const std::string& text, const std::string& hint) const {
  fail(line, std::to_string(column), text, hint);
}

bool CsvReader::take_line_break() {
  auto rest = m_text.substr(m_at);
  std::size_t length = rest.starts_with("\r\n") ? 2 : rest.starts_with("\n") ? 1 : 0;
  if (length == 0) return false;
  m_at += length;
  ++m_line;
  return true;
}

bool CsvReader::next(CsvRecord& record) {
  while (take_line_break()) {
  }
  if (at_end()) return false;
  record.fields.clear();
  record.line = m_line;
  while (true) {
    auto column = record.fields.size() + 1;
    bool quoted = !at_end() && m_text[m_at] == '"';
    record.fields.push_back(quoted ? quoted_field(column) : plain_field(column));
    if (at_end() || take_line_break()) return true;
    ++m_at;  // the separator
  }
}

std::string CsvReader::plain_field(std::size_t column) {
  auto begin = m_at;
  for (; !at_end() && m_text[m_at] != m_separator && m_text[m_at] != '\n'; ++m_at) {
    if (m_text[m_at] == '"') {
      damaged(m_line, column, tr("a quote stands inside a field that does not begin with one"),
              tr("put the whole field in quotes, and write a quote in it twice"));
    }
    if (m_text[m_at] != '\r') continue;
    if (m_text.substr(m_at).starts_with("\r\n")) break;
    damaged(m_line, column, tr("a carriage return stands alone"), tr("end lines with LF or CRLF"));
  }
  auto field = m_text.substr(begin, m_at - begin);
  check_bytes(field, column, m_line);
  return std::string(field);
}

std::string CsvReader::quoted_field(std::size_t column) {
  const auto first_line = m_line;
  std::string field;
  for (++m_at;; ++m_at) {
    if (at_end())
      damaged(first_line, column, tr("a quote is opened here and never closed"), tr("close it, or write it twice"));
    char c = m_text[m_at];
    if (c == '"') {
      if (!m_text.substr(m_at).starts_with("\"\"")) break;
      ++m_at;
    }
    if (c == '\n') ++m_line;
    field += c;
  }
  ++m_at;
  auto rest = m_text.substr(m_at);
  if (!rest.empty() && rest[0] != m_separator && !rest.starts_with("\n") && !rest.starts_with("\r\n"))
    damaged(m_line, column, tr("text stands behind a closing quote"), tr("write a quote in a field twice"));
  check_bytes(field, column, first_line);
  return field;
}

void CsvReader::check_bytes(std::string_view field, std::size_t column, int line) const {
  auto bad = bad_utf8(field);
  if (!bad) return;
  line += static_cast<int>(std::count(field.begin(), field.begin() + static_cast<std::ptrdiff_t>(*bad), '\n'));
  damaged(line, column, field[*bad] == '\0' ? tr("a NUL byte") : tr("this is not UTF-8"),
          tr("save it as CSV with UTF-8"));
}

}  // namespace mwp
