// SPDX-License-Identifier: EUPL-1.2
#include "casefile/projection/termination.hpp"
#include "casefile/projection/document.hpp"
#include "casefile/projection/link.hpp"
#include "casefile/projection/solution.hpp"

#include "support.hpp"
#include "told.hpp"

using namespace mwp;
using namespace mwp::test;

TEST_CASE("projection termination: what follows an announcement fills the last one") {
  Told told;
  told.tell(kind::termination, R"({"stage":"tested","tested":"2026-01-01","process_ok":"ja"})");
  CHECK(terminations_of(told.file, number).empty());  // nothing to test
  told.tell(kind::termination,
            R"({"stage":"announced","announced":"2026-01-05","effective":"2026-03-01","ground":"veiligheid"})");
  told.tell(kind::termination, R"({"stage":"withdrawn","withdrawn":"2026-01-09"})");
  told.tell(kind::termination, R"({"stage":"announced","announced":"2026-01-12","ground":"personeel"})");
  told.tell(kind::termination, R"({"stage":"tested","tested":"2026-01-20","process_ok":"deels"})");
  told.tell(kind::termination, R"({"stage":"agreed","agreed":"nee"})");
  told.tell(kind::termination, R"({"stage":"ended","ended":"2026-01-30","without_solution":true})");
  auto all = terminations_of(told.file, number);
  REQUIRE(all.size() == 2);
  CHECK(all[0].withdrawn == day("2026-01-09"));
  CHECK_FALSE(all[0].tested);
  CHECK(all[1].process_ok == "deels");
  CHECK(all[1].agreed == "nee");
  CHECK(all[1].agreed_on == told.on);
  CHECK(all[1].ended == day("2026-01-30"));
  CHECK(all[1].without_solution);
}

TEST_CASE("projection termination: care may end without a word, also after a withdrawal") {
  Told told;
  told.tell(kind::termination, R"({"stage":"ended","ended":"2026-01-10"})");
  told.tell(kind::termination, R"({"stage":"announced","announced":"2026-01-12","ground":"x"})");
  told.tell(kind::termination, R"({"stage":"withdrawn","withdrawn":"2026-01-13"})");
  told.tell(kind::termination, R"({"stage":"ended","ended":"2026-01-14"})");
  auto all = terminations_of(told.file, number);
  REQUIRE(all.size() == 3);
  CHECK_FALSE(all[0].announced);
  CHECK_FALSE(all[1].ended);
  CHECK(all[2].ended == day("2026-01-14"));
}

TEST_CASE("projection solution, document, link: as the events tell them, each of its own case") {
  Told told;
  told.tell(kind::solution, R"({"kind":"overbrugging","lasting":false,"from":"2026-02-01","until":"2026-04-30"})");
  told.tell(kind::solution, R"({"kind":"ruil","lasting":true,"provider":{"name":"De Hoeve"}})");
  auto solutions = solutions_of(told.file, number);
  REQUIRE(solutions.size() == 2);
  CHECK(solutions[0].until == day("2026-04-30"));
  CHECK(solutions[1].lasting);
  CHECK(solutions[1].provider.text() == "De Hoeve");
  auto event = told.tell(kind::document, R"({"type":"zorgplan","document":"ab12","size":7})");
  told.tell(kind::consent, R"({"act":"given","signed_on":"2026-01-20","scope":["vws"],"document":"cd34"})");
  auto documents = documents_of(told.file, number);
  REQUIRE(documents.size() == 2);
  CHECK(documents[0].event == event);
  CHECK(documents[0].size == 7);
  CHECK(documents[1].type == "toestemmingsformulier");
  told.tell(kind::link, R"({"with":"5526-2026-0002","kind":"ruil"})");
  REQUIRE(links_of(told.file, number).size() == 1);
  CHECK(links_of(told.file, number)[0].with == other);
  CHECK(links_of(told.file, other).empty());
}
