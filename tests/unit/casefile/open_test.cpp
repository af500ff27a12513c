// SPDX-License-Identifier: EUPL-1.2
#include "casefile/open.hpp"

#include <SQLiteCpp/Database.h>
#include <sqlite3.h>

#include "base/message.hpp"
#include "support.hpp"

using namespace mwp;
using namespace mwp::casefile;
using test::error_of;
using test::holds;
using test::TempDir;

namespace {

OpenOptions at_once() {
  OpenOptions options;
  options.wait = std::chrono::milliseconds{0};
  return options;
}

struct Made {
  TempDir dir;
  std::string path = dir / "cases.mwp";
  Made() { CaseFile::create(path, at_once(), {"5526"}); }

  Error fault(OpenOptions options = at_once()) const { return fault_at(path, options); }
  static Error fault_at(const std::string& name, OpenOptions options = at_once()) {
    return error_of([&] { CaseFile::open(name, options); });
  }
  /// As a foreign program would, without mwp's settings.
  void sql(const std::string& text) const { SQLite::Database(path, SQLite::OPEN_READWRITE).exec(text); }
};

void check_refused(const Error& error, Exit exit, const std::string& id, const std::string& path) {
  CHECK(error.exit() == exit);
  CHECK(error.id() == id);
  CHECK(holds(test::words_of(error), path));
  CHECK_FALSE(error.hint().empty());
}

}  // namespace

TEST_CASE("open: a new case file is its owner's alone, and opens") {
  TempDir dir;
  auto old = umask(0);
  auto path = dir / "cases.mwp";
  {
    auto file = CaseFile::create(path, at_once(), {"5526", "5525"});
    CHECK(file.series() == 'A');
    CHECK(file.default_regions() == std::vector<std::string>{"5526", "5525"});
  }
  umask(old);
  for (const auto& name : {path, path + ".access"}) {
    struct stat info {};
    REQUIRE(stat(name.c_str(), &info) == 0);
    CHECK((info.st_mode & 07777U) == 0600);
  }
  CHECK(CaseFile::open(path, at_once()).default_regions().size() == 2);
  CHECK_FALSE(std::filesystem::exists(path + "-journal"));
}

TEST_CASE("open: a new case file never takes the place of what is there") {
  Made made;
  auto before = test::contents(made.path);
  auto error = error_of([&] { CaseFile::create(made.path, at_once(), {}); });
  check_refused(error, Exit::Unusable, "exists", made.path);
  CHECK(test::contents(made.path) == before);
  std::filesystem::create_symlink(made.dir / "nowhere", made.dir / "link");
  CHECK(error_of([&] { CaseFile::create(made.dir / "link", at_once(), {}); }).id() == "exists");
  CHECK_FALSE(std::filesystem::exists(made.dir / "nowhere"));
  CHECK(error_of([&] { CaseFile::create(made.dir / "none/cases.mwp", at_once(), {}); }).exit() == Exit::Io);
}

TEST_CASE("open: a missing file is refused and not made") {
  TempDir dir;
  auto error = Made::fault_at(dir / "none.mwp");
  check_refused(error, Exit::Unusable, "no-case-file", dir / "none.mwp");
  CHECK(holds(error.hint(), "init"));
  CHECK_FALSE(std::filesystem::exists(dir / "none.mwp"));
  CHECK(Made::fault_at(dir / "no/folder.mwp").id() == "no-case-file");
}

TEST_CASE("open: a symbolic link is refused, a linked folder is not") {
  Made made;
  std::filesystem::create_symlink(made.path, made.dir / "link.mwp");
  check_refused(Made::fault_at(made.dir / "link.mwp"), Exit::Unusable, "is-a-link", made.dir / "link.mwp");
  std::filesystem::create_directory(made.dir / "real");
  chmod((made.dir / "real").c_str(), 0700);
  CaseFile::create(made.dir / "real/cases.mwp", at_once(), {});
  std::filesystem::create_directory_symlink(made.dir / "real", made.dir / "linked");
  CHECK_NOTHROW(CaseFile::open(made.dir / "linked/cases.mwp", at_once()));
}

