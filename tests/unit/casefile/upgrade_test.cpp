// SPDX-License-Identifier: EUPL-1.2
// With files that are made old here; tests/upgrade does it with files that older programs made.
#include "casefile/upgrade.hpp"

#include "casefile/check.hpp"
#include "casefile/schema.hpp"
#include "office.hpp"

using namespace mwp;
using namespace mwp::casefile;
using test::day;
using test::error_of;
using test::holds;
using test::Office;
using test::TempDir;

namespace {

/// A file of version 1 with projections that are no more.
struct Old {
  TempDir dir;
  std::string path = dir / "cases.mwp";
  test::Tables before;
  OpenOptions at_once{std::chrono::milliseconds(0), false, false};
  Old() {
    Office office(CaseFile::create(path, {}, {"5526"}));
    auto number = office.open_case(test::full_form(1));
    office.note(number, "een notitie");
    before = test::tables_of(office.file);
    sql("DROP INDEX event_context; DROP INDEX event_provider; DROP TABLE task; "
        "CREATE TABLE task (id TEXT PRIMARY KEY, what TEXT) STRICT; CREATE INDEX task_what ON task (what); "
        "INSERT INTO task VALUES ('x', 'y'); DELETE FROM case_state; CREATE TABLE gone (x); PRAGMA user_version = 1");
  }
  void sql(const std::string& text) const { SQLite::Database(path, SQLite::OPEN_READWRITE).exec(text); }
  Upgrade run(const std::optional<std::string>& backup = {}) const {
    return upgrade(path, at_once, backup, day("2026-02-03"));
  }
};

test::Rows schema_of(CaseFile& file) {
  return test::rows_of(file, "SELECT type, name, tbl_name, sql FROM sqlite_schema");
}

}  // namespace

TEST_CASE("upgrade: the journal stays, all else is made anew from it, as in a fresh file") {
  Old old;
  auto done = old.run();
  CHECK(done.from == 1);
  CHECK(done.acknowledged);
  CHECK(done.backup == old.path + ".v1-2026-02-03");
  auto file = CaseFile::open(old.path, old.at_once);
  auto fresh = CaseFile::in_memory();
  CHECK(schema_of(file) == schema_of(fresh));
  CHECK(version_of(file.db()) == schema_version);
  test::check_same(test::tables_of(file), old.before);
  CHECK(check(file, true, {}).empty());
}

TEST_CASE("upgrade: the backup is the file as it was, and can be upgraded in its turn") {
  Old old;
  auto done = old.run(old.dir / "backup.mwp");
  CHECK(done.backup == old.dir / "backup.mwp");
  CHECK(error_of([&] { CaseFile::open(done.backup, old.at_once); }).id() == "older-case-file");
  auto second = upgrade(done.backup, old.at_once, {}, day("2026-02-03"));
  CHECK(second.from == 1);
  auto file = CaseFile::open(done.backup, old.at_once);
  test::check_same(test::tables_of(file), old.before);
}

TEST_CASE("upgrade: a file of this version is left alone") {
  Old old;
  old.run();
  auto bytes = test::contents(old.path);
  auto again = old.run();
  CHECK(again.from == schema_version);
  CHECK(again.backup.empty());
  CHECK(test::contents(old.path) == bytes);
}

TEST_CASE("upgrade: what no older mwp made is damage, and nothing is done") {
  for (const auto* sql :
       {"CREATE VIEW spy AS SELECT * FROM identity", "DROP INDEX event_meeting",
        "CREATE TRIGGER wipe AFTER INSERT ON command BEGIN DELETE FROM identity; END",
        "CREATE TABLE \"task; DROP TABLE event\" (x)", "ALTER TABLE event ADD COLUMN extra TEXT", "ANALYZE",
        "UPDATE event SET body = '{}' WHERE n = 2", "DELETE FROM meta WHERE key = 'series'"}) {
    Old old;
    old.sql(sql);
    auto bytes = test::contents(old.path);
    auto error = error_of([&] { old.run(); });
    INFO(sql);
    CHECK(error.exit() == Exit::Damaged);
    CHECK_FALSE(error.hint().empty());
    CHECK(test::contents(old.path) == bytes);
    CHECK_FALSE(std::filesystem::exists(old.path + ".v1-2026-02-03"));
  }
}

TEST_CASE("upgrade: while someone reads or writes it is busy; then it is as it was and no backup is left") {
  for (bool writes : {true, false}) {
    Old old;
    auto bytes = test::contents(old.path);
    SQLite::Database other(old.path, SQLite::OPEN_READWRITE);
    SQLite::Statement reading(other, "SELECT * FROM event");
    if (writes) other.exec("BEGIN IMMEDIATE");
    reading.executeStep();
    INFO(writes);
    CHECK(error_of([&] { old.run(); }).exit() == Exit::Busy);
    CHECK(test::contents(old.path) == bytes);
    CHECK_FALSE(std::filesystem::exists(old.path + ".v1-2026-02-03"));
  }
}

TEST_CASE("upgrade: a backup never takes the place of what is there") {
  Old old;
  auto there = old.dir.write("there.mwp", "mine");
  auto error = error_of([&] { old.run(there); });
  CHECK(error.id() == "exists");
  CHECK(holds(error.hint(), "--backup"));
  CHECK(test::contents(there) == "mine");
  CHECK(error_of([&] { old.run(old.dir / "none/backup.mwp"); }).exit() == Exit::Io);
  CHECK(error_of([&] { CaseFile::open(old.path, old.at_once); }).id() == "older-case-file");
}
