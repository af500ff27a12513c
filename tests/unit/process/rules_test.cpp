// SPDX-License-Identifier: EUPL-1.2
#include "process/rules.hpp"

#include <set>

#include "office.hpp"
#include "process/steps.hpp"

using namespace mwp;
using test::error_of;
using test::holds;
using test::Office;

TEST_CASE("rules: every check has its words in a policy") {
  auto library = test::shipped_library();
  std::set<std::string_view> ids;
  for (auto id : process::checked_rules()) {
    INFO(id);
    CHECK(ids.insert(id).second);
    CHECK((library.policy("maatwerkproces").find_rule(id) || library.policy("maatwerkplekken-2021").find_rule(id)));
  }
}

TEST_CASE("rules: a refusal lists every hard rule that is broken, and holds no identity") {
  Office office;
  auto number = office.open_case(
      "region = \"5526\"\nreceived = 2026-01-12\n[client]\nfamily_name = \"Fictema\"\n[provider]\nname = \"De "
      "Proefhaven\"\n");
  try {
    office.record([&](process::Desk& desk) { return process::escalate(desk, number, "ccc", std::nullopt); });
    FAIL("it was not refused");
  } catch (const process::RefusedByRule& refused) {
    std::set<std::string> ids;
    for (const auto& item : refused.items()) ids.insert(item.rule.id);
    CHECK(ids == std::set<std::string>{"wlz-indicatie", "rung-order", "no-solution-below", "identified",
                                       "form-complete", "consent"});
    CHECK(refused.exit() == Exit::Refused);
    CHECK_FALSE(holds(test::words_of(refused), "Fictema"));
  }
}

TEST_CASE("rules: an override lifts what may be lifted, and is kept with its reason") {
  Office office;
  auto number = office.open_case(test::full_form(1));
  auto up = [&] {
    return office.record(
        [&](process::Desk& desk) { return process::escalate(desk, number, "landelijke-taskforce", std::nullopt); });
  };
  CHECK(error_of(up).exit() == Exit::Refused);
  office.recording.overrides = {{"rung-order", "spoed"}};
  CHECK(error_of(up).exit() == Exit::Refused);  // no-solution-below is broken too
  office.recording.overrides = {{"rung-order", "spoed"}, {"no-solution-below", "geen tijd"}};
  auto stored = up();
  auto event = office.file.journal().find(stored.events.at(0), false)->event;
  CHECK(event.made()["overrides"].json() ==
        R"([{"rule":"rung-order","because":"spoed"},{"rule":"no-solution-below","because":"geen tijd"}])");
  CHECK(get_case(office.file, number).rung == "landelijke-taskforce");
}

TEST_CASE("rules: an override of a rule that is not there is an error, with the nearest") {
  Office office;
  auto number = office.open_case(test::full_form(1));
  office.recording.overrides = {{"rung-ordr", "x"}};
  auto error = error_of([&] {
    office.record(
        [&](process::Desk& desk) { return process::escalate(desk, number, "landelijke-taskforce", std::nullopt); });
  });
  CHECK(error.exit() == Exit::Input);
  CHECK(holds(error.hint(), "'rung-order'"));
}

TEST_CASE("agreements are WHO: WHAT @DATE") {
  auto task = process::agreement("zorgaanbieder: bellen met de familie: thuis @ 2026-03-01", "--agree");
  CHECK(task["owner"].text() == "zorgaanbieder");
  CHECK(task["text"].text() == "bellen met de familie: thuis");
  CHECK(task["due"].date() == test::day("2026-03-01"));
  CHECK(process::agreement("a: mail naar x@y.example @2026-03-01", "--agree")["text"].text() ==
        "mail naar x@y.example");
  for (const auto* text : {"", "bellen", "a: bellen", "bellen @2026-03-01", "a: @2026-03-01", ": bellen @2026-03-01",
                           "a: bellen @morgen", "a: bellen @2026-02-30", "@2026-03-01 a: bellen"}) {
    INFO(text);
    CHECK(error_of([&] { process::agreement(text, "--agree"); }).exit() == Exit::Input);
  }
}

TEST_CASE("a provider is named by an AGB code or a name") {
  CHECK(process::provider_named("10000001").json() == R"({"agb":"10000001"})");
  CHECK(process::provider_named(" De Proefhaven ").json() == R"({"name":"De Proefhaven"})");
  CHECK(process::provider_named("1000001").json() == R"({"name":"1000001"})");
  CHECK(error_of([] { process::provider_named("a\nb"); }).exit() == Exit::Input);
}
