// SPDX-License-Identifier: EUPL-1.2
#include "casefile/journal.hpp"

#include <set>

#include "note_event.hpp"
#include "office.hpp"

using namespace mwp;
using namespace mwp::casefile;
using test::day;
using test::Filled;
using test::Office;

namespace {

using Faults = std::vector<std::pair<EventId, std::string>>;

Faults faults(Journal journal) {
  Faults all;
  journal.verify([&](const EventId& id, const std::string& fault) { all.emplace_back(id, fault); },
                 [](const EventId&, std::string_view) {});
  return all;
}

/// What verify finds after one statement, which is then taken back.
Faults faults_after(Filled& filled, const std::string& sql) {
  auto& db = filled.office.file.db();
  db.execute("SAVEPOINT tampering");
  db.raw().exec(sql);
  auto changed = db.raw().getChanges();
  auto found = faults(filled.journal());
  db.execute("ROLLBACK TO tampering; RELEASE tampering");
  INFO(sql);
  REQUIRE(changed > 0);
  REQUIRE(faults(filled.journal()).empty());
  return found;
}

std::int64_t event_of_kind(Filled& filled, const std::string& kind) {
  return std::stoll(test::rows_of(filled.office.file, "SELECT n FROM event WHERE kind = '" + kind + "'").front());
}

}  // namespace

TEST_CASE("journal: an untouched chain has no faults, and each event hangs on the one before") {
  Filled filled;
  CHECK(faults(filled.journal()).empty());
  std::string prev(32, '\0');
  int n = 0;
  Query rows(filled.office.file.db(), "SELECT n, prev, hash FROM event ORDER BY n");
  for (; rows.next(); ++n) {
    CHECK(rows.number(0) == n + 1);
    CHECK(rows.view(1) == prev);
    CHECK(rows.view(2).size() == 32);
    prev = rows.text(2);
  }
  CHECK(n == 9);
  CHECK(filled.journal().heads().size() == 1);
  CHECK(filled.journal().heads()[0].hash == prev);
  CHECK(filled.journal().hash_of_event({9, 'A'}) == prev);
  CHECK(filled.journal().hash_of_event({10, 'A'}).empty());
}

TEST_CASE("journal: a change of any column of an event is found, and the event is named") {
  Filled filled;
  auto note = event_of_kind(filled, "note");
  auto item = event_of_kind(filled, "item");
  auto approach = event_of_kind(filled, "approach");
  auto plan = event_of_kind(filled, "meeting");
  struct Change {
    std::string set;
    std::int64_t n;
  };
  const std::vector<Change> changes{
      {"series = 'B'", note},
      {"case_number = case_number + 32", note},
      {"case_number = NULL", note},
      {"case_number = 1", plan},
      {"meeting = 'mdo-5526-2026-03-09'", item},
      {"meeting = NULL", item},
      {"meeting = 'mdo-5526-2026-03-02'", note},
      {"context = 'C1'", note},
      {"provider = '10000003'", approach},
      {"provider = NULL", approach},
      {"kind = 'contact'", note},
      {"\"on\" = '2026-02-02'", note},
      {"command = command - 1", note},
      {"command = 999", note},
      {"private = randomblob(32)", 1},
      {"private = NULL", 1},
      {"private = randomblob(32)", note},
      {"digest = randomblob(32)", note},
      {"digest = x''", note},
      {"prev = randomblob(32)", note},
      {"prev = zeroblob(32)", note},
      {"hash = randomblob(32)", note},
      {"salt = randomblob(16)", note},
      {"salt = NULL", note},
      {"body = replace(body, 'notitie', 'Notitie')", note},
      {"body = body || ' '", note},
      {"body = ''", note},
  };
  std::set<std::string> columns;
  for (const auto& change : changes) {
    auto found = faults_after(filled, fmt::format("UPDATE event SET {} WHERE n = {}", change.set, change.n));
    INFO(change.set << " of event " << change.n);
    REQUIRE_FALSE(found.empty());
    CHECK(found.front().first.n == change.n);
    columns.insert(change.set.substr(0, change.set.find(' ')));
  }
  // n, the key, moves the event; so it is tried apart. All the others were tried above.
  CHECK(columns.size() + 1 == test::rows_of(filled.office.file, "SELECT name FROM pragma_table_info('event')").size());
  CHECK_FALSE(faults_after(filled, "UPDATE event SET n = 100 WHERE n = 9").empty());
  CHECK_FALSE(faults_after(filled, fmt::format("UPDATE event SET n = n + 100 WHERE n = {}", note)).empty());
}

TEST_CASE("journal: a content that is taken out while its salt stays is found") {
  Filled filled;
  CHECK_FALSE(
      faults_after(filled, fmt::format("UPDATE event SET body = NULL WHERE n = {}", event_of_kind(filled, "note")))
          .empty());
}

TEST_CASE("journal: an empty text in the place of none is found") {
  Filled filled;
  auto note = event_of_kind(filled, "note");
  for (const auto* set : {"meeting = ''", "context = ''", "provider = ''", "private = x''"}) {
    INFO(set);
    CHECK_FALSE(faults_after(filled, fmt::format("UPDATE event SET {} WHERE n = {}", set, note)).empty());
  }
}

TEST_CASE("journal: erasing salt and body leaves a chain that holds") {
  Filled filled;
  CHECK(faults_after(filled, fmt::format("UPDATE event SET salt = NULL, body = NULL WHERE n = {}",
                                         event_of_kind(filled, "note")))
            .empty());
  CHECK(faults_after(filled, "DELETE FROM event_private WHERE n = 1").empty());  // as an export without identity does
}

