// SPDX-License-Identifier: EUPL-1.2
#include "process/form.hpp"

#include "base/message.hpp"
#include "support.hpp"

using namespace mwp;
using process::Form;
using test::day;
using test::error_of;
using test::holds;

namespace {

const Date today = day("2026-02-03");

Form read(const std::string& text) {
  auto library = test::shipped_library();
  return process::read_form(text, "form.toml", library, today);
}
Error fault(const std::string& text) {
  return error_of([&] { read(text); });
}

/// The whole form of cli.md §4, of an official fictitious person.
constexpr const char* whole = R"(policy = "maatwerkproces"
region = "5526"
received = 2026-01-12
form_received = 2026-02-02
situation = "zoeken"
reason = "geen-passend-aanbod"
subregion = "Oost"
[client]
family_name = "Fictema"
prefix = "van der"
initials = "RJ"
birth_date = 1994-03-11
bsn = "999993847"
competent = "nee"
[representative]
role = "mentor"
name = "M. Bedacht"
appointed_on = 2020-05-01
[indication]
zorgprofiel = "ZZP 7 VG"
grondslagen = ["05", "03"]
valid_from = 2019-01-01
valid_until = 2029-01-01
decision_number = "40110001"
delivery_status = "6"
classification = "08"
[provider]
agb = "10000001"
name = "De Proefhaven"
contact = "T. Geheim"
email = "geheim@proefhaven.example"
[oco]
involved = "ja"
name = "O. Meedenker"
organisation = "Steun"
offered_on = 2025-11-03
[need]
care = """
Veel
zorg"""
behaviour = "Gedrag"
conditions = ["lvb", "ass"]
[context]
current = "Nu"
history = "Toen"
tried = "Veel"
question = "Kan het?"
[wish]
expertise = ["trauma"]
location = ["prikkelarm"]
care = ["vast team"]
place = "Buiten"
outside_region_discussed_on = 2026-01-20
)";

/// What is personal, and must never be read in a message.
constexpr const char* secrets[] = {"Fictema", "van der", "RJ", "1994", "999993847", "Bedacht", "40110001", "Geheim", "geheim@", "Meedenker"};

}  // namespace

TEST_CASE("form: identity stands apart, all else in the open part") {
  auto form = read(whole);
  CHECK(form.warnings.empty());
  CHECK(form.personal == Value::parse_json(R"({"client":{"family_name":"Fictema","prefix":"van der","initials":"RJ","birth_date":"1994-03-11",
    "bsn":"999993847"},"representative":{"name":"M. Bedacht"},"indication":{"decision_number":"40110001"},
    "provider":{"contact":"T. Geheim","email":"geheim@proefhaven.example"},"oco":{"name":"O. Meedenker"}})"));
  CHECK(form.open == Value::parse_json(R"({"policy":"maatwerkproces","region":"5526","received":"2026-01-12","form_received":"2026-02-02",
    "situation":"zoeken","reason":["geen-passend-aanbod"],"subregion":"Oost","client":{"competent":"nee"},
    "representative":{"role":"mentor","appointed_on":"2020-05-01"},"indication":{"zorgprofiel":"812","grondslagen":["05","03"],
    "valid_from":"2019-01-01","valid_until":"2029-01-01","delivery_status":"6","classification":"08"},
    "provider":{"agb":"10000001","name":"De Proefhaven"},"oco":{"involved":"ja","organisation":"Steun","offered_on":"2025-11-03"},
    "need":{"care":"Veel\nzorg","behaviour":"Gedrag","conditions":["lvb","ass"]},
    "context":{"current":"Nu","history":"Toen","tried":"Veel","question":"Kan het?"},
    "wish":{"expertise":["trauma"],"location":["prikkelarm"],"care":["vast team"],"place":"Buiten","outside_region_discussed_on":"2026-01-20"}})"));
  auto open = form.open.json();
  for (const auto* secret : secrets) {
    INFO(secret);
    CHECK_FALSE(holds(open, secret));
  }
}

