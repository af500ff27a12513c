// SPDX-License-Identifier: EUPL-1.2
#include "casefile/documents.hpp"

#include "casefile/backup.hpp"
#include "casefile/check.hpp"
#include "office.hpp"

using namespace mwp;
using namespace mwp::casefile;
using test::error_of;
using test::holds;
using test::Office;
using test::TempDir;

namespace {

struct Kept {
  TempDir dir;
  std::string path = dir / "cases.mwp";
  Office office{CaseFile::create(path, {}, {"5526"})};
  CaseNumber number = office.open_case(test::full_form(1));

  Documents documents() { return Documents(office.file); }
  /// A consent with its paper, kept as the verb keeps it: before the commit.
  std::string consent(const std::string& bytes) {
    office.record([&](process::Desk& desk) {
      process::ConsentGiven given;
      given.scopes = {"commissie"};
      given.signed_by = {"mentor"};
      given.signed_on = test::day("2026-01-05");
      given.document = bytes;
      auto draft = process::give_consent(desk, number, given);
      for (const auto& document : draft.documents) Documents(desk.file).store(document);
      return draft;
    });
    return documents().name_of(bytes);
  }
  std::string findings() {
    std::string names;
    for (const auto& finding : check(office.file, true, {})) names += finding.check + " ";
    return names;
  }
};

std::vector<std::string> names_in(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) names.push_back(entry.path().filename());
  return names;
}

}  // namespace

TEST_CASE("documents: kept under a keyed hash, once, for their owner alone") {
  Kept kept;
  auto old = umask(0);
  auto name = kept.consent("het getekende papier");
  kept.documents().store("het getekende papier");
  umask(old);
  CHECK(name.size() == 64);
  CHECK(names_in(kept.path + ".d") == std::vector<std::string>{name});
  CHECK(test::contents(kept.path + ".d/" + name) == "het getekende papier");
  CHECK(kept.documents().has(name));
  struct stat info {};
  REQUIRE(stat((kept.path + ".d").c_str(), &info) == 0);
  CHECK((info.st_mode & 07777U) == 0700);
  REQUIRE(stat((kept.path + ".d/" + name).c_str(), &info) == 0);
  CHECK((info.st_mode & 07777U) == 0600);
  CHECK(kept.findings().empty());
}

TEST_CASE("documents: the name tells nothing to who has no key") {
  Kept one;
  Kept other;
  CHECK(one.documents().name_of("papier") != other.documents().name_of("papier"));
  CHECK(one.documents().name_of("papier") == one.documents().name_of("papier"));
  CHECK(one.documents().name_of("papier") != one.documents().name_of("papier "));
}

TEST_CASE("documents: one that was changed or is gone is a finding") {
  Kept kept;
  auto name = kept.consent("het getekende papier");
  auto path = kept.path + ".d/" + name;
  std::ofstream(path) << "een ander papier";
  CHECK(kept.findings() == "documents ");
  std::filesystem::remove(path);
  CHECK(kept.findings() == "documents ");
  CHECK(holds(check(kept.office.file, false, {})[0].text, "A2"));
  kept.documents().store("het getekende papier");
  CHECK(kept.findings().empty());
}

TEST_CASE("documents: what else lies in their folder is a finding, not the end of the check") {
  Kept kept;
  kept.consent("het getekende papier");
  std::filesystem::create_directory(kept.path + ".d/map");
  std::string names;
  CHECK_NOTHROW(names = kept.findings());
  CHECK(names == "documents ");
}

