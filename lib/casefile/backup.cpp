// SPDX-License-Identifier: EUPL-1.2
#include "casefile/backup.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>

#include "base/error.hpp"
#include "base/message.hpp"
#include "casefile/access_log.hpp"
#include "casefile/check.hpp"
#include "casefile/db.hpp"
#include "casefile/documents.hpp"

namespace mwp::casefile {

namespace {

void sync_path(const std::string& path, int flags) {
  int fd = ::open(path.c_str(), flags | O_CLOEXEC);
  bool synced = fd >= 0 && fsync(fd) == 0;
  if (fd >= 0) ::close(fd);
  if (!synced) throw IoError("sync-failed", msg("'{}' could not be synced", path), tr("check the disk"));
}

void copy_into(CaseFile& file, const std::string& target) {
  auto* handle = file.db().raw().getHandle();
  sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 1);
  execute(file.db(), "VACUUM INTO ?", target);
  sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
}

/// What stands beside the target would be taken for the copy's own, and lost with it if the copy failed.
void refuse_leftovers(const std::string& full, const std::string& target) {
  for (const auto* suffix : {"", ".access", ".d"}) {
    std::error_code fault;
    if (!std::filesystem::exists(full + suffix, fault)) continue;
    throw IoError("exists", msg("'{}' exists", target + suffix), tr("name a new file")).at(target + suffix);
  }
}

}  // namespace

void remove_copy(const std::string& path) {
  for (const auto* suffix : {"", "-journal", ".access"}) ::unlink((path + suffix).c_str());
  std::error_code fault;
  std::filesystem::remove_all(path + ".d", fault);
}

void backup(CaseFile& file, const std::string& target) {
  auto full = std::filesystem::absolute(target).string();
  refuse_leftovers(full, target);
  int fd = ::open(full.c_str(), O_CREAT | O_EXCL | O_NOFOLLOW | O_WRONLY | O_CLOEXEC, 0600);
  if (fd < 0) {
    throw IoError(errno == EEXIST ? "exists" : "cannot-create",
                  errno == EEXIST ? msg("'{}' exists", target) : msg("'{}' can't be made", target),
                  tr("name a new file"))
        .at(target);
  }
  ::close(fd);
  auto before = file.journal().heads();  // the journal only grows: a whole copy has at least these
  try {
    copy_into(file, full);
    AccessLog::create(full);
    Documents(file).copy_to(full);
    sync_path(full, O_RDONLY);
    sync_path(std::filesystem::path(full).parent_path().string(), O_RDONLY | O_DIRECTORY);
    auto copy = CaseFile::open(full, {std::chrono::milliseconds(0), true, true, true});
    auto faults = check(copy, false, {});
    if (!faults.empty())
      throw Damaged("backup", msg("the copy is not sound: {}", faults.front().text), tr("run 'mwp check --deep'"));
    for (const auto& head : before) {
      if (copy.journal().hash_of_event(head.id) == head.hash) continue;
      throw Damaged("backup", tr("the copy is not the case file"), tr("run 'mwp check --deep'"));
    }
  } catch (const std::exception&) {
    remove_copy(full);
    throw;
  }
}

}  // namespace mwp::casefile
