// SPDX-License-Identifier: EUPL-1.2
#include "casefile/exchange/merge.hpp"

#include "base/text.hpp"
#include "support.hpp"

using namespace mwp;
using namespace mwp::casefile;
using test::check_same;
using test::error_of;
using test::exported;
using test::faults_in;
using test::import_text;
using test::journal_of;
using test::tables_of;
using test::Walk;
using test::working_copy;

namespace {

void steps(Walk& walk, int count) {
  for (int i = 0; i < count; ++i) walk.step();
}

/// Goes on in a working copy of what this walk has done.
std::unique_ptr<Walk> fork(Walk& walk, char series, unsigned seed) {
  return std::make_unique<Walk>(seed, working_copy(walk.office.file, series), walk.office.now);
}

/// The lines of an export, first and last included.
std::vector<std::string> lines_of(const std::string& text) {
  auto lines = split(text, '\n');
  lines.pop_back();
  return lines;
}

}  // namespace

TEST_CASE("merge: an export with identity makes the same file of an empty one") {
  for (unsigned seed : {11U, 12U}) {
    Walk walk(seed);
    steps(walk, 400);
    auto text = exported(walk.office.file);
    auto fresh = CaseFile::in_memory();
    auto merged = import_text(fresh, text);
    CHECK(merged.known == 0);
    CHECK((journal_of(fresh) == journal_of(walk.office.file)));
    check_same(tables_of(walk.office.file), tables_of(fresh));
    CHECK((exported(fresh) == text));
    CHECK(faults_in(fresh) == 0);
  }
}

TEST_CASE("merge: the same import again changes nothing") {
  Walk walk(13);
  steps(walk, 200);
  auto text = exported(walk.office.file);
  auto before = journal_of(walk.office.file);
  auto tables = tables_of(walk.office.file);
  auto merged = import_text(walk.office.file, text);
  CHECK_FALSE(merged.changed());
  CHECK(merged.known > 100);
  CHECK((journal_of(walk.office.file) == before));
  check_same(tables, tables_of(walk.office.file));
}

TEST_CASE("merge: a file and its working copy, worked on apart and merged both ways, are one") {
  for (unsigned seed = 21; seed < 27; ++seed) {
    INFO("seed " << seed);
    Walk walk(seed);
    steps(walk, 150);
    auto copy = fork(walk, 'B', seed + 100);
    auto third = fork(walk, 'C', seed + 200);
    steps(walk, 120);
    steps(*copy, 120);
    steps(*third, 60);
    auto a = exported(walk.office.file);
    auto b = exported(copy->office.file);
    auto c = exported(third->office.file);
    auto merged = import_text(walk.office.file, b);
    CHECK(merged.events > 20);
    import_text(walk.office.file, c);
    import_text(copy->office.file, c);
    import_text(copy->office.file, a);
    CHECK((journal_of(walk.office.file) == journal_of(copy->office.file)));
    check_same(tables_of(walk.office.file), tables_of(copy->office.file));
    check_same(tables_of(walk.office.file), test::replayed(walk.office.file));
    CHECK((exported(walk.office.file) == exported(copy->office.file)));
    CHECK(faults_in(walk.office.file) == 0);
    // … and each goes on from there
    steps(walk, 30);
    steps(*copy, 30);
    import_text(walk.office.file, exported(copy->office.file));
    check_same(tables_of(walk.office.file), test::replayed(walk.office.file));
    CHECK(faults_in(walk.office.file) == 0);
  }
}

TEST_CASE("merge: so many events in between that all is folded again") {
  test::Office office;
  auto number = office.open_case(test::full_form(1));
  auto copy = working_copy(office.file, 'B');
  test::Office other(std::move(copy));
  for (int i = 0; i < 5200; ++i) other.note(number, "in de kopie " + std::to_string(i));
  for (int i = 0; i < 5300; ++i) office.note(number, "in het origineel");
  auto merged = import_text(office.file, exported(other.file));
  CHECK(merged.events == 5200);
  check_same(tables_of(office.file), test::replayed(office.file));
}

TEST_CASE("merge: a plain copy that was worked on is refused, and its event is named") {
  Walk walk(31);
  steps(walk, 60);
  auto copy = fork(walk, 'A', 32);
  auto base = walk.office.file.journal().heads().front().id;
  auto number = walk.cases.front();
  walk.office.note(number, "hier");
  copy->office.note(number, "daar");
  auto before = journal_of(walk.office.file);
  auto error = error_of([&] { import_text(walk.office.file, exported(copy->office.file)); });
  CHECK(error.id() == "other-history");
  CHECK(error.exit() == Exit::Input);
  CHECK(test::holds(error.what(), EventId{base.n + 1, 'A'}.text()));
  CHECK((journal_of(walk.office.file) == before));
}

