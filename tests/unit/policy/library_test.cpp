// SPDX-License-Identifier: EUPL-1.2
#include "policy/library.hpp"

#include <set>

#include "base/text.hpp"
#include "support.hpp"

using namespace mwp;
using policy::Library;
using test::day;
using test::error_of;
using test::holds;
using test::TempDir;

namespace {

Library with(const TempDir& config) {
  return {MWP_SHARE, config.path(), true};
}

Error check_fault(const TempDir& config) {
  return error_of([&] { with(config).check_all(); });
}

}  // namespace

TEST_CASE("everything that is shipped loads") {
  auto library = test::shipped_library();
  CHECK_NOTHROW(library.check_all());
  CHECK(library.policy_ids() == std::vector<std::string>{"maatwerkplekken-2021", "maatwerkproces"});
}

TEST_CASE("every live region is there: 31, and the two old codes") {
  auto library = test::shipped_library();
  auto codes = library.region_codes();
  REQUIRE(codes.size() == 33);
  int live = 0;
  std::map<std::string, int> offices;
  for (int code = 5501; code <= 5533; ++code) {
    INFO(code);
    const auto& region = library.region(std::to_string(code));
    CHECK(region.code == std::to_string(code));
    CHECK_FALSE(region.name.empty());
    CHECK_NOTHROW(library.policy(region.policy));
    if (code == 5502 || code == 5522) continue;
    ++live;
    ++offices[region.zorgkantoor];
    CHECK(&library.region_on(region.code, day("2026-02-03")) == &region);
  }
  CHECK(live == 31);
  // reference.md §1: Zilveren Kruis 10, VGZ 7, CZ 6, Menzis 3, Zorg en Zekerheid 2, and four of one each… Friesland and
  // Midden-IJssel have an office of their own.
  CHECK(offices["Zilveren Kruis"] == 10);
  CHECK(offices["VGZ"] == 7);
  CHECK(offices["CZ"] == 6);
  CHECK(offices["Menzis"] == 3);
  CHECK(offices["Zorg en Zekerheid"] == 2);
  CHECK(offices["DSW"] == 1);
  CHECK(offices.size() == 8);
}

TEST_CASE("5502 is read as 5533 since 2020, and was itself before") {
  auto library = test::shipped_library();
  CHECK(library.region_on("5502", day("2026-02-03")).code == "5533");
  CHECK(library.region_on("5502", day("2020-01-01")).code == "5533");
  CHECK(library.region_on("5502", day("2019-12-31")).code == "5502");
}

TEST_CASE("5533 exists since 2020") {
  auto library = test::shipped_library();
  CHECK(library.region_on("5533", day("2020-01-01")).code == "5533");
  auto error = error_of([&] { library.region_on("5533", day("2019-12-31")); });
  CHECK(error.exit() == Exit::Input);
  CHECK(error.id() == "region-not-valid");
  CHECK(holds(error.what(), "5533"));
  CHECK(holds(error.what(), "2019-12-31"));
}

TEST_CASE("5522 ended on 1 January 2020") {
  auto library = test::shipped_library();
  CHECK(library.region_on("5522", day("2019-12-31")).code == "5522");
  auto error = error_of([&] { library.region_on("5522", day("2020-01-01")); });
  CHECK(error.exit() == Exit::Input);
  CHECK(error.id() == "region-not-valid");
  CHECK(holds(error.hint(), "5519"));
}

TEST_CASE("unknown ids are refused, with the nearest known one") {
  auto library = test::shipped_library();
  auto region = error_of([&] { library.region("5562"); });
  CHECK(region.exit() == Exit::Input);
  CHECK(region.id() == "no-such-region");
  CHECK(holds(region.what(), "'5562'"));
  CHECK_FALSE(region.hint().empty());
  auto policy = error_of([&] { library.policy("maatwerkprocess"); });
  CHECK(policy.id() == "no-such-policy");
  CHECK(holds(policy.hint(), "'maatwerkproces'"));
  CHECK(error_of([&] { library.calendar("kantor"); }).id() == "no-such-calendar");
  // An id is a name, never a path.
  for (const auto* path : {"../policy/maatwerkproces", "", "/etc/passwd", "maatwerkproces.toml", "."}) {
    INFO(path);
    CHECK(error_of([&] { library.policy(path); }).id() == "no-such-policy");
    CHECK(error_of([&] { library.region(path); }).id() == "no-such-region");
  }
}

