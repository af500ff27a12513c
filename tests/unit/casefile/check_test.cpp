// SPDX-License-Identifier: EUPL-1.2
#include "casefile/check.hpp"

#include "casefile/access_log.hpp"
#include "casefile/backup.hpp"
#include "casefile/hash.hpp"
#include "office.hpp"

using namespace mwp;
using namespace mwp::casefile;
using test::day;
using test::error_of;
using test::holds;
using test::Office;
using test::TempDir;

namespace {

/// A case file on disk with some work in it.
struct OnDisk {
  TempDir dir;
  std::string path = dir / "cases.mwp";
  Office office{CaseFile::create(path, {}, {"5526"})};
  CaseNumber number = office.open_case(test::full_form(1));
  OnDisk() {
    office.note(number, "een notitie");
    office.record([&](process::Desk& desk) {
      return process::contact(desk, number, {"vraag", "zorgaanbieder", {}, "Wanneer?"});
    });
  }
  std::string checks(bool deep, const std::vector<ExpectedHead>& expected = {}) {
    std::string names;
    for (const auto& finding : check(office.file, deep, expected)) {
      CHECK_FALSE(finding.text.empty());
      CHECK_FALSE(finding.hint.empty());
      names += finding.check + " ";
    }
    return names;
  }
  void sql(const std::string& text) {
    office.file.db().execute("PRAGMA foreign_keys = OFF");
    office.file.db().raw().exec(text);
  }
};

}  // namespace

TEST_CASE("check: a sound file gives no finding, deep or not") {
  OnDisk on;
  CHECK(on.checks(false).empty());
  CHECK(on.checks(true).empty());
}

TEST_CASE("check: a row without the letter of its series is damage (row 67)") {
  OnDisk on;
  on.sql("PRAGMA ignore_check_constraints = ON; UPDATE event SET series = '' WHERE kind = 'note'");
  CHECK_THROWS_AS(on.checks(false), Damaged);
  on.sql("UPDATE event SET series = 'A'; UPDATE meta SET value = '' WHERE key = 'series'");
  CHECK_THROWS_AS(on.office.file.journal().next_id(), Damaged);
}

TEST_CASE("check: a changed event is a finding of the chain that names it") {
  OnDisk on;
  on.sql("UPDATE event SET body = replace(body, 'notitie', 'Notitie') WHERE kind = 'note'");
  CHECK(on.checks(false) == "chain ");
  CHECK(holds(check(on.office.file, false, {})[0].text, "A2"));
}

TEST_CASE("check: every table of what is shown is held against the journal by --deep") {
  for (const auto* sql :
       {"UPDATE case_state SET rung = 'ccc'", "UPDATE case_state SET handler = 'Iemand anders'",
        "DELETE FROM case_state", "UPDATE identity SET bsn = '999993847'", "UPDATE identity SET personal = '{}'",
        "UPDATE form SET form = '{}'", "UPDATE task SET closed_on = '2026-02-03'", "DELETE FROM task",
        "UPDATE step SET \"on\" = '2026-01-01'", "UPDATE case_provider SET agb = NULL",
        "INSERT INTO letter VALUES (1, 1, 'uitkomst', 'sent', NULL, NULL, '2026-02-03', 0, NULL)",
        "INSERT INTO decision VALUES (1, 1, 0, 1, 'm', '2026-02-03', 'toegelaten', 'x', 'y', '[]', NULL, NULL, NULL, "
        "NULL, NULL)",
        "INSERT INTO consent VALUES (1, 1, 'commissie', 'given', '[]', '2026-02-03', NULL, 1)",
        "INSERT INTO mark VALUES (1, 1, 'breach', 'consent', '2026-02-03', NULL, 1)"}) {
    OnDisk on;
    on.sql(sql);
    INFO(sql);
    CHECK(on.checks(false).empty());
    CHECK(holds(on.checks(true), "replay"));
  }
}

TEST_CASE("check: identity that is taken out of the journal is a finding of --deep") {
  OnDisk on;
  on.sql("DELETE FROM event_private");
  CHECK(on.checks(false).empty());
  CHECK(holds(on.checks(true), "replay"));
}

TEST_CASE("check: a command without its events, and a row that refers to nothing") {
  OnDisk on;
  on.sql("DELETE FROM event WHERE n = 3");
  CHECK(holds(on.checks(false), "commands"));
  OnDisk other;
  other.sql("DELETE FROM command WHERE n = 3");
  CHECK(holds(other.checks(false), "references"));
  CHECK(holds(other.checks(false), "chain"));
}

