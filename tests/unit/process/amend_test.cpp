// SPDX-License-Identifier: EUPL-1.2
#include "process/amend.hpp"

#include "casefile/replay.hpp"
#include "walk.hpp"

using namespace mwp;
using test::check_same;
using test::Office;
using test::Tables;
using test::tables_of;
using test::Walk;

namespace {

/// Every view there is, without the list of what was taken back.
Tables views_of(casefile::CaseFile& file) {
  auto tables = tables_of(file);
  tables.erase("amendment");
  tables.erase("carry");
  return tables;
}

}  // namespace

TEST_CASE("undo: of any command gives the view before it, and undone itself the view after it") {
  for (unsigned seed : {11U, 12U}) {
    Walk walk(seed);
    int tried = 0;
    for (int i = 0; i < 250; ++i) {
      auto before = views_of(walk.office.file);
      auto taken = walk.taken;
      walk.step();
      if (walk.taken == taken || i < 60) continue;
      auto after = views_of(walk.office.file);
      auto last = walk.office.last_command();
      if (walk.office.kind_of(last.events.front()) == "undo") continue;
      auto undone = walk.office.undo(last.events);
      INFO("seed " << seed << ", step " << i << ": " << walk.office.kind_of(last.events.front()));
      check_same(before, views_of(walk.office.file));
      walk.office.undo(undone.events);
      check_same(after, views_of(walk.office.file));
      ++tried;
    }
    CHECK(tried > 50);
  }
}
