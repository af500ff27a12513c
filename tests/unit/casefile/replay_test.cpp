// SPDX-License-Identifier: EUPL-1.2
#include "casefile/replay.hpp"

#include <set>

#include "casefile/check.hpp"
#include "casefile/projection.hpp"
#include "casefile/projection/amendment.hpp"
#include "walk.hpp"

using namespace mwp;
using namespace mwp::casefile;
using test::check_same;
using test::day;
using test::Office;
using test::Tables;
using test::tables_of;
using test::Walk;

namespace {

constexpr int many_steps = 700;

Tables replayed(CaseFile& file) {
  auto fresh = CaseFile::in_memory();
  replay_into(file, fresh);
  return tables_of(fresh);
}

bool names_a_case(CaseFile& file, const std::string& table) {
  auto sql = "SELECT name FROM pragma_table_info('" + table + "') WHERE name = 'case_number'";
  return !test::rows_of(file, sql).empty();
}

/// What is shown of one case: its rows, and the meetings that it was on.
Tables tables_of_case(CaseFile& file, CaseNumber number) {
  Tables tables;
  auto key = std::to_string(number.key());
  auto its_meetings = "(SELECT meeting FROM agenda_item WHERE case_number = " + key + ")";
  for (const auto& [table, rows] : tables_of(file)) {
    auto where = table == "case_state"       ? "number = " + key
                 : table == "meeting"        ? "id IN " + its_meetings
                 : table == "participant"    ? "meeting IN " + its_meetings
                 : names_a_case(file, table) ? "case_number = " + key
                                             : "false";
    tables[table] = test::rows_of(file, "SELECT * FROM " + table + " WHERE " + where);
  }
  return tables;
}

/// Data of every shape, where the projections expect their own.
Value any_shape(std::mt19937& random, int depth) {
  static const std::vector<std::string> keys{
      "form",        "scope",     "act",  "signed_by", "on",        "body",    "region",        "carries",
      "case",        "from",      "to",   "outcome",   "options",   "tasks",   "round",         "rung",
      "drops",       "overrides", "rule", "warnings",  "policy",    "with",    "tasks_done",    "outcome_on_rung",
      "who",         "present",   "role", "provider",  "agb",       "name",    "provider_role", "situation",
      "due",         "done",      "date", "amount",    "new_round", "lasting", "residents",     "fell_through",
      "tasks_lapsed"};
  static const std::vector<std::string> texts{"",           "ccc", "5526-2026-0001",      "2026-02-03",
                                              "2026-02-30", "ja",  "mdo-5526-2026-03-02", "\x01"};
  switch (random() % (depth > 0 ? 6 : 3)) {
    case 0:
      return texts[random() % texts.size()];
    case 1:
      return static_cast<std::int64_t>(random()) - 2000000000;
    case 2:
      return random() % 2 == 0;
    case 3: {
      auto array = Value::array();
      for (auto n = random() % 3; n > 0; --n) array.push(any_shape(random, depth - 1));
      return array;
    }
    default: {
      auto object = Value::object();
      for (auto n = random() % 12; n > 0; --n) object.set(keys[random() % keys.size()], any_shape(random, depth - 1));
      return object;
    }
  }
}

Value any_object(std::mt19937& random) {
  auto value = any_shape(random, 4);
  return value.is_object() ? value : Value::object();
}

}  // namespace

TEST_CASE("replay: what is shown is what the journal says, after hundreds of steps of every kind") {
  std::set<std::string, std::less<>> kinds, filled;
  for (unsigned seed : {1U, 2U, 3U, 4U}) {
    Walk walk(seed);
    for (int i = 1; i <= many_steps; ++i) {
      walk.step();
      if (i % 100 == 0) check_same(tables_of(walk.office.file), replayed(walk.office.file));
    }
    INFO("seed " << seed << ": " << walk.taken << " taken, " << walk.refused << " refused");
    CHECK(walk.taken > many_steps / 3);
    CHECK(walk.refused > many_steps / 20);
    CHECK(walk.cases.size() >= 5);
    for (const auto& kind : test::rows_of(walk.office.file, "SELECT DISTINCT kind FROM event"))
      kinds.insert(kind.substr(0, kind.size() - 1));
    for (const auto& [table, rows] : tables_of(walk.office.file)) {
      if (!rows.empty()) filled.insert(table);
    }
    int faults = 0;
    walk.office.file.journal().verify([&](const EventId&, const std::string&) { ++faults; },
                                      [](const EventId&, std::string_view) {});
    CHECK(faults == 0);
  }
  for (auto kind : kind::all) {
    INFO(kind);
    CHECK(kinds.count(kind) == 1);  // else its apply was never called
  }
  for (const auto& projection : projections()) {
    for (const auto* table : projection.tables) {
      INFO(table);
      CHECK(filled.contains(table));  // else nothing was compared in it
    }
  }
}

