// SPDX-License-Identifier: EUPL-1.2
// How much a command reads, counted in the turns of SQLite's loops rather than in time: what is about one case costs
// the same however many others stand in the file, and what is about many grows no faster than they do.
#include <sqlite3.h>

#include "casefile/replay.hpp"
#include "office.hpp"
#include "process/standing.hpp"

using namespace mwp;
using namespace mwp::casefile;
using test::Office;

namespace {

/// A file with so many cases, each with a note.
struct Cases {
  explicit Cases(int count) {
    for (int i = 1; i <= count; ++i) {
      numbers.push_back(office.open_case(test::full_form(i)));
      office.note(numbers.back(), "een notitie");
    }
  }
  /// Records a note on each case under the name of one batch; gives their events.
  std::vector<EventId> batch(const std::string& name) {
    std::vector<EventId> events;
    Transaction transaction(office.file, Transaction::Mode::Write);
    for (auto number : numbers) {
      process::Desk desk{office.file, office.library, office.today(), office.recording};
      auto draft = process::note(desk, number, "uit een reeks");
      auto command = office.command();
      command.batch = name;
      office.last = office.file.journal().append(command, std::move(draft.events), draft.answer);
      events.push_back(office.last.events.front());
    }
    transaction.commit(office.last);
    return events;
  }

  Office office;
  std::vector<CaseNumber> numbers;
};

/// Turns of loops, jumps and ends of statements while `work` is done.
std::int64_t turns(CaseFile& file, const std::function<void()>& work) {
  std::int64_t count = 0;
  auto* handle = file.db().raw().getHandle();
  auto note = [](void* counter) {
    ++*static_cast<std::int64_t*>(counter);
    return 0;
  };
  sqlite3_progress_handler(handle, 1, note, &count);
  work();
  sqlite3_progress_handler(handle, 0, nullptr, nullptr);
  return count;
}

using Doing = std::function<void(Cases&)>;

std::int64_t turns_of(Cases& cases, const Doing& task) {
  return turns(cases.office.file, [&] { task(cases); });
}

}  // namespace

TEST_CASE("work: what is about one case does not grow with the file") {
  constexpr int few = 10, many = 200;
  Cases small(few), large(many);
  small.batch("reeks");
  large.batch("reeks");
  const std::vector<std::pair<std::string, Doing>> tasks{
      {"a note", [](Cases& cases) { cases.office.note(cases.numbers[4], "nog een"); }},
      {"a new case",
       [](Cases& cases) { cases.office.open_case(test::full_form(static_cast<int>(cases.numbers.size()) + 1)); }},
      {"a situation entered",
       [](Cases& cases) {
         cases.office.record(
             [&](process::Desk& desk) { return process::escalate(desk, cases.numbers[6], "plek-niet-passend", {}); });
       }},
      {"a meeting planned",
       [](Cases& cases) {
         cases.office.record([&](process::Desk& desk) {
           process::MeetingPlan plan;
           plan.body = "mdo";
           plan.dates = {test::day("2026-03-02")};
           plan.region = "5526";
           return process::plan_meetings(desk, plan);
         });
       }},
      {"taking the last command back", [](Cases& cases) { cases.office.undo(cases.office.last_command().events); }},
      {"correcting an event",
       [](Cases& cases) {
         cases.office.note(cases.numbers[5], "fout");
         auto event = cases.office.last_command().events.front();
         cases.office.record([&](process::Desk& desk) {
           return process::correct(desk, event, {}, {{"text", "goed"}});
         });
       }},
      {"a key that is new", [](Cases& cases) { CHECK_FALSE(cases.office.file.journal().find_key("nooit-gebruikt")); }},
      {"the id of an event",
       [](Cases& cases) {
         CHECK(cases.office.file.journal().find({7, 'A'}, true));
       }},
      {"the events of a case",
       [](Cases& cases) { CHECK(cases.office.file.journal().of_case(cases.numbers[3], true).size() > 2); }},
      {"a case as it was",
       [](Cases& cases) {
         CHECK(find_case(*std::make_unique<CaseFile>(cases.office.file.as_of(cases.office.now, cases.numbers[3])),
                         cases.numbers[3]));
       }},
      {"what blocks a case",
       [](Cases& cases) {
         process::Facts facts(cases.office.file, cases.office.library, cases.numbers[2]);
         static_cast<void>(process::obstacles(facts, cases.office.today()));
       }},
  };
  for (const auto& [name, task] : tasks) {
    INFO(name);
    auto before = turns_of(small, task);
    auto after = turns_of(large, task);
    INFO(before << " turns in a file of " << few << " cases, " << after << " in one of " << many);
    CHECK(before > 0);
    CHECK(after <= before + before / 4 + 10);
  }
}

TEST_CASE("work: what is about many grows as they do") {
  constexpr int few = 20, times = 8;
  Cases small(few), large(times * few);
  auto some = small.batch("reeks");
  auto more = large.batch("reeks");
  auto undo = [](Cases& cases, const std::vector<EventId>& events) {
    return turns(cases.office.file, [&] { cases.office.undo(events); });
  };
  auto again = [](Cases& cases) {
    auto fresh = CaseFile::in_memory();
    return turns(fresh, [&] { replay_into(cases.office.file, fresh); });
  };
  auto by_one = undo(small, some), by_all = undo(large, more);
  INFO("undo: " << by_one << " turns for " << few << " lines, " << by_all << " for " << times * few);
  CHECK(by_all <= (times + 2) * by_one);
  auto one = again(small), all = again(large);
  INFO("replay: " << one << " turns after " << few << " undone lines, " << all << " after " << times * few);
  CHECK(all <= (times + 2) * one);
}
