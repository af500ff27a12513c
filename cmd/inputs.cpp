// SPDX-License-Identifier: EUPL-1.2
#include "cmd/inputs.hpp"

#include <cstdio>
#include <memory>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "policy/toml.hpp"

namespace mwp::cmd {

namespace {

std::string read_stdin() {
  std::string text;
  std::string part(65536, '\0');
  while (auto got = std::fread(part.data(), 1, part.size(), stdin)) {
    text.append(part, 0, got);
    if (text.size() > policy::largest_form) {
      throw InputError("file-too-large", msg("'{}': larger than {} KB", "-", policy::largest_form >> 10U),
                       tr("make it smaller"));
    }
  }
  return text;
}

std::string read_stream(std::FILE* stream) {
  std::string text;
  std::string part(1U << 20U, '\0');
  while (auto got = std::fread(part.data(), 1, part.size(), stream)) text.append(part, 0, got);
  return text;
}

}  // namespace

std::string Inputs::read_all(const std::string& path) {
  if (path == "-") {
    m_stdin_read = true;
    return read_stream(stdin);
  }
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "re"), std::fclose);
  if (!file)
    throw InputError("cannot-read", msg("'{}' can't be read", printable(path)), tr("check its name and permissions"))
        .at(path);
  return read_stream(file.get());
}

std::string Inputs::read(const std::string& path) {
  if (path == "-" && m_stdin_read) {
    throw UsageError("stdin-twice", tr("standard input can be read once only"), tr("name a file for one of them"));
  }
  m_stdin_read = m_stdin_read || path == "-";
  auto text = path == "-" ? read_stdin() : policy::read_file(path, policy::largest_form);
  m_remembered += fmt::format("\n{}:", text.size()) + text;
  return text;
}

}  // namespace mwp::cmd