TEST_CASE("replay: as of now is the present, as of then is what was shown then") {
  Walk walk(3);
  std::vector<std::pair<Moment, Tables>> shown;
  auto before_all = walk.office.now;
  for (int i = 1; i <= many_steps; ++i) {
    walk.step();
    if (i % 60 == 0) shown.emplace_back(walk.office.now, tables_of(walk.office.file));
  }
  auto present = walk.office.file.as_of(walk.office.now + std::chrono::seconds{1}, std::nullopt);
  check_same(tables_of(walk.office.file), tables_of(present));
  CHECK(test::rows_of(present, "SELECT * FROM event") == test::rows_of(walk.office.file, "SELECT * FROM event"));
  REQUIRE(shown.size() > 10);
  for (const auto& [moment, tables] : shown) {
    INFO(iso(moment));
    auto then = walk.office.file.as_of(moment + std::chrono::seconds{1}, std::nullopt);
    check_same(tables, tables_of(then));
  }
  auto nothing = walk.office.file.as_of(before_all, std::nullopt);
  for (const auto& [table, rows] : tables_of(nothing)) {
    INFO(table);
    CHECK(rows.empty());
  }
}

TEST_CASE("replay: as of a moment, what was recorded at that very moment is not known yet") {
  Office office;
  auto number = office.open_case(test::full_form(1));
  auto opened = office.now;
  office.note(number, "later");
  CHECK_FALSE(find_case(*std::make_unique<CaseFile>(office.file.as_of(opened, std::nullopt)), number));
  auto just_after = office.file.as_of(opened + std::chrono::seconds{1}, std::nullopt);
  CHECK(find_case(just_after, number));
  CHECK(just_after.journal().count(number) == 1);
}

TEST_CASE("replay: one case as of now is that case as it stands") {
  Walk walk(4);
  for (int i = 1; i <= many_steps; ++i) walk.step();
  for (auto number : walk.cases) {
    INFO(number.text());
    auto alone = walk.office.file.as_of(walk.office.now + std::chrono::seconds{1}, number);
    check_same(tables_of_case(walk.office.file, number), tables_of_case(alone, number));
    CHECK(alone.journal().count(number) == walk.office.file.journal().count(number));
  }
}

TEST_CASE("replay: one case as of then is that case as it was shown") {
  Walk walk(5);
  std::vector<std::tuple<Moment, CaseNumber, Tables>> shown;
  for (int i = 1; i <= many_steps; ++i) {
    walk.step();
    if (i % 70 != 0) continue;
    for (auto number : walk.cases)
      shown.emplace_back(walk.office.now, number, tables_of_case(walk.office.file, number));
  }
  REQUIRE(shown.size() > 30);
  for (const auto& [moment, number, tables] : shown) {
    INFO(number.text() << " on " << iso(moment));
    auto then = walk.office.file.as_of(moment + std::chrono::seconds{1}, number);
    check_same(tables, tables_of_case(then, number));
  }
}

TEST_CASE("replay: one case as of now holds no other client's identity") {
  Walk walk(6);
  for (int i = 1; i <= 200; ++i) walk.step();
  for (auto number : walk.cases) {
    auto alone = walk.office.file.as_of(walk.office.now + std::chrono::seconds{1}, number);
    INFO(number.text());
    CHECK(test::rows_of(alone, "SELECT * FROM identity").size() <= 1);
    CHECK(test::rows_of(alone, "SELECT * FROM case_state").size() == 1);
  }
}

TEST_CASE("replay: an event that no longer fits has no effect, and never stops the replay") {
  std::mt19937 random{7};
  Office office;
  auto number = office.open_case(test::full_form(1));
  for (int i = 0; i < 9000; ++i) {
    NewEvent event;
    event.kind = random() % 20 == 0 ? "a-kind-of-the-future" : kind::all[random() % std::size(kind::all)];
    if (random() % 10 == 0) event.kind = kind::consent;
    event.on = day("2026-02-03");
    if (random() % 4 != 0) event.case_number = random() % 2 == 0 ? number : CaseNumber(5526, 2026, 1);
    if (random() % 2 == 0) event.meeting = "mdo-5526-2026-03-02";
    if (random() % 4 == 0) event.context = "ctx-1";
    if (random() % 2 == 0) event.provider = "10000001";
    event.data = any_object(random);
    event.made = any_object(random);
    if (casefile::is_amendment(event.kind) && random() % 30 == 0)  // of one that is there, or was never
      event.data.set("event", EventId{static_cast<std::int64_t>(random() % 9000) + 1, 'A'}.text());
    if (random() % 3 == 0) event.personal = any_object(random);
    INFO(event.kind << " " << event.data.json() << " " << event.made.json());
    Transaction transaction(office.file, Transaction::Mode::Write);
    REQUIRE_NOTHROW(transaction.commit(office.file.journal().append(office.command(), {event}, "")));
  }
  auto tables = tables_of(office.file);
  check_same(tables, replayed(office.file));
  for (const auto* table :
       {"consent", "task", "mark", "step", "participant", "assessment", "agenda_item", "directory", "places"}) {
    INFO(table);
    CHECK_FALSE(tables[table].empty());  // some of it did fit
  }
}
