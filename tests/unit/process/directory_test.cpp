// SPDX-License-Identifier: EUPL-1.2
#include "process/directory.hpp"

#include "casefile/projection/places.hpp"
#include "casefile/replay.hpp"
#include "office.hpp"

using namespace mwp;
using namespace mwp::casefile;
using process::Desk;
using test::error_of;
using test::Office;

namespace {

struct Directory : Office {
  StoredCommand add(const process::DirectoryEntry& entry) {
    return record([&](Desk& desk) { return process::add_provider(desk, entry); });
  }
  StoredCommand import(const std::string& csv) {
    return record([&](Desk& desk) { return process::import_providers(desk, csv, "x.csv"); });
  }
  StoredCommand count(const std::string& provider, int free, std::optional<Date> on = {}) {
    recording.on = on;
    auto stored = record([&](Desk& desk) {
      return process::count_places(desk, {provider, "maatwerk", "5526", {}, {}, free, {}, {}, {}});
    });
    recording.on.reset();
    return stored;
  }
};

const process::DirectoryEntry harbour{.agb = "10000001", .name = "Stichting De Proefhaven", .regions = {"5526"}};

}  // namespace

TEST_CASE("directory: found by code, or by a name that one alone has") {
  Directory office;
  office.add(harbour);
  CHECK(find_provider(office.file, "10000001")->name == "Stichting De Proefhaven");
  CHECK(find_provider(office.file, "stichting de proefhäven")->agb == "10000001");
  CHECK_FALSE(find_provider(office.file, "Proefhaven"));
  office.add({.agb = "10000002", .name = "Stichting De Proefhaven"});
  CHECK_FALSE(find_provider(office.file, "Stichting De Proefhaven"));
  CHECK(error_of([&] { get_provider(office.file, "Stichting De Proefhaven"); }).id() == "several-providers");
  CHECK(error_of([&] { get_provider(office.file, "99999999"); }).exit() == Exit::NotFound);
}

TEST_CASE("directory: one known by name keeps its places when its code is told") {
  Directory office;
  office.add({.name = "Zorggroep Café"});
  office.count("zorggroep cafe", 2);
  office.add({.agb = "20000002", .name = "Zorggroep Cafe"});
  office.count("20000002", 3);
  auto known = find_provider(office.file, "20000002");
  REQUIRE(known);
  auto counted = places(office.file, {.provider = known->id});
  REQUIRE(counted.size() == 1);
  CHECK(counted[0].free == 3);
  CHECK(providers(office.file).size() == 1);
}

TEST_CASE("directory: an import records what is new, once") {
  Directory office;
  const std::string csv = "agb,name,regions,email\n10000001,Een,5526 5509,een@een.example\n,Twee,,\n";
  CHECK(office.import(csv).events.size() == 2);
  CHECK(office.import(csv).events.empty());
  CHECK(office.import("agb,regions\n10000001,5509|5526\n").events.empty());
  CHECK(office.import("agb,email\n10000001,een@elders.example\n").events.size() == 1);
  CHECK(find_provider(office.file, "10000001")->email == "een@elders.example");
  auto before = test::tables_of(office.file);
  CHECK(error_of([&] { office.import("agb,name\n30000003,Drie\n4,Vier\n"); }).id() == "bad-csv");
  test::check_same(before, test::tables_of(office.file));
}

TEST_CASE("places: the count of the latest day holds, in whatever order it was told") {
  Directory office;
  office.count("10000001", 5, test::day("2026-01-20"));
  office.count("10000001", 9, test::day("2026-01-01"));
  CHECK(places(office.file, {}).at(0).free == 5);
  office.count("10000001", 6, test::day("2026-01-20"));
  CHECK(places(office.file, {}).at(0).free == 6);
}

TEST_CASE("directory: a provider forgotten and told again is as it was, and the others are left alone") {
  Directory office;
  office.add(harbour);
  office.import("agb,name,email\n20000002,Twee,twee@twee.example\n10000001,,een@een.example\n");
  office.count("10000001", 1);
  office.count("20000002", 2);
  auto before = test::tables_of(office.file);
  std::vector<Projection> own;
  for (const auto& projection : projections()) {
    if (projection.subject == Subject::Provider) own.push_back(projection);
  }
  REQUIRE(own.size() == 2);
  for (const auto& projection : own) {
    for (const auto* sql : projection.forget) execute(office.file.db(), sql, std::string("10000001"));
  }
  CHECK(providers(office.file).size() == 1);
  CHECK(places(office.file, {}).size() == 1);
  office.file.journal().each(true, [&](const LogEntry& entry) {
    for (const auto& projection : own) {
      if (entry.event.provider == "10000001") projection.apply(office.file.db(), entry.event);
    }
    return true;
  });
  test::check_same(before, test::tables_of(office.file));
}
