// SPDX-License-Identifier: EUPL-1.2
#include "domain/consent.hpp"

#include <tuple>

#include "support.hpp"

using namespace mwp;
using namespace mwp::domain;
using test::day;
using Kind = ConsentAct::Kind;
using Roles = std::vector<std::string>;

namespace {

const Date today = day("2026-02-03");

ConsentAct given(const char* on, Roles by = {"client"}, int round = 1) {
  return {Kind::Given, "commissie", std::move(by), day(on), {}, round};
}
ConsentAct given_until(const char* on, const char* until, int round = 1) {
  return {Kind::Given, "commissie", {"client"}, day(on), day(until), round};
}
ConsentAct act(Kind kind, const char* on, int round = 1) {
  return {kind, "commissie", {}, day(on), {}, round};
}

Signatory adult() {
  Signatory client;
  client.born = day("1994-03-11");
  client.competent = "ja";
  return client;
}

ConsentState state(const std::vector<ConsentAct>& acts, const char* on, const Signatory& client = adult()) {
  return consent_on(acts, "commissie", client, day(on));
}

}  // namespace

TEST_CASE("consent: without any act there is none, and nothing was refused") {
  auto none = state({}, "2026-02-03");
  CHECK_FALSE(none.valid);
  CHECK_FALSE(none.refused);
  CHECK_FALSE(none.not_competent);
  CHECK_FALSE(none.signed_on);
  CHECK(none.ended_because == ConsentEnd::None);
}

TEST_CASE("consent holds from the day of signing, for its own scope") {
  std::vector<ConsentAct> acts{given("2026-02-03")};
  CHECK_FALSE(state(acts, "2026-02-02").valid);
  CHECK(state(acts, "2026-02-03").valid);
  CHECK(state(acts, "2036-02-03").valid);
  CHECK(state(acts, "2026-02-03").signed_on == day("2026-02-03"));
  CHECK(state(acts, "2026-02-03").signed_by == Roles{"client"});
  CHECK_FALSE(consent_on(acts, "landelijk", adult(), today).valid);
}

TEST_CASE("consent: until is the last day on which it holds") {
  std::vector<ConsentAct> acts{given_until("2026-01-05", "2026-02-03")};
  CHECK(state(acts, "2026-02-03").valid);
  auto after = state(acts, "2026-02-04");
  CHECK_FALSE(after.valid);
  CHECK(after.ended_on == day("2026-02-04"));  // the first day on which it no longer holds
  CHECK(after.ended_because == ConsentEnd::Expired);
  CHECK_FALSE(after.refused);
  CHECK(state({given_until("2026-02-03", "2026-02-03")}, "2026-02-03").valid);
}

TEST_CASE("consent of parents ends on the 18th birthday itself") {
  Signatory client;
  client.born = day("2008-05-17");
  client.competent = "nee";
  for (const auto* role : {"ouders-met-gezag", "voogd"}) {
    INFO(role);
    std::vector<ConsentAct> acts{given("2025-11-03", {role})};
    CHECK(state(acts, "2026-05-16", client).valid);
    auto after = state(acts, "2026-05-17", client);
    CHECK_FALSE(after.valid);
    CHECK(after.ended_on == day("2026-05-17"));
    CHECK(after.ended_because == ConsentEnd::CameOfAge);
  }
  std::vector<ConsentAct> together{given("2023-11-03", {"client", "ouders-met-gezag"})};
  CHECK(state(together, "2026-05-16", client).valid);
  CHECK_FALSE(state(together, "2026-05-17", client).valid);
}

TEST_CASE("consent of the client or a mentor does not end at 18") {
  Signatory client;
  client.born = day("2008-05-17");
  client.competent = "ja";
  CHECK(state({given("2025-11-03")}, "2026-05-17", client).valid);
  client.competent = "nee";
  CHECK(state({given("2025-11-03", {"mentor"})}, "2026-05-17", client).valid);
}

TEST_CASE("consent of parents of someone born on 29 February ends on 1 March") {
  Signatory client;
  client.born = day("2008-02-29");
  client.competent = "nee";
  std::vector<ConsentAct> acts{given("2025-11-03", {"ouders-met-gezag"})};
  CHECK(state(acts, "2026-02-28", client).valid);
  CHECK(state(acts, "2026-03-01", client).ended_on == day("2026-03-01"));
  CHECK_FALSE(state(acts, "2026-03-01", client).valid);
}

