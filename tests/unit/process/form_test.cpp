// SPDX-License-Identifier: EUPL-1.2
#include "process/form.hpp"

#include "base/message.hpp"
#include "forms.hpp"

using namespace mwp;
using test::day;
using test::form_fault;
using test::holds;
using test::read_form;

namespace {

const Date today = day("2026-02-03");

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
constexpr const char* secrets[] = {"Fictema", "van der",  "RJ",     "1994",    "999993847",
                                   "Bedacht", "40110001", "Geheim", "geheim@", "Meedenker"};

}  // namespace

TEST_CASE("form: identity stands apart, all else in the open part") {
  auto form = read_form(whole);
  CHECK(form.warnings.empty());
  CHECK(form.personal ==
        Value::parse_json(
            R"({"client":{"family_name":"Fictema","prefix":"van der","initials":"RJ","birth_date":"1994-03-11",
    "bsn":"999993847"},"representative":{"name":"M. Bedacht"},"indication":{"decision_number":"40110001"},
    "provider":{"contact":"T. Geheim","email":"geheim@proefhaven.example"},"oco":{"name":"O. Meedenker"}})"));
  CHECK(form.open ==
        Value::parse_json(
            R"({"policy":"maatwerkproces","region":"5526","received":"2026-01-12","form_received":"2026-02-02",
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
  auto form = read_form(
      R"( {"region":"5526","received":"2026-01-12","client":{"family_name":"Fictema","bsn":"999993847"},"indication":{"zorgprofiel":"VG-7"}})");
  CHECK(form.personal["client"]["bsn"].text() == "999993847");
  CHECK(form.open["indication"]["zorgprofiel"].text() == "812");
  CHECK(holds(form_fault(R"({"client":{"bsn":"999993848"}})").what(), "client.bsn"));
  CHECK(form_fault(R"({"regoin":"5526"})").exit() == Exit::Input);
}

TEST_CASE("form: a fault in JSON names the file") {
  for (const auto* text :
       {R"({"region":)", R"({"region":"5526","region":"5525"})", R"({"client":{"bsn":"999993848"}})"}) {
    auto error = form_fault(text);
    INFO(text << ": " << error.what());
    CHECK(error.exit() == Exit::Input);
    CHECK(holds(test::words_of(error), "form.toml"));
  }
}

TEST_CASE("form: an empty form is a form, and a blank key is left out") {
  CHECK(read_form("").open.members().empty());
  auto form = read_form(
      "region = \"\"\nreason = \"\"\n[client]\nfamily_name = \"\"\nbsn = \" \"\ncompetent = \"\"\n[need]\ncare = "
      "\"\"\"\n\"\"\"\nconditions = []\n"
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
  auto all = read_form(whole);
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
  auto error = form_fault("region = \"5526\"\n[client]\nfamilyname = \"Fictema\"\n");
  CHECK(error.exit() == Exit::Input);
  CHECK(holds(error.what(), "'form.toml', line 3, key 'client.familyname'"));
  CHECK(holds(error.hint(), "'family_name'"));
  CHECK(holds(form_fault("[klient]\nbsn = \"\"\n").hint(), "'client'"));
  CHECK(holds(form_fault("recieved = 2026-01-12\n").hint(), "'received'"));
}

TEST_CASE("form: no fault of a form ever shows what is personal") {
  // Each line is wrong in its own way; all of them hold something that must stay unseen.
  const std::vector<std::string> wrong{"[client]\nbsn = \"999993848\"",
                                       "[client]\nbsn = \"99999384\"",
                                       "[client]\nbsn = \"999.993.847\"",
                                       "[client]\nbsn = 999993847",
                                       "[client]\nbsn = \"999993847x\"",
                                       "[client]\nbirth_date = \"11-03-1994\"",
                                       "[client]\nbirth_date = 1994-02-30",
                                       "[client]\nbirth_date = \"1994\"",
                                       "[client]\nfamily_name = Fictema",
                                       "[client]\nfamily_name = \"Fictema",
                                       "[client]\nfamily_name = [\"Fictema\"]",
                                       "[client]\nfamily_name = \"Fictema\\u202e\"",
                                       "[client]\nfamily_name = \"Fictema\\n\"\nx = 1",
                                       "[client]\nfamily_name = {Fictema = 1}",
                                       "[client]\nfamily_name = \"Fictema\\u0000\"",
                                       "[client]\nfamily_name = 'Fictema'\nfamily_name = 'Fictema'",
                                       "[client]\ninitials = \"RJ\\u001b\"",
                                       "[representative]\nname = \"Bedacht\\u200b\"",
                                       "[provider]\nemail = \"geheim@\\u0007\"",
                                       "[provider]\ncontact = [\"Geheim\"]",
                                       "[oco]\nname = \"Meedenker\\u2066\"",
                                       "[indication]\ndecision_number = 40110001",
                                       "[client]\nfamily_name = \"\"\"Fictema\n\"\"\"\nfamili = 1",
                                       "{\"client\":{\"family_name\":\"Fictema\",}}",
                                       "{\"client\":{\"bsn\":\"999993847\"} \"x\"}",
                                       "{\"client\":{\"family_name\":\"Fictema\",\"family_name\":\"x\"}}",
                                       "{\"client\":{\"bsn\":\"999993848\"}}"};
  for (const auto& text : wrong) {
    auto error = form_fault(text);
    INFO(text << "\n" << error.what());
    CHECK(error.exit() == Exit::Input);
    for (const auto* secret : secrets) CHECK_FALSE(holds(test::words_of(error), secret));
    CHECK_FALSE(holds(test::words_of(error), "999993848"));
    CHECK_FALSE(holds(test::words_of(error), "11-03"));
  }
}

TEST_CASE("form: a BSN or name in the place of a code is not shown either") {
  for (const auto* text : {"[provider]\nagb = \"999993847\"", "[indication]\nzorgprofiel = \"999993847\"",
                           "reason = \"999993847\"", "[indication]\ndelivery_status = \"999993847\"",
                           "[client]\ncompetent = \"999993847\"", "[need]\nconditions = [\"999993847\"]"}) {
    auto error = form_fault(text);
    INFO(text << "\n" << error.what());
    CHECK(error.exit() == Exit::Input);
    CHECK_FALSE(holds(test::words_of(error), "999993847"));
  }
}

TEST_CASE("form: a value of the wrong kind says what was expected") {
  CHECK(holds(form_fault("region = 5526\n").what(), "text in quotes"));
  CHECK(holds(form_fault("[indication]\ngrondslagen = \"05\"\n").what(), "list of texts"));
  CHECK(holds(form_fault("client = \"x\"\n").what(), "table"));
  CHECK(holds(form_fault("[need]\ncare = true\n").what(), "text in quotes"));
  CHECK(holds(form_fault("[wish]\nexpertise = [\"a\", 1]\n").what(), "key 'wish.expertise'"));
}

TEST_CASE("form: a name that mixes alphabets is a warning that names the key alone") {
  auto form = read_form("[client]\nfamily_name = \"Fict\\u0435ma\"\n");
  REQUIRE(form.warnings.size() == 1);
  CHECK(holds(form.warnings[0], "family_name"));
  CHECK_FALSE(holds(form.warnings[0], "ma\""));
  CHECK_FALSE(holds(form.warnings[0], "Fict"));
  CHECK(form.personal["client"]["family_name"].text() == "Fict\u0435ma");
}

TEST_CASE("form: texts are kept as they were written") {
  auto form = read_form(
      "[context]\nquestion = \"{{x}} <script> =cmd|'/c calc'!A1 '; DROP TABLE person;-- 100%_\\\\ \\u001b[2J\"\n");
  CHECK(form.open["context"]["question"].text() ==
        "{{x}} <script> =cmd|'/c calc'!A1 '; DROP TABLE person;-- 100%_\\ \x1B[2J");
}

TEST_CASE("form: when it was received, or else another day") {
  CHECK(read_form("received = 2026-01-12\n").received(today) == day("2026-01-12"));
  CHECK(read_form("").received(today) == today);
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
