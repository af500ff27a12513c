// SPDX-License-Identifier: EUPL-1.2
#include "casefile/projection/task.hpp"

#include "told.hpp"

using namespace mwp;
using namespace mwp::casefile;
using test::number;
using test::Told;

namespace {

/// `made` with so many tasks, each with `rest` behind its text and owner.
std::string opens(int count, const std::string& rest = "") {
  std::string tasks;
  for (int i = 0; i < count; ++i) {
    tasks += std::string(i == 0 ? "" : ",") + R"({"text":"x","owner":"zorgkantoor")" + rest + "}";
  }
  return R"({"tasks":[)" + tasks + "]}";
}

std::vector<std::string> visited(CaseFile& file, bool open_only) {
  std::vector<std::string> ids;
  each_task(file, open_only, [&](const Task& task) { ids.push_back(task.id.text()); });
  return ids;
}

}  // namespace

TEST_CASE("each_task: by due date, then those without one, then the closed ones") {
  Told told;
  auto undated = told.tell(kind::task, "{}", opens(2)).text();
  auto late = told.tell(kind::task, "{}", opens(1, R"(,"due":"2026-03-01")")).text();
  auto soon = told.tell(kind::task, "{}", opens(2, R"(,"due":"2026-02-01")")).text();
  auto agreed = told.tell(kind::agreement, "{}", opens(1, R"(,"due":"2026-02-01")"), "wsr-1", std::nullopt).text();
  told.tell(kind::task_done, R"({"task":")" + soon + R"("})");
  CHECK(visited(told.file, true) == std::vector{soon + ".2", agreed, late, undated, undated + ".2"});
  CHECK(visited(told.file, false) == std::vector{soon + ".2", agreed, late, undated, undated + ".2", soon});
}

TEST_CASE("each_task: every task once, also where pages end between equal due dates") {
  Told told;
  for (int i = 0; i < 5; ++i) told.tell(kind::task, "{}", opens(1000, R"(,"due":"2026-02-01")"));
  for (int i = 0; i < 2; ++i) told.tell(kind::task, "{}", opens(1000));
  auto ids = visited(told.file, true);
  CHECK(ids.size() == 7000);
  std::sort(ids.begin(), ids.end());
  CHECK(std::unique(ids.begin(), ids.end()) == ids.end());
}

TEST_CASE("projection task: who is given a task owns it alone, and what S4 said of it no longer holds") {
  Told told;
  auto id = told.tell(kind::escalation, "{}",
                      opens(1, R"(,"with":["oco"],"supports":["client","zorgaanbieder"],"certainty":"likely")"));
  CHECK(find_task(told.file, {id, 0})->with == std::vector<std::string>{"oco"});
  told.tell(kind::task_assign, R"({"task":")" + id.text() + R"(","owner":"zorgaanbieder"})");
  auto task = find_task(told.file, {id, 0});
  REQUIRE(task);
  CHECK(task->owner == "zorgaanbieder");
  CHECK(task->with.empty());
  CHECK(task->supports == std::vector<std::string>{"client"});
  CHECK(task->certainty.empty());
  CHECK(task->concerns("client"));
  CHECK_FALSE(task->concerns("zorgkantoor"));
}