TEST_CASE("the user's file lies over the shipped one, key by key") {
  TempDir config;
  config.write("policy/maatwerkproces.toml",
               "[rule.consent-share]\nstrength = \"hard\"\n\n[term.letter]\nnumber = 3\n");
  auto library = with(config);
  auto shipped = test::shipped_library();
  const auto& own = library.policy("maatwerkproces");
  const auto& ours = shipped.policy("maatwerkproces");
  CHECK(ours.find_rule("consent-share")->strength == policy::Strength::Warn);
  CHECK(own.find_rule("consent-share")->strength == policy::Strength::Hard);
  CHECK(own.find_rule("consent-share")->text == ours.find_rule("consent-share")->text);
  CHECK(own.find_rule("consent")->strength == ours.find_rule("consent")->strength);
  CHECK(own.rules.size() == ours.rules.size());
  CHECK(own.terms.size() == ours.terms.size());
  auto term = library.term(own, library.region("5526"), "letter");
  CHECK(term.number == 3);
  CHECK(term.unit == domain::TermUnit::WorkingDays);
  CHECK(own.digest_text != ours.digest_text);
  CHECK(library.policy("maatwerkplekken-2021").digest_text == shipped.policy("maatwerkplekken-2021").digest_text);
  CHECK_NOTHROW(library.check_all());
}

TEST_CASE("a region's own names and terms lie over the policy's") {
  TempDir config;
  config.write("regions/5526.toml",
               "email = \"zk@voorbeeld.example\"\n[body.regionale-taskforce]\nname = \"PPI-overleg\"\n"
               "[term.letter]\nnumber = 14\nunit = \"kalenderdagen\"\ncalendar = \"wettelijk\"\n");
  auto library = with(config);
  const auto& region = library.region("5526");
  CHECK(region.email == "zk@voorbeeld.example");
  CHECK(region.name == "West-Brabant");
  CHECK(region.body_names == std::vector<std::pair<std::string, std::string>>{{"regionale-taskforce", "PPI-overleg"}});
  auto term = library.term(library.policy("maatwerkproces"), region, "letter");
  CHECK(term.number == 14);
  CHECK(term.unit == domain::TermUnit::CalendarDays);
  CHECK(term.calendar.id == "wettelijk");
  CHECK(library.term(library.policy("maatwerkproces"), library.region("5525"), "letter").number == 5);
  CHECK(error_of([&] { library.term(library.policy("maatwerkproces"), region, "no-such"); }).id() == "no-such-term");
}

TEST_CASE("the user's lists and calendars add to the shipped ones") {
  TempDir config;
  config.write("codes/lists.toml", "[refusal-ground]\nbrandveiligheid = \"Brandveiligheid\"\n");
  config.write("calendar/kantoor.toml", "closed = [2026-12-28]\n");
  auto library = with(config);
  CHECK(library.lists().has("refusal-ground", "brandveiligheid"));
  CHECK(library.lists().has("refusal-ground", "geen-plek"));
  CHECK_FALSE(library.calendar("kantoor").is_working_day(day("2026-12-28")));
  CHECK(library.calendar("kantoor").is_working_day(day("2026-12-29")));
}

TEST_CASE("a region's closed days are those of its office, and of nobody else's") {
  TempDir config;
  config.write("regions/5526.toml", "closed = [2026-12-28, \"2026-12-29\"]\n");
  config.write("calendar/kantoor.toml", "closed = [2026-12-30]\n");
  auto library = with(config);
  const auto& policy = library.policy("maatwerkproces");
  auto due = [&](std::string_view region) {
    return due_date(library.term(policy, library.region(region), "letter"), day("2026-12-24"));
  };
  CHECK(due("5526") == day("2027-01-07"));
  CHECK(due("5525") == day("2027-01-05"));
  CHECK(due_date(library.term(policy, "letter"), day("2026-12-24")) == day("2027-01-05"));
  CHECK(library.calendar(library.region("5526"), "wettelijk").is_working_day(day("2026-12-28")));
}