TEST_CASE("documents: what an interrupted command left is named, and is no finding") {
  Kept kept;
  auto name = kept.consent("het getekende papier");
  CHECK(leftovers(kept.office.file).empty());
  kept.documents().store("nooit vastgelegd");
  auto orphan = kept.documents().name_of("nooit vastgelegd");
  auto unfinished = "." + name + ".4711";
  std::ofstream(kept.path + ".d/" + unfinished) << "het getek";
  CHECK(leftovers(kept.office.file) == std::vector<std::string>{orphan, unfinished});
  CHECK(kept.findings().empty());
  CHECK(kept.documents().foreign().empty());
  for (const auto* other : {"brief.pdf", ".verborgen", ".4711"}) {
    std::ofstream(kept.path + ".d/" + other) << "x";
    CHECK(kept.documents().foreign() == std::vector<std::string>{other});
    CHECK(kept.findings() == "documents ");
    std::filesystem::remove(kept.path + ".d/" + other);
  }
}

TEST_CASE("documents: while another command is at work nothing is called a leftover") {
  Kept kept;
  kept.documents().store("nog niet vastgelegd");
  CHECK(leftovers(kept.office.file).size() == 1);
  auto other = CaseFile::open(kept.path, {std::chrono::milliseconds(0), false, false});
  Transaction working(kept.office.file, Transaction::Mode::Write);
  CHECK(leftovers(other).empty());
}

TEST_CASE("documents: of any bytes and of none") {
  Kept kept;
  std::string bytes;
  for (int i = 0; i < 300000; ++i) bytes += static_cast<char>(i * 7);
  for (const auto& document : {bytes, std::string(), std::string("\0", 1)}) {
    kept.documents().store(document);
    CHECK(test::contents(kept.path + ".d/" + kept.documents().name_of(document)) == document);
  }
  CHECK(kept.documents().damaged().empty());
}

TEST_CASE("documents: a folder that can't be written is an I/O error, and nothing is recorded") {
  Kept kept;
  std::ofstream(kept.path + ".d") << "in the way";
  auto error = error_of([&] { kept.consent("papier"); });
  CHECK(error.exit() == Exit::Io);
  CHECK(kept.office.file.journal().count(kept.number) == 1);
}

TEST_CASE("documents: travel with a backup and with a working copy") {
  Kept kept;
  auto name = kept.consent("het getekende papier");
  backup(kept.office.file, kept.dir / "backup.mwp");
  kept.office.file.make_working_copy(kept.dir / "copy.mwp", 'B');
  for (const auto* file : {"backup.mwp", "copy.mwp"}) {
    INFO(file);
    CHECK(test::contents(kept.dir / (std::string(file) + ".d/") + name) == "het getekende papier");
    auto copy = CaseFile::open(kept.dir / file, {});
    CHECK(check(copy, true, {}).empty());
  }
}

TEST_CASE("working copies go on under their own series") {
  Kept kept;
  kept.office.file.make_working_copy(kept.dir / "copy.mwp", 'B');
  Office copy(CaseFile::open(kept.dir / "copy.mwp", {}));
  CHECK(copy.file.series() == 'B');
  CHECK(copy.open_case(test::full_form(2)).text() == "5526-2025-0002B");
  auto heads = copy.file.journal().heads();
  REQUIRE(heads.size() == 2);
  CHECK(heads[1].id == EventId{2, 'B'});
  CHECK(check(copy.file, true, {}).empty());
  CHECK(kept.office.file.series() == 'A');
  CHECK(kept.office.file.journal().heads().size() == 1);
  // Neither series may be given out again.
  CHECK(error_of([&] { copy.file.make_working_copy(kept.dir / "third.mwp", 'B'); }).exit() == Exit::Input);
  CHECK(error_of([&] { copy.file.make_working_copy(kept.dir / "third.mwp", 'A'); }).exit() == Exit::Input);
  CHECK_FALSE(std::filesystem::exists(kept.dir / "third.mwp"));
}

TEST_CASE("a working copy of a file without events has another series than that file") {
  TempDir dir;
  auto file = CaseFile::create(dir / "cases.mwp", {}, {"5526"});
  CHECK(error_of([&] { file.make_working_copy(dir / "copy.mwp", 'A'); }).exit() == Exit::Input);
}
