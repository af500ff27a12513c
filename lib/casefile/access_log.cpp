// SPDX-License-Identifier: EUPL-1.2
#include "casefile/access_log.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "base/value.hpp"
#include "casefile/hash.hpp"
#include "mwp_version.hpp"

namespace mwp::casefile {

namespace {

constexpr off_t first_window = 4096;
constexpr std::size_t most_bytes = 1U << 18U;  ///< of lines that are written at once

class Descriptor {
 public:
  explicit Descriptor(int fd) : m_fd(fd) {}
  ~Descriptor() {
    if (m_fd >= 0) ::close(m_fd);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  operator int() const { return m_fd; }

 private:
  int m_fd;
};

[[noreturn]] void cannot_log(const std::string& path) {
  throw CaseFileUnusable("access-log", msg("'{}' can't be appended to, and what is asked must be logged", path),
                         tr("make room on the disk and check its permissions (600)"))
      .at(path);
}

std::string chained(const std::string& prev, const std::string& line) {
  return hex(hash_of(prev, line));
}

std::string hash_in(const std::string& line) {
  try {
    return Value::parse_json(line)["hash"].text();
  } catch (const InputError&) {
    return {};
  }
}

/// How a log ends: the hash of the last line that has one, and whether the file ends inside a line. A torn line is what
/// a command that was ended left behind; it may be whole but for its line break.
struct Tail {
  std::string hash;
  bool torn = false;
};

Tail read_tail(int fd) {
  auto size = lseek(fd, 0, SEEK_END);
  for (off_t window = first_window;; window *= 4) {
    auto from = std::max<off_t>(0, size - window);
    std::string text(static_cast<std::size_t>(size - from), '\0');
    auto got = pread(fd, text.data(), text.size(), from);
    text.resize(static_cast<std::size_t>(std::max<ssize_t>(0, got)));
    auto lines = split(text, '\n');
    if (from > 0) lines.erase(lines.begin());  // it began before the window
    Tail tail{"", !text.empty() && text.back() != '\n'};
    for (auto line = lines.rbegin(); line != lines.rend() && tail.hash.empty(); ++line) tail.hash = hash_in(*line);
    if (!tail.hash.empty() || from == 0) return tail;
  }
}

std::string host_name() {
  std::string name(256, '\0');
  if (gethostname(name.data(), name.size() - 1) != 0) return {};
  name.resize(name.find('\0'));
  return name;
}

}  // namespace

void AccessLog::create(const std::string& case_file) {
  auto path = case_file + ".access";
  Descriptor fd(::open(path.c_str(), O_CREAT | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0600));
  if (fd < 0)
    throw IoError("cannot-create", msg("'{}' can't be made", path), tr("check the permissions of its folder"));
}

bool AccessLog::append(const Access& access, const std::vector<domain::CaseNumber>& cases, Moment at) {
  bool there = ::access(m_path.c_str(), F_OK) == 0;
  Descriptor fd(::open(m_path.c_str(), O_CREAT | O_RDWR | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0600));
  if (fd < 0 || flock(fd, LOCK_EX) != 0) cannot_log(m_path);
  auto tail = read_tail(fd);
  auto entry = Value::object({{"at", iso(at)},
                              {"what", access.what},
                              {"action", std::string(1, access.action)},
                              {"case", ""},
                              {"actor", access.actor},
                              {"uid", std::int64_t{geteuid()}},
                              {"host", host_name()},
                              {"source", "mwp " MWP_VERSION}});
  std::string bytes = tail.torn ? "\n" : "";
  for (std::size_t i = 0; i < cases.size(); ++i) {
    entry.set("case", cases[i].text());
    auto line = entry;
    tail.hash = chained(tail.hash, line.json());
    bytes += line.set("hash", tail.hash).json() + "\n";
    if (bytes.size() < most_bytes && i + 1 < cases.size()) continue;
    auto written = ::write(fd, bytes.data(), bytes.size());
    if (written != static_cast<ssize_t>(bytes.size())) cannot_log(m_path);
    bytes.clear();
  }
  if (fdatasync(fd) != 0) cannot_log(m_path);
  return there;
}

bool AccessLog::each(const std::function<void(const Entry&)>& visit) const {
  if (::access(m_path.c_str(), F_OK) != 0) return false;
  std::ifstream lines(m_path);
  if (!lines) {
    throw CaseFileUnusable("access-log", msg("'{}' can't be read", m_path), tr("check its permissions (600)"))
        .at(m_path);
  }
  for (std::string line; std::getline(lines, line);) {
    if (hash_in(line).empty()) continue;
    auto entry = Value::parse_json(line);
    visit({entry["at"].text(), entry["what"].text(), entry["action"].text(), entry["case"].text(),
           entry["actor"].text(), entry["uid"].number(), entry["host"].text(), entry["source"].text()});
  }
  return true;
}

std::vector<std::string> AccessLog::verify() const {
  std::vector<std::string> faults;
  std::ifstream lines(m_path);
  if (!lines) return {};  // a missing one starts anew at the next access
  std::string prev;
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    auto hash = hash_in(line);
    if (hash.empty()) continue;  // a torn line: the write that made it was never acknowledged
    auto entry = Value::parse_json(line);
    entry.erase("hash");
    if (chained(prev, entry.json()) != hash)
      faults.push_back(msg("line {} of '{}' was changed, or one before it removed", number, m_path));
    prev = hash;
  }
  return faults;
}

}  // namespace mwp::casefile