TEST_CASE("form: JSON with the same keys is the same form") {
  auto form = read(R"( {"region":"5526","received":"2026-01-12","client":{"family_name":"Fictema","bsn":"999993847"},"indication":{"zorgprofiel":"VG-7"}})");
  CHECK(form.personal["client"]["bsn"].text() == "999993847");
  CHECK(form.open["indication"]["zorgprofiel"].text() == "812");
  CHECK(holds(fault(R"({"client":{"bsn":"999993848"}})").what(), "client.bsn"));
  CHECK(fault(R"({"regoin":"5526"})").exit() == Exit::Input);
}

TEST_CASE("form: a fault in JSON names the file") {
  for (const auto* text : {R"({"region":)", R"({"region":"5526","region":"5525"})", R"({"client":{"bsn":"999993848"}})"}) {
    auto error = fault(text);
    INFO(text << ": " << error.what());
    CHECK(error.exit() == Exit::Input);
    CHECK(holds(test::words_of(error), "form.toml"));
  }
}

TEST_CASE("form: an empty form is a form, and a blank key is left out") {
  CHECK(read("").open.members().empty());
  auto form = read("region = \"\"\nreason = \"\"\n[client]\nfamily_name = \"\"\nbsn = \" \"\ncompetent = \"\"\n[need]\ncare = \"\"\"\n\"\"\"\nconditions = []\n"
                   "[indication]\nzorgprofiel = \"\"\ngrondslagen = []\n");
  CHECK(form.open.members().empty());
  CHECK(form.personal.members().empty());
}

TEST_CASE("form: the empty form of each policy can be sent back as it is") {
  auto library = test::shipped_library();
  for (const auto* id : {"maatwerkproces", "maatwerkplekken-2021"}) {
    auto text = process::empty_form(library.policy(id));
    auto form = process::read_form(text, "form.toml", library, today);
    INFO(id);
    CHECK(form.open == Value::object({{"policy", id}}));
    CHECK(form.personal.members().empty());
    for (const auto& key : library.policy(id).required_for_commission) {
      auto name = key.substr(key.rfind('.') + 1);
      INFO(key);
      CHECK((holds(text, "\n" + name + " = ") || holds(text, "\n# " + name + " = ")));
    }
  }
}

TEST_CASE("form: every key of the form is described in both policies, and every description is of a key") {
  auto library = test::shipped_library();
  auto all = read(whole);
  std::vector<std::string> keys;
  for (const auto* tree : {&all.open, &all.personal}) {
    for (const auto& [section, value] : tree->members()) {
      if (!value.is_object()) keys.push_back(section);
      for (const auto& [key, inner] : value.members()) keys.push_back(fmt::format("{}.{}", section, key));
    }
  }
  for (const auto* id : {"maatwerkproces", "maatwerkplekken-2021"}) {
    const auto& policy = library.policy(id);
    for (const auto& key : keys) {
      INFO(id << " " << key);
      CHECK(policy.find_form_key(key));
    }
    CHECK(policy.form_keys.size() == keys.size());
  }
}

TEST_CASE("form: an unknown key is refused with its line and the nearest known one") {
  auto error = fault("region = \"5526\"\n[client]\nfamilyname = \"Fictema\"\n");
  CHECK(error.exit() == Exit::Input);
  CHECK(holds(error.what(), "'form.toml', line 3, key 'client.familyname'"));
  CHECK(holds(error.hint(), "'family_name'"));
  CHECK(holds(fault("[klient]\nbsn = \"\"\n").hint(), "'client'"));
  CHECK(holds(fault("recieved = 2026-01-12\n").hint(), "'received'"));
}

