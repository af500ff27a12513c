// SPDX-License-Identifier: EUPL-1.2
#include "cmd/output_folder.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "cmd/output.hpp"

namespace mwp::cmd {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void cannot_write(const std::string& path) {
  throw IoError("output", msg("'{}' can't be written", printable(path)),
                tr("make room, check permissions, and run it again"))
      .at(path);
}

/// Makes a file or folder lasting.
void sync(const std::string& path) {
  int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  bool lasting = fd >= 0 && fsync(fd) == 0;
  if (fd >= 0) ::close(fd);
  if (!lasting) cannot_write(path);
}

/// True when it was not there yet.
bool make_folder(const std::string& path) {
  std::error_code fault;
  if (fs::is_directory(path, fault)) return false;
  fs::create_directories(path, fault);
  if (fault || !fs::is_directory(path, fault)) cannot_write(path);
  return true;
}

}  // namespace

OutputFolder::OutputFolder(std::string path, std::string never)
    : m_path(std::move(path)), m_never(std::move(never)), m_staging(m_path + fmt::format("/.mwp.{}.tmp", getpid())) {
  m_made = make_folder(m_path);
  make_folder(m_staging);
}

OutputFolder::~OutputFolder() {
  std::error_code fault;
  fs::remove_all(m_staging, fault);
  if (m_made) fs::remove(m_path, fault);  // but where something stands in it
}

void OutputFolder::put(const std::string& name, std::string_view bytes) {
  refuse_case_file(m_path + "/" + name, m_never);
  Output out(m_staging + "/" + name, m_never);
  out.write(bytes);
  out.finish_unsynced();
  m_names.push_back(name);
}

void OutputFolder::finish() {
  for (const auto& name : m_names) sync(m_staging + "/" + name);  // all at the end: the first takes the others along
  for (const auto& name : m_names) {
    std::error_code fault;
    fs::rename(m_staging + "/" + name, m_path + "/" + name, fault);
    if (fault) cannot_write(m_path + "/" + name);
  }
  m_names.clear();
  sync(m_path);
}

}  // namespace mwp::cmd