TEST_CASE("consent that parents sign on or after the 18th birthday does not count") {
  Signatory client;
  client.born = day("2008-02-03");
  client.competent = "nee";
  CHECK_FALSE(state({given("2026-02-02", {"ouders-met-gezag"})}, "2026-02-03", client).valid);
  auto late = state({given("2026-02-03", {"ouders-met-gezag"})}, "2026-02-03", client);
  CHECK_FALSE(late.valid);
  CHECK(late.not_competent);
}

TEST_CASE("consent given by a bewindvoerder alone is kept, and does not count") {
  auto client = adult();
  client.competent = "nee";
  auto signed_so = state({given("2026-01-05", {"bewindvoerder"})}, "2026-02-03", client);
  CHECK_FALSE(signed_so.valid);
  CHECK(signed_so.not_competent);
  CHECK_FALSE(signed_so.refused);
  CHECK(signed_so.signed_on == day("2026-01-05"));
}

TEST_CASE("consent is judged on who might sign on the day of signing, not today") {
  Signatory client;
  client.born = day("2010-06-01");
  client.competent = "ja";
  // 15 then: alone the client might not; being 16 by now does not mend it.
  CHECK_FALSE(state({given("2026-05-31")}, "2026-06-02", client).valid);
  CHECK(state({given("2026-06-01")}, "2026-06-02", client).valid);
}

TEST_CASE("consent withdrawn ends on that day; withdrawn on the day it was given it never held") {
  std::vector<ConsentAct> acts{given("2026-01-05"), act(Kind::Withdrawn, "2026-02-03")};
  CHECK(state(acts, "2026-02-02").valid);
  auto after = state(acts, "2026-02-03");
  CHECK_FALSE(after.valid);
  CHECK(after.refused);
  CHECK(after.ended_on == day("2026-02-03"));
  CHECK(after.ended_because == ConsentEnd::Withdrawn);

  auto same_day = state({given("2026-02-03"), act(Kind::Withdrawn, "2026-02-03")}, "2026-02-03");
  CHECK_FALSE(same_day.valid);
  CHECK(same_day.refused);
}

TEST_CASE("consent given anew after a refusal or withdrawal holds, on the same day too") {
  for (auto no : {Kind::Refused, Kind::Withdrawn}) {
    auto anew = state({given("2025-12-01"), act(no, "2026-01-05"), given("2026-02-03")}, "2026-02-03");
    CHECK(anew.valid);
    CHECK_FALSE(anew.refused);
    CHECK(anew.signed_on == day("2026-02-03"));
    auto same_day = state({act(no, "2026-02-03"), given("2026-02-03")}, "2026-02-03");
    CHECK(same_day.valid);
    CHECK_FALSE(same_day.refused);
  }
}

TEST_CASE("consent given anew by somebody who may not lifts no refusal") {
  auto client = adult();
  client.competent = "nee";
  auto after = state({act(Kind::Refused, "2026-01-05"), given("2026-02-03", {"bewindvoerder"})}, "2026-02-03", client);
  CHECK_FALSE(after.valid);
  CHECK(after.refused);
}

TEST_CASE("consent: a refusal dated before a consent that was recorded earlier does not undo it") {
  // The letter of refusal came in later than the form that was signed after it.
  std::vector<ConsentAct> acts{given("2026-02-02"), act(Kind::Refused, "2026-01-05")};
  auto now = state(acts, "2026-02-03");
  CHECK(now.valid);
  CHECK_FALSE(now.refused);
}

TEST_CASE("consent: an older paper recorded last does not bring a refusal back") {
  std::vector<ConsentAct> acts{given("2026-02-02"), act(Kind::Refused, "2026-01-05"), given("2025-12-01")};
  auto now = state(acts, "2026-02-03");
  CHECK(now.valid);
  CHECK_FALSE(now.refused);  // the last word by date is the consent of 2 February
}

TEST_CASE("consent: what happens later is not known on an earlier day") {
  std::vector<ConsentAct> acts{given("2026-01-05"), act(Kind::Refused, "2026-02-03")};
  auto before = state(acts, "2026-02-02");
  CHECK(before.valid);
  CHECK_FALSE(before.refused);
}

