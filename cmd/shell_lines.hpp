// SPDX-License-Identifier: EUPL-1.2
// The lines of a batch, taken apart by the quoting rules of the POSIX shell, without any expansion: 'as it is',
// "with \" and \\ inside", \x outside quotes, # begins a comment where a word could begin. A quoted text may go on over
// several lines; a line that ends in a backslash goes on in the next. CRLF ends a line too.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mwp::cmd {

class ShellLines {
 public:
  explicit ShellLines(std::string_view text) : m_text(text) {}

  /// The next line that has words; false at the end. Throws InputError for a quote that is never closed.
  bool next(std::vector<std::string>& words);
  /// The number of the line that the last words began on, from 1.
  std::size_t line() const { return m_begun; }

 private:
  void read_word(std::string& word);
  void read_quoted(std::string& word, char quote);
  void skip_comment();
  bool at_end_of_line();

  std::string_view m_text;
  std::size_t m_at = 0;
  std::size_t m_line = 1;
  std::size_t m_begun = 1;
};

}  // namespace mwp::cmd