TEST_CASE("form: no fault of a form ever shows what is personal") {
  // Each line is wrong in its own way; all of them hold something that must stay unseen.
  const std::vector<std::string> wrong{
      "[client]\nbsn = \"999993848\"", "[client]\nbsn = \"99999384\"", "[client]\nbsn = \"999.993.847\"", "[client]\nbsn = 999993847",
      "[client]\nbsn = \"999993847x\"", "[client]\nbirth_date = \"11-03-1994\"", "[client]\nbirth_date = 1994-02-30",
      "[client]\nbirth_date = \"1994\"", "[client]\nfamily_name = Fictema", "[client]\nfamily_name = \"Fictema", "[client]\nfamily_name = [\"Fictema\"]",
      "[client]\nfamily_name = \"Fictema\\u202e\"", "[client]\nfamily_name = \"Fictema\\n\"\nx = 1", "[client]\nfamily_name = {Fictema = 1}",
      "[client]\nfamily_name = \"Fictema\\u0000\"", "[client]\nfamily_name = 'Fictema'\nfamily_name = 'Fictema'", "[client]\ninitials = \"RJ\\u001b\"",
      "[representative]\nname = \"Bedacht\\u200b\"", "[provider]\nemail = \"geheim@\\u0007\"", "[provider]\ncontact = [\"Geheim\"]",
      "[oco]\nname = \"Meedenker\\u2066\"", "[indication]\ndecision_number = 40110001", "[client]\nfamily_name = \"\"\"Fictema\n\"\"\"\nfamili = 1",
      "{\"client\":{\"family_name\":\"Fictema\",}}", "{\"client\":{\"bsn\":\"999993847\"} \"x\"}", "{\"client\":{\"family_name\":\"Fictema\",\"family_name\":\"x\"}}",
      "{\"client\":{\"bsn\":\"999993848\"}}"};
  for (const auto& text : wrong) {
    auto error = fault(text);
    INFO(text << "\n" << error.what());
    CHECK(error.exit() == Exit::Input);
    for (const auto* secret : secrets) CHECK_FALSE(holds(test::words_of(error), secret));
    CHECK_FALSE(holds(test::words_of(error), "999993848"));
    CHECK_FALSE(holds(test::words_of(error), "11-03"));
  }
}

TEST_CASE("form: a BSN or name in the place of a code is not shown either") {
  for (const auto* text : {"[provider]\nagb = \"999993847\"", "[indication]\nzorgprofiel = \"999993847\"", "reason = \"999993847\"",
                           "[indication]\ndelivery_status = \"999993847\"", "[client]\ncompetent = \"999993847\"", "[need]\nconditions = [\"999993847\"]"}) {
    auto error = fault(text);
    INFO(text << "\n" << error.what());
    CHECK(error.exit() == Exit::Input);
    CHECK_FALSE(holds(test::words_of(error), "999993847"));
  }
}

TEST_CASE("form: a BSN must pass the 11-test, and says only where it stands") {
  auto error = fault("\n[client]\nbsn = \"999993848\"\n");
  CHECK(holds(error.what(), "'form.toml', line 3, key 'client.bsn'"));
  CHECK(holds(error.what(), "11-test"));
  CHECK(read("[client]\nbsn = \"000009921\"\n").personal["client"]["bsn"].text() == "000009921");
  CHECK(fault("[client]\nbsn = \"000000000\"\n").exit() == Exit::Input);
}

TEST_CASE("form: codes are stored in their one form") {
  for (const auto* written : {"VG7", "7VG", "VG-7", "ZZP 7 VG", "812"}) {
    CHECK(read(fmt::format("[indication]\nzorgprofiel = \"{}\"\n", written)).open["indication"]["zorgprofiel"].text() == "812");
  }
  CHECK(read("reason = \"crisis\"\n").open["reason"] == Value(std::vector<std::string>{"crisis"}));
  CHECK(read("reason = [\"crisis\", \"wachtlijst\"]\n").open["reason"].texts().size() == 2);
  CHECK(read("[indication]\ngrondslagen = [\"05\", \"03\"]\n").open["indication"]["grondslagen"].texts() == std::vector<std::string>{"05", "03"});
  CHECK(read("[client]\nfamily_name = \"Zoe\\u0308\"\n").personal["client"]["family_name"].text() == "Zoë");
}

