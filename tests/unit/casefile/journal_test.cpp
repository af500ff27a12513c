// SPDX-License-Identifier: EUPL-1.2
#include "casefile/journal.hpp"

#include "casefile/hash.hpp"
#include "note_event.hpp"
#include "office.hpp"

using namespace mwp;
using namespace mwp::casefile;
using test::day;
using test::Filled;
using test::Office;

TEST_CASE("journal: n is one more than the largest in the file, whatever series that is of") {
  Filled filled;
  auto& db = filled.office.file.db();
  db.execute(
      "INSERT INTO command SELECT 500, 'B', 'x', NULL, line, answer, actor, recorded_at, clock, program, policy, "
      "batch, salt FROM command WHERE n = 3");
  db.execute(
      "INSERT INTO event SELECT 500, 'B', case_number, meeting, context, provider, kind, \"on\", 500, private, digest, "
      "prev, hash, salt, body "
      "FROM event WHERE n = 3");
  filled.office.note(filled.first, "na de samenvoeging");
  auto heads = filled.journal().heads();
  REQUIRE(heads.size() == 2);
  CHECK(heads[0].id == EventId{501, 'A'});
  CHECK(heads[1].id == EventId{500, 'B'});
  // Its prev is the last hash of its own series, not of the file.
  Query row(db, "SELECT prev FROM event WHERE n = 501");
  REQUIRE(row.next());
  CHECK(row.text(0) == filled.journal().hash_of_event({9, 'A'}));
}

TEST_CASE("journal: a command is found by the caller's key, or by its own id") {
  Office office;
  auto number = office.open_case(test::full_form(1));
  auto command = office.command();
  command.key = "K-1";
  auto note = test::note_event(number);
  StoredCommand stored;
  {
    Transaction transaction(office.file, Transaction::Mode::Write);
    stored = office.file.journal().append(command, {note, note}, "een antwoord");
    transaction.commit(stored);
  }
  for (const auto& key : {std::string("K-1"), stored.id}) {
    auto found = office.file.journal().find_key(key);
    REQUIRE(found);
    CHECK(found->answer == "een antwoord");
    CHECK(found->line_digest == hash_of(command.line));
    CHECK(found->events == std::vector<EventId>{{2, 'A'}, {3, 'A'}});
    CHECK(found->id == stored.id);
  }
  CHECK_FALSE(office.file.journal().find_key("K-2"));
  CHECK_FALSE(office.file.journal().find_key(""));
  auto entries = office.file.journal().of_command(stored);
  REQUIRE(entries.size() == 2);
  CHECK(entries[1].actor == "T. Voorbeeld");
  CHECK(entries[1].clock == "pinned");
}

TEST_CASE("journal: what is not what was written is not committed") {
  for (const auto* harm :
       {"UPDATE event SET body = '{}' WHERE n = 3", "UPDATE event SET \"on\" = '2026-02-04' WHERE n = 4",
        "UPDATE event SET hash = prev WHERE n = 4", "UPDATE command SET answer = 'b' WHERE n = 2",
        "DELETE FROM event WHERE n = 4", "DELETE FROM event WHERE n = 2", ""}) {
    Office office;
    auto number = office.open_case(test::full_form(1));
    auto note = test::note_event(number);
    auto two_commands = [&] {
      Transaction transaction(office.file, Transaction::Mode::Write);
      office.file.journal().append(office.command(), {note, note}, "a");
      auto last = office.file.journal().append(office.command(), {note}, "a");
      office.file.db().execute(harm);
      transaction.commit(last);
    };
    CAPTURE(harm);
    if (*harm == '\0') {
      two_commands();
      CHECK(office.file.journal().heads().front().id == EventId{4, 'A'});
    } else {
      CHECK(test::error_of(two_commands).id() == "read-back");
      CHECK(office.file.journal().heads().front().id == EventId{1, 'A'});
    }
  }
}

TEST_CASE("journal: what was tried and taken back leaves no gap") {
  Office office;
  auto number = office.open_case(test::full_form(1));
  auto note = test::note_event(number);
  Transaction transaction(office.file, Transaction::Mode::Write);
  auto first = office.file.journal().append(office.command(), {note}, "");
  {
    Trial tried(office.file.db());
    CHECK(office.file.journal().append(office.command(), {note, note}, "").events.back() == EventId{4, 'A'});
  }
  auto second = office.file.journal().append(office.command(), {note}, "");
  CHECK(second.events == std::vector<EventId>{{3, 'A'}});
  CHECK(transaction.commit(second));
}

TEST_CASE("journal: the key of another series is not ours") {
  Office office;
  office.open_case(test::full_form(1));
  office.file.db().execute("PRAGMA foreign_keys = OFF");
  office.file.db().execute(
      "INSERT INTO command SELECT 2, 'B', '0123456789abcdef', 'K-1', line, answer, actor, recorded_at, clock, program, "
      "policy, batch, salt FROM command");
  CHECK_FALSE(office.file.journal().find_key("K-1"));
  CHECK(office.file.journal().find_key("0123456789abcdef"));
}

TEST_CASE("journal: identity is read only where it is asked for") {
  Filled filled;
  CHECK(filled.journal().find({1, 'A'}, false)->event.personal.is_null());
  CHECK(filled.journal().find({1, 'A'}, true)->event.personal["client"]["family_name"].text() == "Fictema1");
  CHECK_FALSE(filled.journal().find({100, 'A'}, true));
  int seen = 0;
  filled.journal().each(false, [&](const LogEntry& entry) {
    CHECK(entry.event.personal.is_null());
    CHECK_FALSE(test::holds(entry.event.body.json(), "Fictema"));
    return ++seen < 5;  // false stops
  });
  CHECK(seen == 5);
  for (const auto& entry : filled.journal().of_case(filled.first, false)) CHECK(entry.event.personal.is_null());
}

TEST_CASE("journal: the identity of a client stands in no other table than the two that are meant for it") {
  Filled filled;
  for (const auto& row : test::rows_of(filled.office.file, "SELECT name FROM sqlite_schema WHERE type = 'table'")) {
    auto table = row.substr(0, row.size() - 1);
    bool private_table = table == "event_private" || table == "identity";
    int hits = 0;
    for (const auto& line : test::rows_of(filled.office.file, "SELECT * FROM " + table))
      hits += test::holds(line, "Fictema") ? 1 : 0;
    INFO(table);
    CHECK((hits > 0) == private_table);
  }
}

TEST_CASE("journal: the events of a case, in their order") {
  Filled filled;
  std::string kinds;
  for (const auto& entry : filled.journal().of_case(filled.first, false)) kinds += entry.event.kind + " ";
  CHECK(kinds == "intake note approach item ");
  CHECK(filled.journal().count(filled.first) == 4);
  CHECK(filled.journal().count(filled.second) == 3);
  CHECK(filled.journal().of_case(CaseNumber(5526, 2025, 99), false).empty());
}

TEST_CASE("journal: the largest number ever opened, in its region and year") {
  Filled filled;
  CHECK(filled.journal().largest(5526, 2025) == CaseNumber(5526, 2025, 2));
  CHECK_FALSE(filled.journal().largest(5526, 2026));
  CHECK_FALSE(filled.journal().largest(5525, 2025));
  CHECK_FALSE(filled.journal().largest(5527, 2025));
}
