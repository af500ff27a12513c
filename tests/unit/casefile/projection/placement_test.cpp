// SPDX-License-Identifier: EUPL-1.2
// How a placement stands, folded from its steps.
#include "casefile/projection/placement.hpp"

#include "casefile/projection/finance.hpp"
#include "casefile/projection/task.hpp"
#include "told.hpp"

using namespace mwp;
using namespace mwp::casefile;
using How = EndedMatch::How;
using test::day;
using test::number;
using test::Told;

namespace {

std::string named(const std::string& provider, const std::string& more = "") {
  return R"({"provider":{"name":")" + provider + "\"}" + more + "}";
}

struct Placed : Told {
  void match(const std::string& provider) { tell(kind::match, named(provider)); }
  void fall_through(const std::string& provider) { tell(kind::match, named(provider, R"(,"fell_through":true)")); }
  void agree() { tell(kind::move_agreement, R"({"text":"samen"})", R"({"round":1})"); }
  void move(const std::string& provider) { tell(kind::move, "{}", named(provider)); }
  Placement now() { return placement_of(file, number); }
};

}  // namespace

TEST_CASE("projection placement: nothing recorded is nothing") {
  Placed placed;
  CHECK(placed.now().empty());
  CHECK(placed.now().lives_at().empty());
  CHECK_FALSE(placed.now().agreed(1, day("2026-03-01")));
}

TEST_CASE("projection placement: a candidate named again is one; one that fell through may come back") {
  Placed placed;
  placed.tell(kind::candidate, named("De Hoeve"));
  placed.tell(kind::candidate, named("de hoeve", R"(,"text":"denkt na")"));
  REQUIRE(placed.now().candidates.size() == 1);
  CHECK(placed.now().candidates[0].text == "denkt na");
  placed.on = day("2026-02-10");
  placed.tell(kind::candidate, named("DE HOEVE", R"(,"fell_through":true)"));
  REQUIRE(placed.now().candidates.size() == 1);
  CHECK(placed.now().candidates[0].on == day("2026-02-03"));
  CHECK(placed.now().candidates[0].fell_through_on == day("2026-02-10"));
  placed.tell(kind::candidate, named("De Hoeve"));
  REQUIRE(placed.now().candidates.size() == 2);
  CHECK_FALSE(placed.now().candidates[1].fell_through_on);
}

TEST_CASE("projection placement: a match takes the place of another, with its plan and its agreements") {
  Placed placed;
  placed.agree();  // before any match: for the first one
  placed.match("A");
  CHECK(placed.now().agreed(1, day("2026-02-03")));
  CHECK_FALSE(placed.now().agreed(1, day("2026-02-02")));
  CHECK_FALSE(placed.now().agreed(2, day("2026-02-03")));
  placed.tell(kind::move_plan, R"({"date":"2026-03-01"})");
  placed.match("B");
  auto now = placed.now();
  CHECK(now.match->provider.name == "B");
  CHECK_FALSE(now.planned);
  CHECK_FALSE(now.agreed(1, day("2026-02-03")));
  REQUIRE(now.ended.size() == 1);
  CHECK(now.ended[0].how == How::Replaced);
  CHECK(now.ended[0].provider.name == "A");
}

TEST_CASE("projection placement: a match that falls through, and one that never was") {
  Placed placed;
  placed.fall_through("A");
  CHECK(placed.now().empty());
  placed.match("A");
  placed.fall_through("A");
  CHECK_FALSE(placed.now().match);
  CHECK(placed.now().ended.at(0).how == How::FellThrough);
  CHECK_FALSE(placed.now().ended.at(0).moved);
}

