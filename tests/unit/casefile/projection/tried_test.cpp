// SPDX-License-Identifier: EUPL-1.2
#include "casefile/projection/tried.hpp"
#include "casefile/projection/form.hpp"
#include "casefile/projection/identity.hpp"

#include "support.hpp"
#include "told.hpp"

using namespace mwp;
using namespace mwp::test;

namespace {

/// "cce 2026-01-05/2026-01-30 ja: rust" of each consult.
std::vector<std::string> consults(Told& told) {
  std::vector<std::string> lines;
  for (const auto& item : tried_of(told.file, number)) {
    auto day = [](const std::optional<Date>& date) { return date ? date->iso() : std::string("-"); };
    lines.push_back(
        fmt::format("{} {}/{} {}: {}", item.with, day(item.requested), day(item.advised), item.answer, item.result));
  }
  return lines;
}

}  // namespace

TEST_CASE("projection tried: a later record of a consult completes the one that was not answered") {
  Told told;
  told.tell(kind::consult, R"({"with":"cce","requested":"2026-01-05"})");
  told.tell(kind::consult, R"({"with":"cot","requested":"2026-01-06"})");
  told.tell(kind::consult, R"({"with":"cce","requested":"2026-01-09","advised":"2026-01-30"})");
  CHECK(consults(told) == std::vector<std::string>{"cce 2026-01-05/2026-01-30 : ", "cot 2026-01-06/- : "});
  told.tell(kind::consult, R"({"with":"cce","followed":"ja","result":"rust"})");
  CHECK(consults(told).front() == "cce 2026-01-05/2026-01-30 ja: rust");
}

TEST_CASE("projection tried: what was asked or advised after an answer is a consult of its own") {
  Told told;
  told.tell(kind::consult, R"({"with":"cce","requested":"2026-01-05","advised":"2026-01-30"})");
  told.tell(kind::consult,
            R"({"with":"cce","requested":"2026-01-20","followed":"nee"})");  // before the advice: the same
  CHECK(consults(told) == std::vector<std::string>{"cce 2026-01-05/2026-01-30 nee: "});
  told.tell(kind::consult, R"({"with":"cce","requested":"2026-02-01"})");
  told.tell(kind::consult, R"({"with":"cce","advised":"2026-02-20"})");
  told.tell(kind::consult, R"({"with":"cce","advised":"2026-03-20"})");
  CHECK(consults(told) == std::vector<std::string>{"cce 2026-01-05/2026-01-30 nee: ", "cce 2026-02-01/2026-02-20 : ",
                                                   "cce -/2026-03-20 : "});
  told.tell(kind::consult, R"({"with":"opaz","requested":"2026-01-05","result":"niets"})");
  told.tell(kind::consult, R"({"with":"opaz","requested":"2026-03-05"})");  // asked anew after a result
  CHECK(consults(told).size() == 5);
}

TEST_CASE("projection tried: a new round has consults of its own") {
  Told told;
  told.tell(kind::consult, R"({"with":"cce","requested":"2026-01-05"})", R"({"round":1})");
  told.tell(kind::consult, R"({"with":"cce","advised":"2026-01-30"})", R"({"round":2})");
  CHECK(consults(told).size() == 2);
}

TEST_CASE("projection tried: one line about the OCO, as the form now reads; it confirms nothing else of the form") {
  Told told;
  told.tell(kind::oco, R"({"form":{"oco":{"involved":"nee"}}})", R"({"round":2})");
  CHECK(tried_of(told.file, number).empty());
  told.tell(kind::oco, R"({"form":{"oco":{"involved":"onbekend","offered_on":"2026-01-20"}}})", R"({"round":2})");
  told.tell(kind::oco, R"({"form":{"oco":{"involved":"ja"}}})", R"({"round":2})", "", number,
            R"({"oco":{"name":"O. Steun"}})");
  auto items = tried_of(told.file, number);
  REQUIRE(items.size() == 1);
  CHECK(items[0].on == day("2026-01-20"));
  CHECK(items[0].answer == "ja");
  CHECK(items[0].is_aside());
  CHECK(form_of(told.file, number).confirmed_round == 1);
  CHECK(form_of(told.file, number).form["oco"]["involved"].text() == "ja");
  CHECK(find_identity(told.file, number)->all["oco"]["name"].text() == "O. Steun");
}
