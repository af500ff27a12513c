// SPDX-License-Identifier: EUPL-1.2
#include "render/rows.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/text.hpp"
#include "base/value.hpp"
#include "render/json.hpp"
#include "render/row_documents.hpp"
#include "render/workbook.hpp"

namespace mwp::render {

namespace {

std::string plain(const Cell& cell) {
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
  if (const auto* list = std::get_if<std::vector<std::string>>(&cell)) return join(*list, " ");
  const auto* text = std::get_if<std::string>(&cell);
  return text ? *text : std::string();
}

class JsonRows : public RowWriter {
 public:
  JsonRows(Sink& sink, const std::vector<Column>& columns, const std::string& key) : m_json(sink) {
    for (const auto& column : columns) {
      append_json_text(m_keys.emplace_back(), column.key);
      m_keys.back() += ':';
    }
    begin_document(m_json).key(key).begin_array();
  }
  void row(const std::vector<Cell>& cells) override {
    m_json.begin_object();
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
      m_json.written_key(m_keys[i]);
      if (const auto* number = std::get_if<std::int64_t>(&cells[i])) {
        m_json.value(*number);
      } else if (const auto* text = std::get_if<std::string>(&cells[i])) {
        m_json.value(*text);
      } else if (const auto* list = std::get_if<std::vector<std::string>>(&cells[i])) {
        m_json.value(*list);
      } else {
        m_json.null();
      }
    }
    m_json.end_object();
  }
  void end() override {
    m_json.end_array();
    end_document(m_json);
  }

 private:
  Json m_json;
  std::vector<std::string> m_keys;  ///< as they are written
};

class CsvRows : public RowWriter {
 public:
  CsvRows(Sink& sink, const std::vector<Column>& columns, bool excel) : m_sink(sink), m_excel(excel) {
    if (excel) m_line = "\xEF\xBB\xBF";
    std::vector<Cell> titles;
    for (const auto& column : columns) titles.emplace_back(column.key);
    row(titles);
  }
  void row(const std::vector<Cell>& cells) override {
    char separator = m_excel ? ';' : ',';
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) m_line += separator;
      if (const auto* text = std::get_if<std::string>(&cells[i])) {
        append_csv_field(m_line, *text, separator, m_excel);
      } else if (const auto* number = std::get_if<std::int64_t>(&cells[i])) {
        m_line += std::to_string(*number);
      } else {
        append_csv_field(m_line, plain(cells[i]), separator, m_excel);
      }
    }
    m_line += "\r\n";
    m_sink.write(m_line);
    m_line.clear();
  }
  void end() override {}

 private:
  Sink& m_sink;
  bool m_excel;
  std::string m_line;
};

/// Widths are taken from the first page of rows; a later, wider cell pushes its row out rather than being cut. On a
/// terminal the widest column gives way.
class TextRows : public RowWriter {
 public:
  TextRows(Sink& sink, std::vector<Column> columns, const RowStyle& style)
      : m_sink(sink), m_columns(std::move(columns)), m_style(style) {}

