// SPDX-License-Identifier: EUPL-1.2
// What the projections make of events: each table's own sense of "later adds to", "later replaces" and "has no effect".
#include "casefile/projection.hpp"

#include "casefile/projection/assessment.hpp"
#include "casefile/projection/case_provider.hpp"
#include "casefile/projection/consent.hpp"
#include "casefile/projection/decision.hpp"
#include "casefile/projection/form.hpp"
#include "casefile/projection/identity.hpp"
#include "casefile/projection/letter.hpp"
#include "casefile/projection/mark.hpp"
#include "casefile/projection/outcome.hpp"
#include "casefile/projection/pause.hpp"
#include "casefile/projection/step.hpp"
#include "casefile/projection/task.hpp"
#include "casefile/projection/tried.hpp"
#include "told.hpp"

using namespace mwp;
using namespace mwp::casefile;
using test::day;
using test::number;
using test::other;
using test::Told;

TEST_CASE("projection case_state: an intake opens a case once") {
  Told told;
  told.tell(kind::intake, "{}", R"({"region":"5525","policy":"x","rung":"ccc","situation":"wsr"})");
  CHECK(told.state().region == "5526");
  CHECK(told.state().opened == day("2026-01-12"));
  CHECK(told.state().handler == "T. Voorbeeld");
  CHECK(told.state().open);
  CHECK(told.state().round == 1);
  CHECK_FALSE(find_case(told.file, CaseNumber(5526, 2026, 3)));
  CHECK(test::error_of([&] { get_case(told.file, CaseNumber(5526, 2026, 3)); }).exit() == Exit::NotFound);
}

TEST_CASE("projection case_state: a rung entered forgets the outcome of the one before") {
  Told told;
  told.tell(kind::outcome, R"({"outcome":"geen-oplossing"})", R"({"outcome_on_rung":"zorgaanbieder"})");
  CHECK(told.state().rung_outcome == "geen-oplossing");
  told.tell(kind::outcome, R"({"outcome":"deels"})",
            R"({"outcome_on_rung":"ccc"})");  // of another rung: not this one's
  CHECK(told.state().rung_outcome == "geen-oplossing");
  told.on = day("2026-02-10");
  auto entered = told.tell(kind::escalation, R"({"to":"regionale-taskforce"})", R"({"rung":"regionale-taskforce"})");
  CHECK(told.state().rung == "regionale-taskforce");
  CHECK(told.state().rung_outcome.empty());
  CHECK(told.state().rung_since == day("2026-02-10"));
  CHECK(told.state().rung_event == entered);
  CHECK(told.state().situation == "zoeken");
  CHECK(told.state().situation_since == day("2026-02-03"));
}

TEST_CASE("projection case_state: who waits for a rung's outcome, in the order of entering") {
  Told told;
  told.tell(kind::escalation, "{}", R"({"rung":"ccc"})", "", other);
  told.tell(kind::escalation, "{}", R"({"rung":"ccc"})");
  auto waiting = [&] {
    std::string all;
    for (const auto& state : cases_waiting(told.file, "ccc", std::nullopt, told.on)) all += state.number.text() + " ";
    return all;
  };
  CHECK(waiting() == other.text() + " " + number.text() + " ");
  told.tell(kind::decision, R"({"outcome":"aangehouden"})", R"({"outcome_on_rung":"ccc"})", "ccc-2026-02-26", other);
  CHECK(waiting() == other.text() + " " + number.text() + " ");  // aangehouden waits still
  told.tell(kind::decision, R"({"outcome":"toegelaten"})", R"({"outcome_on_rung":"ccc"})", "ccc-2026-02-26", other);
  CHECK(waiting() == number.text() + " ");
  told.tell(kind::close, R"({"reason":"ingetrokken"})");
  CHECK(waiting().empty());
  CHECK(cases_waiting(told.file, "zorgaanbieder", "5525", told.on).empty());
}

TEST_CASE("projection case_state: a close") {
  Told told;
  told.tell(kind::close, R"({"reason":"overleden","died":"2026-02-01"})");
  CHECK_FALSE(told.state().open);
  CHECK(told.state().close_reason == "overleden");
  CHECK(told.state().closed == day("2026-02-03"));
  CHECK(told.state().died == day("2026-02-01"));
}