TEST_CASE("form: a code outside its list is refused at its place, with the nearest") {
  struct Row {
    const char* text;
    const char* key;
    const char* hint;
  };
  for (const auto& row :
       {Row{"\nreason = \"wachtlijs\"\n", "line 2, key 'reason'", "'wachtlijst'"}, Row{"\nreason = [\"crisis\", \"wachtlijs\"]\n", "line 2, key 'reason'", "'wachtlijst'"},
        Row{"[need]\nconditions = [\"lvbb\"]\n", "line 2, key 'need.conditions'", "'lvb'"},
        Row{"[indication]\nzorgprofiel = \"VG9\"\n", "line 2, key 'indication.zorgprofiel'", "VG7"},
        Row{"[indication]\ngrondslagen = [\"05\", \"8\"]\n", "line 2, key 'indication.grondslagen'", "01 to 07"},
        Row{"[client]\ncompetent = \"neen\"\n", "line 2, key 'client.competent'", "'nee'"},
        Row{"[representative]\nrole = \"menter\"\n", "line 2, key 'representative.role'", "'mentor'"},
        Row{"[oco]\ninvolved = \"jaa\"\n", "line 2, key 'oco.involved'", "'ja'"}}) {
    auto error = fault(row.text);
    INFO(row.text << error.what() << " / " << error.hint());
    CHECK(error.exit() == Exit::Input);
    CHECK(holds(error.what(), std::string("'form.toml', ") + row.key));
    CHECK(holds(error.hint(), row.hint));
  }
  CHECK(holds(fault("[provider]\nagb = \"1000001\"\n").what(), "line 2, key 'provider.agb'"));
}

TEST_CASE("form: leveringsstatus and classification go together") {
  auto pair = [](const std::string& status, const std::string& classification) {
    std::string text = "received = 2026-01-12\n[indication]\n";
    if (!status.empty()) text += "delivery_status = \"" + status + "\"\n";
    if (!classification.empty()) text += "classification = \"" + classification + "\"\n";
    return fault(text);
  };
  CHECK(pair("6", "08").id() == "nothing-thrown");
  CHECK(pair("6", "20").id() == "nothing-thrown");
  CHECK(pair("7", "09").id() == "nothing-thrown");
  CHECK(pair("2", "16").id() == "nothing-thrown");
  CHECK(pair("4", "").id() == "nothing-thrown");
  CHECK(pair("5", "").id() == "nothing-thrown");
  for (auto [status, classification] : {std::pair{"3", "16"}, {"6", "09"}, {"7", "08"}, {"2", "01"}, {"6", "8"}, {"6", "99"}}) {
    auto error = pair(status, classification);
    INFO(status << " with " << classification);
    CHECK(holds(error.what(), "key 'indication.classification'"));
    CHECK(holds(error.hint(), "one of"));
  }
  for (const auto* status : {"2", "3", "6", "7"}) CHECK(holds(pair(status, "").what(), "needs a classification"));
  for (const auto* status : {"4", "5"}) CHECK(holds(pair(status, "08").what(), "takes no classification"));
  CHECK(holds(pair("", "08").what(), "key 'indication.classification'"));
  CHECK(holds(pair("8", "08").what(), "key 'indication.delivery_status'"));
  CHECK(fault("[indication]\ndelivery_status = \"4\"\nclassification = \"\"\n").id() == "nothing-thrown");  // left blank
}