TEST_CASE("open: a second name (hard link) is refused under both names") {
  Made made;
  std::filesystem::create_hard_link(made.path, made.dir / "second.mwp");
  check_refused(made.fault(), Exit::Unusable, "hard-link", made.path);
  CHECK(Made::fault_at(made.dir / "second.mwp").id() == "hard-link");
  std::filesystem::remove(made.dir / "second.mwp");
  CHECK(made.fault().id() == "nothing-thrown");
}

TEST_CASE("open: a mode that lets others in is refused, with the chmod that mends it") {
  Made made;
  for (mode_t mode :
       {mode_t{0644}, mode_t{0640}, mode_t{0660}, mode_t{0604}, mode_t{0602}, mode_t{0610}, mode_t{0601}}) {
    chmod(made.path.c_str(), mode);
    INFO(std::oct << mode);
    auto error = made.fault();
    check_refused(error, Exit::Unusable, "unsafe-mode", made.path);
    CHECK(holds(error.hint(), "chmod 600 '" + made.path + "'"));
  }
  chmod(made.path.c_str(), 0600);
  CHECK(made.fault().id() == "nothing-thrown");
}

TEST_CASE("open: a shared group may come in where that is set, others never") {
  Made made;
  auto shared = at_once();
  shared.shared_group = true;
  chmod(made.path.c_str(), 0660);
  CHECK(made.fault(shared).id() == "nothing-thrown");
  chmod(made.path.c_str(), 0664);
  CHECK(made.fault(shared).id() == "unsafe-mode");
}

TEST_CASE("open: a folder in which others may write is refused") {
  Made made;
  for (mode_t mode : {mode_t{0770}, mode_t{0702}}) {
    chmod(made.dir.path().c_str(), mode);
    INFO(std::oct << mode);
    auto error = made.fault();
    check_refused(error, Exit::Unusable, "unsafe-folder", made.dir.path());
    CHECK(holds(error.hint(), "chmod go-w"));
  }
  chmod(made.dir.path().c_str(), 01777);  // as /tmp: nobody can take the place of another's file
  CHECK(made.fault().id() == "nothing-thrown");
  chmod(made.dir.path().c_str(), 0700);
}

TEST_CASE("open: no case file is made where it could not be opened") {
  TempDir dir;
  std::filesystem::create_directory(dir / "open");
  chmod((dir / "open").c_str(), 0777);
  auto error = error_of([&] { CaseFile::create(dir / "open/cases.mwp", at_once(), {}); });
  CHECK(error.exit() == Exit::Unusable);
  CHECK(error.id() == "unsafe-folder");
  CHECK(std::filesystem::is_empty(dir / "open"));
}

TEST_CASE("open: what is no file is refused without waiting") {
  TempDir dir;
  std::filesystem::create_directory(dir / "folder");
  CHECK(Made::fault_at(dir / "folder").exit() == Exit::Unusable);
  REQUIRE(mkfifo((dir / "fifo").c_str(), 0600) == 0);
  CHECK(Made::fault_at(dir / "fifo").id() == "not-a-file");
  CHECK(Made::fault_at("/dev/null").exit() == Exit::Unusable);
  CHECK(Made::fault_at("/dev/zero").exit() == Exit::Unusable);
}

TEST_CASE("open: an empty file is no case file, though SQLite would take it") {
  TempDir dir;
  check_refused(Made::fault_at(dir.write("empty.mwp", "")), Exit::Unusable, "empty-file", dir / "empty.mwp");
}