TEST_CASE("merge: a plain copy shows even where no number stands twice") {
  test::Office office;
  auto number = office.open_case(test::full_form(1));
  auto copy = working_copy(office.file, 'A');
  test::Office other(working_copy(office.file, 'B'));
  for (int i = 0; i < 5; ++i) other.note(number, "in B");
  import_text(copy, exported(other.file));
  test::Office plain(std::move(copy));
  plain.note(number, "als A, na B");  // A7
  office.note(number, "hier");        // A2
  auto error = error_of([&] { import_text(office.file, exported(plain.file)); });
  CHECK(error.id() == "other-history");
  error = error_of([&] { import_text(plain.file, exported(office.file)); });
  CHECK(error.id() == "other-history");
}

TEST_CASE("merge: without identity the digests come, and a later import fills them in") {
  Walk walk(41);
  steps(walk, 150);
  auto bare = CaseFile::in_memory();
  import_text(bare, exported(walk.office.file, {false, {}, false}));
  CHECK(faults_in(bare) == 0);
  CHECK(test::rows_of(bare, "SELECT * FROM event_private").empty());
  CHECK(test::rows_of(bare, "SELECT * FROM identity").empty());
  check_same(tables_of(bare), test::replayed(bare));
  auto merged = import_text(bare, exported(walk.office.file));
  CHECK(merged.events == 0);
  CHECK(merged.identities > 3);
  CHECK((journal_of(bare) == journal_of(walk.office.file)));
  check_same(tables_of(bare), tables_of(walk.office.file));
  import_text(bare, exported(walk.office.file, {false, {}, false}));
  check_same(tables_of(bare), tables_of(walk.office.file));
}

TEST_CASE("merge: what was erased here stays erased") {
  test::Office office;
  office.open_case(test::full_form(1));
  auto text = exported(office.file);
  office.file.db().execute("DELETE FROM event_private; UPDATE event SET salt = NULL, body = NULL");
  import_text(office.file, text);
  CHECK(test::rows_of(office.file, "SELECT * FROM event_private").empty());
  auto erased = exported(office.file);
  auto fresh = CaseFile::in_memory();
  import_text(fresh, erased);
  CHECK(exported(fresh) == erased);
  CHECK(faults_in(fresh) == 0);
}

TEST_CASE("merge: some cases alone are proven by the hashes of what is left out, and the rest joins them later") {
  for (unsigned seed : {51U, 52U, 53U}) {
    Walk walk(seed);
    steps(walk, 300);
    auto& file = walk.office.file;
    auto part = CaseFile::in_memory();
    import_text(part, exported(file, {true, {walk.cases.at(1)}, false}));
    CHECK(faults_in(part) == 0);
    CHECK(part.journal().count(walk.cases.at(1)) == file.journal().count(walk.cases.at(1)));
    CHECK(part.journal().count(walk.cases.at(0)) == 0);
    CHECK(test::rows_of(part, "SELECT * FROM identity").size() <= 1);
    check_same(tables_of(part), test::replayed(part));
    auto again = CaseFile::in_memory();
    import_text(again, exported(part));
    CHECK((journal_of(again) == journal_of(part)));
    import_text(part, exported(file, {true, {walk.cases.at(0), walk.cases.at(2)}, false}));
    CHECK(faults_in(part) == 0);
    check_same(tables_of(part), test::replayed(part));
    import_text(part, exported(file));
    CHECK((journal_of(part) == journal_of(file)));
    check_same(tables_of(part), tables_of(file));
  }
}

TEST_CASE("merge: a line that is taken out, moved or changed is never imported") {
  Walk walk(61);
  steps(walk, 12);
  auto lines = lines_of(exported(walk.office.file));
  auto refused = [&](std::vector<std::string> changed) {
    auto fresh = CaseFile::in_memory();
    auto error = error_of([&] { import_text(fresh, join(changed, "\n") + "\n"); });
    CHECK(error.exit() == Exit::Input);
    CHECK(journal_of(fresh).empty());
    return error;
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    INFO("line " << i + 1 << " of " << lines.size());
    auto without = lines;
    without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
    refused(without);
    if (i + 1 < lines.size()) {
      auto swapped = lines;
      std::swap(swapped[i], swapped[i + 1]);
      refused(swapped);
    }
    auto doubled = lines;
    doubled.insert(doubled.begin() + static_cast<std::ptrdiff_t>(i), lines[i]);
    refused(doubled);
    for (std::size_t at = 3; at < lines[i].size(); at += 61) {
      auto changed = lines;
      changed[i][at] = static_cast<char>(changed[i][at] == '1' ? '2' : '1');
      if (changed[i] != lines[i]) refused(changed);
    }
  }
}
