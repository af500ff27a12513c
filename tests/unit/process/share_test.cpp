// SPDX-License-Identifier: EUPL-1.2
#include "process/share.hpp"

#include "office.hpp"
#include "process/rules.hpp"

using namespace mwp;
using namespace mwp::process;
using test::error_of;
using test::Office;

namespace {

std::vector<std::string> look(Office& office, CaseNumber number, bool identity) {
  Desk desk{office.file, office.library, office.today(), {}};
  return look_at_sharing(desk, {number}, "landelijk", identity);
}

}  // namespace

TEST_CASE("consent-share: without consent there is a warning, and no identity goes") {
  Office office;
  auto number = office.open_case(test::full_form(1));
  CHECK(look(office, number, false).size() == 1);
  CHECK(error_of([&] { look(office, number, true); }).exit() == Exit::Refused);
  office.record([&](Desk& desk) {
    return give_consent(desk, number, {{"landelijk"}, {"mentor"}, test::day("2026-01-20"), std::nullopt});
  });
  CHECK(look(office, number, true).empty());
}

TEST_CASE("consent-refused: nothing goes where consent was refused") {
  Office office;
  auto number = office.open_case(test::full_form(1));
  office.record([&](Desk& desk) { return end_consent(desk, number, "refused", {"landelijk"}); });
  CHECK_THROWS_AS(look(office, number, false), RefusedByRule);
  CHECK(error_of([&] { look(office, CaseNumber(5526, 2026, 99), false); }).exit() == Exit::NotFound);
}