TEST_CASE("a fault in the user's file names that file, its line and its key") {
  struct Row {
    const char* file;
    const char* text;
    const char* line;
    const char* expected;
  };
  for (const auto& row :
       {Row{"policy/maatwerkproces.toml", "[rule.consent]\nstrenght = \"warn\"\n", "line 2",
            "key 'rule.consent.strenght'"},
        Row{"policy/maatwerkproces.toml", "[rule.consent]\nstrength = \"soft\"\n", "line 2", "hard, warn"},
        Row{"policy/maatwerkproces.toml", "[rule.consent]\n\noverride = \"no\"\n", "line 3", "true or false"},
        Row{"policy/maatwerkproces.toml", "hand_back = \"nergens\"\n", "line 1", "'nergens' is not a rung"},
        Row{"policy/maatwerkproces.toml", "[term.letter]\nnumber = -5\n", "line 2", "from 0 to"},
        Row{"policy/maatwerkproces.toml", "[rung.regionale-taskforce]\ncommission = 1\n", "line 2",
            "key 'rung.regionale-taskforce.commission'"},
        Row{"policy/maatwerkproces.toml", "[form]\nrequired_for_commission = [\"client.shoe_size\"]\n", "line 2",
            "client.shoe_size"},
        Row{"policy/maatwerkproces.toml", "rule = 5\n", "line 1", "table"},
        Row{"regions/5526.toml", "valid_from = 20200101\n", "line 1", "not a date"},
        Row{"regions/5526.toml", "\nzorgkantor = \"CZ\"\n", "line 2", "key 'zorgkantor'"},
        Row{"regions/5526.toml", "name = \"a\\u001b[2J\"\n", "line 1", "key 'name'"},
        Row{"calendar/kantoor.toml", "closed = [\"2026-02-30\"]\n", "line 1", "2026-02-30"},
        Row{"codes/lists.toml", "[party]\nburen = 5\n", "line 2", "key 'party.buren'"},
        Row{"config.toml", "lang = \"fr\"\n", "line 1", "nl, en"},
        Row{"config.toml", "allow_netwerk = true\n", "line 1", "key 'allow_netwerk'"}}) {
    TempDir config;
    auto path = config.write(row.file, row.text);
    auto error = check_fault(config);
    INFO(row.file << ": " << row.text << error.what());
    CHECK(error.exit() == Exit::Input);
    CHECK(holds(error.what(), path));
    CHECK(holds(error.what(), row.line));
    CHECK(holds(error.what(), row.expected));
    CHECK_FALSE(holds(test::words_of(error), std::string(MWP_SHARE)));
  }
}

TEST_CASE("a rule that the user's file misspells is not switched off in silence") {
  TempDir config;
  config.write("policy/maatwerkproces.toml", "[rule.consnt]\nstrength = \"warn\"\n");
  CHECK(check_fault(config).exit() == Exit::Input);
}

TEST_CASE("a term or body that the user's region file misspells is not passed over in silence") {
  for (const auto* text : {"[term.ltter]\nnumber = 3\nunit = \"werkdagen\"\ncalendar = \"kantoor\"\n",
                           "[body.regionale-taskfors]\nname = \"PPI-overleg\"\n"}) {
    TempDir config;
    auto path = config.write("regions/5526.toml", text);
    auto error = check_fault(config);
    INFO(text);
    CHECK(error.exit() == Exit::Input);
    CHECK(holds(error.what(), path));
  }
}

