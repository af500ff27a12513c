// SPDX-License-Identifier: EUPL-1.2
#include "cmd/shell_lines.hpp"

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "base/message.hpp"

namespace mwp::cmd {

/// Characters that may mean something else than themselves.
class ShellLines::Special {
 public:
  constexpr explicit Special(std::string_view characters) {
    for (char c : characters) m_is[static_cast<unsigned char>(c)] = true;
  }
  constexpr bool operator()(char c) const { return m_is[static_cast<unsigned char>(c)]; }

 private:
  std::array<bool, 256> m_is{};
};

/// Takes over what stands before the next special character as it is.
void ShellLines::read_plain(std::string& word, const Special& special) {
  const auto* begin = m_text.data() + m_at;
  const auto* end = std::find_if(begin, m_text.data() + m_text.size(), [&](char c) { return special(c); });
  word.append(begin, end);
  m_at += static_cast<std::size_t>(end - begin);
}

std::size_t ShellLines::line_break(std::size_t at) const {
  auto rest = m_text.substr(at);
  return rest.starts_with("\r\n") ? 2 : rest.starts_with("\n") ? 1 : 0;
}

void ShellLines::cut_off(const std::string& how) const {
  throw InputError("cut-off", msg("the input ended inside a line: {}", how),
                   tr("it may have been cut off: look at its end, and send all of it again"))
      .at(msg("line {}", m_begun));
}

void ShellLines::skip_comment() {
  while (m_at < m_text.size() && m_text[m_at] != '\n') ++m_at;
}

/// A backslash with what stands behind it: a character as it is, or a line break that does not count.
void ShellLines::read_escaped(std::string& word) {
  if (m_at + 1 == m_text.size()) cut_off(tr("nothing stands behind the last backslash"));
  auto length = line_break(m_at + 1);
  if (length > 0) {
    ++m_line;
  } else {
    word += m_text[m_at + 1];
    length = 1;
  }
  m_at += 1 + length;
}

void ShellLines::read_quoted(std::string& word, char quote) {
  const auto begun = m_line;
  static constexpr Special double_quoted("\"\\\r\n"), single_quoted("'\r\n");
  const auto& special = quote == '"' ? double_quoted : single_quoted;
  for (++m_at; m_at < m_text.size() && m_text[m_at] != quote;) {
    read_plain(word, special);
    if (m_at == m_text.size() || m_text[m_at] == quote) break;
    auto rest = m_text.substr(m_at);
    bool escapes = quote == '"' && rest[0] == '\\' && rest.size() > 1 &&
                   (std::string_view("\"\\$`").find(rest[1]) != std::string_view::npos || line_break(m_at + 1) > 0);
    if (escapes) {
      read_escaped(word);
    } else if (auto length = line_break(m_at); length > 0) {
      word += '\n';
      ++m_line;
      m_at += length;
    } else {
      word += rest[0];
      ++m_at;
    }
  }
  if (m_at == m_text.size()) cut_off(msg("the quote {} of line {} is never closed", quote, begun));
  ++m_at;
}

void ShellLines::read_word(std::string& word) {
  static constexpr Special unquoted(" \t'\"\\\r\n");
  while (m_at < m_text.size() && line_break(m_at) == 0) {
    char c = m_text[m_at];
    if (c == ' ' || c == '\t') return;
    if (c == '\'' || c == '"') {
      read_quoted(word, c);
    } else if (c == '\\') {
      read_escaped(word);
    } else {
      word += c;
      ++m_at;
      read_plain(word, unquoted);
    }
  }
}

bool ShellLines::next(std::vector<std::string>& words) {
  constexpr std::size_t some = 16;  // words: more than most lines have
  words.clear();
  words.reserve(some);
  m_begun = m_line;
  bool goes_on = false;
  while (m_at < m_text.size()) {
    char c = m_text[m_at];
    auto broken = line_break(m_at);
    auto continued = c == '\\' ? line_break(m_at + 1) : 0;
    goes_on = continued > 0;
    if (broken > 0) {
      m_at += broken;
      ++m_line;
      if (!words.empty()) return true;
      m_begun = m_line;
    } else if (goes_on) {
      m_at += 1 + continued;
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
  if (goes_on) cut_off(tr("nothing stands behind the last backslash"));
  return !words.empty();
}

}  // namespace mwp::cmd
