// SPDX-License-Identifier: EUPL-1.2
// The only user of toml++. It is compiled in header-only, for Debian's shared library would load the shared libstdc++
// at every start; its assertions are off because `[;]` trips one before the parser can report the error.
#include "policy/toml.hpp"

#define TOML_ASSERT(expression) static_cast<void>(0)
#define TOML_HEADER_ONLY 1
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#include <toml++/toml.h>
#pragma GCC diagnostic pop

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"

namespace mwp::policy {

namespace {

constexpr int deepest = 64;

[[noreturn]] void refuse(const std::string& name, int line, const std::string& text, const std::string& hint) {
  throw InputError("bad-toml", msg("in '{}', line {}: {}", name, line, text), hint)
      .at(fmt::format("{}:{}", name, line));
}

/// Walks the document outside its strings and refuses nesting that would exhaust the parser's stack.
class Guard {
 public:
  Guard(std::string_view text, const std::string& name) : m_text(text), m_name(name) {}

  void check() {
    while (m_at < m_text.size()) step();
  }

 private:
  void step() {
    char c = m_text[m_at];
    if (c == '"' || c == '\'') return skip_string(c);
    if (c == '#') return skip_to('\n');
    if (static_cast<unsigned char>(c) >= 0x80) refuse_letter();
    if (c == '\n') {
      ++m_line;
      m_dots = 0;
    }
    m_dots += c == '.' ? 1 : 0;
    m_depth += (c == '[' || c == '{') ? 1 : (c == ']' || c == '}') ? -1 : 0;
    if (m_depth > deepest || m_dots > deepest) {
      refuse(m_name, m_line, tr("nested too deep"), tr("use at most 64 levels of tables, arrays or dotted keys"));
    }
    ++m_at;
  }
  /// Outside quotes TOML 1.0 knows ASCII alone, and toml++ 3.3 does not survive every other letter there.
  [[noreturn]] void refuse_letter() const {
    auto line = m_text.rfind('\n', m_at);
    auto column = m_at - (line == std::string_view::npos ? 0 : line + 1) + 1;
    throw InputError("bad-toml", msg("in '{}', line {}, column {}: {}", m_name, m_line, column, tr("not valid TOML")),
                     tr("texts stand in \"quotes\", dates and numbers do not"))
        .at(fmt::format("{}:{}:{}", m_name, m_line, column));
  }
  void skip_to(char c) { m_at = std::min(m_text.find(c, m_at), m_text.size()); }
  void skip_string(char quote) {
    bool multi = m_text.substr(m_at, 3) == std::string(3, quote);
    m_at += multi ? 3 : 1;
    for (; m_at < m_text.size(); ++m_at) {
      if (m_text[m_at] == '\n') {
        if (!multi) return;
        ++m_line;
      } else if (m_text[m_at] == '\\' && quote == '"') {
        ++m_at;
      } else if (multi ? m_text.substr(m_at, 3) == std::string(3, quote) : m_text[m_at] == quote) {
        m_at += multi ? 3 : 1;
        for (int extra = 0; multi && extra < 2 && m_at < m_text.size() && m_text[m_at] == quote; ++extra) ++m_at;
        return;
      }
    }
  }

