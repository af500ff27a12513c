// SPDX-License-Identifier: EUPL-1.2
// Both ways go through files in memory: no pipe can fill up while the other end waits, no signal comes for a reader
// that has gone, and nothing of a document is ever on disk. The program gets the descriptors 0 to 2 and no other, so it
// never holds the case file. What it says on stderr is not passed on: it may quote the document.
#include "cmd/converter.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"

namespace mwp::cmd {

namespace {

constexpr std::size_t block = 65536;

IoError fault(const std::string& program, const std::string& text, const std::string& hint) {
  return IoError("converter", text, hint).at(program);
}

class MemoryFile {
 public:
  explicit MemoryFile(const char* name) : m_fd(memfd_create(name, MFD_CLOEXEC)) {
    if (m_fd < 0) refuse();
  }
  ~MemoryFile() { ::close(m_fd); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  int fd() const { return m_fd; }

  void fill(std::string_view bytes) const {
    while (!bytes.empty()) {
      auto count = ::write(m_fd, bytes.data(), bytes.size());
      if (count < 0 && errno == EINTR) continue;
      if (count <= 0) refuse();
      bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    if (lseek(m_fd, 0, SEEK_SET) != 0) refuse();
  }

  bool empty() const { return lseek(m_fd, 0, SEEK_END) <= 0; }

  void copy_to(render::Sink& out) const {
    std::array<char, block> bytes{};
    for (off_t at = 0;;) {
      auto count = pread(m_fd, bytes.data(), bytes.size(), at);
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) refuse();
      if (count == 0) return;
      out.write({bytes.data(), static_cast<std::size_t>(count)});
      at += count;
    }
  }

 private:
  [[noreturn]] static void refuse() {
    throw IoError("converter", tr("there is no room in memory for the document"),
                  tr("close other programs, or ask for less at once"));
  }
  int m_fd;
};

/// What a program starts with: its three descriptors, no others, and no signal blocked or ignored.
class Start {
 public:
  Start(int in, int out) {
    posix_spawn_file_actions_init(&m_files);
    posix_spawn_file_actions_adddup2(&m_files, in, 0);
    posix_spawn_file_actions_adddup2(&m_files, out, 1);
    posix_spawn_file_actions_addopen(&m_files, 2, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&m_files, 3);
    sigset_t none;
    sigset_t standard;
    sigemptyset(&none);
    sigfillset(&standard);
    posix_spawnattr_init(&m_attributes);
    posix_spawnattr_setsigmask(&m_attributes, &none);
    posix_spawnattr_setsigdefault(&m_attributes, &standard);
    posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  }
  ~Start() {
    posix_spawn_file_actions_destroy(&m_files);
    posix_spawnattr_destroy(&m_attributes);
  }
  Start(const Start&) = delete;
  Start& operator=(const Start&) = delete;

  /// 0, or the errno that says why there is no such process.
  int run(std::vector<std::string> words, pid_t& child) const {
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    return posix_spawnp(&child, arguments[0], &m_files, &m_attributes, arguments.data(), environ);
  }

 private:
  posix_spawn_file_actions_t m_files{};
  posix_spawnattr_t m_attributes{};
};

std::string cannot_start(const std::string& program, int refused) {
  return refused == ENOENT ? msg("there is no program '{}' to make this format with", printable(program))
                           : msg("the program '{}' can't be run", printable(program));
}

int status_of(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  return status;
}

void require_success(const std::string& program, int status) {
  if (status == 0) return;
  auto shown = printable(program);
  auto text = WIFSIGNALED(status) ? msg("'{}' was ended by signal {}", shown, WTERMSIG(status))
                                  : msg("'{}' failed with status {}", shown, WEXITSTATUS(status));
  throw fault(program, text, msg("'{}' by itself may say why", shown));
}

}  // namespace

void convert(const std::vector<std::string>& words, std::string_view input, render::Sink& out,
             const std::string& hint) {
  const auto& program = words.at(0);
  MemoryFile document("mwp-document");
  MemoryFile result("mwp-result");
  document.fill(input);
  signal(SIGCHLD, SIG_DFL);  // a parent may have it ignored, and then no status would be left for us
  pid_t child = 0;
  if (int refused = Start(document.fd(), result.fd()).run(words, child); refused != 0) {
    throw fault(program, cannot_start(program, refused), hint);
  }
  require_success(program, status_of(child));
  if (result.empty()) throw fault(program, msg("'{}' wrote nothing", printable(program)), hint);
  result.copy_to(out);
}

}  // namespace mwp::cmd