TEST_CASE("projection form and identity: a later form changes only what is in it") {
  Told told;
  told.tell(kind::form,
            R"({"form":{"need":{"care":"Veel","conditions":["lvb","ass"]},"provider":{"name":"A","agb":"10000001"}}})",
            "{}", "", number, R"({"client":{"family_name":"Fictema","bsn":"999993847","birth_date":"1994-03-11"}})");
  told.tell(kind::form, R"({"form":{"need":{"conditions":["ass"]},"provider":{"name":"B"}}})", R"({"round":2})", "",
            number, R"({"client":{"family_name":"Anders"}})");
  auto form = form_of(told.file, number);
  CHECK(form.form["need"].json() == R"({"care":"Veel","conditions":["ass"]})");
  CHECK(form.confirmed_round == 2);
  CHECK(told.state().provider == "B");
  CHECK(told.state().provider_agb == "10000001");
  auto identity = find_identity(told.file, number);
  REQUIRE(identity);
  CHECK(identity->family_name == "Anders");
  CHECK(identity->bsn == "999993847");
  CHECK(identity->born == day("1994-03-11"));
  CHECK(cases_of_bsn(told.file, "999993847") == std::vector<CaseNumber>{number});
  CHECK(cases_of_bsn(told.file, "").empty());
  CHECK_FALSE(find_identity(told.file, other));
}

TEST_CASE("projection consent: every scope is a record of its own, in the order of the journal") {
  Told told;
  told.tell(kind::consent,
            R"({"act":"given","scope":["commissie","landelijk"],"signed_by":["mentor"],"until":"2026-12-31"})",
            R"({"round":1})");
  told.tell(kind::consent, R"({"act":"withdrawn","scope":["landelijk"]})", R"({"round":1})");
  auto records = consents_of(told.file, number);
  REQUIRE(records.size() == 3);
  CHECK(records[0].act.scope == "commissie");
  CHECK(records[0].act.signed_by == std::vector<std::string>{"mentor"});
  CHECK(records[0].act.until == day("2026-12-31"));
  CHECK(records[2].act.kind == domain::ConsentAct::Kind::Withdrawn);
  CHECK(records[2].act.scope == "landelijk");
  using Kind = domain::ConsentAct::Kind;
  for (auto [act, kind] : {std::pair{"refused", Kind::Refused},
                           {"rejected", Kind::Rejected},
                           {"withdrawn", Kind::Withdrawn},
                           {"given", Kind::Given}}) {
    told.tell(casefile::kind::consent, fmt::format(R"({{"act":"{}","scope":["vws"]}})", act));
    INFO(act);
    CHECK(consents_of(told.file, number).back().act.kind == kind);
  }
}

TEST_CASE("projection tried: a later answer of the same one in the same round takes the place of the first") {
  Told told;
  auto ask = [&](const char* with, int round, const char* answer) {
    return told.tell(kind::approach, fmt::format(R"({{"with":"{}","round":{},"answer":"{}"}})", with, round, answer),
                     R"({"round":1})");
  };
  auto answers = [&] {
    std::string all;
    for (const auto& item : tried_of(told.file, number))
      all += fmt::format("{}/{}:{} ", item.with, item.application_round, item.answer);
    return all;
  };
  ask("10000002", 1, "open");
  ask("10000003", 1, "nee");
  ask("10000002", 2, "wachtlijst");
  ask("10000002", 1, "nee");
  CHECK(answers() == "10000003/1:nee 10000002/2:wachtlijst 10000002/1:nee ");
  told.tell(kind::consult, R"({"with":"10000002","result":"x"})");
  CHECK(tried_of(told.file, number).size() == 4);  // another register than that of approaches
}

TEST_CASE("projection case_provider: one row per role and provider, to which a later record adds") {
  Told told;
  told.tell(kind::provider, R"({"role":"dossierhouder","provider":{"agb":"10000002"},"asked":"2026-01-05"})");
  told.tell(kind::provider,
            R"({"role":"dossierhouder","provider":{"agb":"10000002"},"decided":"2026-01-12","answer":"ja"})");
  told.tell(kind::provider, R"({"role":"huidig","provider":{"name":"De Proefhaven"}})");
  auto providers = providers_of(told.file, number);
  REQUIRE(providers.size() == 2);
  CHECK(providers[0].asked == day("2026-01-05"));
  CHECK(providers[0].decided == day("2026-01-12"));
  CHECK(providers[0].answer == "ja");
  CHECK(providers[1].name == "De Proefhaven");
}

