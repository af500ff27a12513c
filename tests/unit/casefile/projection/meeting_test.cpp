// SPDX-License-Identifier: EUPL-1.2
#include "casefile/projection/meeting.hpp"

#include "told.hpp"

using namespace mwp;
using namespace mwp::casefile;
using test::day;
using test::number;
using test::other;
using test::Told;

TEST_CASE("projection agenda_item: put, put again, drop, put anew") {
  Told told;
  const std::string meeting = "ccc-2026-02-26";
  auto item = [&] { return items_of_case(told.file, number).at(0); };
  told.tell(kind::item, R"({"question":"Kan het?"})", "{}", meeting);
  told.tell(kind::item, "{}", "{}", meeting, other);
  told.tell(kind::item, R"({"brought_by":"T. Voorbeeld"})", "{}", meeting);
  CHECK(item().question == "Kan het?");  // what is not said again stands
  CHECK(item().brought_by == "T. Voorbeeld");
  CHECK(items_of_meeting(told.file, meeting)[0].case_number == number);  // and the place on the agenda
  told.tell(kind::item_drop, "{}", "{}", meeting);
  CHECK(item().state == AgendaItem::State::Dropped);
  told.tell(kind::item, "{}", "{}", meeting);
  CHECK(item().state == AgendaItem::State::On);
  CHECK(items_of_meeting(told.file, meeting)[1].case_number == number);  // at the end now
  told.tell(kind::outcome, R"({"outcome":"deels"})", "{}", meeting);
  CHECK(item().outcome == "deels");
  CHECK(items_of_meeting(told.file, meeting)[0].outcome.empty());
}

TEST_CASE("projection agenda_item: carried over to the next meeting, or waiting for one") {
  Told told;
  told.tell(kind::meeting, R"({"body":"ccc","region":"","on":"2026-02-26"})", "{}", "ccc-2026-02-26", std::nullopt);
  told.tell(kind::item, R"({"question":"Kan het?"})", "{}", "ccc-2026-02-26");
  // A cancelled meeting's items wait or move on; a meeting that is planned takes those that wait.
  auto carry = [&](const char* from, const std::string& to) {
    told.tell(to.empty() ? kind::meeting_cancel : kind::meeting, "{}",
              fmt::format(R"({{"carries":[{{"case":"{}","from":"{}"{}}}]}})", number.text(), from,
                          to.empty() ? "" : ",\"to\":\"" + to + "\""),
              to.empty() ? std::string(from) : to, std::nullopt);
  };
  carry("ccc-2026-02-26", "");
  CHECK(items_of_case(told.file, number)[0].state == AgendaItem::State::Waiting);
  REQUIRE(items_waiting(told.file, "ccc", "").size() == 1);
  CHECK(items_waiting(told.file, "mdo", "").empty());
  carry("ccc-2026-02-26", "ccc-2026-04-09");
  CHECK(items_waiting(told.file, "ccc", "").empty());
  auto items = items_of_case(told.file, number);
  REQUIRE(items.size() == 2);
  CHECK(items[0].state == AgendaItem::State::Moved);
  CHECK(items[1].meeting == "ccc-2026-04-09");
  CHECK(items[1].state == AgendaItem::State::On);
  CHECK(items[1].carried_from == "ccc-2026-02-26");
  CHECK(items[1].question == "Kan het?");
  told.tell(kind::item, "{}", "{}", "ccc-2026-04-09", other);
  CHECK(items_of_meeting(told.file, "ccc-2026-04-09")[0].case_number == number);  // carried over before new
  // Nothing of a case that was never there.
  carry("mdo-none", "ccc-2026-05-21");
  CHECK(items_of_meeting(told.file, "ccc-2026-05-21").empty());
}

TEST_CASE("projection agenda_item: an event that ends a case's standing drops it where it says") {
  Told told;
  told.tell(kind::item, "{}", "{}", "ccc-2026-02-26");
  told.tell(kind::item, "{}", "{}", "mdo-5526-2026-03-02");
  told.tell(kind::close, R"({"reason":"ingetrokken"})", R"({"drops":["ccc-2026-02-26"]})");
  auto items = items_of_case(told.file, number);
  CHECK(items[0].state == AgendaItem::State::Dropped);
  CHECK(items[1].state == AgendaItem::State::On);
}

TEST_CASE("projection meeting: planned once, moved, attended, cancelled") {
  Told told;
  const std::string id = "mdo-5526-2026-03-02";
  told.tell(kind::meeting, R"({"body":"mdo","region":"5526","on":"2026-03-02","place":"Zaal 1","chair":"A"})", "{}", id,
            std::nullopt);
  told.tell(kind::meeting, R"({"body":"ccc","region":"","on":"2026-04-02"})", "{}", id, std::nullopt);
  CHECK(get_meeting(told.file, id).body == "mdo");
  told.tell(kind::meeting_change, R"({"on":"2026-03-09","at":"10:00"})", "{}", id, std::nullopt);
  auto meeting = get_meeting(told.file, id);
  CHECK(meeting.on == day("2026-03-09"));
  CHECK(meeting.at == "10:00");
  CHECK(meeting.place == "Zaal 1");  // what is not changed stands
  CHECK(meeting.chair == "A");
  told.tell(kind::meeting_change, R"({"online":true})", "{}", id, std::nullopt);
  CHECK(get_meeting(told.file, id).online);
  CHECK(get_meeting(told.file, id).place.empty());  // online in the place of a place
  CHECK_FALSE(get_meeting(told.file, id).held(day("2026-03-09")));
  CHECK(get_meeting(told.file, id).held(day("2026-03-10")));
  told.tell(kind::participant, R"({"who":"B","organisation":"C","role":"r","present":false})", "{}", id, std::nullopt);
  CHECK_FALSE(get_meeting(told.file, id).attended);  // invited is not attended
  told.tell(kind::participant, R"({"who":"B","organisation":"C","mandate":"ja","present":true})", "{}", id,
            std::nullopt);
  CHECK(get_meeting(told.file, id).held(day("2026-03-09")));
  auto people = participants_of(told.file, id);
  REQUIRE(people.size() == 1);
  CHECK(people[0].invited);
  CHECK(people[0].present);
  CHECK(people[0].role == "r");
  CHECK(people[0].mandate == "ja");
  told.tell(kind::meeting_cancel, "{}", "{}", id, std::nullopt);
  CHECK_FALSE(get_meeting(told.file, id).held(day("2026-03-10")));
  CHECK(meetings_from(told.file, "mdo", "5526", day("2026-01-01")).empty());
  CHECK(meetings(told.file, "mdo").size() == 1);
}

TEST_CASE("projection meeting: how many stand under one id") {
  Told told;
  for (const auto* id :
       {"mdo-5526-2026-03-02", "mdo-5526-2026-03-02-2", "mdo-5526-2026-03-021", "mdo-5526-2026-03-03"}) {
    told.tell(kind::meeting, R"({"body":"mdo","region":"5526","on":"2026-03-02"})", "{}", id, std::nullopt);
  }
  CHECK(meetings_named(told.file, "mdo-5526-2026-03-02") == 2);
  CHECK(meetings_named(told.file, "mdo-5526-2026-03-03") == 1);
  CHECK(meetings_named(told.file, "mdo-5526") >= 0);
  CHECK(meetings_named(told.file, "ccc-2026-03-02") == 0);
}
