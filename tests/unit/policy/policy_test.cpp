// SPDX-License-Identifier: EUPL-1.2
#include "policy/policy.hpp"

#include <set>

#include "support.hpp"

using namespace mwp;
using test::error_of;
using test::holds;
using test::TempDir;

namespace {
constexpr const char* policies[] = {"maatwerkproces", "maatwerkplekken-2021"};
}

TEST_CASE("the ladders of both policies") {
  auto library = test::shipped_library();
  CHECK(library.policy("maatwerkproces").rung_ids() ==
        std::vector<std::string>{"zorgaanbieder", "regionale-taskforce", "landelijke-taskforce", "ccc", "maatwerk"});
  CHECK(library.policy("maatwerkplekken-2021").rung_ids() ==
        std::vector<std::string>{"zorgaanbieder", "regionale-taskforce", "landelijke-commissie", "maatwerk"});
  CHECK(library.policy("maatwerkproces").commission().id == "ccc");
  CHECK(library.policy("maatwerkplekken-2021").commission().id == "landelijke-commissie");
  for (const auto* id : policies) {
    const auto& policy = library.policy(id);
    CHECK(policy.admission().id == "maatwerk");
    CHECK(policy.hand_back == "zorgaanbieder");
    auto situations = std::vector<std::string>();
    for (const auto& situation : policy.situations) situations.push_back(situation.id);
    CHECK(situations == std::vector<std::string>{"onbekend", "geen-dossierhouder", "plek-niet-passend", "zoeken",
                                                 "regulier-zonder-resultaat", "wsr", "na-wsr"});
  }
}

TEST_CASE("places on the ladder") {
  auto library = test::shipped_library();
  const auto& policy = library.policy("maatwerkproces");
  CHECK(policy.rank("zorgaanbieder") == 0);
  CHECK(policy.rank("maatwerk") == 4);
  CHECK(policy.rank("landelijke-commissie") == -1);
  CHECK(policy.above("landelijke-taskforce")->id == "ccc");
  CHECK_FALSE(policy.above("maatwerk"));
  CHECK_FALSE(policy.above("no-such-rung"));
  CHECK(policy.body_of_rung("ccc")->id == "ccc");
  CHECK_FALSE(policy.body_of_rung("maatwerk"));
}

TEST_CASE("rules have the strength that domain.md §3 gives them, in both policies") {
  struct Row {
    const char* id;
    char current, older;  ///< h hard, w warn, - not in this policy
    bool overridable;
  };
  auto library = test::shipped_library();
  auto strength = [](const policy::Rule* rule) {
    return !rule ? '-' : rule->strength == policy::Strength::Hard ? 'h' : 'w';
  };
  const std::vector<Row> rows{{"wlz-indicatie", 'h', 'h', false},
                              {"rung-order", 'h', 'h', true},
                              {"no-solution-below", 'h', 'h', true},
                              {"who-registers", 'h', 'h', true},
                              {"identified", 'h', 'h', false},
                              {"form-complete", 'h', 'h', false},
                              {"consent", 'h', 'h', false},
                              {"consent-refused", 'h', 'h', false},
                              {"consent-share", 'w', 'w', false},
                              {"waiting-list", 'h', 'h', false},
                              {"ggz-only", '-', 'h', true},
                              {"criteria-looked-at", '-', 'w', false},
                              {"outside-region", 'w', 'w', false},
                              {"decision-by-people", 'h', 'h', false},
                              {"refusal-feedback", 'w', '-', false},
                              {"feedback-tried", 'w', '-', false},
                              {"letter-to-provider", 'h', 'h', false},
                              {"admission-first", 'h', 'h', false},
                              {"move-agreed", 'h', 'h', true},
                              {"continuity", 'h', 'h', false},
                              {"termination-tested", 'h', 'h', true},
                              {"tried-on-paper", 'w', 'w', false},
                              {"wsr-prepared", 'w', 'w', false},
                              {"wsr-evaluated", 'w', 'w', false},
                              {"one-open-case", 'h', 'h', false},
                              {"round-fresh", 'h', 'h', true},
                              {"no-future-facts", 'h', 'h', false},
                              {"case-open", 'h', 'h', false},
                              {"agenda-rung", 'h', 'h', false},
                              {"closed-unsolved", 'w', 'w', false},
                              {"identity-in-text", 'w', 'w', false},
                              {"signer-recorded", 'w', 'w', false}};
  for (const auto& row : rows) {
    INFO(row.id);
    const auto* current = library.policy("maatwerkproces").find_rule(row.id);
    const auto* older = library.policy("maatwerkplekken-2021").find_rule(row.id);
    CHECK(strength(current) == row.current);
    CHECK(strength(older) == row.older);
    for (const auto* rule : {current, older}) {
      if (rule) CHECK(rule->overridable == row.overridable);
    }
  }
  std::set<std::string> known;
  for (const auto& row : rows) known.insert(row.id);
  for (const auto* id : policies) {
    for (const auto& rule : library.policy(id).rules) {
      INFO(rule.id);
      CHECK(known.count(rule.id) == 1);
    }
  }
}

