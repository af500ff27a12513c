// SPDX-License-Identifier: EUPL-1.2
#include "domain/consent.hpp"

#include "domain/words.hpp"
#include "support.hpp"

using namespace mwp;
using namespace mwp::domain;
using test::day;

namespace {

const Date today = day("2026-02-03");

Signatory adult() {
  Signatory client;
  client.born = day("1994-03-11");
  client.competent = "ja";
  return client;
}

bool in(std::string_view list, std::string_view word) {
  return (" " + std::string(list) + " ").find(" " + std::string(word) + " ") != std::string::npos;
}

}  // namespace

TEST_CASE("consent: every signer alone, in every age band, of every competence") {
  struct Row {
    const char* band;
    Date youngest, oldest;  ///< born so that on `today` the band begins, or ends on the next day
    const char* competent;
    const char* may;  ///< the signers who may alone
  };
  const char* representatives = "mentor curator gemachtigde partner familielid";
  const auto minor = std::string("client ouders-met-gezag voogd ") + representatives;
  const auto incapable_minor = std::string("ouders-met-gezag voogd ") + representatives;
  const auto unknown_adult = std::string("client ") + representatives;
  std::vector<Row> rows;
  for (const char* competent : {"ja", "nee", "onbekend"}) {
    rows.push_back({"0-11", today, day("2014-02-04"), competent, "ouders-met-gezag voogd"});
    rows.push_back({"12-15", day("2014-02-03"), day("2010-02-04"), competent, ""});
  }
  rows.push_back({"16-17", day("2010-02-03"), day("2008-02-04"), "ja", "client"});
  rows.push_back({"16-17", day("2010-02-03"), day("2008-02-04"), "nee", incapable_minor.c_str()});
  rows.push_back({"16-17", day("2010-02-03"), day("2008-02-04"), "onbekend", minor.c_str()});
  rows.push_back({"18+", day("2008-02-03"), day("1930-01-01"), "ja", "client gemachtigde"});
  rows.push_back({"18+", day("2008-02-03"), day("1930-01-01"), "nee", representatives});
  rows.push_back({"18+", day("2008-02-03"), day("1930-01-01"), "onbekend", unknown_adult.c_str()});
  int asked = 0;
  for (const auto& row : rows) {
    for (auto born : {row.youngest, row.oldest}) {
      for (auto role : signers) {
        INFO(role << ", " << row.band << " born " << born.iso() << ", competent: " << row.competent);
        Signatory client;
        client.born = born;
        client.competent = row.competent;
        CHECK(may_sign({std::string(role)}, client, today) == in(row.may, role));
        ++asked;
      }
    }
  }
  CHECK(asked == 12 * 2 * 9);
}

TEST_CASE("consent: from 12 to 15 client and parents sign together") {
  Signatory client;
  client.born = day("2012-06-01");
  CHECK(may_sign({"client", "ouders-met-gezag"}, client, today));
  CHECK(may_sign({"voogd", "client"}, client, today));
  CHECK_FALSE(may_sign({"client", "mentor"}, client, today));
  CHECK_FALSE(may_sign({"ouders-met-gezag", "voogd"}, client, today));
  CHECK(may_sign({"client", "ouders-met-gezag"}, client, day("2024-06-01")));
  CHECK(may_sign({"ouders-met-gezag"}, client, day("2024-05-31")));  // 11 still
  CHECK_FALSE(may_sign({"ouders-met-gezag"}, client, day("2024-06-01")));
  CHECK_FALSE(may_sign({"client"}, client, day("2028-05-31")));
  client.competent = "ja";
  CHECK(may_sign({"client"}, client, day("2028-06-01")));  // 16
}

TEST_CASE("consent: a bewindvoerder alone never decides on care, beside another he does no harm") {
  for (const auto* born : {"2020-01-01", "2012-01-01", "2009-01-01", "1994-03-11"}) {
    for (const auto* competent : {"ja", "nee", "onbekend"}) {
      INFO(born << " " << competent);
      Signatory client;
      client.born = day(born);
      client.competent = competent;
      CHECK_FALSE(may_sign({"bewindvoerder"}, client, today));
    }
  }
  auto client = adult();
  CHECK(may_sign({"bewindvoerder", "client"}, client, today));
  client.competent = "nee";
  CHECK(may_sign({"mentor", "bewindvoerder"}, client, today));
  CHECK_FALSE(may_sign({"client", "bewindvoerder"}, client, today));
  Signatory unknown;
  CHECK_FALSE(may_sign({"bewindvoerder"}, unknown, today));
}

TEST_CASE("consent: nobody signed") {
  CHECK_FALSE(may_sign({}, adult(), today));
  CHECK_FALSE(may_sign({}, Signatory{}, today));
  CHECK_FALSE(may_sign({"iemand"}, Signatory{}, today));
}

TEST_CASE("consent: parents of an adult have no say, not even of one who cannot decide") {
  auto client = adult();
  client.competent = "nee";
  CHECK_FALSE(may_sign({"ouders-met-gezag"}, client, today));
  CHECK_FALSE(may_sign({"voogd"}, client, today));
}
