// SPDX-License-Identifier: EUPL-1.2
#include "cmd/shell_lines.hpp"

#include "base/error.hpp"
#include "base/message.hpp"

namespace mwp::cmd {

bool ShellLines::at_end_of_line() {
  return m_text[m_at] == '\n' || (m_text[m_at] == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n');
}

void ShellLines::skip_comment() {
  while (m_at < m_text.size() && m_text[m_at] != '\n') ++m_at;
}

void ShellLines::read_quoted(std::string& word, char quote) {
  auto begun = m_line;
  for (++m_at; m_at < m_text.size() && m_text[m_at] != quote; ++m_at) {
    char c = m_text[m_at];
    bool escapes = quote == '"' && c == '\\' && m_at + 1 < m_text.size() &&
                   std::string_view("\"\\$`\n").find(m_text[m_at + 1]) != std::string_view::npos;
    if (escapes) c = m_text[++m_at];
    if (c == '\n') ++m_line;
    if (!escapes || c != '\n') word += c;
  }
  if (m_at == m_text.size()) {
    throw InputError("open-quote", msg("line {}: the quote {} is never closed", begun, quote),
                     tr("the input may have been cut off; nothing was recorded"))
        .at(msg("line {}", begun));
  }
  ++m_at;
}

void ShellLines::read_word(std::string& word) {
  while (m_at < m_text.size() && !at_end_of_line()) {
    char c = m_text[m_at];
    if (c == ' ' || c == '\t') return;
    if (c == '\'' || c == '"') {
      read_quoted(word, c);
    } else if (c == '\\' && m_at + 1 < m_text.size()) {
      char next = m_text[m_at + 1];
      next == '\n' ? static_cast<void>(++m_line) : word.push_back(next);
      m_at += 2;
    } else {
      word += c;
      ++m_at;
    }
  }
}

bool ShellLines::next(std::vector<std::string>& words) {
  words.clear();
  m_begun = m_line;
  while (m_at < m_text.size()) {
    char c = m_text[m_at];
    bool goes_on = c == '\\' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n';
    if (at_end_of_line()) {
      m_at += c == '\r' ? 2 : 1;
      ++m_line;
      if (!words.empty()) return true;
      m_begun = m_line;
    } else if (goes_on) {
      m_at += 2;
      ++m_line;
    } else if (c == ' ' || c == '\t') {
      ++m_at;
    } else if (c == '#') {
      skip_comment();
    } else {
      words.emplace_back();
      read_word(words.back());
    }
  }
  return !words.empty();
}

}  // namespace mwp::cmd