TEST_CASE("projection placement: who moves on keeps the agreements made since the first move") {
  Placed placed;
  placed.match("A");
  placed.agree();
  placed.move("A");
  CHECK_FALSE(placed.now().agreed(1, day("2026-02-03")));  // they were for the move that was made
  placed.agree();
  CHECK(placed.now().agreed(1, day("2026-02-03")));
  placed.match("B");
  auto now = placed.now();
  CHECK(now.agreed(1, day("2026-02-03")));
  CHECK(now.agreements.size() == 1);
  CHECK(now.ended.at(0).how == How::MovedOn);
  CHECK(now.lives_at().name == "A");
  placed.move("B");
  CHECK(placed.now().lives_at().name == "B");
}

TEST_CASE("projection placement: a failure ends match, move and checks to come, and stays in sight") {
  Placed placed;
  placed.match("A");
  placed.move("A");
  placed.tell(kind::placement_check, R"({"due":"2026-04-01"})");
  placed.tell(kind::placement_check, R"({"due":"2026-03-01"})");
  placed.tell(kind::placement_check, R"({"done":"2026-03-02","text":"gaat"})");
  REQUIRE(placed.now().checks.size() == 2);
  CHECK(placed.now().checks[1].done == day("2026-03-02"));
  placed.tell(kind::placement_fail, R"({"new_round":true})", R"({"round":1,"new_round":2,"rung":"zorgaanbieder"})");
  auto now = placed.now();
  CHECK_FALSE(now.match);
  CHECK_FALSE(now.moved);
  CHECK(now.lives_at().name == "A");
  REQUIRE(now.checks.size() == 1);
  REQUIRE(now.ended.size() == 1);
  CHECK(now.ended[0].how == How::Failed);
  CHECK(now.ended[0].new_round);
  CHECK(now.ended[0].text == "omdat");
  CHECK(placed.state().round == 2);
  placed.tell(kind::placement_fail, R"({"same_round":true})");  // nothing is left that could fail
  CHECK(placed.now().ended.size() == 1);
}

TEST_CASE("projection placement: a case that is reopened loses a match, not a place") {
  Placed placed;
  placed.match("A");
  placed.tell(kind::reopen, "{}", R"({"round":1,"new_round":2})");
  CHECK_FALSE(placed.now().match);
  placed.match("B");
  placed.move("B");
  placed.tell(kind::reopen, "{}", R"({"round":2,"new_round":3})");
  CHECK(placed.now().match->provider.name == "B");
}

TEST_CASE("projection task: what is done may be named by its code or by its id") {
  Told told;
  const auto* two =
      R"({"tasks":[{"code":"placement-check","text":"a","owner":"zorgkantoor"},{"code":"placement-check","text":"b","owner":"zorgkantoor"}]})";
  auto opened = told.tell(kind::placement_check, "{}", two);
  told.tell(kind::placement_check, "{}", R"({"tasks_done":[")" + opened.text() + R"(.2"]})");
  CHECK(get_task(told.file, {opened, 0}).open());
  CHECK(get_task(told.file, {opened, 1}).state == Task::State::Done);
  told.tell(kind::move, "{}", R"({"tasks_done":["placement-check"]})");
  CHECK(get_task(told.file, {opened, 0}).state == Task::State::Done);
}

TEST_CASE("projection finance: the last of each kind and round") {
  Told told;
  told.tell(kind::finance, R"({"kind":"meerzorg","amount":100})", R"({"round":1})");
  told.tell(kind::finance, R"({"kind":"zzp-tarief","amount":200})", R"({"round":1})");
  told.tell(kind::finance, R"({"kind":"meerzorg","amount":300,"judged":"ja"})", R"({"round":1})");
  told.tell(kind::finance, R"({"kind":"meerzorg","amount":400})", R"({"round":2})");
  auto finance = finance_of(told.file, number);
  REQUIRE(finance.size() == 3);
  CHECK(finance[0].kind == "zzp-tarief");
  CHECK(finance[1].amount == 300);
  CHECK(finance[1].judged == "ja");
  CHECK(finance[2].amount == 400);
  CHECK(finance[2].judged.empty());
}