  void row(const std::vector<Cell>& cells) override {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      texts.push_back(printable(cell_words(cells[i], m_columns[i])));
    }
    if (m_widths.empty() && m_held.size() < page) {
      m_held.push_back({std::move(texts), {}});
      return;
    }
    release();
    write(texts, false);
  }
  void note(const std::string& text) override {
    auto line = "    " + printable(text) + "\n";
    m_held.empty() ? m_sink.write(line) : static_cast<void>(m_held.back().notes += line);
  }
  void end() override {
    if (!m_held.empty()) release();
  }

 private:
  static constexpr std::size_t page = 1000;
  static constexpr std::size_t smallest = 12;  ///< of an elastic column

  void release() {
    if (!m_widths.empty()) return;
    std::vector<std::string> titles;
    for (const auto& column : m_columns) titles.push_back(title_of(column));
    for (const auto& title : titles) m_widths.push_back(width(title));
    for (const auto& held : m_held) {
      for (std::size_t i = 0; i < held.texts.size(); ++i) m_widths[i] = std::max(m_widths[i], width(held.texts[i]));
    }
    shrink();
    write(titles, true);
    for (const auto& held : m_held) {
      write(held.texts, false);
      m_sink.write(held.notes);
    }
    m_held.clear();
  }

  std::size_t total() const {
    std::size_t columns = 0;
    for (std::size_t i = 0; i < m_widths.size(); ++i) columns += m_left_out[i] ? 0 : m_widths[i] + 2;
    return columns > 2 ? columns - 2 : 0;
  }

  /// What the line needs at least: elastic columns cut to their smallest.
  std::size_t least() const {
    auto columns = total();
    for (std::size_t i = 0; i < m_widths.size(); ++i) {
      if (m_columns[i].elastic && !m_left_out[i]) columns -= m_widths[i] - std::min(m_widths[i], smallest);
    }
    return columns;
  }

  void leave_out_empty() {
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
      bool empty = std::all_of(m_held.begin(), m_held.end(), [i](const auto& held) { return held.texts[i].empty(); });
      m_left_out[i] = empty && m_columns[i].drop > 0;
    }
  }

  /// Fits the line to the terminal: columns are left out, then elastic ones cut. Numbers and dates are never cut.
  void shrink() {
    m_left_out.assign(m_columns.size(), false);
    if (m_style.width == 0) return;
    if (total() > m_style.width) leave_out_empty();
    while (least() > m_style.width) {
      std::size_t victim = m_columns.size();
      for (std::size_t i = 0; i < m_columns.size(); ++i) {
        bool first = victim == m_columns.size() || m_columns[i].drop > m_columns[victim].drop;
        if (m_columns[i].drop > 0 && !m_left_out[i] && first) victim = i;
      }
      if (victim == m_columns.size()) break;
      m_left_out[victim] = true;
    }
    while (total() > m_style.width) {
      std::size_t widest = m_columns.size();
      for (std::size_t i = 0; i < m_columns.size(); ++i) {
        bool can = m_columns[i].elastic && !m_left_out[i] && m_widths[i] > smallest;
        if (can && (widest == m_columns.size() || m_widths[i] > m_widths[widest])) widest = i;
      }
      if (widest == m_columns.size()) return;
      --m_widths[widest];
    }
  }

  void write(const std::vector<std::string>& texts, bool title) {
    std::string line;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      if (m_left_out[i]) continue;
      std::string_view text = texts[i];
      std::string cut;
      if (m_style.width > 0 && m_columns[i].elastic && width(text) > m_widths[i]) {
        cut = std::string(clip(text, m_widths[i] - 1)) + "…";
        text = cut;
      }
      auto used = width(text);
      std::string pad(used < m_widths[i] ? m_widths[i] - used : 0, ' ');
      line += m_columns[i].right ? pad + std::string(text) : std::string(text) + pad;
      line += "  ";
    }
    line.erase(line.find_last_not_of(' ') + 1);
    if (title && m_style.bold_titles) line = "\x1b[1m" + line + "\x1b[0m";
    m_sink.write(line + "\n");
  }

  Sink& m_sink;
  std::vector<Column> m_columns;
  RowStyle m_style;
  std::vector<std::size_t> m_widths;
  std::vector<bool> m_left_out;
  struct Held {
    std::vector<std::string> texts;
    std::string notes;
  };
  std::vector<Held> m_held;
};

}  // namespace

std::string title_of(const Column& column) {
  return column.title.empty() ? std::string() : tr(column.title.c_str());
}

std::string cell_words(const Cell& cell, const Column& column) {
  auto text = plain(cell);
  return column.word && !text.empty() ? std::string(tr(text.c_str())) : text;
}

Cell cell(const std::optional<Date>& date) {
  return date ? Cell(date->iso()) : Cell();
}

Cell cell(const std::string& text) {
  return text.empty() ? Cell() : Cell(text);
}

namespace {
constexpr std::string_view run_starts = "=+-@\t\r";

/// Shown as it is, neither quoted nor run: what most fields are.
bool is_plain_field(std::string_view text) {
  auto plain = [](char c) { return c >= ' ' && c < 0x7F && c != '"' && c != ',' && c != ';'; };
  return std::all_of(text.begin(), text.end(), plain) &&
         (text.empty() || run_starts.find(text[0]) == std::string_view::npos);
}
}  // namespace

void append_csv_field(std::string& line, std::string_view text, char separator, bool excel) {
  if (is_plain_field(text)) {
    line += text;
    return;
  }
  auto safe = printable(text, true);
  if (excel) {
    bool runs = !safe.empty() && run_starts.find(safe[0]) != std::string_view::npos;
    for (const auto* wide : {"＝", "＋", "－", "＠"}) runs = runs || safe.starts_with(wide);
    if (runs) safe.insert(0, "'");
  }
  bool quote = safe.find_first_of("\"\r\n") != std::string::npos || safe.find(separator) != std::string::npos;
  if (!quote) {
    line += safe;
    return;
  }
  line += '"';
  for (char c : safe) {
    if (c == '"') line += '"';
    line += c;
  }
  line += '"';
}

std::unique_ptr<RowWriter> make_rows(RowFormat format, Sink& sink, std::vector<Column> columns, const RowStyle& style) {
  switch (format) {
    case RowFormat::Json:
      return std::make_unique<JsonRows>(sink, columns, style.list_key);
    case RowFormat::Csv:
      return std::make_unique<CsvRows>(sink, columns, false);
    case RowFormat::Excel:
      return std::make_unique<CsvRows>(sink, columns, true);
    case RowFormat::Markdown:
      return std::make_unique<MarkdownRows>(sink, std::move(columns), style);
    case RowFormat::Html:
      return std::make_unique<HtmlRows>(sink, std::move(columns), style);
    case RowFormat::Workbook:
      return std::make_unique<WorkbookRows>(sink, std::move(columns), style);
    case RowFormat::Text:
      break;
  }
  return std::make_unique<TextRows>(sink, std::move(columns), style);
}

}  // namespace mwp::render
