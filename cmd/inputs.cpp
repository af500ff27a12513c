// SPDX-License-Identifier: EUPL-1.2
#include "cmd/inputs.hpp"

#include <cstdio>
#include <filesystem>
#include <memory>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "cmd/output.hpp"
#include "policy/toml.hpp"

namespace mwp::cmd {

namespace {

/// All of a stream, or what is just too much of it.
std::string read_stream(std::FILE* stream, const std::string& path, std::size_t largest) {
  std::string text;
  std::string part(1U << 16U, '\0');
  while (auto got = text.size() > largest ? 0 : std::fread(part.data(), 1, part.size(), stream))
    text.append(part, 0, got);
  if (std::ferror(stream) != 0)
    throw IoError("read-failed", msg("'{}': reading failed", printable(path)), tr("check the disk")).at(path);
  return text;
}

std::string read_stdin() {
  auto text = read_stream(stdin, "-", policy::largest_form);
  if (text.size() <= policy::largest_form) return text;
  throw InputError("file-too-large", msg("'{}': larger than {} KB", "-", policy::largest_form >> 10U),
                   tr("make it smaller"));
}

}  // namespace

void Inputs::refuse_case_file(const std::string& path) const {
  bool never = !m_never.empty() && (same_file(path, m_never) || same_file(path, m_never + ".access"));
  if (never)
    throw UsageError("input-is-case-file", msg("'{}' is the case file itself, or its access log", printable(path)),
                     tr("name another file"));
}

std::string Inputs::read_all(const std::string& path) {
  constexpr auto no_limit = std::string::npos;
  if (path == "-") {
    m_stdin_read = true;
    return read_stream(stdin, path, no_limit);
  }
  refuse_case_file(path);
  std::error_code fault;
  if (std::filesystem::is_directory(path, fault))
    throw InputError("not-a-file", msg("'{}': not a regular file", printable(path)), tr("name a file")).at(path);
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "re"), std::fclose);
  if (!file)
    throw InputError("cannot-read", msg("'{}' can't be read", printable(path)), tr("check its name and permissions"))
        .at(path);
  return read_stream(file.get(), path, no_limit);
}

std::string Inputs::read(const std::string& path) {
  if (path == "-" && m_stdin_read) {
    throw UsageError("stdin-twice", tr("standard input can be read once only"), tr("name a file for one of them"));
  }
  m_stdin_read = m_stdin_read || path == "-";
  refuse_case_file(path);
  auto text = path == "-" ? read_stdin() : policy::read_file(path, policy::largest_form);
  m_remembered += fmt::format("\n{}:", text.size()) + text;
  return text;
}

}  // namespace mwp::cmd