TEST_CASE("check: a changed value of the file itself is a finding") {
  for (const auto* sql :
       {"UPDATE meta SET value = 'B' WHERE key = 'series'", "UPDATE meta SET value = '[]' WHERE key = 'regions'",
        "UPDATE meta SET value = 'x' WHERE key = 'document_key'", "DELETE FROM meta WHERE key = 'regions'",
        "INSERT INTO meta VALUES ('extra', 'x')", "DELETE FROM meta WHERE key = 'digest'"}) {
    OnDisk on;
    on.sql(sql);
    INFO(sql);
    CHECK(holds(on.checks(false), "meta"));
  }
}

TEST_CASE("check: bytes behind the last page are a finding") {
  OnDisk on;
  std::ofstream(on.path, std::ios::app) << "more";
  CHECK(holds(on.checks(false), "pages"));
}

TEST_CASE("check: the tail cut off is found by a head that was noted elsewhere") {
  OnDisk on;
  auto head = on.office.file.journal().heads().front();
  std::vector<ExpectedHead> noted{{head.id, hex(head.hash)}};
  CHECK(on.checks(false, noted).empty());
  on.office.note(on.number, "later");
  CHECK(on.checks(false, noted).empty());  // going on is no fault
  on.sql("DELETE FROM event WHERE n >= 3; DELETE FROM command WHERE n >= 3");
  CHECK(on.checks(false) == "");  // a limit that is documented
  CHECK(on.checks(false, noted) == "head ");
  CHECK(on.checks(false, {{{2, 'A'}, std::string(64, '0')}}) == "head ");
  CHECK(on.checks(false, {{{2, 'B'}, std::string(64, '0')}}) == "head ");
}

TEST_CASE("check: a changed access log is a finding") {
  OnDisk on;
  AccessLog log(on.path);
  log.append({"show", 'R', "a"}, {on.number}, on.office.now);
  log.append({"show", 'R', "b"}, {on.number}, on.office.now);
  CHECK(on.checks(false).empty());
  auto bytes = test::contents(on.path + ".access");
  bytes.replace(bytes.find("\"a\""), 3, "\"x\"");
  std::ofstream(on.path + ".access") << bytes;
  CHECK(on.checks(false) == "access-log ");
}

TEST_CASE("backup: the same events, for its owner alone, and sound") {
  OnDisk on;
  auto old = umask(0);
  backup(on.office.file, on.dir / "copy.mwp");
  umask(old);
  for (const auto* name : {"copy.mwp", "copy.mwp.access"}) {
    struct stat info {};
    REQUIRE(stat((on.dir / name).c_str(), &info) == 0);
    CHECK((info.st_mode & 07777U) == 0600);
  }
  auto copy = CaseFile::open(on.dir / "copy.mwp", {});
  CHECK(test::rows_of(copy, "SELECT * FROM event") == test::rows_of(on.office.file, "SELECT * FROM event"));
  CHECK(test::rows_of(copy, "SELECT * FROM event_private") ==
        test::rows_of(on.office.file, "SELECT * FROM event_private"));
  CHECK(test::rows_of(copy, "SELECT * FROM meta") == test::rows_of(on.office.file, "SELECT * FROM meta"));
  test::check_same(test::tables_of(copy), test::tables_of(on.office.file));
  CHECK(check(copy, true, {}).empty());
}

TEST_CASE("backup: never over another file, and nothing is left of one that failed") {
  OnDisk on;
  auto there = on.dir.write("there.mwp", "mine");
  auto error = error_of([&] { backup(on.office.file, there); });
  CHECK(error.exit() == Exit::Io);
  CHECK(error.id() == "exists");
  CHECK(test::contents(there) == "mine");
  CHECK(error_of([&] { backup(on.office.file, on.path); }).id() == "exists");
  CHECK(error_of([&] { backup(on.office.file, on.dir / "none/copy.mwp"); }).exit() == Exit::Io);
  on.sql("UPDATE event SET body = '{}' WHERE n = 2");
  CHECK(error_of([&] { backup(on.office.file, on.dir / "copy.mwp"); }).exit() == Exit::Damaged);
  CHECK_FALSE(std::filesystem::exists(on.dir / "copy.mwp"));
  CHECK_FALSE(std::filesystem::exists(on.dir / "copy.mwp.access"));
}
