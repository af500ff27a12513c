// SPDX-License-Identifier: EUPL-1.2
// The tasks of S4 in the policies, and how a region corrects them.
#include <map>

#include "base/text.hpp"
#include "policy/library.hpp"
#include "support.hpp"

using namespace mwp;
using test::error_of;
using test::holds;
using test::TempDir;

namespace {

constexpr const char* policies[] = {"maatwerkproces", "maatwerkplekken-2021"};

/// "owner+with/supports certainty", as domain.md §6 has it.
std::string in_short(const policy::TaskTemplate& task) {
  auto text = task.owner;
  for (const auto& party : task.with) text += "+" + party;
  if (!task.supports.empty()) text += "/" + join(task.supports, "/");
  return text + " " + task.certainty + (task.keeps ? " keeps" : "");
}

policy::Library with(const TempDir& config) {
  return {MWP_SHARE, config.path(), true};
}

}  // namespace

TEST_CASE("the tasks of S4 stand in both policies as domain.md §6 tells them") {
  const std::map<std::string, std::vector<std::string>> expected{
      {"geen-dossierhouder",
       {"zorgkantoor unknown", "oco likely", "zorgkantoor unknown", "zorgaanbieder stated keeps", "client/oco likely"}},
      {"plek-niet-passend",
       {"zorgaanbieder unknown", "zorgaanbieder stated", "zorgaanbieder stated", "zorgkantoor stated",
        "zorgaanbieder/zorgkantoor/oco stated", "zorgaanbieder likely"}},
      {"zoeken",
       {"zorgaanbieder likely", "zorgaanbieder/oco likely", "zorgkantoor likely", "zorgaanbieder/zorgkantoor stated",
        "zorgaanbieder/zorgkantoor likely"}},
      {"regulier-zonder-resultaat",
       {"zorgaanbieder stated", "zorgaanbieder unknown", "zorgkantoor stated", "zorgaanbieder/zorgkantoor/oco stated",
        "zorgkantoor unknown", "zorgkantoor stated keeps"}},
      {"wsr",
       {"zorgaanbieder+zorgkantoor likely", "zorgaanbieder/zorgkantoor stated", "zorgaanbieder/zorgkantoor/oco stated",
        "zorgaanbieder+zorgkantoor likely keeps"}},
      {"na-wsr",
       {"zorgaanbieder+zorgkantoor likely keeps", "zorgaanbieder/zorgkantoor/oco stated",
        "zorgaanbieder+zorgkantoor unknown", "zorgaanbieder/zorgkantoor likely", "zorgaanbieder stated"}}};
  auto library = test::shipped_library();
  for (const auto* id : policies) {
    std::map<std::string, std::vector<std::string>> found;
    for (const auto& task : library.policy(id).tasks) {
      INFO(id << " " << task.id);
      CHECK(task.situation.empty() == task.certainty.empty());
      if (task.situation.empty()) continue;
      CHECK(task.source == "S4");
      CHECK_FALSE(task.text.ends_with('.'));
      found[task.situation].push_back(in_short(task));
    }
    CHECK(found == expected);
  }
}

TEST_CASE("in situation 1 the zorgaanbieder is the intended one") {
  auto library = test::shipped_library();
  for (const auto* id : policies) {
    const auto& task = library.policy(id).task("decide-dossierhouder");
    CHECK(task.situation == "geen-dossierhouder");
    CHECK(holds(task.text, "beoogde zorgaanbieder"));
  }
}

TEST_CASE("a region corrects a task key by key; all else stays as the policy has it") {
  TempDir config;
  config.write("regions/5526.toml",
               "[task.wsr-arrange]\nwith = []\ncertainty = \"stated\"\n[task.first-round]\nowner = \"zorgkantoor\"\n"
               "[task.wanted-place]\nsupports = [\"client\"]\n");
  auto library = with(config);
  CHECK_NOTHROW(library.check_all());
  const auto& policy = library.policy("maatwerkproces");
  auto here = [&](const char* id) { return policy::Library::task(policy, library.region("5526"), id); };
  CHECK(in_short(here("wsr-arrange")) == "zorgaanbieder stated");
  CHECK(here("wsr-arrange").text == policy.task("wsr-arrange").text);
  CHECK(in_short(here("first-round")) == "zorgkantoor stated");  // who owns it does not support it too
  CHECK(in_short(here("wanted-place")) == "zorgaanbieder/client likely");
  CHECK(in_short(here("share-offers")) == in_short(policy.task("share-offers")));
  auto elsewhere = policy::Library::task(policy, library.region("5525"), "first-round");
  CHECK(in_short(elsewhere) == "zorgaanbieder/zorgkantoor stated");
}

TEST_CASE("a fault in a task names its file and its key") {
  struct Row {
    const char* file;
    const char* text;
    const char* expected;
  };
  for (const auto& row :
       {Row{"policy/maatwerkproces.toml", "[task.first-round]\nsituation = \"zoek\"\n", "task.first-round.situation"},
        Row{"policy/maatwerkproces.toml", "[task.first-round]\ncertainty = \"sure\"\n", "stated, likely, unknown"},
        Row{"policy/maatwerkproces.toml", "[task.outcome-letter]\nsituation = \"zoeken\"\n",
            "task.outcome-letter.certainty"},
        Row{"policy/maatwerkproces.toml", "[task.first-round]\nkeeps = \"ja\"\n", "true or false"},
        Row{"policy/maatwerkproces.toml", "[task.first-round.note]\nburen = \"helpen\"\n",
            "task.first-round.note.buren"},
        Row{"policy/maatwerkproces.toml", "[task.first-round]\nwith = [\"buren\"]\n", "task.first-round.with"},
        Row{"policy/maatwerkproces.toml", "[task.first-round]\nsupports = [\"buren\"]\n", "task.first-round.supports"},
        Row{"regions/5526.toml", "[task.first-ronde]\nowner = \"zorgkantoor\"\n", "task.first-ronde"},
        Row{"regions/5526.toml", "[task.first-round]\nowner = \"buren\"\n", "task.first-round.owner"},
        Row{"regions/5526.toml", "[task.first-round]\ncertainty = \"sure\"\n", "stated, likely, unknown"},
        Row{"regions/5526.toml", "[task.first-round]\ntext = \"Bellen\"\n", "task.first-round.text"}}) {
    TempDir config;
    auto path = config.write(row.file, row.text);
    auto error = error_of([&] { with(config).check_all(); });
    INFO(row.file << ": " << row.text << error.what());
    CHECK(error.exit() == Exit::Input);
    CHECK(holds(error.what(), path));
    CHECK(holds(error.what(), row.expected));
  }
}
