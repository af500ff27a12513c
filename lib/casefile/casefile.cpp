// SPDX-License-Identifier: EUPL-1.2
#include "casefile/casefile.hpp"

#include <SQLiteCpp/Exception.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
#include "casefile/access_log.hpp"
#include "casefile/backup.hpp"
#include "casefile/chain.hpp"
#include "casefile/db.hpp"
#include "casefile/documents.hpp"
#include "casefile/hash.hpp"
#include "casefile/open.hpp"
#include "casefile/replay.hpp"
#include "casefile/schema.hpp"

namespace mwp::casefile {

namespace {

/// SQLite alone would make the file readable for all; its journals inherit the mode.
void make_empty_file(const std::string& path) {
  int fd = ::open(path.c_str(), O_CREAT | O_EXCL | O_NOFOLLOW | O_WRONLY | O_CLOEXEC, 0600);
  if (fd >= 0) {
    ::close(fd);
    return;
  }
  if (errno == EEXIST) {
    throw CaseFileUnusable("exists", msg("'{}' exists", printable(path)), tr("name another file with --file")).at(path);
  }
  throw IoError("cannot-create", msg("'{}' can't be made", printable(path)),
                tr("check that its folder exists and may be written"))
      .at(path);
}

void set_meta(Db& db, const char* key, std::string_view value) {
  execute(db, "INSERT OR REPLACE INTO meta VALUES (?, ?)", key, value);
}

/// Over all values of the file itself, so that a change to one of them shows.
std::string meta_digest(Db& db) {
  Hasher hasher;
  for (Query row(db, "SELECT key, value FROM meta WHERE key <> 'digest' ORDER BY key"); row.next();) {
    hasher.field(row.view(0)).field(row.view(1));
  }
  return hex(hasher.finish());
}

void seal_meta(Db& db) {
  set_meta(db, "digest", meta_digest(db));
}

}  // namespace

CaseFile::CaseFile(std::unique_ptr<Db> db, std::string path, OpenOptions options)
    : m_db(std::move(db)), m_path(std::move(path)), m_options(options) {}
CaseFile::CaseFile(CaseFile&&) noexcept = default;
CaseFile::~CaseFile() = default;

CaseFile CaseFile::open(const std::string& path, const OpenOptions& options) {
  return {open_database(path, options), path, options};
}

CaseFile CaseFile::create(const std::string& path, const OpenOptions& options,
                          const std::vector<std::string>& regions) {
  check_folder_of(path, options);
  make_empty_file(path);
  try {
    Db db(SQLite::Database(std::filesystem::absolute(path).string(), SQLite::OPEN_READWRITE));
    db.execute("PRAGMA page_size = 4096; PRAGMA synchronous = EXTRA; BEGIN EXCLUSIVE");
    create_schema(db);
    set_meta(db, "series", "A");
    set_meta(db, "regions", Value(regions).json());
    set_meta(db, "document_key", new_document_key());
    seal_meta(db);
    db.execute("COMMIT");
    AccessLog::create(path);
    return open(path, options);
  } catch (const std::exception&) {
    ::unlink(path.c_str());
    ::unlink((path + ".access").c_str());
    throw;
  }
}

CaseFile CaseFile::in_memory() {
  return {open_in_memory(), ":memory:", {}};
}

std::string CaseFile::meta(std::string_view key) {
  Query row(*m_db, "SELECT value FROM meta WHERE key = ?", key);
  return row.next() ? row.text(0) : std::string();
}

char CaseFile::series() {
  return own_series(*m_db);
}

std::vector<std::string> CaseFile::default_regions() {
  auto stored = meta("regions");
  return stored.empty() ? std::vector<std::string>() : Value::parse_json(stored).texts();
}

void CaseFile::make_working_copy(const std::string& target, char letter) {
  auto heads = journal().heads();
  bool used = letter == series() ||
              std::any_of(heads.begin(), heads.end(), [&](const auto& head) { return head.id.series == letter; });
  if (used) {
    throw InputError("series-used", msg("series '{}' has events in this case file already", letter),
                     tr("choose another letter"));
  }
  backup(*this, target);
  try {
    auto copy = open(target, {m_options.wait, true, true});
    Transaction change(copy, Transaction::Mode::Write);
    set_meta(copy.db(), "series", std::string_view(&letter, 1));
    seal_meta(copy.db());
    copy.db().execute("COMMIT");
    change.done();
  } catch (const std::exception&) {
    remove_copy(target);
    throw;
  }
}

bool CaseFile::meta_is_sound() {
  return meta("digest") == meta_digest(*m_db);
}

void CaseFile::expect_much(int mebibytes) {
  choose_fast_hashing();
  m_db->execute(fmt::format("PRAGMA cache_size = -{}", mebibytes * 1024).c_str());
}

bool CaseFile::recovered() {
  return rolled_back_a_journal();
}

CaseFile CaseFile::as_of(Moment moment, std::optional<CaseNumber> number) {
  auto copy = in_memory();
  copy.set_today(day_in_amsterdam(moment - std::chrono::seconds{1}));
  copy_journal(*this, copy, moment, number);
  replay(copy);
  return copy;
}

CaseFile CaseFile::empty_twin() {
  auto twin = in_memory();
  twin.set_today(m_today);
  copy_meta(*this, twin);
  return twin;
}

Transaction::Transaction(CaseFile& file, Mode mode) : m_file(file) {
  file.db().execute(mode == Mode::Write ? "BEGIN IMMEDIATE" : "BEGIN");
  file.db().appended.reset();
}

Transaction::~Transaction() {
  if (!m_open) return;
  try {
    m_file.db().raw().exec("ROLLBACK");
  } catch (const SQLite::Exception&) {  // SQLite has rolled back by itself after an I/O error
  }
}

void Transaction::end() {
  m_file.db().execute("ROLLBACK");
  m_open = false;
}

bool Transaction::commit(const StoredCommand& command) {
  auto last = command.events.back();
  auto hash = m_file.journal().hash_of_event(last);
  return commit([&](CaseFile& reopened) { return reopened.journal().hash_of_event(last) == hash; },
                msg("look with 'mwp log --key {}'", command.id));
}

bool Transaction::commit(const std::function<bool(CaseFile&)>& stored, const std::string& hint) {
  if (auto& appended = m_file.db().appended)
    read_back(m_file.db(), appended->series, appended->first, appended->last, appended->before);
  try {
    m_file.db().raw().exec("COMMIT");
    m_open = false;
    return true;
  } catch (const SQLite::Exception& error) {
    if ((error.getErrorCode() & 0xFF) == SQLITE_BUSY) rethrow(error);
  }
  m_open = false;
  m_file.m_db.reset();
  bool found = false;
  try {
    m_file.m_db = open_database(m_file.m_path, m_file.m_options);
    found = stored(m_file);
  } catch (const Error&) {
    throw OutcomeUnknown("outcome-unknown",
                         tr("the commit failed and the case file can't be read: it may or may not be recorded"), hint);
  }
  if (found) return false;
  throw IoError("commit-failed", tr("the commit failed; nothing was recorded"), tr("check the disk and try again"));
}

}  // namespace mwp::casefile
