// SPDX-License-Identifier: EUPL-1.2
#include "casefile/documents.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <limits>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "casefile/casefile.hpp"
#include "casefile/db.hpp"
#include "casefile/hash.hpp"
#include "policy/toml.hpp"

namespace mwp::casefile {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t largest_document = 256U << 20U;

[[noreturn]] void cannot_store(const std::string& path) {
  throw IoError("document", msg("'{}' can't be written", path), tr("make room on the disk and check the permissions"))
      .at(path);
}

void sync_folder(const std::string& folder) {
  int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  bool synced = fd >= 0 && fsync(fd) == 0;
  if (fd >= 0) ::close(fd);
  if (!synced) cannot_store(folder);
}

void make_folder(const std::string& folder) {
  if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) cannot_store(folder);
}

/// Under another name first, so that a document is whole or not there.
void write_whole(const std::string& folder, const std::string& name, std::string_view bytes) {
  auto temporary = fmt::format("{}/.{}.{}", folder, name, getpid());
  int fd = ::open(temporary.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0600);
  bool written = fd >= 0;
  while (written && !bytes.empty()) {
    auto count = ::write(fd, bytes.data(), bytes.size());
    written = count > 0;
    if (written) bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  written = written && fsync(fd) == 0;
  if (fd >= 0) ::close(fd);
  if (!written || std::rename(temporary.c_str(), (folder + "/" + name).c_str()) != 0) {
    ::unlink(temporary.c_str());
    cannot_store(folder);
  }
}

/// As write_whole calls what it has not finished: `.NAME.PID`.
bool is_unfinished(std::string_view name) {
  return name.size() > 66 && name[0] == '.' && is_document_name(name.substr(1, 64)) && name[65] == '.' &&
         parse_number(name.substr(66), 1, std::numeric_limits<pid_t>::max());
}

template <typename Wanted>
std::vector<std::string> names_in(const std::string& folder, Wanted wanted) {
  std::vector<std::string> names;
  std::error_code fault;
  for (const auto& entry : fs::directory_iterator(folder, fault)) {
    auto name = entry.path().filename().string();
    if (wanted(name)) names.push_back(std::move(name));
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

Documents::Documents(CaseFile& file) : m_folder(file.path() + ".d"), m_key(file.meta("document_key")) {}

std::string Documents::name_of(std::string_view bytes) const {
  return hex(hash_of(m_key, bytes));
}

bool Documents::has(const std::string& name) const {
  std::error_code fault;
  return fs::exists(m_folder + "/" + name, fault);
}

void Documents::store(std::string_view bytes) const {
  auto name = name_of(bytes);
  if (has(name)) return;
  make_folder(m_folder);
  write_whole(m_folder, name, bytes);
  sync_folder(m_folder);
}

std::string Documents::read(const std::string& name) const {
  if (!has(name)) throw Damaged("document-gone", msg("document {} is gone", name), tr("go back to a backup"));
  auto bytes = policy::read_file(m_folder + "/" + name, largest_document);
  if (name_of(bytes) != name)
    throw Damaged("document-changed", msg("document {} was changed", name), tr("go back to a backup"));
  return bytes;
}

void Documents::copy_to(const std::string& case_file) const {
  auto kept = names();
  if (kept.empty()) return;
  auto folder = case_file + ".d";
  make_folder(folder);
  for (const auto& name : kept) write_whole(folder, name, policy::read_file(m_folder + "/" + name, largest_document));
  sync_folder(folder);
}

std::vector<std::string> Documents::names() const {
  return names_in(m_folder, is_document_name);
}

std::vector<std::string> Documents::unfinished() const {
  return names_in(m_folder, is_unfinished);
}

std::vector<std::string> Documents::foreign() const {
  return names_in(m_folder, [](const std::string& name) { return !is_document_name(name) && !is_unfinished(name); });
}

std::vector<std::string> Documents::damaged() const {
  auto bad = names();
  std::erase_if(bad, [&](const std::string& name) {
    try {
      return name_of(policy::read_file(m_folder + "/" + name, largest_document)) == name;
    } catch (const Error&) {  // no regular file, or it can't be read: not what it was
      return false;
    }
  });
  return bad;
}

bool is_elsewhere(CaseFile& file, const std::string& name) {
  return Query(file.db(), "SELECT 1 FROM document_elsewhere WHERE name = ?", name).next();
}

bool is_document_name(std::string_view name) {
  return name.size() == 64 && name.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string new_document_key() {
  return hex(random_bytes(32));
}

}  // namespace mwp::casefile