TEST_CASE("projection task: opened, done by the code that an event names, all closed with the case") {
  Told told;
  told.tell(
      kind::decision, R"({"outcome":"toegelaten"})",
      R"({"tasks":[{"code":"outcome-letter","text":"Brief","owner":"zorgkantoor","due":"2026-02-10"},{"code":"find-provider","text":"Zoek","owner":"zorgkantoor"}]})");
  told.tell(kind::outcome, R"({"outcome":"deels"})",
            R"({"tasks":[{"code":"outcome-letter","text":"Brief","owner":"zorgkantoor"}]})", "", other);
  CHECK(told.next_due() == day("2026-02-10"));
  told.on = day("2026-02-09");
  told.tell(kind::letter, R"({"kind":"uitkomst","direction":"sent"})", R"({"tasks_done":["outcome-letter"]})");
  auto tasks = tasks_of(told.file, number);
  REQUIRE(tasks.size() == 2);
  CHECK(tasks[0].code == "find-provider");  // open ones first
  CHECK(tasks[1].closed_on == day("2026-02-09"));
  CHECK_FALSE(tasks_of(told.file, other).at(0).closed_on);  // another case's stays open
  CHECK_FALSE(told.next_due());
  told.on = day("2026-02-20");
  told.tell(kind::close, R"({"reason":"ingetrokken"})");
  told.tell(kind::letter, R"({"kind":"uitkomst","direction":"sent"})", R"({"tasks_done":["outcome-letter"]})");
  for (const auto& task : tasks_of(told.file, number)) {  // what is done is not done again
    INFO(task.code);
    CHECK(task.closed_on == day(task.code == "outcome-letter" ? "2026-02-09" : "2026-02-20"));
  }
}

TEST_CASE("projection task: one is done by its own id, and its due date moved") {
  Told told;
  auto opened = told.tell(kind::provider, "{}", R"({"tasks":[
    {"code":"decide-dossierhouder","text":"Een","owner":"zorgaanbieder","due":"2026-02-10","term":{"id":"dossierhouder"}},
    {"code":"decide-dossierhouder","text":"Twee","owner":"zorgaanbieder","due":"2026-02-12"}]})");
  told.tell(kind::provider, "{}", fmt::format(R"({{"tasks_done":["{}.2"]}})", opened.text()));
  told.tell(kind::resume, "{}", fmt::format(R"({{"moves":[{{"task":"{}","due":"2026-02-20"}}]}})", opened.text()));
  auto tasks = tasks_of(told.file, number);
  REQUIRE(tasks.size() == 2);
  CHECK(tasks[0].text == "Een");
  CHECK(tasks[0].due == day("2026-02-20"));
  CHECK(tasks[1].state == Task::State::Done);
  CHECK(told.next_due() == day("2026-02-20"));
}

TEST_CASE("projection pause: it runs until it is resumed, or the case closes") {
  Told told;
  auto opened = told.tell(kind::provider, "{}", R"({"tasks":[
    {"code":"x","text":"Een","owner":"zorgaanbieder","due":"2026-02-10","term":{"id":"dossierhouder"}}]})");
  auto first = told.tell(kind::pause, R"({"term":"dossierhouder"})");
  told.on = day("2026-02-05");
  auto second = told.tell(kind::pause, R"({"term":"letter"})");
  CHECK(get_task(told.file, {opened, 0}).paused);
  CHECK_FALSE(get_task(told.file, {opened, 0}).overdue(day("2026-03-01")));
  CHECK_FALSE(told.next_due());
  told.on = day("2026-02-09");
  told.tell(kind::resume, R"({"term":"dossierhouder","pause":")" + first.text() + "\"}");
  told.tell(kind::resume, R"({"term":"dossierhouder","pause":"A99"})");
  auto pauses = pauses_of(told.file, number);
  REQUIRE(pauses.size() == 2);
  CHECK(pauses[0].pause.from == day("2026-02-03"));
  CHECK(pauses[0].pause.until == day("2026-02-09"));
  CHECK(pauses[0].because == "omdat");
  CHECK(pauses[1].event == second);
  CHECK_FALSE(pauses[1].pause.until);
  CHECK(pauses_of(told.file, number, "letter").size() == 1);
  CHECK(pauses_of(told.file, other).empty());
  CHECK(get_task(told.file, {opened, 0}).overdue(day("2026-03-01")));
  // A task that was overdue before the pause began stays so.
  told.on = day("2026-02-11");
  told.tell(kind::pause, R"({"term":"dossierhouder"})");
  CHECK(get_task(told.file, {opened, 0}).overdue(day("2026-02-12")));
  told.tell(kind::close, R"({"reason":"ingetrokken"})");
  for (const auto& record : pauses_of(told.file, number)) CHECK(record.pause.until);
}

