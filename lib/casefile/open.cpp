// SPDX-License-Identifier: EUPL-1.2
#include "casefile/open.hpp"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <deque>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <thread>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/signals.hpp"
#include "base/text.hpp"
#include "casefile/schema.hpp"

namespace mwp::casefile {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void unusable(const char* id, const std::string& path, const std::string& text, const std::string& hint) {
  throw CaseFileUnusable(id, msg("'{}': {}", printable(path), text), hint).at(path);
}

/// Files and journals on these are not locked reliably. FUSE is judged by its kind: gocryptfs is local, sshfs is not.
bool on_network(const std::string& path, dev_t device) {
  struct statfs info {};
  if (statfs(path.c_str(), &info) != 0) return false;
  constexpr std::array<unsigned long, 6> remote{0x6969, 0x517B, 0xFF534D42, 0xFE534D42, 0x73757245, 0x5346414F};
  auto type = static_cast<unsigned long>(info.f_type) & 0xFFFFFFFFUL;
  if (std::find(remote.begin(), remote.end(), type) != remote.end()) return true;
  if (type != 0x65735546) return false;
  auto wanted = fmt::format("{}:{}", major(device), minor(device));
  std::ifstream mounts("/proc/self/mountinfo");
  for (std::string line; std::getline(mounts, line);) {
    std::istringstream fields(line);
    std::string id, parent, numbers;
    fields >> id >> parent >> numbers;
    auto kind = line.find(" - ");
    if (numbers != wanted || kind == std::string::npos) continue;
    auto name = line.substr(kind + 3);
    for (const auto* remote_name : {"fuse.sshfs", "fuse.rclone", "fuse.s3fs", "fuse.glusterfs", "fuse.davfs"}) {
      if (name.starts_with(remote_name)) return true;
    }
  }
  return false;
}

void check_mode(const std::string& path, const struct stat& info, const OpenOptions& options) {
  if (info.st_uid != geteuid()) {
    unusable("not-owner", path, tr("belongs to another user"),
             tr("work as its owner, or take a copy with 'mwp backup'"));
  }
  unsigned forbidden = options.shared_group ? 0007 : 0077;
  if ((info.st_mode & forbidden) != 0) {
    unusable("unsafe-mode", path, tr("others may read or write it"), msg("chmod 600 '{}'", path));
  }
}

void check_folder(const std::string& folder, const OpenOptions& options) {
  struct stat info {};
  if (stat(folder.c_str(), &info) != 0) return;
  unsigned forbidden = options.shared_group ? 0002 : 0022;
  bool sticky = (info.st_mode & S_ISVTX) != 0;
  if ((info.st_mode & forbidden) != 0 && !sticky) {
    unusable("unsafe-folder", folder, tr("others may write in the folder of the case file"),
             msg("chmod go-w '{}'", folder));
  }
}

bool recovered = false;

void on_log(void*, int code, const char*) {
  if (code == SQLITE_NOTICE_RECOVER_ROLLBACK) recovered = true;
}

/// How long one statement waits for the lock, counted from its first try. Lives as long as the process, like a
/// connection.
struct Wait {
  std::chrono::milliseconds longest{};
  std::chrono::steady_clock::time_point deadline;
};

/// Sleeps 1 to 4 ms at random until the time is up, or someone wants the command to end: evenly spread retries let 50
/// writers through without starving one.
int on_busy(void* limit, int tries) {
  auto& waiting = *static_cast<Wait*>(limit);
  auto now = std::chrono::steady_clock::now();
  if (tries == 0) waiting.deadline = now + waiting.longest;
  if (asked_to_end() || now >= waiting.deadline) return 0;
  thread_local std::minstd_rand random{static_cast<unsigned>(getpid())};
  std::this_thread::sleep_for(std::chrono::microseconds(1000 + random() % 3000));
  return 1;
}

/// Lets SQLite give up long work when someone wants the command to end: the transaction is rolled back.
void give_up_when_asked(sqlite3* handle) {
  constexpr int often = 100'000;  // turns of SQLite's loops: some milliseconds
  sqlite3_progress_handler(
      handle, often, [](void*) { return asked_to_end() ? 1 : 0; }, nullptr);
}

void set_limits(sqlite3* handle) {
  sqlite3_extended_result_codes(handle, 1);
  for (auto [option, value] : {std::pair{SQLITE_DBCONFIG_ENABLE_FKEY, 1},
                               {SQLITE_DBCONFIG_DEFENSIVE, 1},
                               {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                               {SQLITE_DBCONFIG_DQS_DDL, 0},
                               {SQLITE_DBCONFIG_DQS_DML, 0},
                               {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                               {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                               {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0}}) {
    sqlite3_db_config(handle, option, value, nullptr);
  }
  for (auto [limit, value] : {std::pair{SQLITE_LIMIT_LENGTH, longest_row},
                              {SQLITE_LIMIT_SQL_LENGTH, 100000},
                              {SQLITE_LIMIT_ATTACHED, 0},
                              {SQLITE_LIMIT_EXPR_DEPTH, 50},
                              {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000},
                              {SQLITE_LIMIT_TRIGGER_DEPTH, 10},
                              {SQLITE_LIMIT_VARIABLE_NUMBER, 500}}) {
    sqlite3_limit(handle, limit, value);
  }
  sqlite3_hard_heap_limit64(std::int64_t{512} << 20);
}

constexpr const char* pragmas =
    "PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0; "
    "PRAGMA cell_size_check = ON; PRAGMA recursive_triggers = OFF; PRAGMA locking_mode = NORMAL;";

std::int64_t application_of(Db& db) {
  Query row(db, "PRAGMA application_id");
  row.next();
  return row.number(0);
}

void check_version(int version, const std::string& path, const OpenOptions& options) {
  if (version > schema_version) {
    unusable("newer-case-file", path, tr("made by a newer mwp"), tr("install that version of mwp"));
  }
  if (version < 1) {
    unusable("older-case-file", path, msg("has version {}, which was never released", version),
             tr("go back to the last backup"));
  }
  if (version < schema_version && !options.older) {
    unusable("older-case-file", path, msg("is of version {}, this mwp works with version {}", version, schema_version),
             tr("run 'mwp upgrade' on it: it makes a backup first"));
  }
}

void check_header(Db& db, const std::string& path, const OpenOptions& options) {
  if (application_of(db) != application_id) {
    unusable("not-a-case-file", path, tr("belongs to another program"), tr("name a case file made by 'mwp init'"));
  }
  check_version(version_of(db), path, options);
  Query mode(db, "PRAGMA journal_mode");
  mode.next();
  if (mode.view(0) == "wal") {
    throw Damaged("wal-mode", msg("'{}': someone set it to write-ahead logging, which can lose commits", path),
                  msg("sqlite3 '{}' 'PRAGMA journal_mode = DELETE'", path));
  }
}

/// A file that was cut off inside its last page: SQLite would read on with zeros.
void check_size(const std::string& path) {
  constexpr off_t page_size = 4096;
  struct stat info {};
  if (stat(path.c_str(), &info) != 0 || info.st_size % page_size == 0) return;
  throw Damaged("cut-off", msg("'{}': the file is shorter or longer than its pages", path),
                tr("go back to the last backup"));
}

std::unique_ptr<Db> connect(const std::string& path, int flags, const OpenOptions& options) {
  static const int configured =  // mwp has one thread: no mutex at each column and page
      sqlite3_config(SQLITE_CONFIG_LOG, on_log, nullptr) | sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
  static_cast<void>(configured);
  try {
    auto db = std::make_unique<Db>(SQLite::Database(path, flags));
    set_limits(db->raw().getHandle());
    give_up_when_asked(db->raw().getHandle());
    static std::deque<Wait> waits;  // addresses stay
    waits.push_back({options.wait, {}});
    sqlite3_busy_handler(db->raw().getHandle(), on_busy, &waits.back());
    return db;
  } catch (const SQLite::Exception& error) {
    rethrow(error);
  }
}

}  // namespace

bool rolled_back_a_journal() {
  return recovered;
}

void check_folder_of(const std::string& path, const OpenOptions& options) {
  std::error_code fault;
  auto folder = fs::path(path).parent_path();
  auto resolved = fs::canonical(folder.empty() ? fs::path(".") : folder, fault);
  if (!fault) check_folder(resolved.string(), options);
}

std::string safe_path(const std::string& path, const OpenOptions& options) {
  std::error_code fault;
  auto folder = fs::path(path).parent_path();
  auto resolved = fs::canonical(folder.empty() ? fs::path(".") : folder, fault);
  auto full = fault ? path : (resolved / fs::path(path).filename()).string();
  struct stat info {};
  if (fault || lstat(full.c_str(), &info) != 0) {
    unusable("no-case-file", path, tr("there is no case file"), msg("'mwp --file {} init' makes one", path));
  }
  if (S_ISLNK(info.st_mode)) unusable("is-a-link", path, tr("is a symbolic link"), tr("name the file itself"));
  if (!S_ISREG(info.st_mode)) unusable("not-a-file", path, tr("is not a regular file"), tr("name a case file"));
  if (info.st_nlink != 1) {
    unusable("hard-link", path, tr("has a second name (hard link)"),
             tr("remove the other name: two names mean two journals"));
  }
  check_mode(full, info, options);
  check_folder(resolved.string(), options);
  if (info.st_size == 0)
    unusable("empty-file", path, tr("is empty, not a case file"), tr("name a case file made by 'mwp init'"));
  if (!options.allow_network && on_network(full, info.st_dev)) {
    unusable("network-share", path, tr("stands on a network share, where locks are not reliable"),
             tr("move it to a local disk, or set allow_network = true in config.toml at your own risk"));
  }
  return full;
}

std::unique_ptr<Db> open_database(const std::string& path, const OpenOptions& options) {
  auto full = safe_path(path, options);
  int flags = options.read_only ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE;
  auto db = connect(full, flags | SQLite::OPEN_NOFOLLOW, options);
  try {
    db->execute(pragmas);
    db->execute("BEGIN");  // one lock for all that is looked at
    check_header(*db, path, options);
    check_size(full);
    check_schema(*db);
    db->execute("COMMIT");
  } catch (const CaseFileUnusable& error) {
    if (!error.where().empty()) throw;
    unusable("not-a-case-file", path, tr("is not a case file"), error.hint());
  }
  return db;
}

std::unique_ptr<Db> open_in_memory() {
  auto db = connect(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, {});
  create_schema(*db);
  return db;
}

}  // namespace mwp::casefile
