// SPDX-License-Identifier: EUPL-1.2
// A stream line by line, in bounded memory.
#pragma once

#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

namespace mwp::casefile {

class Lines {
 public:
  explicit Lines(std::FILE* stream) : m_stream(stream) {}

  /// The next line without its line break, LF or CRLF. False at the end. Throws InputError for a line that is too long,
  /// IoError when reading fails.
  bool next();
  std::string_view line() const { return m_line; }
  std::int64_t number() const { return m_number; }
  /// False when the input ended inside this line.
  bool whole() const { return m_whole; }

 private:
  bool fill();

  std::FILE* m_stream;
  std::string m_buffer, m_line;
  std::size_t m_at = 0;
  std::int64_t m_number = 0;
  bool m_whole = false;
};

}  // namespace mwp::casefile