TEST_CASE("projection step, outcome, decision, letter, mark: each event adds") {
  Told told;
  told.tell(
      kind::escalation, R"({"to":"ccc","registered_by":"zorgkantoor"})",
      R"({"rung":"ccc","round":1,"breaches":["consent"],"warnings":["outside-region"],"overrides":[{"rule":"rung-order","because":"spoed"}]})");
  auto steps = steps_of(told.file, number);
  REQUIRE(steps.size() == 3);  // the intake entered a rung and a situation
  CHECK(steps[2].to == "ccc");
  CHECK(steps[2].registered_by == "zorgkantoor");
  auto marks = marks_of(told.file, number);
  REQUIRE(marks.size() == 3);
  CHECK(marks[0].kind == Mark::Kind::Breach);
  CHECK(marks[0].rule == "consent");
  CHECK(marks[2].kind == Mark::Kind::Override);
  CHECK(marks[2].because == "spoed");
  told.tell(kind::decision, R"({"outcome":"niet-toegelaten","by":"V. Zitter","options":["een","twee"]})",
            R"({"round":1})", "ccc-2026-02-26");
  auto decisions = decisions_of(told.file, number);
  REQUIRE(decisions.size() == 1);
  CHECK(decisions[0].by == "V. Zitter");
  CHECK(decisions[0].because == "omdat");
  CHECK(decisions[0].options.size() == 2);
  told.tell(kind::outcome, R"({"outcome":"deels","text":"t"})", R"({"round":1,"outcome_on_rung":"ccc"})");
  CHECK(outcomes_of(told.file, number).at(0).rung == "ccc");
  told.tell(kind::letter, R"({"kind":"uitkomst","direction":"sent","party":"zorgaanbieder","reference":"K/2"})");
  told.tell(kind::letter, R"({"kind":"verzoek","direction":"received","party":"oco"})");
  auto letters = letters_of(told.file, number);
  REQUIRE(letters.size() == 2);
  CHECK(letters[0].sent);
  CHECK(letters[0].reference == "K/2");
  CHECK_FALSE(letters[1].sent);
}

TEST_CASE("projection assessment: the last answer of each assessor, side by side") {
  Told told;
  auto answer = [&](const char* by, const char* answer, int round) {
    told.tell(kind::characteristic, fmt::format(R"({{"characteristic":"V1","answer":"{}","by":"{}"}})", answer, by),
              fmt::format(R"({{"round":{}}})", round));
  };
  answer("A", "ja", 1);
  answer("B", "nee", 1);
  answer("A", "deels", 1);
  answer("A", "ja", 2);
  std::string all;
  for (const auto& item : answers_of(told.file, number))
    all += fmt::format("{}{}:{} ", item.by, item.round, item.answer);
  CHECK(all == "B1:nee A1:deels A2:ja ");
}

TEST_CASE("projection: filters of the list") {
  Told told;
  told.tell(kind::escalation, "{}",
            R"({"rung":"ccc","tasks":[{"code":"x","text":"y","owner":"zorgkantoor","due":"2026-02-10"}]})");
  told.tell(kind::close, R"({"reason":"ingetrokken"})", "{}", "", other);
  auto count = [&](auto set) {
    CaseFilter filter;
    set(filter);
    int found = 0;
    each_case(told.file, filter, [&](const CaseState&) { ++found; });
    return found;
  };
  CHECK(count([](CaseFilter&) {}) == 1);
  CHECK(count([](CaseFilter& filter) { filter.status = "all"; }) == 2);
  CHECK(count([](CaseFilter& filter) { filter.status = "closed"; }) == 1);
  CHECK(count([](CaseFilter& filter) { filter.rung = "ccc"; }) == 1);
  CHECK(count([](CaseFilter& filter) { filter.rung = "maatwerk"; }) == 0);
  CHECK(count([](CaseFilter& filter) { filter.region = "5525"; }) == 0);
  CHECK(count([](CaseFilter& filter) { filter.handler = "T. Voorbeeld"; }) == 1);
  CHECK(count([](CaseFilter& filter) { filter.since = day("2026-01-12"); }) == 1);
  CHECK(count([](CaseFilter& filter) { filter.since = day("2026-01-13"); }) == 0);
  CHECK(count([](CaseFilter& filter) { filter.overdue = day("2026-02-10"); }) == 0);  // due today is not overdue
  CHECK(count([](CaseFilter& filter) { filter.overdue = day("2026-02-11"); }) == 1);
  CHECK(count([&](CaseFilter& filter) { filter.stale = told.office.now; }) == 0);
  CHECK(count([&](CaseFilter& filter) { filter.stale = told.office.now + std::chrono::seconds{1}; }) == 1);
}