TEST_CASE("a reference to what does not exist names the file it stands in") {
  for (auto [file, text] :
       {std::pair{"regions/5526.toml", "policy = \"maatwerkprocess\"\n"},
        {"regions/5526.toml", "successor = \"5599\"\n"},
        {"regions/5526.toml", "[term.letter]\nnumber = 3\nunit = \"werkdagen\"\ncalendar = \"kantor\"\n"},
        {"policy/maatwerkproces.toml", "[term.letter]\ncalendar = \"kantor\"\n"},
        {"policy/maatwerkproces.toml", "[task.outcome-letter]\nterm = \"lettr\"\n"},
        {"policy/maatwerkproces.toml", "[body.ccc]\nrung = \"cce\"\n"},
        {"policy/maatwerkproces.toml", "[task.outcome-letter]\nowner = \"zorgkantor\"\n"}}) {
    TempDir config;
    auto path = config.write(file, text);
    auto error = check_fault(config);
    INFO(file << ": " << text << error.what());
    CHECK(error.exit() == Exit::Input);
    CHECK(holds(error.what(), path));
  }
}

TEST_CASE("a file for another region or policy than its name says is refused") {
  TempDir config;
  config.write("regions/5526.toml", "code = \"5525\"\n");
  auto error = check_fault(config);
  CHECK(error.exit() == Exit::Input);
  CHECK(holds(error.what(), "'5526'"));
  TempDir other;
  other.write("policy/maatwerkproces.toml", "id = \"anders\"\n");
  CHECK(check_fault(other).exit() == Exit::Input);
}

TEST_CASE("a folder in the place of a user's file is an error, not an empty table") {
  TempDir config;
  std::filesystem::create_directories(config / "policy/maatwerkproces.toml");
  auto error = check_fault(config);
  CHECK(error.exit() == Exit::Input);
  CHECK(error.id() == "not-a-file");
}

TEST_CASE("own files that others may write are not believed") {
  for (const auto* file : {"config.toml", "policy/maatwerkproces.toml", "regions/5526.toml", "calendar/kantoor.toml",
                           "codes/lists.toml"}) {
    for (mode_t mode : {mode_t{0620}, mode_t{0602}}) {
      TempDir config;
      auto path = config.write(file, "");
      chmod(path.c_str(), mode);
      auto error = check_fault(config);
      INFO(file);
      CHECK(error.exit() == Exit::Unusable);
      CHECK(error.id() == "unsafe-config");
      CHECK(holds(error.hint(), "chmod go-w"));
      CHECK(holds(error.what(), path));
    }
  }
}

TEST_CASE("the user's settings") {
  TempDir config;
  config.write("config.toml",
               "case_file = \"/tmp/x.mwp\"\nactor = \"T. Voorbeeld\"\nlang = \"nl\"\nshared_group = true\n");
  auto library = with(config);
  CHECK(library.config().case_file == "/tmp/x.mwp");
  CHECK(library.config().actor == "T. Voorbeeld");
  CHECK(library.config().lang == "nl");
  CHECK(library.config().shared_group);
  CHECK_FALSE(library.config().allow_network);
}

TEST_CASE("a configuration folder that the user named must exist; the default one need not") {
  TempDir dir;
  auto file = dir.write("file", "");
  for (const auto& path : {dir / "none", file}) {
    auto error = error_of([&] { Library(MWP_SHARE, path, true).config(); });
    CHECK(error.exit() == Exit::Input);
    CHECK(error.id() == "no-config");
    CHECK(holds(error.what(), path));
  }
  CHECK_FALSE(Library(MWP_SHARE, dir / "none", false).config().case_file);
  CHECK_FALSE(Library(MWP_SHARE, dir.path(), true).config().case_file);
}

TEST_CASE("a policy of the user's own is a policy too") {
  TempDir config;
  auto text = test::contents(std::string(MWP_SHARE) + "/policy/maatwerkproces.toml");
  text.replace(text.find("id = \"maatwerkproces\""), 21, "id = \"proef\"");
  config.write("policy/proef.toml", text);
  auto library = with(config);
  CHECK(library.policy_ids() == std::vector<std::string>{"maatwerkplekken-2021", "maatwerkproces", "proef"});
  CHECK(library.policy("proef").commission().id == "ccc");
}

TEST_CASE("what was read of policies is known, and nothing is read unasked") {
  auto library = test::shipped_library();
  library.region("5526");
  CHECK(library.policies_read().empty());
  library.policy("maatwerkproces");
  CHECK_FALSE(library.policies_read().empty());
}
