// SPDX-License-Identifier: EUPL-1.2
// The lines of a batch, taken apart by the quoting rules of the POSIX shell, without any expansion: 'as it is',
// "with \" and \\ inside", \x outside quotes, # begins a comment where a word could begin. A quoted text may go on over
// several lines; a line that ends in a backslash goes on in the next. CRLF is a line break too, and in a quoted text it
// becomes LF.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mwp::cmd {

class ShellLines {
 public:
  /// A byte order mark before the text is no part of it.
  explicit ShellLines(std::string_view text) : m_text(text), m_at(text.starts_with("\xEF\xBB\xBF") ? 3 : 0) {}

  /// The next line that has words; false at the end. Throws InputError where the input ends inside a line: in a quote,
  /// or behind a backslash.
  bool next(std::vector<std::string>& words);
  /// The number of the line that the last words began on, from 1.
  std::size_t line() const { return m_begun; }
  /// How much of the text is read, 0 to 1.
  double progress() const { return static_cast<double>(m_at) / static_cast<double>(m_text.size()); }

 private:
  class Special;
  void read_plain(std::string& word, const Special& special);
  void read_word(std::string& word);
  void read_quoted(std::string& word, char quote);
  void skip_comment();
  void read_escaped(std::string& word);
  std::size_t line_break(std::size_t at) const;
  [[noreturn]] void cut_off(const std::string& how) const;

  std::string_view m_text;
  std::size_t m_at;
  std::size_t m_line = 1;
  std::size_t m_begun = 1;
};

}  // namespace mwp::cmd
