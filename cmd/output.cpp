// SPDX-License-Identifier: EUPL-1.2
#include "cmd/output.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <utility>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"

namespace mwp::cmd {

namespace {

constexpr std::size_t buffer_size = 65536;

[[noreturn]] void cannot_write(const std::string& name) {
  throw IoError(
      "output",
      name.empty() ? std::string(tr("stdout can't be written")) : msg("'{}' can't be written", printable(name)),
      tr("the answer was not written completely: make room, check permissions, and run it again"))
      .at(name);
}

}  // namespace

bool same_file(const std::string& a, const std::string& b) {
  struct stat one {};
  struct stat other {};
  return stat(a.c_str(), &one) == 0 && stat(b.c_str(), &other) == 0 && one.st_dev == other.st_dev &&
         one.st_ino == other.st_ino;
}

void refuse_case_file(const std::string& path, const std::string& never) {
  if (!never.empty() && same_file(path, never + ".access")) {
    throw UsageError("output-is-case-file", tr("--output names the access log"), tr("name another file"));
  }
  if (!never.empty() && same_file(path, never)) {
    throw UsageError("output-is-case-file", tr("--output names the case file itself"), tr("name another file"));
  }
}

Output::Output(const std::optional<std::string>& path, const std::string& never) {
  if (!path || *path == "-") return;
  m_path = *path;
  refuse_case_file(m_path, never);
  std::error_code fault;
  if (std::filesystem::is_directory(m_path, fault)) {
    throw IoError("output", msg("'{}' is a folder", printable(m_path)), tr("name a file")).at(m_path);
  }
  if (std::filesystem::exists(m_path, fault) && !std::filesystem::is_regular_file(m_path, fault)) {
    m_fd = ::open(m_path.c_str(), O_WRONLY | O_CLOEXEC);  // a device or a pipe is written to, never replaced
    if (m_fd < 0) cannot_write(m_path);
    return;
  }
  m_temporary = m_path + fmt::format(".{}.tmp", getpid());
  m_fd = ::open(m_temporary.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (m_fd < 0) {
    m_temporary.clear();
    cannot_write(m_path);
  }
}

Output::~Output() {
  if (m_fd >= 0 && !m_path.empty()) ::close(m_fd);
  if (m_temporary.empty()) return;
  ::unlink(m_temporary.c_str());
}

void Output::put(std::string_view bytes) const {
  while (!bytes.empty()) {
    auto count = ::write(m_fd, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 && errno == EPIPE && m_path.empty()) {  // the reader has gone, and a parent ignores SIGPIPE for us
      signal(SIGPIPE, SIG_DFL);
      raise(SIGPIPE);
    }
    if (count <= 0) cannot_write(m_path);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

void Output::flush() {
  put(m_buffer);
  m_buffer.clear();
}

void Output::write(std::string_view bytes) {
  m_buffer += bytes;
  if (m_buffer.size() >= buffer_size) flush();
}

void Output::finish() {
  close_and_move(true);
}

void Output::finish_unsynced() {
  close_and_move(false);
}

void Output::close_and_move(bool sync) {
  flush();
  if (m_path.empty()) return;
  bool replaces = !m_temporary.empty();
  bool synced = !replaces || !sync || fsync(m_fd) == 0;
  bool closed = ::close(std::exchange(m_fd, -1)) == 0;
  bool moved = !replaces || std::rename(m_temporary.c_str(), m_path.c_str()) == 0;
  if (!synced || !closed || !moved) cannot_write(m_path);
  m_temporary.clear();
}

std::size_t terminal_width() {
  struct winsize size {};
  if (isatty(1) == 0) return 0;
  return ioctl(1, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

bool use_color(const std::optional<std::string>& when) {
  if (when == "always") return true;
  const char* no_color = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  bool dumb = !term || std::string_view(term) == "dumb";
  return when != "never" && isatty(1) != 0 && !(no_color && *no_color) && !dumb;
}

}  // namespace mwp::cmd
