// SPDX-License-Identifier: EUPL-1.2
#include "process/termination.hpp"

#include "office.hpp"
#include "process/steps.hpp"

using namespace mwp;
using test::error_of;
using test::Office;

namespace {

/// A case whose provider announced that it ends care.
struct Threatened {
  Office office;
  domain::CaseNumber number = office.open_case(test::full_form(1));

  Threatened() {
    process::Termination announced;
    announced.announced = office.today() - 10;
    announced.ground = "veiligheid";
    stage(announced);
  }
  casefile::StoredCommand stage(const process::Termination& termination) {
    return office.record([&](process::Desk& desk) { return process::termination(desk, number, termination); });
  }
  void solve(bool lasting, int from, int until) {
    office.record([&](process::Desk& desk) {
      process::Facts facts(desk.file, desk.library, number);
      process::Draft draft;
      auto event = process::event_about(casefile::kind::solution, facts, desk.today, desk);
      event.data.set("kind", lasting ? "andere-aanbieder" : "overbrugging").set("lasting", lasting);
      event.data.set("from", desk.today + from).set("until", desk.today + until);
      draft.add(std::move(event));
      return draft;
    });
  }
  casefile::StoredCommand close() {
    return office.record(
        [&](process::Desk& desk) { return process::close_case(desk, number, "opgelost-regulier", std::nullopt); });
  }
  std::vector<std::string> breaches_at_end(bool without_solution) {
    process::Termination ended;
    ended.ended = office.today();
    ended.without_solution = without_solution;
    auto event = stage(ended).events.at(0);
    return office.file.journal().find(event, false)->event.made()["breaches"].texts();
  }
};

}  // namespace

TEST_CASE("rule continuity: a solution that holds on the day lets a case close, lasting or bridging") {
  Threatened threatened;
  CHECK(error_of([&] { return threatened.close(); }).id() == "continuity");
  threatened.solve(true, 1, 900);  // begins tomorrow
  CHECK(error_of([&] { return threatened.close(); }).id() == "continuity");
  threatened.solve(false, -20, -1);  // ended yesterday
  CHECK(error_of([&] { return threatened.close(); }).id() == "continuity");
  threatened.solve(false, 0, 0);
  CHECK_NOTHROW(threatened.close());
}

TEST_CASE("rule continuity: an end of care with a solution is no breach, unless it is told that there was none") {
  Threatened without;
  CHECK(without.breaches_at_end(false) == std::vector<std::string>{"continuity"});
  Threatened with;
  with.solve(false, -1, 30);
  CHECK(with.breaches_at_end(false).empty());
  Threatened told;
  told.solve(false, -1, 30);
  CHECK(told.breaches_at_end(true) == std::vector<std::string>{"continuity"});
}