  std::string_view m_text;
  const std::string& m_name;
  std::size_t m_at = 0;
  int m_line = 1;
  int m_depth = 0;
  int m_dots = 0;
};

int line_of(const toml::node& node) {
  return static_cast<int>(node.source().begin.line);
}

Value convert(const toml::node& node, const std::string& name);

Value convert_table(const toml::table& table, const std::string& name) {
  std::vector<std::pair<std::int64_t, Value::Member>> members;
  for (const auto& [key, node] : table) {
    auto at = key.source().begin;
    auto order = (std::int64_t{at.line} << 32) + at.column;
    auto value = convert(node, name);
    value.set_line(static_cast<int>(at.line));
    members.emplace_back(order, Value::Member{std::string(key.str()), std::move(value)});
  }
  std::stable_sort(members.begin(), members.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  auto object = Value::object();
  for (auto& [order, member] : members) object.set(member.first, std::move(member.second));
  return object;
}

Value convert(const toml::node& node, const std::string& name) {
  if (const auto* table = node.as_table()) return convert_table(*table, name);
  if (const auto* array = node.as_array()) {
    auto out = Value::array();
    for (const auto& item : *array) {
      auto value = convert(item, name);
      value.set_line(line_of(item));
      out.push(std::move(value));
    }
    return out;
  }
  if (const auto* text = node.as_string()) return Value(text->get());
  if (const auto* flag = node.as_boolean()) return Value(flag->get());
  if (const auto* number = node.as_integer()) return Value(std::int64_t{number->get()});
  if (const auto* date = node.as_date()) {
    auto day = date->get();
    return Value(fmt::format("{:04}-{:02}-{:02}", day.year, static_cast<int>(day.month), static_cast<int>(day.day)));
  }
  refuse(name, line_of(node), tr("a value of a kind that is not used here (fraction, time)"),
         tr("write a text in quotes, a whole number, true or false, or a date as YYYY-MM-DD"));
}

void check_bytes(std::string_view text, const std::string& name) {
  auto line_at = [&](std::size_t offset) {
    return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
  };
  if (auto bad = bad_utf8(text)) {
    refuse(name, line_at(*bad), msg("not valid UTF-8 at byte {}", *bad),
           tr("save the file as UTF-8 without NUL bytes"));
  }
  if (auto odd = text.find("\xEF\xB6\xBF"); odd != std::string_view::npos) {
    refuse(name, line_at(odd), tr("the character U+FDBF is not accepted"), tr("remove it"));
  }
  for (auto cr = text.find('\r'); cr != std::string_view::npos; cr = text.find('\r', cr + 1)) {
    if (cr + 1 == text.size() || text[cr + 1] != '\n') {
      refuse(name, line_at(cr), tr("a carriage return without a line feed"), tr("end lines with LF or CRLF"));
    }
  }
}

/// The nearest line above `number` that starts with the same key or table.
int earlier_line_like(std::string_view text, int number) {
  auto lines = split(text, '\n');
  auto head = [](std::string_view line) { return trim(line.substr(0, line.find_first_of("=]"))); };
  auto wanted = head(lines[static_cast<std::size_t>(number - 1)]);
  for (auto i = static_cast<std::size_t>(number - 1); i > 0; --i) {
    if (head(lines[i - 1]) == wanted) return static_cast<int>(i);
  }
  return number;
}

}  // namespace

Value read_toml(std::string_view text, const std::string& name) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  check_bytes(text, name);
  Guard(text, name).check();
  try {
    return convert_table(toml::parse(text, name), name);
  } catch (const toml::parse_error& error) {
    auto at = error.source().begin;
    bool twice = error.description().find("redefine") != std::string_view::npos;
    auto what = twice ? msg("this key or table stands twice, first in line {}",
                            earlier_line_like(text, static_cast<int>(at.line)))
                      : std::string(tr("not valid TOML"));
    throw InputError("bad-toml", msg("in '{}', line {}, column {}: {}", name, at.line, at.column, what),
                     twice ? tr("keep one of the two") : tr("texts stand in \"quotes\", dates and numbers do not"))
        .at(fmt::format("{}:{}:{}", name, at.line, at.column));
  }
}

Value read_json(std::string_view text, const std::string& name) {
  try {
    return Value::parse_json(text);
  } catch (const InputError& error) {
    throw InputError(error.id(), msg("in '{}': {}", name, error.what()), error.hint()).at(name);
  }
}

std::string read_file(const std::string& path, std::size_t largest) {
  int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (fd < 0) {
    auto missing = errno == ENOENT || errno == ENOTDIR;
    throw InputError(missing ? "no-such-file" : "unreadable-file",
                     missing ? msg("'{}': no such file", path) : msg("'{}': may not be read", path),
                     tr("check the name and its permissions"))
        .at(path);
  }
  struct stat info {};
  std::string text;
  bool fits = fstat(fd, &info) == 0 && S_ISREG(info.st_mode) && static_cast<std::size_t>(info.st_size) <= largest;
  ssize_t got = 1;
  while (fits && got > 0) {
    auto old = text.size();
    text.resize(old + 65536);
    got = ::read(fd, text.data() + old, 65536);
    text.resize(old + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    fits = text.size() <= largest;
  }
  ::close(fd);
  if (fits && got == 0) return text;
  if (!S_ISREG(info.st_mode)) {
    throw InputError("not-a-file", msg("'{}': not a regular file", path), tr("name a file")).at(path);
  }
  if (got < 0) throw IoError("read-failed", msg("'{}': reading failed", path), tr("check the disk")).at(path);
  throw InputError("file-too-large", msg("'{}': larger than {} KB", path, largest >> 10U), tr("make it smaller"))
      .at(path);
}

Value read_toml_file(const std::string& path, std::size_t largest) {
  return read_toml(read_file(path, largest), path);
}

}  // namespace mwp::policy
