// SPDX-License-Identifier: EUPL-1.2
#include "policy/codes.hpp"

#include <set>

#include "domain/words.hpp"
#include "support.hpp"

using namespace mwp;
using test::day;
using test::error_of;
using test::holds;

namespace {

/// The code that `written` comes to; empty: none.
std::string profile(std::string_view written) {
  auto library = test::shipped_library();
  const auto* code = policy::find_zorgprofiel(library.zorgprofielen(), written);
  return code ? code->code : std::string();
}

}  // namespace

TEST_CASE("a zorgprofiel is read as people write it") {
  for (const auto* written :
       {"VG7", "7VG", "VG-7", "ZZP 7 VG", "812", "vg7", "7 vg", "ZZP VG 7", "zzp7vg", "ZZP VG-7"}) {
    INFO(written);
    CHECK(profile(written) == "812");
  }
  CHECK(profile("LVG5") == "784");
  CHECK(profile("5LVG") == "784");
  CHECK(profile("1SGLVG") == "790");
  CHECK(profile("SGLVG1") == "790");
  CHECK(profile("10VV") == "759");
  CHECK(profile("1VV") == "750");
  CHECK(profile("9VV A") == "190");
  CHECK(profile("9VV") == "758");
  CHECK(profile("3ZGvis") == "844");
  CHECK(profile("4ZGaud") == "856");
  CHECK(profile("7LG") == "832");
}

TEST_CASE("profiles of the ggz are told apart by their letter") {
  CHECK(profile("GGZ 7B") == "772");
  CHECK(profile("7 GGZ-B") == "772");
  CHECK(profile("GGZ-B 7") == "772");
  CHECK(profile("5W") == "888");
  CHECK(profile("GGZ5W") == "888");
  CHECK(profile("1C") == "760");
  CHECK(profile("4B") == "766");
  CHECK(profile("4W") == "886");
  CHECK(profile("4C") == "866");
}

TEST_CASE("what is no zorgprofiel is not taken for one") {
  for (const auto* written :
       {"",     "VG",   "7",  "VG9",  "VG0",     "9VG", "11VV",  "VV11", "LVG6", "LG8",    "XX7",
        "8120", "0812", "81", "VG77", "VG7 VG6", "GGZ", "GGZ8B", "3GGZ", "ZZP",  "SGLVG2", "ZG3"}) {
    INFO(written);
    CHECK(profile(written).empty());
  }
}

TEST_CASE("letters and digits in the wrong order, or marks between, are not read over") {
  for (const auto* written : {"V7G", "VG7?", "VGé7", "VG 7 (of 6)"}) {
    INFO(written);
    CHECK(profile(written).empty());
  }
}

TEST_CASE("every zorgprofiel is found by its code and by the name that is printed, and no two share either") {
  auto library = test::shipped_library();
  std::set<std::string> codes, names;
  for (const auto& code : library.zorgprofielen().codes) {
    INFO(code.code << " " << code.name);
    CHECK(profile(code.code) == code.code);
    CHECK(profile(code.name) == code.code);
    CHECK(code.code.size() == 3);
    CHECK(codes.insert(code.code).second);
    CHECK(names.insert(code.name).second);
  }
  CHECK(codes.size() == 64);  // reference.md §2.1
}

TEST_CASE("codes hold from their first to their last day") {
  policy::Code code;
  CHECK(code.holds_on(day("1900-01-01")));
  code.valid_from = day("2021-01-01");
  code.valid_until = day("2026-02-03");
  CHECK_FALSE(code.holds_on(day("2020-12-31")));
  CHECK(code.holds_on(day("2021-01-01")));
  CHECK(code.holds_on(day("2026-02-03")));
  CHECK_FALSE(code.holds_on(day("2026-02-04")));
}

TEST_CASE("leveringsstatus and classification go together as in CS131") {
  auto library = test::shipped_library();
  std::map<std::string, std::vector<std::string>> pairs;
  for (const auto& code : library.leveringsstatus().codes) pairs[code.code] = code.classifications;
  CHECK(pairs ==
        std::map<std::string, std::vector<std::string>>{{"1", {}},
                                                        {"2", {"13", "14", "15", "16", "17", "18", "19"}},
                                                        {"3", {"13", "14", "15", "17", "18", "19"}},
                                                        {"4", {}},
                                                        {"5", {}},
                                                        {"6", {"01", "02", "03", "04", "05", "06", "07", "08", "20"}},
                                                        {"7", {"09", "10", "11", "12"}}});
  for (const auto& [status, classifications] : pairs) {
    for (const auto& code : classifications) {
      INFO(status << " with " << code);
      CHECK(library.classifications().find(code));
    }
  }
  CHECK_FALSE(library.leveringsstatus().find("1")->holds_on(day("2026-02-03")));
  CHECK_FALSE(library.leveringsstatus().find("6")->holds_on(day("2020-12-31")));
  CHECK(library.leveringsstatus().find("7")->holds_on(day("2021-01-01")));
  CHECK(library.classifications().codes.size() == 20);
}

TEST_CASE("grondslagen are 01 to 07") {
  auto library = test::shipped_library();
  std::string all;
  for (const auto& code : library.grondslagen().codes) all += code.code + " ";
  CHECK(all == "01 02 03 04 05 06 07 ");
  CHECK_FALSE(library.grondslagen().find("5"));
}

TEST_CASE("a code outside its list is refused with the nearest, or all") {
  auto library = test::shipped_library();
  CHECK_NOTHROW(library.lists().require("party", "zorgkantoor", "--with"));
  auto near = error_of([&] { library.lists().require("party", "zorgkantor", "--with"); });
  CHECK(near.exit() == Exit::Input);
  CHECK(near.id() == "unknown-code");
  CHECK(holds(near.what(), "--with: 'zorgkantor'"));
  CHECK(holds(near.hint(), "'zorgkantoor'"));
  CHECK(near.where() == "--with");
  CHECK(holds(error_of([&] { library.lists().require("close-reason", "klaar", "--reason"); }).hint(),
              "opgelost-regulier"));
  CHECK(error_of([&] { library.lists().require("no-such-list", "x", "--x"); }).exit() == Exit::Input);
}

TEST_CASE("lists describe their codes; an unknown code describes itself") {
  auto library = test::shipped_library();
  CHECK(library.lists().describe("party", "oco") == "Onafhankelijke cliëntondersteuner (OCO)");
  CHECK(library.lists().describe("party", "iemand") == "iemand");
  CHECK(library.lists().has("reason", "wachtlijst"));
  CHECK_FALSE(library.lists().has("reason", "Wachtlijst"));
}

TEST_CASE("the word lists in code and the lists that describe them hold the same words") {
  auto library = test::shipped_library();
  auto same = [&](const char* list, auto words) {
    std::set<std::string> in_code(words.begin(), words.end()), described;
    for (const auto& [code, text] : library.lists().list(list)) described.insert(code);
    INFO(list);
    CHECK(in_code == described);
  };
  same("scope", domain::scopes);
  same("signer", domain::signers);
  same("consult", domain::consults);
  same("provider-role", domain::provider_roles);
  same("letter-kind", domain::letter_kinds);
  same("advise", domain::advices);
}