TEST_CASE("wlz-indicatie weighs less before a taskforce, no other rule does") {
  auto library = test::shipped_library();
  for (const auto* id : policies) {
    for (const auto& rule : library.policy(id).rules) {
      INFO(rule.id);
      CHECK(rule.softened.has_value() == (rule.id == "wlz-indicatie"));
      if (rule.softened) CHECK(*rule.softened == policy::Strength::Warn);
    }
  }
}

TEST_CASE("every rule says in words what it asks, who must do what, and where it comes from") {
  auto library = test::shipped_library();
  for (const auto* id : policies) {
    for (const auto& rule : library.policy(id).rules) {
      INFO(id << " " << rule.id);
      CHECK(rule.text.ends_with('.'));
      CHECK_FALSE(rule.todo.ends_with('.'));
      CHECK(library.lists().has("party", rule.who));
      // domain.md §11.11: never "besluit", nor zitting, gremium, opschorting.
      for (const auto* word : {"besluit", "zitting", "gremium", "opschorting"}) {
        CHECK_FALSE(holds(rule.text + rule.todo, word));
      }
    }
  }
}

TEST_CASE("tasks name owners that are parties and terms that exist; characteristics are those of the policy") {
  auto library = test::shipped_library();
  for (const auto* id : policies) {
    const auto& policy = library.policy(id);
    for (const auto& task : policy.tasks) {
      INFO(id << " " << task.id);
      CHECK(library.lists().has("party", task.owner));
      for (const auto& party : task.supports) CHECK(library.lists().has("party", party));
    }
    for (const auto* task : {"outcome-letter", "seek-solution", "answer-question", "supply-missing", "find-provider",
                             "exchange-information", "agree-move", "placement-check"}) {
      CHECK_NOTHROW(policy.task(task));
    }
    CHECK(error_of([&] { policy.task("no-such-task"); }).exit() == Exit::Input);
  }
  auto ids = [&](const char* id) {
    std::string all;
    for (const auto& item : library.policy(id).characteristics) all += item.id + " ";
    return all;
  };
  CHECK(ids("maatwerkproces") == "F1 F2 F3 V1 V2 V3 V4 V5 V6 V7 V8 V9 V10 ");
  CHECK(ids("maatwerkplekken-2021") == "Z1 Z2 Z3 Z4 Z5 Z6 K1 K2 K3 K4 K5 K6 K7 ");
}

TEST_CASE("the rhythm of the commission is 42 days, its keys are those of domain.md §7a") {
  auto library = test::shipped_library();
  const std::set<std::string> required{"client.family_name",
                                       "client.birth_date",
                                       "indication.zorgprofiel",
                                       "indication.grondslagen",
                                       "indication.valid_from",
                                       "provider.name",
                                       "need.care",
                                       "need.behaviour",
                                       "context.current",
                                       "context.history",
                                       "context.tried"};
  for (const auto* id : policies) {
    INFO(id);
    const auto& policy = library.policy(id);
    CHECK(library.term(policy, library.region("5526"), "rhythm").number == 42);
    CHECK(library.term(policy, library.region("5526"), "rhythm").unit == domain::TermUnit::CalendarDays);
    CHECK(library.term(policy, library.region("5526"), "dossierhouder").number == 10);
    CHECK(std::set<std::string>(policy.required_for_commission.begin(), policy.required_for_commission.end()) ==
          required);
  }
}

TEST_CASE("a ladder with two commissions, or none, is refused") {
  for (const auto* text : {"[rung.regionale-taskforce]\ncommission = true\n", "[rung.ccc]\ncommission = false\n",
                           "[rung.maatwerk]\nadmission = false\n"}) {
    TempDir config;
    config.write("policy/maatwerkproces.toml", text);
    policy::Library library(MWP_SHARE, config.path(), true);
    auto error = error_of([&] { library.policy("maatwerkproces"); });
    INFO(text);
    CHECK(error.exit() == Exit::Input);
    CHECK(holds(error.what(), "exactly one rung"));
  }
}
