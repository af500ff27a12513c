// SPDX-License-Identifier: EUPL-1.2
#include "process/form.hpp"

#include "base/message.hpp"
#include "forms.hpp"

using namespace mwp;
using test::form_fault;
using test::holds;
using test::read_form;

TEST_CASE("form: a BSN must pass the 11-test, and says only where it stands") {
  auto error = form_fault("\n[client]\nbsn = \"999993848\"\n");
  CHECK(holds(error.what(), "'form.toml', line 3, key 'client.bsn'"));
  CHECK(holds(error.what(), "11-test"));
  CHECK(read_form("[client]\nbsn = \"000009921\"\n").personal["client"]["bsn"].text() == "000009921");
  CHECK(form_fault("[client]\nbsn = \"000000000\"\n").exit() == Exit::Input);
}

TEST_CASE("form: codes are stored in their one form") {
  for (const auto* written : {"VG7", "7VG", "VG-7", "ZZP 7 VG", "812"}) {
    CHECK(read_form(fmt::format("[indication]\nzorgprofiel = \"{}\"\n", written))
              .open["indication"]["zorgprofiel"]
              .text() == "812");
  }
  CHECK(read_form("reason = \"crisis\"\n").open["reason"] == Value(std::vector<std::string>{"crisis"}));
  CHECK(read_form("reason = [\"crisis\", \"wachtlijst\"]\n").open["reason"].texts().size() == 2);
  CHECK(read_form("[indication]\ngrondslagen = [\"05\", \"03\"]\n").open["indication"]["grondslagen"].texts() ==
        std::vector<std::string>{"05", "03"});
  CHECK(read_form("[client]\nfamily_name = \"Zoe\\u0308\"\n").personal["client"]["family_name"].text() == "Zoë");
}

TEST_CASE("form: a code outside its list is refused at its place, with the nearest") {
  struct Row {
    const char* text;
    const char* key;
    const char* hint;
  };
  for (const auto& row :
       {Row{"\nreason = \"wachtlijs\"\n", "line 2, key 'reason'", "'wachtlijst'"},
        Row{"\nreason = [\"crisis\", \"wachtlijs\"]\n", "line 2, key 'reason'", "'wachtlijst'"},
        Row{"[need]\nconditions = [\"lvbb\"]\n", "line 2, key 'need.conditions'", "'lvb'"},
        Row{"[indication]\nzorgprofiel = \"VG9\"\n", "line 2, key 'indication.zorgprofiel'", "VG7"},
        Row{"[indication]\ngrondslagen = [\"05\", \"8\"]\n", "line 2, key 'indication.grondslagen'", "01 to 07"},
        Row{"[client]\ncompetent = \"neen\"\n", "line 2, key 'client.competent'", "'nee'"},
        Row{"[representative]\nrole = \"menter\"\n", "line 2, key 'representative.role'", "'mentor'"},
        Row{"[oco]\ninvolved = \"jaa\"\n", "line 2, key 'oco.involved'", "'ja'"}}) {
    auto error = form_fault(row.text);
    INFO(row.text << error.what() << " / " << error.hint());
    CHECK(error.exit() == Exit::Input);
    CHECK(holds(error.what(), std::string("'form.toml', ") + row.key));
    CHECK(holds(error.hint(), row.hint));
  }
  CHECK(holds(form_fault("[provider]\nagb = \"1000001\"\n").what(), "line 2, key 'provider.agb'"));
}

TEST_CASE("form: leveringsstatus and classification go together") {
  auto pair = [](const std::string& status, const std::string& classification) {
    std::string text = "received = 2026-01-12\n[indication]\n";
    if (!status.empty()) text += "delivery_status = \"" + status + "\"\n";
    if (!classification.empty()) text += "classification = \"" + classification + "\"\n";
    return form_fault(text);
  };
  CHECK(pair("6", "08").id() == "nothing-thrown");
  CHECK(pair("6", "20").id() == "nothing-thrown");
  CHECK(pair("7", "09").id() == "nothing-thrown");
  CHECK(pair("2", "16").id() == "nothing-thrown");
  CHECK(pair("4", "").id() == "nothing-thrown");
  CHECK(pair("5", "").id() == "nothing-thrown");
  for (auto [status, classification] :
       {std::pair{"3", "16"}, {"6", "09"}, {"7", "08"}, {"2", "01"}, {"6", "8"}, {"6", "99"}}) {
    auto error = pair(status, classification);
    INFO(status << " with " << classification);
    CHECK(holds(error.what(), "key 'indication.classification'"));
    CHECK(holds(error.hint(), "one of"));
  }
  for (const auto* status : {"2", "3", "6", "7"}) CHECK(holds(pair(status, "").what(), "needs a classification"));
  for (const auto* status : {"4", "5"}) CHECK(holds(pair(status, "08").what(), "takes no classification"));
  CHECK(holds(pair("", "08").what(), "key 'indication.classification'"));
  CHECK(holds(pair("8", "08").what(), "key 'indication.delivery_status'"));
  CHECK(form_fault("[indication]\ndelivery_status = \"4\"\nclassification = \"\"\n").id() ==
        "nothing-thrown");  // left blank
}

TEST_CASE("form: codes are looked at on the day the form was received") {
  auto received = [](const char* on, const char* status) {
    return form_fault(fmt::format("received = {}\n[indication]\ndelivery_status = \"{}\"\n{}", on, status,
                                  *status == '6' ? "classification = \"08\"\n" : ""));
  };
  CHECK(received("2021-01-01", "6").id() == "nothing-thrown");
  CHECK(received("2020-12-31", "6").exit() == Exit::Input);
  CHECK(received("2020-12-31", "1").id() == "nothing-thrown");
  CHECK(received("2021-01-01", "1").exit() == Exit::Input);
  // Without a date of its own: on the day it is read.
  CHECK(form_fault("[indication]\ndelivery_status = \"1\"\n").exit() == Exit::Input);
}

TEST_CASE("form: dates that can't be") {
  CHECK(holds(form_fault("received = 2026-01-12\n[client]\nbirth_date = 2026-01-13\n").what(),
              "line 3, key 'client.birth_date'"));
  CHECK(form_fault("received = 2026-01-12\n[client]\nbirth_date = 2026-01-12\n").id() == "nothing-thrown");
  CHECK(holds(form_fault("[client]\nbirth_date = 1899-12-31\n").what(), "key 'client.birth_date'"));
  CHECK(holds(form_fault("[client]\nbirth_date = 2025-02-29\n").what(), "line 2"));
  CHECK(holds(form_fault("[indication]\nvalid_from = 2026-01-02\nvalid_until = 2026-01-01\n").what(),
              "line 3, key 'indication.valid_until'"));
  CHECK(form_fault("[indication]\nvalid_from = 2026-01-02\nvalid_until = 2026-01-02\n").id() == "nothing-thrown");
  for (const auto* date : {"\"1-2-26\"", "\"02/03/2026\"", "\"2026-W07\"", "20260112"}) {
    INFO(date);
    CHECK(holds(form_fault(fmt::format("received = {}\n", date)).what(), "key 'received'"));
  }
}