TEST_CASE("open: text, garbage and scraps are no case files") {
  TempDir dir;
  for (const auto& bytes : {std::string("not a case\n"), std::string(4096, 'x'), std::string("SQLite format 3\0", 16),
                            std::string(100, '\0')}) {
    auto error = Made::fault_at(dir.write("scrap.mwp", bytes));
    INFO(bytes.substr(0, 15));
    CHECK((error.exit() == Exit::Unusable || error.exit() == Exit::Damaged));
    CHECK(holds(test::words_of(error), dir / "scrap.mwp"));
    CHECK(test::contents(dir / "scrap.mwp") == bytes);
  }
  CHECK(Made::fault_at(dir.write("garbage.mwp", std::string(4096, 'x'))).id() == "not-a-case-file");
}

TEST_CASE("open: the database of another program is refused") {
  Made made;
  made.sql("PRAGMA application_id = 252006674");  // Fossil's
  check_refused(made.fault(), Exit::Unusable, "not-a-case-file", made.path);
  made.sql("PRAGMA application_id = 0");
  CHECK(made.fault().id() == "not-a-case-file");
}

TEST_CASE("open: a newer and an older schema are told apart") {
  Made made;
  auto of_version = [&](int version) { made.sql(fmt::format("PRAGMA user_version = {}", version)); };
  auto older = at_once();
  older.older = true;
  of_version(schema_version + 1);
  check_refused(made.fault(), Exit::Unusable, "newer-case-file", made.path);
  CHECK(made.fault(older).id() == "newer-case-file");
  of_version(schema_version - 1);
  check_refused(made.fault(), Exit::Unusable, "older-case-file", made.path);
  CHECK(holds(made.fault().hint(), "mwp upgrade"));
  of_version(0);
  check_refused(made.fault(), Exit::Unusable, "older-case-file", made.path);
  CHECK(made.fault(older).id() == "older-case-file");
}

TEST_CASE("open: anything in the schema that mwp did not make is refused, and named") {
  for (auto [sql, name] : {std::pair{"CREATE TABLE extra (x)", "extra"},
                           {"CREATE VIEW spy AS SELECT * FROM identity", "spy"},
                           {"CREATE TRIGGER wipe AFTER INSERT ON command BEGIN DELETE FROM identity; END", "wipe"},
                           {"CREATE INDEX more ON event (kind)", "more"},
                           {"ALTER TABLE event ADD COLUMN extra TEXT", "event"},
                           {"CREATE VIRTUAL TABLE words USING fts5(x)", "words"},
                           {"ANALYZE", "sqlite_stat1"}}) {
    Made made;
    try {
      made.sql(sql);
    } catch (const SQLite::Exception&) {
      REQUIRE(name == std::string("words"));  // this SQLite has no FTS5
      continue;
    }
    auto error = made.fault();
    INFO(sql);
    CHECK(error.exit() == Exit::Damaged);
    CHECK(error.id() == "schema");
    CHECK(holds(error.what(), fmt::format("'{}", name)));
  }
}

TEST_CASE("open: a column that computes something else is refused") {
  Made made;
  made.sql(
      "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'bsn TEXT', 'bsn TEXT GENERATED ALWAYS "
      "AS (NULL)') "
      "WHERE name = 'identity'; PRAGMA writable_schema = OFF");
  CHECK(made.fault().exit() == Exit::Damaged);
}

TEST_CASE("open: a table, an index or a check that is gone is missed") {
  for (const auto* sql : {"DROP TABLE letter", "DROP INDEX event_case", "DROP INDEX command_key",
                          "DROP TABLE letter; CREATE TABLE letter (case_number INTEGER, event INTEGER, kind TEXT)",
                          "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, ' CHECK (n > 0)', "
                          "'') WHERE name = 'event'"}) {
    Made made;
    made.sql(sql);
    auto error = made.fault();
    INFO(sql);
    CHECK(error.exit() == Exit::Damaged);
    CHECK(error.id() == "schema");
  }
}

TEST_CASE("open: write-ahead logging is refused, with the command that ends it") {
  Made made;
  made.sql("PRAGMA journal_mode = " + std::string("W") + "AL");
  auto error = made.fault();
  CHECK(error.exit() == Exit::Damaged);
  CHECK(error.id() == "wal-mode");
  CHECK(holds(error.hint(), "journal_mode = DELETE"));
  made.sql("PRAGMA journal_mode = DELETE");
  CHECK(made.fault().id() == "nothing-thrown");
}

