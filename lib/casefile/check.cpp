// SPDX-License-Identifier: EUPL-1.2
#include "casefile/check.hpp"

#include <SQLiteCpp/Exception.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>

#include "base/error.hpp"
#include "base/message.hpp"
#include "casefile/access_log.hpp"
#include "casefile/db.hpp"
#include "casefile/documents.hpp"
#include "casefile/hash.hpp"
#include "casefile/open.hpp"
#include "casefile/projection.hpp"
#include "casefile/replay.hpp"

namespace mwp::casefile {

namespace {

using Findings = std::vector<Finding>;

std::string back_to_backup() {
  return tr("go back to the last backup");
}

void check_pages(CaseFile& file, Findings& found) {
  Query row(file.db(), "PRAGMA integrity_check(1)");
  if (row.next() && row.view(0) != "ok")
    found.push_back({"pages", tr("the pages of the file are damaged"), back_to_backup()});
  struct stat info {};
  Query pages(file.db(),
              "SELECT (SELECT page_count FROM pragma_page_count) * (SELECT page_size FROM pragma_page_size)");
  bool whole = stat(file.path().c_str(), &info) != 0 || (pages.next() && pages.number(0) == info.st_size);
  if (!whole)
    found.push_back(
        {"pages", msg("'{}': the file is shorter or longer than its pages", file.path()), back_to_backup()});
  if (!file.meta_is_sound())
    found.push_back({"meta", tr("series, regions or document key were changed"), back_to_backup()});
  Query references(file.db(), "PRAGMA foreign_key_check");
  if (references.next()) {
    found.push_back(
        {"references", msg("a row of '{}' refers to one that is gone", references.view(0)), back_to_backup()});
  }
}

void check_chain(CaseFile& file, Findings& found) {
  file.journal().verify([&](const EventId& id, const std::string& fault) {
    found.push_back({"chain", msg("event {}: {}", id.text(), fault), back_to_backup()});
  });
  Query orphans(file.db(),
                "SELECT n, series FROM command c WHERE NOT EXISTS (SELECT 1 FROM event e WHERE e.n = c.n AND e.series "
                "= c.series) "
                "LIMIT 1");
  if (orphans.next()) {
    found.push_back(
        {"commands", msg("the events of command {}{} are gone", orphans.view(1), orphans.number(0)), back_to_backup()});
  }
}

void check_head(CaseFile& file, const std::vector<ExpectedHead>& expected, Findings& found) {
  for (const auto& head : expected) {
    if (hex(file.journal().hash_of_event(head.id)) == head.hash_hex) continue;
    found.push_back(
        {"head",
         msg("event {} does not stand there with the noted hash: the file was cut off or put back", head.id.text()),
         tr("find the file that the head was noted from")});
  }
}

std::string row_text(SQLite::Statement& row) {
  std::string all;
  for (int i = 0; i < row.getColumnCount(); ++i) {
    auto column = row.getColumn(i);
    all += fmt::format("{}:{}:", column.getType(), column.getBytes());
    all += column.getString();
  }
  return all;
}

/// Compares one table of the two, row by row in the order of its key.
void compare(CaseFile& file, CaseFile& replayed, const char* table, Findings& found) {
  auto sql = fmt::format("SELECT * FROM {} ORDER BY 1, 2, 3", table);
  try {
    SQLite::Statement stored(file.db().raw(), sql);
    SQLite::Statement derived(replayed.db().raw(), sql);
    while (true) {
      bool more = stored.executeStep();
      if (more != derived.executeStep() || (more && row_text(stored) != row_text(derived))) {
        found.push_back({"replay", msg("table '{}' is not what the journal says", table), back_to_backup()});
        return;
      }
      if (!more) return;
    }
  } catch (const SQLite::Exception& error) {
    rethrow(error);
  }
}

void check_replay(CaseFile& file, Findings& found) {
  auto replayed = CaseFile::in_memory();
  Transaction view(file, Transaction::Mode::Read);
  replay_into(file, replayed);
  for (const auto& projection : projections()) {
    for (const auto* table : projection.tables) compare(file, replayed, table, found);
  }
}

void check_access(CaseFile& file, Findings& found) {
  for (const auto& fault : AccessLog(file.path()).verify()) {
    found.push_back({"access-log", fault, tr("keep the file and tell the security officer")});
  }
}

/// Every document that an event names is there, and is what it was.
void check_documents(CaseFile& file, Findings& found) {
  Documents documents(file);
  for (const auto& name : documents.damaged()) {
    found.push_back({"documents", msg("document {} was changed", name), back_to_backup()});
  }
  for (Query row(file.db(), "SELECT n, series, body FROM event WHERE body LIKE '%\"document\":\"%' ORDER BY n");
       row.next();) {
    EventId id{row.number(0), row.view(1)[0]};
    auto entry = file.journal().find(id, false);
    auto name = entry ? entry->event.data()["document"].text() : std::string();
    if (!name.empty() && !documents.has(name)) {
      found.push_back({"documents", msg("the document of event {} is gone", id.text()), back_to_backup()});
    }
  }
}

void sync_path(const std::string& path, int flags) {
  int fd = ::open(path.c_str(), flags | O_CLOEXEC);
  bool synced = fd >= 0 && fsync(fd) == 0;
  if (fd >= 0) ::close(fd);
  if (!synced) throw IoError("sync-failed", msg("'{}' could not be synced", path), tr("check the disk"));
}

void copy_into(CaseFile& file, const std::string& target) {
  auto* handle = file.db().raw().getHandle();
  sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 1);
  Query(file.db(), "VACUUM INTO ?", target).run();
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

std::vector<Finding> check(CaseFile& file, bool deep, const std::vector<ExpectedHead>& expected) {
  Findings found;
  check_pages(file, found);
  check_chain(file, found);
  check_head(file, expected, found);
  if (deep && found.empty()) check_replay(file, found);
  check_documents(file, found);
  check_access(file, found);
  return found;
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
    auto copy = CaseFile::open(full, {std::chrono::milliseconds(0), true, true});
    auto faults = check(copy, false, {});
    if (!faults.empty())
      throw Damaged("backup", msg("the copy is not sound: {}", faults.front().text), tr("run 'mwp check --deep'"));
    for (const auto& head : before) {
      if (copy.journal().hash_of_event(head.id) == head.hash) continue;
      throw Damaged("backup", tr("the copy is not the case file"), tr("run 'mwp check --deep'"));
    }
  } catch (const std::exception&) {
    ::unlink(full.c_str());
    ::unlink((full + ".access").c_str());
    std::error_code fault;
    std::filesystem::remove_all(full + ".d", fault);
    throw;
  }
}

}  // namespace mwp::casefile