TEST_CASE("journal: a change of any column of a command is found in its events") {
  Filled filled;
  auto note = event_of_kind(filled, "note");
  std::set<std::string> columns;
  for (const auto* set :
       {"id = 'x'", "key = 'x'", "key = ''", "line = randomblob(32)", "answer = 'x'", "actor = 'Iemand anders'",
        "recorded_at = '2026-01-01T00:00:00Z'", "clock = 'system'", "program = '9.9'", "policy = randomblob(32)",
        "batch = 'x'", "salt = randomblob(16)", "series = 'B'"}) {
    auto found = faults_after(filled, fmt::format("UPDATE command SET {} WHERE n = {}", set, note));
    INFO(set);
    REQUIRE_FALSE(found.empty());
    CHECK(found.front().first.n == note);
    columns.insert(std::string(set).substr(0, std::string(set).find(' ')));
  }
  CHECK(columns.size() + 1 ==
        test::rows_of(filled.office.file, "SELECT name FROM pragma_table_info('command')").size());
  CHECK_FALSE(faults_after(filled, fmt::format("UPDATE command SET n = 999 WHERE n = {}", note)).empty());
  CHECK_FALSE(faults_after(filled, fmt::format("DELETE FROM command WHERE n = {}", note)).empty());
}

TEST_CASE("journal: a change of the identity part is found, and so is one that is foisted") {
  Filled filled;
  for (const auto* set : {"body = replace(body, 'Fictema1', 'Fictema9')", "salt = randomblob(16)", "body = '{}'"}) {
    auto found = faults_after(filled, fmt::format("UPDATE event_private SET {} WHERE n = 1", set));
    INFO(set);
    REQUIRE(found.size() == 1);
    CHECK(found[0].first == EventId{1, 'A'});
  }
  auto note = event_of_kind(filled, "note");
  auto found =
      faults_after(filled, fmt::format("INSERT INTO event_private VALUES ({}, 'A', randomblob(16), '{{}}')", note));
  REQUIRE(found.size() == 1);
  CHECK(found[0].first.n == note);
  CHECK_FALSE(faults_after(filled,
                           "UPDATE event_private SET n = 9 WHERE n = 1; UPDATE event_private SET n = 1 WHERE n = 2; "
                           "UPDATE event_private SET n = 2 WHERE n = 9")
                  .empty());
}

TEST_CASE("journal: events removed, moved or exchanged are found") {
  Filled filled;
  for (int n = 1; n <= 8; ++n) {
    auto found = faults_after(filled, fmt::format("DELETE FROM event WHERE n = {}", n));
    REQUIRE_FALSE(found.empty());
    CHECK(found[0].first.n == n + 1);  // the chain breaks where it goes on
  }
  CHECK_FALSE(faults_after(filled,
                           "UPDATE event SET n = 50 WHERE n = 3; UPDATE event SET n = 3 WHERE n = 4; UPDATE event SET "
                           "n = 4 WHERE n = 50")
                  .empty());
  // Bodies exchanged with their salts and digests: each is sound by itself.
  CHECK_FALSE(faults_after(filled,
                           "UPDATE event AS e SET (body, salt, digest) = (SELECT body, salt, digest FROM event o WHERE "
                           "o.n = CASE e.n WHEN 3 "
                           "THEN 9 ELSE 3 END) WHERE e.n IN (3, 9)")
                  .empty());
}

TEST_CASE("journal: two equal commands leave different traces") {
  Filled filled;
  filled.office.note(filled.first, "dezelfde");
  filled.office.note(filled.first, "dezelfde");
  auto rows = test::rows_of(filled.office.file, "SELECT hex(digest) FROM event WHERE body LIKE '%dezelfde%'");
  REQUIRE(rows.size() == 2);
  CHECK(rows[0] != rows[1]);  // salted: who knows the text can't find its digest
}

TEST_CASE("journal: more events than a page are all visited and all verified") {
  Office office;
  auto number = office.open_case(test::full_form(1));
  auto note = test::note_event(number);
  {
    Transaction transaction(office.file, Transaction::Mode::Write);
    transaction.commit(office.file.journal().append(office.command(), std::vector<NewEvent>(4500, note), ""));
  }
  std::int64_t last = 0;
  int seen = 0;
  office.file.journal().each(true, [&](const LogEntry& entry) {
    if (entry.event.id.n != last + 1) FAIL("after " << last << " came " << entry.event.id.n);
    last = entry.event.id.n;
    ++seen;
    return true;
  });
  CHECK(seen == 4501);
  CHECK(faults(office.file.journal()).empty());
  for (int n : {2000, 2001, 4000, 4001, 4501}) {
    office.file.db().raw().exec(fmt::format("UPDATE event SET body = '{{}}' WHERE n = {}", n));
    auto found = faults(office.file.journal());
    REQUIRE(found.size() == 1);
    CHECK(found[0].first.n == n);
    office.file.db().raw().exec(fmt::format(
        "UPDATE event SET body = (SELECT body FROM event WHERE n = 3), salt = (SELECT salt FROM event WHERE n = 3) "
        "WHERE n = {}",
        n));
    REQUIRE_FALSE(faults(office.file.journal()).empty());
    office.file.db().raw().exec(
        fmt::format("UPDATE event SET body = NULL, salt = NULL WHERE n = {}", n));  // erased: sound again
    REQUIRE(faults(office.file.journal()).empty());
  }
}