TEST_CASE("consent rejected on its form ends without being refused") {
  auto after = state({given("2026-01-05"), act(Kind::Rejected, "2026-02-03")}, "2026-02-03");
  CHECK_FALSE(after.valid);
  CHECK_FALSE(after.refused);
  CHECK(after.ended_because == ConsentEnd::Rejected);
}

TEST_CASE("consent ends at death") {
  auto client = adult();
  client.died = day("2026-02-03");
  std::vector<ConsentAct> acts{given("2026-01-05")};
  CHECK(state(acts, "2026-02-02", client).valid);
  auto after = state(acts, "2026-02-03", client);
  CHECK_FALSE(after.valid);
  CHECK(after.ended_because == ConsentEnd::Died);
  CHECK_FALSE(after.refused);
}

TEST_CASE("consent ends with its round") {
  auto client = adult();
  client.round = 2;
  auto old = state({given("2026-01-05")}, "2026-02-03", client);
  CHECK_FALSE(old.valid);
  CHECK(old.ended_because == ConsentEnd::NewRound);
  CHECK(state({given("2026-01-05"), given("2026-02-03", {"client"}, 2)}, "2026-02-03", client).valid);
}

TEST_CASE("consent of an earlier round ends with it, whatever end it had of its own") {
  auto client = adult();
  client.round = 2;
  CHECK_FALSE(state({given_until("2026-01-05", "2030-01-01")}, "2026-02-03", client).valid);
  Signatory young;
  young.born = day("2015-01-01");
  young.round = 2;
  CHECK_FALSE(state({given("2026-01-05", {"ouders-met-gezag"})}, "2026-02-03", young).valid);
}

TEST_CASE("consent that was withdrawn in its own round stays withdrawn when the next one begins") {
  auto client = adult();
  client.round = 2;
  auto old = state({given("2026-01-05"), act(Kind::Withdrawn, "2026-01-20")}, "2026-02-03", client);
  CHECK_FALSE(old.valid);
  CHECK(old.ended_on == day("2026-01-20"));
  CHECK(old.ended_because == ConsentEnd::Withdrawn);
}

TEST_CASE("consent: of several ends the first counts") {
  auto client = adult();
  client.died = day("2026-04-01");
  std::vector<ConsentAct> acts{given_until("2026-01-05", "2026-03-01"), act(Kind::Withdrawn, "2026-02-03")};
  auto [end, because] = end_of(acts.front(), acts, client);
  CHECK(end == day("2026-02-03"));
  CHECK(because == ConsentEnd::Withdrawn);
  acts.pop_back();
  std::tie(end, because) = end_of(acts.front(), acts, client);
  CHECK(end == day("2026-03-02"));
  CHECK(because == ConsentEnd::Expired);
}

TEST_CASE("consent for one scope is not touched by the end of another's") {
  std::vector<ConsentAct> acts{given("2026-01-05"), {Kind::Withdrawn, "landelijk", {}, day("2026-01-20"), {}, 1}};
  CHECK(state(acts, "2026-02-03").valid);
  CHECK(consent_on(acts, "landelijk", adult(), today).refused);
}

TEST_CASE("consent: of several that hold the last recorded is the one relied on") {
  auto now = state({given("2025-10-01"), given("2026-01-05", {"gemachtigde"})}, "2026-02-03");
  CHECK(now.valid);
  CHECK(now.signed_by == Roles{"gemachtigde"});
  // One that no longer holds, or never did, does not hide one that does.
  CHECK(state({given("2025-10-01"), given_until("2026-01-05", "2026-01-06")}, "2026-02-03").valid);
  CHECK(state({given("2025-10-01"), given("2026-01-05", {"bewindvoerder"})}, "2026-02-03").valid);
}

TEST_CASE("consent: every end has a name of its own") {
  std::vector<std::string> names;
  for (auto end : {ConsentEnd::None, ConsentEnd::Withdrawn, ConsentEnd::Rejected, ConsentEnd::Died,
                   ConsentEnd::CameOfAge, ConsentEnd::Expired, ConsentEnd::NewRound}) {
    names.emplace_back(name_of(end));
  }
  CHECK(names == std::vector<std::string>{"", "withdrawn", "rejected", "died", "came-of-age", "expired", "new-round"});
}
