// SPDX-License-Identifier: EUPL-1.2
#include "casefile/casefile.hpp"

#include "office.hpp"

using namespace mwp;
using namespace mwp::casefile;
using test::day;
using test::error_of;
using test::Office;
using test::TempDir;

namespace {

OpenOptions at_once() {
  OpenOptions options;
  options.wait = std::chrono::milliseconds{0};
  return options;
}

NewEvent note_about(CaseNumber number) {
  NewEvent note;
  note.kind = kind::note;
  note.on = day("2026-02-03");
  note.case_number = number;
  note.data.set("text", "x");
  return note;
}

std::int64_t events(CaseFile& file) {
  return file.db().raw().execAndGet("SELECT count(*) FROM event").getInt64();
}

}  // namespace

TEST_CASE("a transaction that is not committed leaves no trace") {
  Office office;
  auto number = office.open_case(test::full_form(1));
  auto before = test::tables_of(office.file);
  {
    Transaction transaction(office.file, Transaction::Mode::Write);
    office.file.journal().append(office.command(), {note_about(number)}, "");
    CHECK(events(office.file) == 2);
  }
  CHECK(events(office.file) == 1);
  test::check_same(before, test::tables_of(office.file));
  office.note(number, "and the file still works");
  CHECK(office.file.journal().heads()[0].id == EventId{2, 'A'});
}

TEST_CASE("a step that is refused leaves no trace") {
  Office office;
  auto number = office.open_case(test::full_form(1));
  auto before = test::rows_of(office.file, "SELECT * FROM event");
  auto error = error_of([&] {
    office.record([&](process::Desk& desk) { return process::escalate(desk, number, "ccc", std::nullopt); });
  });
  CHECK(error.exit() == Exit::Refused);
  CHECK(test::rows_of(office.file, "SELECT * FROM event") == before);
  CHECK(test::rows_of(office.file, "SELECT * FROM command").size() == 1);
}

TEST_CASE("what was committed is there for whoever opens the file next") {
  TempDir dir;
  auto path = dir / "cases.mwp";
  {
    Office office(CaseFile::create(path, at_once(), {"5526"}));
    office.open_case(test::full_form(1));
  }
  auto file = CaseFile::open(path, at_once());
  CHECK(events(file) == 1);
  CHECK(find_case(file, CaseNumber(5526, 2025, 1)));
  CHECK(file.path() == path);
}

TEST_CASE("two who write: the second is told that the file is busy, and may try again") {
  TempDir dir;
  auto path = dir / "cases.mwp";
  Office office(CaseFile::create(path, at_once(), {"5526"}));
  auto number = office.open_case(test::full_form(1));
  auto other = CaseFile::open(path, at_once());
  {
    Transaction writing(office.file, Transaction::Mode::Write);
    auto error = error_of([&] { Transaction second(other, Transaction::Mode::Write); });
    CHECK(error.exit() == Exit::Busy);
    CHECK(error.id() == "busy");
    Transaction reading(other, Transaction::Mode::Read);
    CHECK(events(other) == 1);  // a reader is not kept out
  }
  Transaction second(other, Transaction::Mode::Write);
  second.commit(other.journal().append(office.command(), {note_about(number)}, ""));
  CHECK(events(office.file) == 2);
}

TEST_CASE("a write waits for its turn as long as it was told to") {
  TempDir dir;
  auto path = dir / "cases.mwp";
  auto file = CaseFile::create(path, at_once(), {"5526"});
  OpenOptions patient;
  patient.wait = std::chrono::milliseconds{150};
  Transaction writing(file, Transaction::Mode::Write);
  auto other = CaseFile::open(path, patient);
  auto start = std::chrono::steady_clock::now();
  CHECK(error_of([&] { Transaction second(other, Transaction::Mode::Write); }).exit() == Exit::Busy);
  CHECK(std::chrono::steady_clock::now() - start >= std::chrono::milliseconds{100});
}

TEST_CASE("a commit that SQLite refuses while a reader looks on is not passed off as done") {
  TempDir dir;
  auto path = dir / "cases.mwp";
  Office office(CaseFile::create(path, at_once(), {"5526"}));
  auto number = office.open_case(test::full_form(1));
  // Opened anew: the options of a new file hold for its first opening too.
  office.file.db().raw().exec("PRAGMA busy_timeout = 0");
  auto reader = CaseFile::open(path, at_once());
  {
    Transaction reading(reader, Transaction::Mode::Read);
    REQUIRE(events(reader) == 1);  // takes the shared lock, which a commit can't pass
    auto error = error_of([&] { office.note(number, "x"); });
    CHECK(error.exit() == Exit::Busy);
    CHECK(events(reader) == 1);
  }
  office.note(number, "y");
  CHECK(events(reader) == 2);
}

TEST_CASE("a file in memory is of series A and has no regions of its own") {
  auto file = CaseFile::in_memory();
  CHECK(file.series() == 'A');
  CHECK(file.default_regions().empty());
  CHECK(events(file) == 0);
}

TEST_CASE("a case file with long texts in it") {
  Office office;
  auto number = office.open_case(test::full_form(1));
  std::string large(9U << 20U, 'x');
  office.note(number, large);
  std::size_t size = 0;
  office.file.journal().each(false, [&](const LogEntry& entry) {
    size = entry.event.data()["text"].text().size();
    return true;
  });
  CHECK(size == large.size());
}