TEST_CASE("open: names that SQLite would take for an address are taken literally") {
  TempDir dir;
  for (const auto* name : {"file:x?mode=memory", "x.mwp?mode=memory", "a%20b.mwp", "-rf.mwp",
                           "'; DROP TABLE event;--.mwp", "Zoë 漢.mwp"}) {
    auto path = dir / name;
    INFO(name);
    CHECK(Made::fault_at(path).id() == "no-case-file");
    CHECK_NOTHROW(CaseFile::create(path, at_once(), {}));
    CHECK(std::filesystem::file_size(path) > 0);
    CHECK_NOTHROW(CaseFile::open(path, at_once()));
  }
}

TEST_CASE("open: a relative name beginning with file: is taken literally too") {
  TempDir dir;
  auto before = std::filesystem::current_path();
  std::filesystem::current_path(dir.path());
  CHECK(Made::fault_at("file:x?mode=memory").id() == "no-case-file");
  CHECK_NOTHROW(CaseFile::create("file:x?mode=memory", at_once(), {}));
  CHECK_NOTHROW(CaseFile::open("file:x?mode=memory", at_once()));
  std::filesystem::current_path(before);
  CHECK(std::filesystem::file_size(dir / "file:x?mode=memory") > 0);
}

TEST_CASE("open: the connection is set as the recipe says") {
  Made made;
  auto file = CaseFile::open(made.path, at_once());
  auto ask = [&](const char* sql) { return file.db().raw().execAndGet(sql).getString(); };
  CHECK(ask("PRAGMA foreign_keys") == "1");
  CHECK(ask("PRAGMA synchronous") == "3");  // EXTRA
  CHECK(ask("PRAGMA secure_delete") == "1");
  CHECK(ask("PRAGMA temp_store") == "2");  // in memory
  CHECK(ask("PRAGMA mmap_size") == "0");
  CHECK(ask("PRAGMA cell_size_check") == "1");
  CHECK(ask("PRAGMA recursive_triggers") == "0");
  CHECK(ask("PRAGMA journal_mode") == "delete");
  CHECK(ask("PRAGMA trusted_schema") == "0");
  auto* handle = file.db().raw().getHandle();
  for (auto [option, wanted] : {std::pair{SQLITE_DBCONFIG_ENABLE_FKEY, 1},
                                {SQLITE_DBCONFIG_DEFENSIVE, 1},
                                {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                                {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                {SQLITE_DBCONFIG_DQS_DML, 0},
                                {SQLITE_DBCONFIG_DQS_DDL, 0},
                                {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0}}) {
    int value = -1;
    sqlite3_db_config(handle, option, -1, &value);
    INFO(option);
    CHECK(value == wanted);
  }
  CHECK(sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, -1) == 0);
  CHECK(sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, -1) == 50);
}

TEST_CASE("open: strict tables refuse what is no date, no series, no clock") {
  Made made;
  for (const auto* sql :
       {"INSERT INTO event VALUES (1, 'A', NULL, NULL, NULL, NULL, 'note', '2026-02-30', 1, NULL, x'', x'', x'', NULL, "
        "NULL)",
        "INSERT INTO event VALUES (0, 'A', NULL, NULL, NULL, NULL, 'note', '2026-02-03', 1, NULL, x'', x'', x'', NULL, "
        "NULL)",
        "INSERT INTO event VALUES (1, 'AB', NULL, NULL, NULL, NULL, 'note', '2026-02-03', 1, NULL, x'', x'', x'', "
        "NULL, NULL)",
        "INSERT INTO command VALUES (1, 'A', 'x', NULL, x'', '', '', '', 'guess', '', NULL, NULL, x'')",
        "INSERT INTO meta VALUES ('series', NULL)"}) {
    INFO(sql);
    CHECK_THROWS_AS(made.sql(sql), SQLite::Exception);
  }
}
