// SPDX-License-Identifier: EUPL-1.2
#include "process/merged.hpp"

#include "casefile/exchange/support.hpp"
#include "process/rehearsal.hpp"

using namespace mwp;
using namespace mwp::process;
using test::exported;
using test::import_text;
using test::Office;
using test::working_copy;

namespace {

std::vector<MergeFinding> findings(Office& office) {
  return findings_of_merge(office.file, office.library, office.today());
}

std::string with_bsn(int n) {
  auto form = test::full_form(n);
  return form.insert(form.find("birth_date"), "bsn = \"999993847\"\n");
}

}  // namespace

TEST_CASE("one-open-case: two cases of one client, opened apart, are found when they meet") {
  Office office;
  auto other = std::make_unique<Office>(working_copy(office.file, 'B'));
  auto first = office.open_case(with_bsn(1));
  auto second = other->open_case(with_bsn(2));
  CHECK(findings(office).empty());
  import_text(office.file, exported(other->file));
  auto found = findings(office);
  REQUIRE(found.size() == 2);
  CHECK(found[0].rule == "one-open-case");
  CHECK(found[0].number == first);
  CHECK(found[1].number == second);
  office.record([&](Desk& desk) { return close_case(desk, second, "dubbel", {}); });
  CHECK(findings(office).empty());
}

TEST_CASE("merged: what was recorded in one file about a case that was closed in the other is found") {
  Office office;
  auto number = office.open_case(test::full_form(1));
  Office other(working_copy(office.file, 'B'));
  other.now = office.now;
  office.record([&](Desk& desk) { return close_case(desk, number, "ingetrokken", {}); });
  other.note(number, "dat mag nog");
  other.record([&](Desk& desk) { return escalate(desk, number, "wsr", {}); });
  import_text(office.file, exported(other.file));
  auto found = findings(office);
  REQUIRE(found.size() == 1);
  CHECK(found[0].rule == "case-open");
  CHECK(found[0].number == number);
  CHECK(found[0].event == casefile::EventId{3, 'B'});
  office.undo({found[0].event});
  CHECK(findings(office).empty());
}

TEST_CASE("merged: what was recorded by the rules in one file is not found") {
  for (unsigned seed : {71U, 72U}) {
    test::Walk walk(seed);
    for (int i = 0; i < 500; ++i) walk.step();
    Desk desk{walk.office.file, walk.office.library, walk.office.today(), {}};
    for (auto number : walk.cases) {
      for (const auto& refused : refused_as_it_is(desk, number))
        FAIL_CHECK("seed " << seed << ": " << refused.id.text() << " " << refused.kind << ": " << refused.why);
    }
  }
}