TEST_CASE("form: codes are looked at on the day the form was received") {
  auto received = [](const char* on, const char* status) {
    return fault(fmt::format("received = {}\n[indication]\ndelivery_status = \"{}\"\n{}", on, status, *status == '6' ? "classification = \"08\"\n" : ""));
  };
  CHECK(received("2021-01-01", "6").id() == "nothing-thrown");
  CHECK(received("2020-12-31", "6").exit() == Exit::Input);
  CHECK(received("2020-12-31", "1").id() == "nothing-thrown");
  CHECK(received("2021-01-01", "1").exit() == Exit::Input);
  // Without a date of its own: on the day it is read.
  CHECK(fault("[indication]\ndelivery_status = \"1\"\n").exit() == Exit::Input);
}

TEST_CASE("form: dates that can't be") {
  CHECK(holds(fault("received = 2026-01-12\n[client]\nbirth_date = 2026-01-13\n").what(), "line 3, key 'client.birth_date'"));
  CHECK(fault("received = 2026-01-12\n[client]\nbirth_date = 2026-01-12\n").id() == "nothing-thrown");
  CHECK(holds(fault("[client]\nbirth_date = 1899-12-31\n").what(), "key 'client.birth_date'"));
  CHECK(holds(fault("[client]\nbirth_date = 2025-02-29\n").what(), "line 2"));
  CHECK(holds(fault("[indication]\nvalid_from = 2026-01-02\nvalid_until = 2026-01-01\n").what(), "line 3, key 'indication.valid_until'"));
  CHECK(fault("[indication]\nvalid_from = 2026-01-02\nvalid_until = 2026-01-02\n").id() == "nothing-thrown");
  for (const auto* date : {"\"1-2-26\"", "\"02/03/2026\"", "\"2026-W07\"", "20260112"}) {
    INFO(date);
    CHECK(holds(fault(fmt::format("received = {}\n", date)).what(), "key 'received'"));
  }
}

TEST_CASE("form: a value of the wrong kind says what was expected") {
  CHECK(holds(fault("region = 5526\n").what(), "text in quotes"));
  CHECK(holds(fault("[indication]\ngrondslagen = \"05\"\n").what(), "list of texts"));
  CHECK(holds(fault("client = \"x\"\n").what(), "table"));
  CHECK(holds(fault("[need]\ncare = true\n").what(), "text in quotes"));
  CHECK(holds(fault("[wish]\nexpertise = [\"a\", 1]\n").what(), "key 'wish.expertise'"));
}

TEST_CASE("form: a name that mixes alphabets is a warning that names the key alone") {
  auto form = read("[client]\nfamily_name = \"Fict\\u0435ma\"\n");
  REQUIRE(form.warnings.size() == 1);
  CHECK(holds(form.warnings[0], "family_name"));
  CHECK_FALSE(holds(form.warnings[0], "ma\""));
  CHECK_FALSE(holds(form.warnings[0], "Fict"));
  CHECK(form.personal["client"]["family_name"].text() == "Fict\u0435ma");
}

TEST_CASE("form: texts are kept as they were written") {
  auto form = read("[context]\nquestion = \"{{x}} <script> =cmd|'/c calc'!A1 '; DROP TABLE person;-- 100%_\\\\ \\u001b[2J\"\n");
  CHECK(form.open["context"]["question"].text() == "{{x}} <script> =cmd|'/c calc'!A1 '; DROP TABLE person;-- 100%_\\ \x1B[2J");
}

TEST_CASE("form: when it was received, or else another day") {
  CHECK(read("received = 2026-01-12\n").received(today) == day("2026-01-12"));
  CHECK(read("").received(today) == today);
}

TEST_CASE("form: every example that is shipped is a form that can be read") {
  auto library = test::shipped_library();
  int read = 0;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(MWP_SHARE) + "/examples")) {
    if (entry.path().extension() != ".toml") continue;
    INFO(entry.path());
    auto form = process::read_form(test::contents(entry.path()), entry.path(), library, today);
    CHECK_FALSE(form.personal["client"]["family_name"].text().empty());
    ++read;
  }
  CHECK(read >= 10);
}
